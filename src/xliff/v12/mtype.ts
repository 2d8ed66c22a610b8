// What an annotation is: `mtype` of XLIFF 1.2 (§2.4) and our type, whose names are those of 2.x. Those that 1.2 does
// not list are written as `x-…`.

const plain: Readonly<Record<string, string>> = { 'x-generic': 'generic', 'x-comment': 'comment' };

/** Undefined for the type that needs no word in 2.x. */
export function readMtype(mtype: string | undefined): string | undefined {
  const known = plain[mtype ?? ''] ?? (mtype?.startsWith('x-') && mtype.includes(':') ? mtype.slice(2) : mtype);
  return known === 'generic' ? undefined : known;
}

export function writeMtype(type = 'generic'): string {
  return type === 'generic' || type === 'comment' || type.includes(':') ? `x-${type}` : type;
}

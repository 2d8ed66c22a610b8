// Fragment identifiers of XLIFF 2.x (XLIFF 2.1 §3): `#f=f1/u=u1/n=n1`, or relative to where they stand.

/** A fragment identifier in its parts; what it does not name is that around it, unless it is absolute. */
export interface Fragment {
  readonly isAbsolute: boolean;
  readonly file?: string;
  readonly group?: string;
  readonly unit?: string;
  /**
   * The last selector, where it is none of these: a segment, ignorable or source inline element (empty prefix), `t`
   * target inline element, `n` note, `d` data, or that of a module or extension.
   */
  readonly inner?: { readonly prefix: string; readonly id: string };
}

const nmtoken = '[\\w:.\\-\\u00B7\\u00C0-\\u{10FFFF}]+';
const selector = new RegExp(`^(?:(${nmtoken})=)?(${nmtoken})$`, 'u');
const containers = ['f', 'g', 'u'];

/** The parts of a fragment identifier, given with its `#`; or, as text, what breaks the syntax (XLIFF 2.1 §3). */
export function parseFragment(text: string): Fragment | string {
  if (!text.startsWith('#')) return 'it does not begin with #';
  const isAbsolute = text.startsWith('#/');
  const names: Record<string, string> = {};
  let inner: Fragment['inner'];
  let reached = -1;
  for (const part of text.slice(isAbsolute ? 2 : 1).split('/')) {
    const match = selector.exec(part);
    const id = match?.[2];
    if (id === undefined) return `"${part}" is no selector`;
    const prefix = match?.[1] ?? '';
    if (inner)
      return `"${part}" stands behind "${inner.prefix === '' ? '' : `${inner.prefix}=`}${inner.id}", which must be the last selector`;
    const rank = containers.indexOf(prefix);
    if (rank < 0) {
      inner = { prefix, id };
      continue;
    }
    if (prefix in names) return `the prefix ${prefix} is used twice`;
    if (rank < reached) return 'the selectors must be in the order f, g, u';
    reached = rank;
    names[prefix] = id;
  }
  return {
    isAbsolute,
    ...(names.f === undefined ? {} : { file: names.f }),
    ...(names.g === undefined ? {} : { group: names.g }),
    ...(names.u === undefined ? {} : { unit: names.u }),
    ...(inner === undefined ? {} : { inner }),
  };
}

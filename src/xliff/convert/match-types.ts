// What a candidate is: `alttranstype` of XLIFF 1.2 §2.4 and the `state-qualifier` of its target, `type` and `subType` of
// XLIFF 2.1 §5.1.4. Only `tm` and its likes are offers for the sentence; what 1.2 calls rejected, a reference or
// accepted is `other` in 2.x, so that nobody offers it again.
export interface MatchType {
  readonly type: string | undefined;
  readonly subType: string | undefined;
}

const previous = 'tarjuman:previous';
const ofOthers = 'xlf12:';

/** Candidates of an engine or a glossary are told by the qualifier of their target. */
const byQualifier: Readonly<Record<string, string>> = {
  'mt-suggestion': 'mt',
  'leveraged-mt': 'mt',
  'leveraged-glossary': 'tb',
};

const types: ReadonlySet<string> = new Set(['am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other']);

export function typeFrom12(alttranstype: string | undefined, qualifier: string | undefined): MatchType {
  if (alttranstype === 'previous-version') return { type: 'tm', subType: previous };
  if (alttranstype === undefined || alttranstype === 'proposal') {
    return { type: byQualifier[qualifier ?? ''] ?? 'tm', subType: undefined };
  }
  const own = alttranstype.startsWith('x-') ? alttranstype.slice(2) : '';
  if (types.has(own)) return { type: own, subType: undefined };
  return { type: 'other', subType: /[\s:]/.test(alttranstype) ? undefined : ofOthers + alttranstype };
}

/** The `alttranstype` of a candidate; undefined for a proposal, which needs no word. */
export function typeTo12({ type, subType }: MatchType): string | undefined {
  if (subType === previous) return 'previous-version';
  if (subType?.startsWith(ofOthers)) return subType.slice(ofOthers.length);
  if (type === undefined || type === 'tm' || type === 'icm' || type === 'idm') return undefined;
  return `x-${type}`;
}

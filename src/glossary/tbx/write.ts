// TBX-Basic of TBX 2 (ISO 30042:2008): older than TBX 3, and what translation tools read today. Only what the CSV
// glossary says is written; nothing is made up.
import type { Locale } from '../../core/locale.js';
import { type TermPair, termPairs } from '../term-pairs.js';
import type { Glossary } from '../types.js';

export interface WriteTbxOptions {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** Whose terms they are, for the header. */
  readonly title: string;
}

/**
 * Two languages of a glossary as TBX-Basic, a `termEntry` a row. Preferred, admitted and forbidden names are told apart
 * by `administrativeStatus`. Undefined when no concept has a name in both.
 * @example
 * writeTbx(parseGlossary(csv, 'names.csv'), { sourceLocale: 'en', targetLocale: 'kk', title: 'Newsroom' });
 */
export function writeTbx(glossary: Glossary, options: WriteTbxOptions): string | undefined {
  const pairs = termPairs(glossary, options.sourceLocale, options.targetLocale);
  if (pairs.length === 0) return undefined;
  const ids = uniqueIds(pairs);
  const entries = pairs.map((pair, index) => entryLines(pair, ids[index] ?? `c${index + 1}`, options));
  return `<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX-Basic" xml:lang="${escaped(options.sourceLocale)}">
  <martifHeader>
    <fileDesc>
      <titleStmt><title>${escaped(options.title)}</title></titleStmt>
      <sourceDesc><p>Exported by Tarjuman</p></sourceDesc>
    </fileDesc>
    <encodingDesc><p type="XCSURI">http://www.lisa.org/fileadmin/standards/tbx_basic/TBXBasicXCSV02.xcs</p></encodingDesc>
  </martifHeader>
  <text>
    <body>
${entries.flat().join('\n')}
    </body>
  </text>
</martif>
`;
}

function entryLines(
  { entry, source, target, forbidden }: TermPair,
  id: string,
  { sourceLocale, targetLocale }: WriteTbxOptions,
): readonly string[] {
  const period = [entry.validFrom, entry.validTo].some((day) => day !== undefined)
    ? [`valid ${entry.validFrom ?? ''}/${entry.validTo ?? ''}`]
    : [];
  const notes = [...period, ...(entry.note ? [entry.note] : [])];
  return [
    `      <termEntry id="${escaped(id)}">`,
    ...(entry.kind ? [`        <descrip type="subjectField">${escaped(entry.kind)}</descrip>`] : []),
    ...notes.map((note) => `        <note>${escaped(note)}</note>`),
    ...languageLines(sourceLocale, source, [], entry),
    ...languageLines(targetLocale, target, forbidden, entry),
    '      </termEntry>',
  ];
}

const partsOfSpeech: Readonly<Record<string, string>> = { propn: 'properNoun', noun: 'noun', adj: 'adjective' };
const genders = { m: 'masculine', f: 'feminine', n: 'neuter' } as const;

function languageLines(
  locale: Locale,
  names: readonly string[],
  forbidden: readonly string[],
  { pos, gender }: TermPair['entry'],
): readonly string[] {
  const grammar = [
    ...(pos && partsOfSpeech[pos] ? [['partOfSpeech', partsOfSpeech[pos]] as const] : []),
    ...(gender ? [['grammaticalGender', genders[gender]] as const] : []),
  ];
  const term = (name: string, status: string) => [
    '          <tig>',
    `            <term>${escaped(name)}</term>`,
    ...[...grammar, ['administrativeStatus', status] as const].map(
      ([type, value]) => `            <termNote type="${type}">${value}</termNote>`,
    ),
    '          </tig>',
  ];
  return [
    `        <langSet xml:lang="${escaped(locale)}">`,
    ...names.flatMap((name, index) => term(name, index === 0 ? 'preferredTerm-admn-sts' : 'admittedTerm-admn-sts')),
    ...forbidden.flatMap((name) => term(name, 'deprecatedTerm-admn-sts')),
    '        </langSet>',
  ];
}

/** A concept may have several rows, each for its time; an XML id is a name and occurs once. */
function uniqueIds(pairs: readonly TermPair[]): readonly string[] {
  const taken = new Set<string>();
  return pairs.map(({ entry }) => {
    const name = entry.concept.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-');
    const base = /^[\p{L}_]/u.test(name) ? name : `c-${name}`;
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  });
}

function escaped(value: string): string {
  return value
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

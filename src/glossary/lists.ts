// A glossary for tools outside, as plain lists of two languages.
import type { Locale } from '../core/locale.js';
import { remarks, termPairs } from './term-pairs.js';
import type { Glossary } from './types.js';

/**
 * Two languages of a glossary as CSV (RFC 4180) with the columns of our own glossaries, so that it can be read back;
 * tools that map columns take the two named by languages. Undefined when no concept has a name in both.
 */
export function writeGlossaryCsv(glossary: Glossary, sourceLocale: Locale, targetLocale: Locale): string | undefined {
  const pairs = termPairs(glossary, sourceLocale, targetLocale);
  if (pairs.length === 0) return undefined;
  const header = [
    'id',
    'kind',
    'valid_from',
    'valid_to',
    sourceLocale,
    `${sourceLocale}_admitted`,
    targetLocale,
    `${targetLocale}_admitted`,
    `${targetLocale}_forbidden`,
    'note',
  ];
  const rows = pairs.map(
    ({ entry, source: [name = '', ...others], target: [translation = '', ...variants], forbidden }) => [
      entry.concept,
      entry.kind ?? '',
      entry.validFrom ?? '',
      entry.validTo ?? '',
      name,
      others.join('|'),
      translation,
      variants.join('|'),
      forbidden.join('|'),
      entry.note ?? '',
    ],
  );
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * The same for OmegaT: UTF-8, a line a term, source, target and comment with a tab between. A further name of the
 * source has a line of its own; forbidden names stand in the comment.
 */
export function writeOmegatGlossary(
  glossary: Glossary,
  sourceLocale: Locale,
  targetLocale: Locale,
): string | undefined {
  const lines = termPairs(glossary, sourceLocale, targetLocale).flatMap(({ entry, source, target, forbidden }) => {
    const [translation = '', ...variants] = target;
    const comment = [
      ...(variants.length > 0 ? [`also: ${variants.join(', ')}`] : []),
      ...(forbidden.length > 0 ? [`not: ${forbidden.join(', ')}`] : []),
      ...remarks(entry),
    ].join('; ');
    return source.map((name) => [name, translation, comment].map(plain).join('\t'));
  });
  return lines.length === 0 ? undefined : `${lines.join('\n')}\n`;
}

/** Tabs and line ends would be columns and lines. */
function plain(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

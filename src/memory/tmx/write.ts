// Writes pairs into a TMX file and leaves all else in it as it is: only units that are new or changed differ.
import { contentKey } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import { equalPairs, identityOf, type MemoryPair, normalizePair, targetKey } from '../pair.js';
import { pairsOf } from './pairs.js';
import { parseTmx, type Span, type TmxFrame, type TmxUnit, type TmxVariant } from './parse.js';
import { emptyTmx, renderUnit } from './render.js';

interface WriteTmxOptions {
  /** The project's source language, for the header of a new file. */
  readonly sourceLocale: Locale;
  /** The file as it is: what it holds is kept; units are changed in place and added where they belong. */
  readonly onto?: string;
}

/**
 * The text of a TMX 1.4b file with these pairs: one unit a pair, ordered by document, then place, then text, so that
 * the same pairs give the same bytes. With `onto`, nothing of that file is lost: neither units that `pairs` lacks,
 * nor properties, notes and other languages of units that change.
 *
 * @throws {TarjumanError} `TMX_NOT_WELL_FORMED` when `onto` is none.
 * @example
 * writeTmx(upsert(readTmx(text, { file }).pairs, pair), { sourceLocale: 'en', onto: text });
 */
export function writeTmx(pairs: readonly MemoryPair[], { sourceLocale, onto }: WriteTmxOptions): string {
  const text = onto ?? emptyTmx(sourceLocale);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const file = readFile(text);
  const edits: Edit[] = [...declareUtf8(text)];
  const added: Sorted[] = [];
  for (const { pair, slot } of assign(pairs.map(normalizePair), file.slots)) {
    const render = { sourceLanguage: file.sourceLanguage, eol };
    if (slot && equalPairs(slot.pair, pair)) continue;
    if (slot && slot.unit.variants.length === 2) {
      const { start, end } = slot.unit;
      edits.push({ start, end, text: renderUnit(pair, { ...render, keep: { unit: slot.unit, text } }) });
      continue;
    }
    if (slot) edits.push(removal(text, slot.target));
    added.push({ key: sortKey(pair), text: renderUnit(pair, render) });
  }
  return applyEdits(text, [...edits, ...insertions(text, file, added, eol)]);
}

/** Replaces a stretch of the text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Sorted {
  readonly key: string;
  readonly text: string;
}

/** Where the file holds a pair. */
interface Slot {
  readonly unit: TmxUnit;
  readonly target: TmxVariant;
  readonly pair: MemoryPair;
}

interface FileWithSlots extends TmxFrame {
  readonly slots: Map<string, Slot[]>;
  /** Each unit's end and first pair, in the file's order. */
  readonly places: readonly { readonly end: number; readonly pair: MemoryPair | undefined }[];
}

function readFile(text: string): FileWithSlots {
  const slots = new Map<string, Slot[]>();
  const places: { end: number; pair: MemoryPair | undefined }[] = [];
  const frame = parseTmx(text, 'onto', (unit, sourceLanguage) => {
    const found = pairsOf(unit, sourceLanguage);
    places.push({ end: unit.end, pair: found[0]?.pair });
    for (const { pair, target } of found) {
      const key = slotKey(pair);
      const list = slots.get(key);
      if (list) list.push({ unit, target, pair });
      else slots.set(key, [{ unit, target, pair }]);
    }
  });
  return { ...frame, slots, places };
}

/** Versions of one pair, of one document. */
function slotKey(pair: MemoryPair): string {
  return `${identityOf(pair)}\u0000${pair.document ?? ''}`;
}

interface Assigned {
  readonly pair: MemoryPair;
  readonly slot: Slot | undefined;
}

/** Gives each pair its own place in the file, else that of its words, else that of an earlier version. */
function assign(pairs: readonly MemoryPair[], slots: Map<string, Slot[]>): readonly Assigned[] {
  const likenesses: readonly ((slot: Slot, pair: MemoryPair) => boolean)[] = [
    (slot, pair) => equalPairs(slot.pair, pair),
    (slot, pair) => targetKey(slot.pair) === targetKey(pair),
    () => true,
  ];
  let assigned: readonly Assigned[] = pairs.map((pair) => ({ pair, slot: undefined }));
  for (const alike of likenesses) {
    assigned = assigned.map(({ pair, slot }) => ({ pair, slot: slot ?? take(slots.get(slotKey(pair)), pair, alike) }));
  }
  return assigned;
}

function take(
  slots: Slot[] | undefined,
  pair: MemoryPair,
  alike: (slot: Slot, pair: MemoryPair) => boolean,
): Slot | undefined {
  if (!slots || slots.length === 0) return undefined;
  const index = slots.findIndex((slot) => alike(slot, pair));
  return index < 0 ? undefined : slots.splice(index, 1)[0];
}

/** Takes a variant out, with the white space before it. */
function removal(text: string, { start, end }: Span): Edit {
  let from = start;
  while (/\s/.test(text[from - 1] ?? '')) from--;
  return { start: from, end, text: '' };
}

/** Document, place, text; numbers in a place count as numbers (`u9` before `u10`). */
function sortKey(pair: MemoryPair): string {
  const { document = '', unit = '', before = '', after = '', targetLocale, state, changed = '' } = pair;
  const place = unit.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
  const text = contentKey(pair.source);
  return [document, place, text, before, after, targetLocale, targetKey(pair), state, changed].join('\u0000');
}

/** Puts each new unit after the last one that sorts before it: in a file of ours that is its sorted place. */
function insertions(text: string, file: FileWithSlots, added: readonly Sorted[], eol: string): readonly Edit[] {
  if (added.length === 0) return [];
  // The least key from each unit on: it rises with the units, so it can be searched by halves.
  const keys = file.places.map(({ pair }) => (pair ? sortKey(pair) : '\uFFFF'));
  for (let i = keys.length - 2; i >= 0; i--) {
    const [own = '', next = ''] = keys.slice(i, i + 2);
    if (next < own) keys[i] = next;
  }
  const groups = new Map<number, string[]>();
  for (const { key, text: unit } of added.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))) {
    const after = countUpTo(keys, key);
    const group = groups.get(after);
    if (group) group.push(`${eol}    ${unit}`);
    else groups.set(after, [`${eol}    ${unit}`]);
  }
  return [...groups].map(([after, units]) => insertion(text, file, file.places[after - 1]?.end, units.join(''), eol));
}

function countUpTo(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insertion(text: string, { body }: TmxFrame, after: number | undefined, units: string, eol: string): Edit {
  const at = after ?? (body?.empty === false ? body.open.end : undefined);
  if (at !== undefined) return { start: at, end: at, text: units };
  const whole = `<body>${units}${eol}  </body>`;
  if (body) return { ...body.open, text: whole };
  const end = text.lastIndexOf('</tmx');
  return { start: end, end, text: `  ${whole}${eol}` };
}

/** The text is written as UTF-8, whatever an older tool declared. */
function declareUtf8(text: string): readonly Edit[] {
  const declaration = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*(["'])(?<name>[^"']*)\1/.exec(text);
  const name = declaration?.groups?.name;
  if (!declaration || name === undefined || name.toLowerCase() === 'utf-8') return [];
  const end = declaration[0].length - 1;
  return [{ start: end - name.length, end, text: 'UTF-8' }];
}

/** Edits do not overlap. At one place, what was replaced comes before what is inserted. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  const out: string[] = [];
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    out.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return out.join('') + text.slice(from);
}

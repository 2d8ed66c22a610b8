// What holds after every run. Nothing here asks the product; it reads the files.
import assert from 'node:assert/strict';
import { type Article, readTexts } from './article.js';
import type { Desk } from './desk.js';
import { isTyped, type Ledger } from './ledger.js';
import { type Cell, hasWords, keyOf, notesOf, type Pair, unitText, type View } from './view.js';
import type { XmlElement } from './xml.js';

/** How things were before a run. */
export interface Standing {
  readonly view: View | undefined;
  readonly article: Article;
}

/** Nothing failed, and the bitexts have the article's paragraphs, in order. */
export function checkFiles(
  desk: Desk,
  article: Article | undefined,
  to: readonly string[],
  problems: readonly unknown[],
): void {
  assert.deepEqual(problems, [], 'the run has failures');
  if (!article) return;
  const texts = readTexts(article).map(withoutSpace);
  for (const locale of to) {
    const units: readonly XmlElement[] = desk.view(`locales/${locale}/${article.name}.xlf`)?.units ?? [];
    assert.deepEqual(
      units.map((unit) => withoutSpace(unitText(unit))).filter((text) => text !== ''),
      texts,
      'the bitext is not up to its source',
    );
  }
}

/** Codes and white space are the formats' own business. */
function withoutSpace(text: string): string {
  return text.replaceAll('\uFFFC', '').replace(/\s+/g, '');
}

/** Whatever a person saved is there; what a run wrote is nobody's approval. */
export function checkKept(
  desk: Desk,
  locale: string,
  path: string,
  ledger: Ledger,
  before: Standing | undefined,
): void {
  const views = new Map(desk.bitexts(locale).map((file) => [file, desk.view(file)]));
  const all = [...views.values()].flatMap((view) => view ?? []);
  const memory = desk.memory(locale);
  const there = new Set([
    ...all.flatMap(({ cells }) =>
      cells.flatMap(({ source, target }) => (target === undefined ? [] : keyOf({ source, target }))),
    ),
    ...all.flatMap(({ suggestions }) => suggestions.map(keyOf)),
    ...memory.map(keyOf),
  ]);
  const offers = all.flatMap(({ suggestions }) => suggestions);
  const lost = [...ledger.pairs].filter(
    ([key, pair]) => !there.has(key) && !offers.some((offer) => holds(offer, pair)),
  );
  assert.deepEqual(
    lost.map(([key]) => key),
    [],
    'lost',
  );
  const strangers = memory.filter((pair) => hasWords(pair.target) && !ledger.mayRemember(pair)).map(keyOf);
  assert.deepEqual(strangers, [], 'the memory learnt what no person saved');
  const approved = all.flatMap(({ cells }) => cells).filter((cell) => cell.approved && cell.target !== undefined);
  const promoted = approved
    .map(({ source, target = '' }) => ({ source, target }))
    .filter((pair) => hasWords(pair.target) && !ledger.mayBeApproved(pair));
  assert.deepEqual(promoted, [], 'approved by nobody');
  const after = views.get(path);
  if (after) checkNotes(path, after, ledger);
  if (after && before?.view) checkInPlace(before.view, after, ledger);
}

/** A paragraph that came back from a translator in other pieces is kept whole. */
function holds(offer: Pair, { source, target }: Pair): boolean {
  return offer.source.includes(source) && offer.target.includes(target);
}

function checkNotes(path: string, after: View, ledger: Ledger): void {
  for (const unit of after.units) {
    const kept = new Set(notesOf(unit));
    const lost = [...ledger.notesOf(path, unit.attributes.get('id') ?? '')].filter((note) => !kept.has(note));
    assert.deepEqual(lost, [], 'a note is lost');
  }
}

/** What stands in a unit that reads as before stays where it is; texts that occur once keep their unit's id. */
function checkInPlace(before: View, after: View, ledger: Ledger): void {
  const units = new Map(after.units.map((unit) => [unit.attributes.get('id'), unitText(unit)]));
  const lines = new Set(after.cells.map(line));
  const moved = before.cells.filter(
    (cell) =>
      cell.target !== undefined &&
      (isTyped([{ source: cell.source, target: cell.target }]) || cell.approved) &&
      ledger.pairs.has(keyOf({ source: cell.source, target: cell.target })) &&
      units.get(cell.unit.attributes.get('id')) === unitText(cell.unit) &&
      isWhole(before, cell.unit) &&
      !lines.has(line(cell)),
  );
  assert.deepEqual(moved.map(line), [], 'no longer where it was');
  const [old, now] = [idsOfUniqueTexts(before), idsOfUniqueTexts(after)];
  for (const [text, id] of old) if (now.has(text)) assert.equal(now.get(text), id, `another id for "${text}"`);
}

/** 1.2 says its source twice; a slip in one of them is a changed source. */
function isWhole({ cells }: View, unit: XmlElement): boolean {
  const text = unitText(unit);
  return cells.every((cell) => cell.unit !== unit || text.includes(cell.source));
}

/** In 1.2 the state is the whole unit's, and a unit of one sentence may have a mark or none. */
function line({ unit, holder, id, source, target, approved }: Cell): string {
  const place = holder === unit ? '' : ` ${id}${approved ? ' approved' : ''}`;
  return `${unit.attributes.get('id')}${place}: ${source} → ${target}`;
}

function idsOfUniqueTexts(view: View): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const twice = new Set<string>();
  for (const unit of view.units) {
    // Strings are known by their key.
    const text = unit.attributes.get('name') ?? unit.attributes.get('resname') ?? unitText(unit);
    if (ids.has(text)) twice.add(text);
    ids.set(text, unit.attributes.get('id') ?? '');
  }
  return new Map([...ids].filter(([text]) => !twice.has(text)));
}

/** A second run. */
export function checkSettled(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  written: readonly string[],
): void {
  assert.deepEqual(after, before, 'a second run changed something');
  assert.deepEqual(written, [], 'a second run says that it wrote');
}

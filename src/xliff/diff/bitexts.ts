import { type Bitext, type BitextUnit, unitSource } from '../../core/bitext.js';
import { idTo12 } from '../convert/ids.js';
import { movedItems } from './moved.js';
import { shownText } from './shown.js';
import { changesIn, type ShownUnit, shownUnit, type UnitChanges } from './units.js';

/** What became of one unit. */
export type UnitDiff =
  | ({ readonly change: 'added' | 'removed'; readonly unit: string } & ShownUnit)
  | ({ readonly change: 'changed'; readonly unit: string } & UnitChanges);

export interface BitextDiff {
  /** What the files say before their units, where it differs: languages, the document's name. */
  readonly header: readonly { readonly what: string; readonly before: string; readonly after: string }[];
  /** In the order of the second file; what was removed stands where it stood in the first. */
  readonly units: readonly UnitDiff[];
}

/**
 * The differences between two bitexts. Units are matched by id, also between versions; where two files of a document use
 * one id, by id and source. Versions may differ: what both say the same is no difference.
 */
export function diffBitexts(before: Bitext, after: Bitext): BitextDiff {
  const pairs = matched(before.units, after.units);
  const moved = movedUnits(before.units, after.units, pairs);
  const found: { readonly at: number; readonly diff: UnitDiff }[] = [];
  after.units.forEach((unit, i) => {
    const old = pairs.get(unit);
    if (!old) {
      found.push({ at: i, diff: { change: 'added', unit: unit.id, ...shownUnit(unit) } });
      return;
    }
    const changes = changesIn(old, unit, moved.get(unit));
    if (changes) found.push({ at: i, diff: { change: 'changed', unit: unit.id, ...changes } });
  });
  const gone = removed(before.units, after.units, pairs).map(({ unit, at }) => ({
    at,
    diff: { change: 'removed' as const, unit: unit.id, ...shownUnit(unit) },
  }));
  const units = [...gone, ...found].sort((a, b) => a.at - b.at).map(({ diff }) => diff);
  return { header: headerChanges(before, after), units };
}

function headerChanges(before: Bitext, after: Bitext): BitextDiff['header'] {
  const facts = [
    ['source language', before.sourceLocale, after.sourceLocale],
    ['target language', before.targetLocale, after.targetLocale],
    ['document', before.original, after.original],
  ] as const;
  return facts.flatMap(([what, from, to]) => (from === to ? [] : [{ what, before: from, after: to }]));
}

/** The unit of the first file for each of the second. */
function matched(before: readonly BitextUnit[], after: readonly BitextUnit[]): ReadonlyMap<BitextUnit, BitextUnit> {
  const pairs = new Map<BitextUnit, BitextUnit>();
  const open = new Set(before);
  const match = (key: (unit: BitextUnit) => string) => {
    const known = new Map<string, BitextUnit>();
    for (const unit of open) if (!known.has(key(unit))) known.set(key(unit), unit);
    for (const unit of after) {
      const old = pairs.has(unit) ? undefined : known.get(key(unit));
      if (!old || !open.has(old)) continue;
      pairs.set(unit, old);
      open.delete(old);
    }
  };
  match((unit) => idTo12(unit.id));
  // `file/unit` stands for one of several files, which 1.2 calls by another name than 2.x.
  match((unit) => `${idTo12(unit.id).replace(/^.*\//s, '')}\n${shownText(unitSource(unit))}`);
  return pairs;
}

/** For each unit that changed its place: the unit that it stands behind now, empty for the beginning. */
function movedUnits(
  before: readonly BitextUnit[],
  after: readonly BitextUnit[],
  pairs: ReadonlyMap<BitextUnit, BitextUnit>,
): ReadonlyMap<BitextUnit, string> {
  const position = new Map(before.map((unit, i) => [unit, i]));
  const common = after.filter((unit) => pairs.has(unit));
  const moved = movedItems(common.map((unit) => position.get(pairs.get(unit) ?? unit) ?? 0));
  return new Map(common.flatMap((unit, i) => (moved.has(i) ? [[unit, common[i - 1]?.id ?? ''] as const] : [])));
}

function removed(
  before: readonly BitextUnit[],
  after: readonly BitextUnit[],
  pairs: ReadonlyMap<BitextUnit, BitextUnit>,
): readonly { readonly unit: BitextUnit; readonly at: number }[] {
  const now = new Map(after.flatMap((unit, i) => (pairs.has(unit) ? [[pairs.get(unit), i] as const] : [])));
  let at = -0.5;
  return before.flatMap((unit) => {
    const place = now.get(unit);
    if (place !== undefined) at = place + 0.5;
    return place === undefined ? [{ unit, at }] : [];
  });
}

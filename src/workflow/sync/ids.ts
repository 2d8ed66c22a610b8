import { createHash } from 'node:crypto';
import type { BitextUnit } from '../../core/bitext.js';
import { unitSource } from '../../core/bitext.js';
import type { Unit } from '../../core/document.js';
import { contentKey } from '../../core/inline.js';
import { align } from './align.js';

export interface UnitPairing {
  readonly unit: Unit;
  readonly id: string;
  /** The unit of the bitext that it continues. */
  readonly previous?: BitextUnit;
}

export interface Pairing {
  readonly pairs: readonly UnitPairing[];
  readonly removed: readonly BitextUnit[];
}

/**
 * Gives each extracted unit the id of the bitext unit that it continues, and new ones an id of their own.
 * An id is made from the text on the day the unit is born (so bitexts of several locales agree) and never changes after.
 *
 * @param siblings units of the document's other bitexts: a locale that joins later takes their ids.
 */
export function pairUnits(
  units: readonly Unit[],
  previous: readonly BitextUnit[],
  siblings: readonly BitextUnit[] = [],
): Pairing {
  const alignment = alignUnits(units, previous);
  const used = new Set(previous.map((unit) => unit.id));
  const lent = idsByText(siblings, used);
  const pairs = units.map((unit, index): UnitPairing => {
    const before = alignment.previous[index];
    const continued = before === undefined ? undefined : previous[before];
    if (continued) return { unit, id: continued.id, previous: continued };
    const id =
      lent.get(textKey(unit))?.find((candidate) => !used.has(candidate)) ?? newId(unit, units[index - 1], used);
    used.add(id);
    return { unit, id };
  });
  return { pairs, removed: alignment.removed.flatMap((index) => previous[index] ?? []) };
}

/** Named units (resource keys) are who their name says; the others are aligned by what they say. */
function alignUnits(units: readonly Unit[], previous: readonly BitextUnit[]) {
  const byName = new Map(
    previous.flatMap((unit, index) => (unit.name === undefined ? [] : [[unit.name, index] as const])),
  );
  const isNamed = (unit: Unit) => unit.named;
  if (!units.some(isNamed)) {
    return align(
      previous.map((unit) => contentKey(unitSource(unit))),
      units.map((unit) => contentKey(unit.content)),
    );
  }
  const found = units.map((unit) => byName.get(unit.key));
  const taken = new Set(found);
  return { previous: found, removed: previous.flatMap((_, index) => (taken.has(index) ? [] : [index])) };
}

function idsByText(siblings: readonly BitextUnit[], used: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const unit of siblings) {
    if (used.has(unit.id)) continue;
    const key = unit.name === undefined ? contentKey(unitSource(unit)) : `name:${unit.name}`;
    const list = ids.get(key);
    if (!list) ids.set(key, [unit.id]);
    else if (!list.includes(unit.id)) list.push(unit.id);
  }
  return ids;
}

function textKey(unit: Unit): string {
  return unit.named ? `name:${unit.key}` : contentKey(unit.content);
}

/** `u` and a hash of the text; for a duplicate, of the text before it too, so that equal units are told apart by context. */
function newId(unit: Unit, before: Unit | undefined, used: ReadonlySet<string>): string {
  const seeds = [textKey(unit), `${textKey(unit)}\n${before ? textKey(before) : ''}`];
  for (let n = 0; ; n++) {
    const seed = seeds[n] ?? `${seeds[1]}\n${n}`;
    const id = `u${createHash('sha256').update(seed).digest('hex').slice(0, 8)}`;
    if (!used.has(id)) return id;
  }
}

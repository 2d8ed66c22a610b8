// What holds for every history of a document that was out while its article and its translation went on at home.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Bitext, isPersons, type Segment, segments } from '../../../src/core/bitext.js';
import type { Base } from '../../../src/workflow/packs/exported.js';
import { type Merged, mergeReturned } from '../../../src/workflow/packs/merge.js';
import { document, incoming, kept, lost, nothing, side, start, words, work, worked } from './histories.js';
import { base as baseOf } from './units.js';

const runs = { numRuns: 150 };

describe('bringing a returned document home', () => {
  const history = fc.record({ paragraphs: document, first: side, home: side, away: side, knowsBase: fc.boolean() });

  test('loses no text of a person, neither of those here nor of those that came back', () => {
    fc.assert(
      fc.property(history, ({ paragraphs, first, home, away, knowsBase }) => {
        const exported = worked(start(paragraphs), { ...first, reshaping: nothing }, 'home');
        const present = worked(exported, home, 'home');
        const returned = worked(exported, away, 'away');
        const merged = mergeReturned({ present, returned, base: knowsBase ? baseOf(exported) : none });
        expect(lost(work(present), kept(merged))).toEqual([]);
        expect(lost(incoming(returned, exported), kept(merged))).toEqual([]);
      }),
      runs,
    );
  });

  test('never replaces what a person changed here since the export', () => {
    fc.assert(
      fc.property(history, ({ paragraphs, first, home, away }) => {
        const exported = worked(start(paragraphs), { ...first, reshaping: nothing }, 'home');
        const present = worked(exported, { ...home, reshaping: nothing }, 'home');
        const returned = worked(exported, away, 'away');
        const merged = mergeReturned({ present, returned, base: baseOf(exported) });
        const before = byPlace(exported);
        const after = byPlace(merged.bitext ?? present);
        for (const [place, now] of byPlace(present)) {
          const was = before.get(place);
          const isNewer = isPersons(now) && (!was?.target || words(was.target) !== words(now.target ?? []));
          if (isNewer && now.target) expect(words(after.get(place)?.target ?? [])).toBe(words(now.target));
        }
      }),
      runs,
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(history, ({ paragraphs, first, home, away, knowsBase }) => {
        const exported = worked(start(paragraphs), { ...first, reshaping: nothing }, 'home');
        const present = worked(exported, home, 'home');
        const returned = worked(exported, away, 'away');
        const base = knowsBase ? baseOf(exported) : none;
        const once = mergeReturned({ present, returned, base });
        const twice = mergeReturned({ present: once.bitext, returned, base });
        expect(twice.bitext).toEqual(once.bitext);
      }),
      runs,
    );
  });

  test('gives no text a state that nobody gave it', () => {
    fc.assert(
      fc.property(history, ({ paragraphs, first, home, away, knowsBase }) => {
        const exported = worked(start(paragraphs), { ...first, reshaping: nothing }, 'home');
        const present = worked(exported, { ...home, reshaping: nothing }, 'home');
        const returned = worked(exported, { ...away, reshaping: nothing }, 'away');
        const merged = mergeReturned({ present, returned, base: knowsBase ? baseOf(exported) : none });
        const said = new Set([present, returned].flatMap(claims));
        expect(claims(merged.bitext ?? present).filter((claim) => !said.has(claim))).toEqual([]);
      }),
      runs,
    );
  });

  test('loses nothing when two come back, whichever is first', () => {
    const two = fc.record({ paragraphs: document, first: side, home: side, away: side, other: side });
    fc.assert(
      fc.property(two, ({ paragraphs, first, home, away, other }) => {
        const exported = worked(start(paragraphs), { ...first, reshaping: nothing }, 'home');
        const present = worked(exported, home, 'home');
        const returns = [worked(exported, away, 'away'), worked(exported, other, 'other')];
        for (const order of [returns, [...returns].reverse()]) {
          let now: Bitext | undefined = present;
          const stand = new Set<string>();
          for (const returned of order) {
            const merged: Merged = mergeReturned({ present: now, returned, base: baseOf(exported) });
            for (const { segment: pair } of merged.retired) stand.add(words(pair.target));
            now = merged.bitext;
            for (const target of kept(merged)) if (returned === order.at(-1)) stand.add(target);
          }
          const all = [...work(present), ...returns.flatMap((returned) => incoming(returned, exported))];
          expect(lost(all, stand)).toEqual([]);
        }
      }),
      runs,
    );
  });
});

const none: Base = new Map();

/** Each text with its state. */
function claims(of: Bitext): readonly string[] {
  return of.units.flatMap(segments).map(({ target, state }) => `${state} ${words(target ?? [])}`);
}

function byPlace(of: Bitext): ReadonlyMap<string, Segment> {
  return new Map(of.units.flatMap((one) => segments(one).map((part) => [`${one.id} ${part.id}`, part] as const)));
}

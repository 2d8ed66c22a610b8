// Random edits of rich units: what the API makes can be written onto the file and read again, loses no character, and
// touches no other unit.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentLength } from '../../../src/core/annotation.js';
import { type BitextUnit, hasTarget, isPersons, segments, unitSource } from '../../../src/core/bitext.js';
import { TarjumanError } from '../../../src/core/errors.js';
import {
  addNote,
  addSuggestion,
  annotate,
  joinSegments,
  orderTargets,
  removeAnnotation,
  removeTarget,
  setState,
  setTarget,
  splitSegment,
} from '../../../src/xliff/edit/index.js';
import { readBitext, writeBitext } from '../../../src/xliff/index.js';
import { disorder, disordered } from '../disorder.js';
import { letters, richBitextOf } from '../rich.js';
import { said } from './units.js';

const numRuns = Number(process.env.XLIFF_RUNS ?? 100);

type Step = (unit: BitextUnit, pick: (count: number) => number) => BitextUnit;

const steps: Readonly<Record<string, Step>> = {
  setTarget(unit, pick) {
    const segment = anySegment(unit, pick);
    const target = [...segment.source, { type: 'text', value: ' жаңа & <b>' } as const];
    return setTarget(unit, segment.id, target, pick(2) === 0 ? { state: 'reviewed', subState: 'acme:ok' } : {});
  },
  setState(unit, pick) {
    const state = (['initial', 'translated', 'reviewed', 'final'] as const)[pick(4)] ?? 'initial';
    return setState(unit, anySegment(unit, pick).id, { state, ...(pick(2) === 0 ? { subState: 'acme:seen' } : {}) });
  },
  removeTarget: (unit, pick) => removeTarget(unit, anySegment(unit, pick).id),
  splitSegment(unit, pick) {
    const segment = anySegment(unit, pick);
    const source = pick(contentLength(segment.source) + 1);
    return splitSegment(unit, segment.id, { source, target: pick(contentLength(segment.target ?? []) + 1) });
  },
  joinSegments(unit, pick) {
    const all = segments(unit);
    const at = pick(all.length);
    return joinSegments(unit, all[at]?.id ?? '', all[at + 1]?.id ?? '');
  },
  addNote: (unit, pick) => addNote(unit, { text: 'Көр & қара', segment: anySegment(unit, pick).id }),
  addSuggestion: (unit, pick) => addSuggestion(unit, anySegment(unit, pick).id, { target: 'саммит', similarity: 88 }),
  annotate(unit, pick) {
    const segment = anySegment(unit, pick);
    const side = pick(2) === 0 ? 'source' : 'target';
    const length = contentLength(segment[side] ?? []);
    const [a, b] = [pick(length + 1), pick(length + 1)];
    return annotate(unit, segment.id, { in: side, start: Math.min(a, b), end: Math.max(a, b), type: 'term' });
  },
  removeAnnotation(unit, pick) {
    const ids = unit.parts.flatMap((part) => [...(part.sourceAnnotations ?? []), ...(part.targetAnnotations ?? [])]);
    return removeAnnotation(unit, ids[pick(ids.length || 1)]?.id ?? 'none');
  },
  orderTargets: (unit) =>
    orderTargets(
      unit,
      segments(unit)
        .map(({ id }) => id)
        .reverse(),
    ),
};

function anySegment(unit: BitextUnit, pick: (count: number) => number) {
  const all = segments(unit);
  const segment = all[pick(all.length)];
  if (!segment) throw new Error('a unit has a segment');
  return segment;
}

/** The unit after an edit, or as it was when that is refused. */
function attempted(unit: BitextUnit, edit: () => BitextUnit): BitextUnit {
  try {
    return edit();
  } catch (error) {
    if (error instanceof TarjumanError && error.code === 'XLIFF_EDIT_REFUSED') return unit;
    throw error;
  }
}

const choices = fc.array(fc.nat(999), { minLength: 6, maxLength: 60 });

function edits(unit: BitextUnit, numbers: readonly number[], allowed: readonly Step[]): BitextUnit {
  let n = 0;
  const pick = (count: number) => (numbers[n++ % numbers.length] ?? 0) % Math.max(count, 1);
  let edited = unit;
  for (let i = 0; i < 4; i++) {
    const step = allowed[pick(allowed.length)];
    if (step) edited = attempted(edited, () => step(edited, pick));
  }
  return edited;
}

describe.each(['1.2', '2.0', '2.2'] as const)('units of an XLIFF %s file, edited at random', (version) => {
  test('are what the file says afterwards, and no other unit is touched', () => {
    fc.assert(
      fc.property(richBitextOf(version), disorder, choices, (bitext, how, numbers) => {
        const file = disordered(writeBitext(bitext), how);
        const read = readBitext(file);
        const at = (numbers[0] ?? 0) % Math.max(read.units.length, 1);
        const units = read.units.map((unit, i) => (i === at ? edits(unit, numbers, Object.values(steps)) : unit));
        const written = writeBitext({ ...read, units }, { onto: file });
        const again = readBitext(written);
        expect(again.units.map(said)).toEqual(units.map(said));
        expect(writeBitext(again, { onto: written })).toBe(written);
        expect(aroundUnit(written, units[at]?.id, version)).toEqual(aroundUnit(file, units[at]?.id, version));
      }),
      { numRuns },
    );
  });
});

/** What stands before and behind a unit in a file. */
function aroundUnit(file: string, id: string | undefined, version: string): readonly string[] {
  if (id === undefined) return [file];
  const name = version === '1.2' ? 'trans-unit' : 'unit';
  const start = [...file.matchAll(new RegExp(`<${name}[\\s>][^>]*`, 'g'))].find((tag) =>
    new RegExp(`\\sid\\s*=\\s*["']${id}["']`).test(tag[0]),
  )?.index;
  const end = file.indexOf(`</${name}`, start);
  return [file.slice(0, start), file.slice(end)];
}

describe('resegmentation', () => {
  const resegmenting = [steps.splitSegment, steps.joinSegments].filter((step) => step !== undefined);

  test('keeps every character, code and annotation of the source, and of the targets', () => {
    fc.assert(
      fc.property(richBitextOf('2.0'), choices, (bitext, numbers) => {
        for (const unit of bitext.units) {
          const edited = edits(unit, numbers, resegmenting);
          expect(unitSource(edited)).toEqual(unitSource(unit));
          const joinedAgain = segments(edited).length !== segments(unit).length;
          const target = (of: BitextUnit) => letters(of.parts.flatMap((part) => [...(part.target ?? [])]));
          for (const letter of target(unit)) expect(target(edited)).toContain(letter);
          expect(annotated(edited)).toEqual(annotated(unit));
          expect(joinedAgain || edited.parts.length > 0).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  test('lifts no state: nobody’s draft comes to look like more than it was', () => {
    fc.assert(
      fc.property(richBitextOf('2.0'), choices, (bitext, numbers) => {
        for (const unit of bitext.units) {
          const edited = edits(unit, numbers, resegmenting);
          const best = Math.max(...segments(unit).map(({ state }) => rank(state)));
          for (const segment of segments(edited)) expect(rank(segment.state)).toBeLessThanOrEqual(best);
          // An empty target is nobody’s, until a part of its source is as empty.
          if (segments(unit).some((segment) => isPersons(segment) || (segment.target && !hasTarget(segment)))) continue;
          for (const segment of segments(edited)) expect(isPersons(segment)).toBe(false);
        }
      }),
      { numRuns },
    );
  });
});

function rank(state: string): number {
  return ['initial', 'translated', 'reviewed', 'final'].indexOf(state);
}

/** The ids of all that is said about the texts of a unit; what is said about no text at all may go with it. */
function annotated(unit: BitextUnit): readonly string[] {
  const ids = unit.parts.flatMap((part) =>
    [...(part.sourceAnnotations ?? []), ...(part.targetAnnotations ?? []).filter(({ text }) => text !== '')].map(
      ({ id }) => id ?? '',
    ),
  );
  return [...new Set(ids)].sort();
}

import { describe, expect, test } from '@jest/globals';
import { type Bitext, type BitextUnit, fingerprint, type Note, type Segment } from '../../src/core/bitext.js';
import { text } from '../../src/core/inline.js';
import { mergeBitexts } from '../../src/workflow/sync/merge.js';

type Change = (segment: Segment) => Segment;

const drafts =
  (words: string): Change =>
  (segment) => {
    const target = [text(words)];
    return {
      ...segment,
      target,
      provenance: { by: 'engine', name: 'pseudo', fingerprint: fingerprint(target, 'initial') },
    };
  };
const types =
  (words: string): Change =>
  (segment) => ({ ...segment, target: [text(words)], state: 'translated' });
const confirms: Change = (segment) => ({ ...segment, state: 'reviewed' });
const clears: Change = ({ target: _target, provenance: _provenance, ...rest }) => rest;
const says =
  (words: string): Change =>
  (segment) => ({ ...segment, source: [text(words)] });

function segment(id: string, source: string): Segment {
  return { type: 'segment', id, source: [text(source)], state: 'initial' };
}

function unit(id: string, parts: readonly Segment[]): BitextUnit {
  return { id, parts, codes: [], notes: [], suggestions: [] };
}

function bitext(...units: readonly BitextUnit[]): Bitext {
  return { version: '2.0', sourceLocale: 'en', targetLocale: 'kk', original: 'a.txt', units };
}

const read = bitext(unit('u1', [segment('s1', 'One.'), segment('s2', 'Two.')]), unit('u2', [segment('s1', 'Three.')]));

/** The file with one segment changed, and perhaps its unit. */
function changed(from: Bitext, id: string, nth: number, change: Change, more: Partial<BitextUnit> = {}): Bitext {
  const units = from.units.map((one) => {
    if (one.id !== id) return one;
    const parts = one.parts.map((part, n) => (n === nth && part.type === 'segment' ? change(part) : part));
    return { ...one, ...more, parts };
  });
  return { ...from, units };
}

const drafted = changed(changed(read, 'u1', 0, drafts('[One]')), 'u1', 1, drafts('[Two]'));

describe('a person saved while a run was on', () => {
  test('both get what they did in different paragraphs', () => {
    const saved = changed(read, 'u2', 0, types('Үш.'));
    expect(mergeBitexts({ read, saved, wanted: drafted })).toEqual(changed(drafted, 'u2', 0, types('Үш.')));
  });

  test('and in different sentences of one paragraph', () => {
    const saved = changed(read, 'u1', 1, types('Екі.'));
    const merged = changed(changed(read, 'u1', 0, drafts('[One]')), 'u1', 1, types('Екі.'));
    expect(mergeBitexts({ read, saved, wanted: drafted })).toEqual(merged);
  });

  test.each<[string, Change]>([
    ['typed', types('Бір.')],
    ['confirmed', confirms],
    ['cleared', clears],
  ])('what they %s stays where the run wanted something else', (_, change) => {
    const before = changed(read, 'u1', 0, drafts('[Old]'));
    const saved = changed(before, 'u1', 0, change);
    const merged = mergeBitexts({ read: before, saved, wanted: drafted });
    expect(merged?.units[0]?.parts).toEqual([saved.units[0]?.parts[0], drafted.units[0]?.parts[1]]);
  });

  test('notes that they wrote stand beside the run’s, and those that they took out stay out', () => {
    const note = (words: string): Note => ({ text: words });
    const before = changed(read, 'u1', 0, (same) => same, { notes: [note('old'), note('done')] });
    const saved = changed(read, 'u1', 0, types('Бір.'), { notes: [note('old'), note('theirs')] });
    const wanted = changed(read, 'u1', 1, drafts('[Two]'), { notes: [note('old'), note('done'), note('finding')] });
    const notes = mergeBitexts({ read: before, saved, wanted })?.units[0]?.notes;
    expect(notes).toEqual([note('old'), note('finding'), note('theirs')]);
  });

  test.each<[string, Bitext, Bitext]>([
    ['whose source changed', changed(read, 'u1', 0, types('Бір.')), changed(read, 'u1', 0, says('1.'))],
    ['of a paragraph that went', changed(read, 'u2', 0, types('Үш.')), { ...read, units: read.units.slice(0, 1) }],
    ['that they cut otherwise', bitext(unit('u1', [segment('s1', 'One.Two.')]), ...read.units.slice(1)), drafted],
    ['whose source they changed', changed(read, 'u1', 0, says('Onex.')), drafted],
    ['of a paragraph that they took out', { ...read, units: read.units.slice(1) }, drafted],
    [
      'of a paragraph that they added',
      { ...read, units: [...read.units, unit('u3', [segment('s1', 'New.')])] },
      drafted,
    ],
  ])('a sentence %s cannot be merged, only worked on anew', (_, saved, wanted) => {
    expect(mergeBitexts({ read, saved, wanted })).toBeUndefined();
  });

  test('a tool that only wrote the file anew leaves all to the run', () => {
    expect(mergeBitexts({ read, saved: structuredClone(read), wanted: drafted })).toEqual(drafted);
  });
});

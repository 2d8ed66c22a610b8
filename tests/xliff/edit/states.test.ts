import { describe, expect, test } from '@jest/globals';
import { fingerprint, isPersons, segments, statusOf } from '../../../src/core/bitext.js';
import { text } from '../../../src/core/inline.js';
import { setState } from '../../../src/xliff/edit/index.js';
import { edited, file2, file12, reason, unitOf } from './units.js';

const file = file2(
  '<segment id="s1" state="translated" subState="acme:checked"><source>a</source><target>b</target></segment><segment id="s2"><source>c</source></segment>',
);

describe('setState', () => {
  test.each([
    ['a state', { state: 'reviewed' }, '<segment id="s1" state="reviewed"><source>'],
    [
      'a state with a word of a tool',
      { state: 'final', subState: 'acme:ok' },
      '<segment id="s1" state="final" subState="acme:ok">',
    ],
    ['the tool’s word alone', { state: 'translated' }, '<segment id="s1" state="translated"><source>'],
  ] as const)('changes %s and nothing else', (_, standing, tag) => {
    const written = edited(file, (unit) => setState(unit, 's1', standing));
    expect(written).toContain(tag);
    expect(written.replace(/<segment id="s1"[^>]*>/, '')).toBe(file.replace(/<segment id="s1"[^>]*>/, ''));
  });

  test('gives back the same unit where nothing changes', () => {
    const unit = unitOf(file);
    expect(setState(unit, 's1', { state: 'translated', subState: 'acme:checked' })).toBe(unit);
  });

  test.each([
    ['s2', { state: 'translated' }, 'without a translation the state cannot be "translated"'],
    ['s2', { state: 'final' }, 'without a translation the state cannot be "final"'],
    ['s2', { state: 'initial', subState: 'acme:x' }, 'without a translation there is no subState'],
    ['s1', { state: 'final', subState: 'a b:c' }, '"a b:c" is no subState'],
  ] as const)('refuses %s %j', (id, standing, message) => {
    const error = reason(() => setState(unitOf(file), id, standing));
    expect(error).toMatchObject({ code: 'XLIFF_EDIT_REFUSED', place: { unit: 'u', segment: id } });
    expect(error.message).toContain(message);
  });

  test('makes a run’s draft the person’s who confirms it, and only then', () => {
    const unit = unitOf(file2('<segment id="s1"><source>a</source></segment>'));
    const target = [text('b')];
    const provenance = { by: 'engine', name: 'deepl', fingerprint: fingerprint(target, 'initial') } as const;
    const draft = { ...unit, parts: segments(unit).map((segment) => ({ ...segment, target, provenance })) };
    expect(segments(draft).map(statusOf)).toEqual(['draft']);
    const confirmed = setState(draft, 's1', { state: 'reviewed' });
    expect(segments(confirmed).map((segment) => [isPersons(segment), statusOf(segment)])).toEqual([[true, 'reviewed']]);
  });

  test('in 1.2 writes state and approval, and a tool’s word beside them', () => {
    const written = edited(file12('<source>a</source>\n<target state="translated">b</target>'), (unit) =>
      setState(unit, 's1', { state: 'final', subState: 'acme:ok' }),
    );
    expect(written).toContain('<trans-unit id="u" xml:space="preserve" approved="yes" xmlns:tarjuman=');
    expect(written).toContain('<target state="final" tarjuman:sub-state="acme:ok">b</target>');
  });
});

import { describe, expect, test } from '@jest/globals';
import {
  type Bitext,
  fingerprint,
  isPersons,
  type Provenance,
  type Segment,
  type State,
  segments,
  statusOf,
} from '../../src/core/bitext.js';
import { text } from '../../src/core/inline.js';
import { readBitext, writeBitext } from '../../src/xliff/index.js';
import { sampleBitext } from './sample.js';

const target = [text('Жаңалықтар')];

function written(version: Bitext['version'], state: State, by?: Provenance['by'], name = 'deepl'): string {
  const provenance = by && { by, name, fingerprint: fingerprint(target, state) };
  const segment: Segment = {
    type: 'segment',
    id: 's1',
    source: [text('News')],
    target,
    state,
    ...(provenance ? { provenance } : {}),
  };
  const unit = { id: 'u1', parts: [segment], codes: [], notes: [], suggestions: [] };
  return writeBitext({ version, sourceLocale: 'en', targetLocale: 'kk', original: 'a.md', units: [unit] });
}

function onlySegment(xliff: string): Segment {
  const [segment] = readBitext(xliff).units.flatMap(segments);
  if (!segment) throw new Error('no segment');
  return segment;
}

describe('what we write', () => {
  test.each([
    ['initial', undefined, undefined, 'state="needs-review-translation"', ''],
    ['initial', 'engine', 'deepl', 'state="needs-review-translation" state-qualifier="mt-suggestion"', ''],
    ['initial', 'memory', 'fuzzy', 'state="needs-review-translation" state-qualifier="fuzzy-match"', ''],
    ['translated', undefined, undefined, 'state="translated"', ''],
    ['translated', 'memory', 'exact', 'state="translated" state-qualifier="exact-match"', ''],
    ['translated', 'memory', 'in-context', 'state="translated" state-qualifier="id-match"', ''],
    ['reviewed', undefined, undefined, 'state="signed-off"', 'approved="yes"'],
    ['final', undefined, undefined, 'state="final"', 'approved="yes"'],
  ] as const)('1.2: %s by %s (%s) is %s %s', (state, by, name, attributes, approved) => {
    const xliff = written('1.2', state, by, name);
    expect(xliff).toContain(`<target ${attributes}`);
    expect(xliff.includes('approved="yes"')).toBe(approved !== '');
    expect(onlySegment(xliff).state).toBe(state);
  });

  test.each([
    ['initial', undefined, 'state="initial">'],
    ['initial', 'engine', 'state="initial" subState="tarjuman:engine">'],
    ['translated', 'memory', 'state="translated" subState="tarjuman:memory">'],
    ['reviewed', undefined, 'state="reviewed">'],
    ['final', undefined, 'state="final">'],
  ] as const)('2.x: %s by %s is %s', (state, by, attributes) => {
    const xliff = written('2.0', state, by);
    expect(xliff).toContain(`<segment id="s1" ${attributes}`);
    expect(onlySegment(xliff).state).toBe(state);
  });
});

describe('what other tools write in 1.2', () => {
  test.each([
    ['', '', 'initial'],
    ['', 'yes', 'reviewed'],
    ['new', 'yes', 'initial'],
    ['needs-translation', 'yes', 'initial'],
    ['needs-l10n', '', 'initial'],
    ['needs-review-translation', 'yes', 'initial'],
    ['needs-review-adaptation', '', 'initial'],
    ['translated', '', 'translated'],
    ['translated', 'no', 'translated'],
    ['translated', 'yes', 'reviewed'],
    ['signed-off', '', 'reviewed'],
    ['signed-off', 'no', 'translated'],
    ['final', '', 'final'],
    ['final', 'no', 'translated'],
    ['x-team-done', '', 'initial'],
    ['x-team-done', 'yes', 'reviewed'],
    ['nonsense', 'yes', 'initial'],
  ])('state "%s", approved "%s" is %s', (state, approved, expected) => {
    const xliff = written('1.2', 'translated')
      .replace(' state="translated"', state && ` state="${state}"`)
      .replace('<trans-unit ', approved ? `<trans-unit approved="${approved}" ` : '<trans-unit ');
    expect(onlySegment(xliff).state).toBe(expected);
  });
});

describe.each(['1.2', '2.0', '2.1'] as const)('a run’s proof in %s', (version) => {
  const draft = written(version, 'initial', 'engine', 'deepl pro');

  test('survives the file', () => {
    const segment = onlySegment(draft);
    expect(segment.provenance).toMatchObject({ by: 'engine', name: 'deepl pro' });
    expect(isPersons(segment)).toBe(false);
    expect(statusOf(segment)).toBe('draft');
  });

  const hands: readonly (readonly [string, (xliff: string) => string])[] = [
    ['changes the text', (xliff) => xliff.replace('Жаңалықтар', 'Жаңалық')],
    ['only adds a space', (xliff) => xliff.replace('Жаңалықтар', 'Жаңалықтар ')],
    ['confirms it', (xliff) => xliff.replace(/state="(?:initial|needs-review-translation)"/, 'state="translated"')],
    ['damages the proof', (xliff) => xliff.replace(/engine \S+ deepl/, 'engine 0000 deepl')],
    ['removes the proof', (xliff) => xliff.replace(/engine \S+ deepl pro/, '')],
  ];
  test.each(hands)('falls when somebody %s', (_, change) => {
    const changed = change(draft);
    expect(changed).not.toBe(draft);
    expect(isPersons(onlySegment(changed))).toBe(true);
  });
});

test('in 1.2, a state that means the same to us but is not what we wrote is a person’s word', () => {
  const draft = written('1.2', 'initial', 'engine');
  expect(isPersons(onlySegment(draft.replace('needs-review-translation', 'needs-adaptation')))).toBe(true);
  expect(isPersons(onlySegment(draft.replace('<trans-unit', '<trans-unit approved="yes"')))).toBe(true);
  expect(isPersons(onlySegment(draft.replace(' state-qualifier="mt-suggestion"', '')))).toBe(true);
  expect(isPersons(onlySegment(draft.replace(/ state="[^"]*" state-qualifier="[^"]*"/, '')))).toBe(false);
});

test('in 2.x, a subState of another tool makes the target its user’s; a dropped one does not', () => {
  const draft = written('2.1', 'initial', 'engine');
  expect(isPersons(onlySegment(draft.replace('tarjuman:engine', 'acme:edited')))).toBe(true);
  expect(isPersons(onlySegment(draft.replace(' subState="tarjuman:engine"', '')))).toBe(false);
});

describe('several segments in one 1.2 unit', () => {
  const xliff = writeBitext(sampleBitext('1.2'));
  const states = (text: string) =>
    readBitext(text)
      .units.flatMap((unit) => (unit.id === 'u2' ? segments(unit) : []))
      .map((segment) => segment.state);

  test('keep a state each, and the unit says the least of them', () => {
    expect(xliff).toContain('<target state="needs-translation">');
    expect(states(xliff)).toEqual(['initial', 'translated', 'initial', 'initial']);
  });

  test('a state that somebody gives the unit goes to all of them, except where there is no text', () => {
    const changed = xliff.replace('state="needs-translation"', 'state="signed-off"');
    expect(states(changed)).toEqual(['reviewed', 'reviewed', 'initial', 'initial']);
    const [first] = readBitext(changed).units[1]?.parts ?? [];
    expect(first?.type === 'segment' && isPersons(first)).toBe(true);
  });

  test('a sentence that somebody fills in is theirs, and the others keep their state and proof', () => {
    const filled = xliff.replace(
      'mid="s3" tarjuman:state="untranslated"/>',
      'mid="s3" tarjuman:state="untranslated">Оқыңыз</mrk>',
    );
    expect(states(filled)).toEqual(['initial', 'translated', 'initial', 'initial']);
    const persons = readBitext(filled)
      .units.flatMap((unit) => (unit.id === 'u2' ? segments(unit) : []))
      .map(isPersons);
    expect(persons).toEqual([false, false, true, false]);
  });
});

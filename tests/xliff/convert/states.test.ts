import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint, isPersons, type State, segments, statusOf, type XliffVersion } from '../../../src/core/bitext.js';
import { text } from '../../../src/core/inline.js';
import { convertXliff } from '../../../src/xliff/convert/index.js';
import { state2From12, state12From2 } from '../../../src/xliff/convert/states.js';
import { readBitext, writeBitext } from '../../../src/xliff/index.js';
import { qualifiers12, states12 } from '../../../src/xliff/state-table.js';
import { stateFrom12 } from '../../../src/xliff/states.js';

const states = [undefined, ...Object.keys(states12), 'x-done', 'x-with:colon', 'nonsense', 'none', ''];
const qualifiers = [undefined, ...Object.keys(qualifiers12), 'x-mine', 'a;b=c %', ''];
const approvals = [undefined, 'yes', 'no'];
const all = states.flatMap((state) =>
  qualifiers.flatMap((qualifier) => approvals.map((approved) => ({ state, qualifier, approved }))),
);
const order: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

describe('what 1.2 says of a target', () => {
  test('comes back from 2.x, for all values of the standard and others', () => {
    for (const said of all) expect({ said, back: state12From2(state2From12(said)) }).toEqual({ said, back: said });
  });

  test('is a state and a subState that 2.x allows', () => {
    for (const said of all) {
      const { state, subState } = state2From12(said);
      if (state === undefined) expect(subState).toBeUndefined();
      else expect(order).toContain(state);
      if (subState !== undefined) expect(subState).toMatch(/^[^\s:]+:[^\s:]+$/);
    }
  });

  test('is never more in 2.x than it was', () => {
    for (const said of all) expect(state2From12(said).state ?? 'initial').toBe(stateFrom12(said));
  });

  test.each([
    [{ state: 'needs-l10n' }, { state: 'initial', subState: 'xlf12:needs-l10n' }],
    [
      { state: 'new', approved: 'yes' },
      { state: 'initial', subState: 'xlf12:new;approved=yes' },
    ],
    [{ state: 'needs-review-translation' }, { state: 'initial' }],
    [
      { state: 'translated', qualifier: 'leveraged-tm' },
      { state: 'translated', subState: 'xlf12:qualifier=leveraged-tm' },
    ],
    [
      { state: 'translated', qualifier: 'rejected-grammar' },
      { state: 'initial', subState: 'xlf12:translated;qualifier=rejected-grammar' },
    ],
    [{ state: 'signed-off', approved: 'yes' }, { state: 'reviewed' }],
    [{ state: 'final' }, { state: 'final', subState: 'xlf12:approved=none' }],
    [{ approved: 'yes' }, { state: 'reviewed', subState: 'xlf12:none' }],
    [{}, {}],
  ])('%j is %j in 2.x', (said, expected) => {
    expect(state2From12(said)).toEqual(expected);
  });

  test('falls when somebody changes the state in 2.x and leaves the subState', () => {
    expect(state12From2({ state: 'final', subState: 'xlf12:needs-l10n' })).toEqual({ state: 'final', approved: 'yes' });
    expect(state12From2({ state: 'initial', subState: 'xlf12:none;approved=yes' })).toEqual({
      state: 'needs-review-translation',
    });
  });
});

const version = fc.constantFrom<XliffVersion>('1.2', '2.0', '2.1', '2.2');

function draft(of: XliffVersion, count: number): string {
  const target = [text('Жаңалықтар')];
  const parts = Array.from({ length: count }, (_, i) => ({
    type: 'segment' as const,
    id: `s${i + 1}`,
    source: [text(`News ${i}.`)],
    target,
    state: 'initial' as const,
    ...(i === 0
      ? { provenance: { by: 'engine' as const, name: 'deepl', fingerprint: fingerprint(target, 'initial') } }
      : {}),
  }));
  const unit = { id: 'u1', parts, codes: [], notes: [], suggestions: [] };
  return writeBitext({ version: of, sourceLocale: 'en', targetLocale: 'kk', original: 'a.md', units: [unit] });
}

test('an engine’s draft is a draft after any chain of conversions, and a person’s text a person’s', () => {
  fc.assert(
    fc.property(
      version,
      fc.array(version, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 3 }),
      (start, way, count) => {
        const end = way.reduce((at, to) => convertXliff(at, { to }).text, draft(start, count));
        const [first, ...others] = readBitext(end).units.flatMap(segments);
        expect(first && statusOf(first)).toBe('draft');
        expect(others.map(isPersons)).toEqual(others.map(() => true));
      },
    ),
    { numRuns: 60 },
  );
});

/** A unit of another tool in any state. */
function foreign(said: (typeof all)[number]): string {
  const attribute = (name: string, value: string | undefined) =>
    value === undefined ? '' : ` ${name}="${value.replaceAll('&', '&amp;')}"`;
  return `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="kk" datatype="plaintext"><body><trans-unit id="1"${attribute('approved', said.approved)}><source>News</source><target${attribute('state', said.state)}${attribute('state-qualifier', said.qualifier)}>Жаңалықтар</target></trans-unit></body></file></xliff>`;
}

test('no state of another tool grows by any chain of conversions', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.array(version, { minLength: 1, maxLength: 5 }), (said, way) => {
      const before = readBitext(foreign(said)).units.flatMap(segments)[0];
      const end = way.reduce((at, to) => convertXliff(at, { to }).text, foreign(said));
      const after = readBitext(end).units.flatMap(segments)[0];
      expect(after?.state).toBe(before?.state);
      expect(after?.subState ?? '').not.toContain('tarjuman:');
    }),
    { numRuns: 150 },
  );
});

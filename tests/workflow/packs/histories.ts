// Histories of a document that was out while its article and its translation went on at home, and what must be true
// after each: nothing that a person wrote is gone.
import fc from 'fast-check';
import {
  type Bitext,
  type BitextUnit,
  fingerprint,
  hasTarget,
  isPersons,
  type Segment,
  type State,
  segments,
} from '../../../src/core/bitext.js';
import { type Content, contentKey, text } from '../../../src/core/inline.js';
import type { Merged } from '../../../src/workflow/packs/merge.js';
import { bitext, segment, space, unit } from './units.js';

const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];
const sentence = fc.constantFrom(
  'Read more.',
  'The bridge opened.',
  'A {1new1} road was built.',
  'It is {2} km long.',
  'Traffic {3starts3} in {4}.',
  'Tickets cost 5 dollars.',
);

/** One side's treatment of one segment. */
export const treatment = fc.record({
  do: fc.constantFrom('nothing', 'nothing', 'nothing', 'write', 'draft', 'state', 'clear', 'break', 'reword', 'copy'),
  words: fc.integer({ min: 1, max: 3 }),
  state: fc.constantFrom(...states),
});
type Treatment = typeof treatment extends fc.Arbitrary<infer T> ? T : never;

/** What happens to the units as a whole. */
export const reshaping = fc.record({
  remove: fc.option(fc.nat(5), { nil: undefined }),
  swap: fc.option(fc.nat(5), { nil: undefined }),
  join: fc.option(fc.nat(5), { nil: undefined }),
  renameIds: fc.boolean(),
});
export type Reshaping = typeof reshaping extends fc.Arbitrary<infer T> ? T : never;

export const document = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
export const side = fc.record({ treatments: fc.array(treatment, { minLength: 12, maxLength: 12 }), reshaping });
export type Side = typeof side extends fc.Arbitrary<infer T> ? T : never;

export function start(paragraphs: readonly (readonly string[])[]): Bitext {
  return bitext(
    ...paragraphs.map((sentences, n) =>
      unit(`u${n}`, ...sentences.flatMap((words, i) => [...(i > 0 ? [space] : []), segment(`s${i + 1}`, words)])),
    ),
  );
}

export function worked(before: Bitext, { treatments, reshaping: shape }: Side, who: string): Bitext {
  let n = 0;
  const units = before.units.map((one) => ({
    ...one,
    parts: one.parts.map((part) => {
      if (part.type !== 'segment') return part;
      const next = treatments[n++ % treatments.length];
      return next ? treated(part, next, who) : part;
    }),
  }));
  return reshaped({ ...before, units }, shape);
}

function treated(part: Segment, { do: what, words, state }: Treatment, who: string): Segment {
  const { target, provenance, ...bare } = part;
  const typed: Content = [text(`${who}${words} `), ...part.source.filter((piece) => piece.type !== 'text')];
  if (what === 'write') return { ...bare, target: typed, state };
  if (what === 'copy') return { ...bare, target: part.source, state };
  if (what === 'break') return { ...bare, target: [text(`${who}${words} broken`)], state };
  if (what === 'clear') return { ...bare, state: 'initial' };
  if (what === 'reword') return { ...part, source: [...part.source, text(` (${who})`)] };
  if (what === 'state' && target) return { ...part, state };
  if (what !== 'draft') return part;
  const written = [text(`draft${words} `), ...part.source.filter((piece) => piece.type !== 'text')];
  const proof = { by: 'engine', name: 'pseudo', fingerprint: fingerprint(written, 'initial') } as const;
  return { ...bare, target: written, state: 'initial', provenance: proof };
}

function reshaped(before: Bitext, { remove, swap, join, renameIds }: Reshaping): Bitext {
  const units = [...before.units];
  if (join !== undefined) {
    const index = join % units.length;
    const one = units[index];
    if (one) units[index] = joined(one);
  }
  if (swap !== undefined) units.push(...units.splice(swap % units.length, 1));
  if (remove !== undefined && units.length > 1) units.splice(remove % units.length, 1);
  return { ...before, units: renameIds ? units.map((one, n) => ({ ...one, id: `x${n}` })) : units };
}

/** What tools make of a paragraph whose sentences they do not tell apart. */
function joined(one: BitextUnit): BitextUnit {
  const source = one.parts.flatMap((part) => [...part.source]);
  const target = one.parts.flatMap((part) => [...(part.target ?? (part.type === 'ignorable' ? part.source : []))]);
  const hasText = segments(one).some(hasTarget);
  return { ...one, parts: [{ type: 'segment', id: 's1', source, state: 'initial', ...(hasText && { target }) }] };
}

export const nothing: Reshaping = { remove: undefined, swap: undefined, join: undefined, renameIds: false };

/** Every text of a person in a bitext, by its words; codes may be renumbered on the way. */
export function work(of: Bitext): readonly string[] {
  return of.units.flatMap(segments).flatMap((one) => (hasTarget(one) && isPersons(one) ? [words(one.target)] : []));
}

export function words(target: Content): string {
  return contentKey(target);
}

export function kept(merged: Merged): ReadonlySet<string> {
  const units = merged.bitext?.units ?? [];
  return new Set([
    ...units.flatMap(segments).flatMap(({ target }) => (target ? [words(target)] : [])),
    ...units.flatMap(({ suggestions }) => suggestions.map(({ target }) => words(target))),
    ...merged.retired.map(({ segment: pair }) => words(pair.target)),
  ]);
}

/** Incoming texts that are a person's and not merely what was sent out, or the source itself. */
export function incoming(returned: Bitext, exported: Bitext): readonly string[] {
  const sent = new Set(exported.units.flatMap(segments).flatMap(({ target }) => (target ? parts(words(target)) : [])));
  return work(returned).filter((target) => parts(target).some((part) => !sent.has(part)));
}

/** What people typed into a target, sentence by sentence. */
export function parts(target: string): readonly string[] {
  return target.match(/(?:home|away|other)\d(?: broken)?/g) ?? [];
}

/** Each sentence that somebody wrote stands somewhere, be it inside a paragraph that was joined. */
export function lost(texts: readonly string[], stand: ReadonlySet<string>): readonly string[] {
  const standing = [...stand].flatMap((target) => parts(target));
  return texts.filter((target) => parts(target).some((part) => !standing.includes(part)));
}

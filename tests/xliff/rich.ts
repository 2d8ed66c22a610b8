// What the model knows beyond what a run needs: hints of codes, annotations, sub-states, order, places of notes.
import fc from 'fast-check';
import { type Annotation, contentLength, inOrder, withText } from '../../src/core/annotation.js';
import type { Bitext, BitextUnit, Ignorable, Segment, XliffVersion } from '../../src/core/bitext.js';
import type { Code } from '../../src/core/code.js';
import type { Content } from '../../src/core/inline.js';
import { bitextOf } from './models.js';

type Part = Segment | Ignorable;
type Choose = (count: number) => number;

/** A bitext in which much is said about units, codes and texts. */
export function richBitextOf(version: XliffVersion): fc.Arbitrary<Bitext> {
  return fc
    .tuple(bitextOf(version), fc.array(fc.nat(99), { minLength: 20, maxLength: 120 }))
    .map(([bitext, choices]) => {
      let n = 0;
      const choose: Choose = (count) => (choices[n++ % choices.length] ?? 0) % count;
      return { ...bitext, units: bitext.units.map((unit) => enriched(unit, version, choose)) };
    });
}

function enriched(unit: BitextUnit, version: XliffVersion, choose: Choose): BitextUnit {
  const in12 = version === '1.2';
  const keepsSegments = !in12 && choose(4) === 0;
  let parts: readonly Part[] = unit.parts.map((part) => saidOfPart(part, in12, keepsSegments, choose));
  parts = annotated(parts, 'source', 'm', choose);
  parts = annotated(parts, 'target', 't', choose);
  parts = choose(3) === 0 ? reordered(parts) : parts;
  const type = choose(3) === 0 && unit.kind === undefined ? { type: in12 ? 'x-acme' : 'acme:cell' } : {};
  return {
    ...unit,
    ...type,
    ...(keepsSegments ? { canResegment: false } : {}),
    parts,
    codes: unit.codes.map((code) => hinted(code, in12, choose)),
    notes: unit.notes.map((note) => ({
      ...note,
      ...(choose(2) === 0 ? { appliesTo: choose(2) === 0 ? ('source' as const) : ('target' as const) } : {}),
      ...(choose(3) === 0 ? { ref: '#n=n9' } : {}),
    })),
    suggestions: unit.suggestions.map((offer) => ({ ...offer, ...(choose(2) === 0 ? { origin: 'acme & co' } : {}) })),
  };
}

function saidOfPart(part: Part, in12: boolean, keepsSegments: boolean, choose: Choose): Part {
  if (part.type === 'ignorable') return part;
  const subState = part.target && !part.provenance && choose(3) === 0 ? { subState: 'acme:seen' } : {};
  const canResegment = !in12 && choose(4) === 0 ? { canResegment: keepsSegments } : {};
  return { ...part, ...subState, ...canResegment };
}

function hinted(code: Code, in12: boolean, choose: Choose): Code {
  const pair = code.closeData !== undefined;
  return {
    ...code,
    ...(choose(3) === 0 ? { canCopy: false } : {}),
    ...(choose(4) === 0 ? { canReorder: choose(2) === 0 ? ('no' as const) : ('firstNo' as const) } : {}),
    ...(choose(4) === 0 ? { subFlows: choose(2) === 0 ? ['u9'] : ['u8', 'u9'] } : {}),
    ...(pair && choose(3) === 0 ? { canOverlap: choose(2) === 0 } : {}),
    ...(pair && choose(4) === 0 ? { closeDisplay: '</ & >', closeEquivalent: '"' } : {}),
    ...(pair && choose(4) === 0 ? { closeSubFlows: ['u7'] } : {}),
    ...(pair && choose(4) === 0 ? { direction: 'rtl' as const } : {}),
    ...(in12 && choose(4) === 0 ? { assoc: 'both', crc: '7f', ts: 'tool' } : {}),
  };
}

/** Some whole annotations in texts of one side, and perhaps one across parts. */
function annotated(parts: readonly Part[], side: 'source' | 'target', letter: string, choose: Choose): readonly Part[] {
  let n = 0;
  const lists = parts.map((part): Annotation[] => {
    const content = part[side];
    if (!content || (part.type === 'ignorable' && side === 'target')) return [];
    return Array.from({ length: Math.max(0, choose(5) - 2) }, () => {
      const [a, b] = [choose(contentLength(content) + 1), choose(contentLength(content) + 1)];
      return withText(content, {
        ...factsOf(choose),
        id: `${letter}${++n}`,
        start: Math.min(a, b),
        end: Math.max(a, b),
      });
    });
  });
  const long = parts.flatMap((part, i) => (part.type === 'segment' && contentLength(part[side] ?? []) > 1 ? [i] : []));
  const [from, to] = [long[choose(long.length || 1)], long.at(-1)];
  if (from !== undefined && to !== undefined && from < to && choose(2) === 0) {
    const id = `${letter}${++n}`;
    const [first, last] = [parts[from]?.[side] ?? [], parts[to]?.[side] ?? []];
    lists[from]?.push(withText(first, { ...factsOf(choose), id, start: choose(contentLength(first)) }));
    lists[to]?.push(withText(last, { id, end: 1 + choose(contentLength(last)) }));
  }
  const name = side === 'source' ? 'sourceAnnotations' : 'targetAnnotations';
  return parts.map((part, i) => (lists[i]?.length ? { ...part, [name]: inOrder(lists[i] ?? []) } : part));
}

function factsOf(choose: Choose): Omit<Annotation, 'text'> {
  const kinds = [
    { type: 'term', value: 'a "term"', ref: 'https://example.org/?a=1&b=2' },
    { type: 'comment', value: 'Б & в' },
    { type: 'acme:isbn' },
    { translate: false },
  ];
  return kinds[choose(kinds.length)] ?? {};
}

/** The first and the last translation change places. */
function reordered(parts: readonly Part[]): readonly Part[] {
  const translated = parts.flatMap((part, i) =>
    part.type === 'segment' && part.target && part.target.length > 0 ? [i] : [],
  );
  const [first, last] = [translated[0], translated.at(-1)];
  const whole = parts.every((part) => part.type === 'ignorable' || part.target);
  if (first === undefined || last === undefined || first === last || !whole) return parts;
  return parts.map((part, i) => {
    if (i === first) return { ...part, order: last + 1 };
    return i === last ? { ...part, order: first + 1 } : part;
  });
}

/** The order of a unit's codes is that of the file, and not part of what the unit says. */
export function inOneOrder(bitext: Bitext): Bitext {
  const units = bitext.units.map((unit) => ({ ...unit, codes: unit.codes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }));
  return { ...bitext, units };
}

/** All text of a unit's sources, and of its targets, without codes. */
export function letters(content: Content): string {
  return content.map((piece) => (piece.type === 'text' ? piece.value : '')).join('');
}

/** What may be resegmented is a matter of segment and unit together: the same can be said in several ways. */
export function silentOnResegmenting(bitext: Bitext): Bitext {
  const units = bitext.units.map(({ canResegment: _, ...unit }) => ({
    ...unit,
    parts: unit.parts.map((part): Part => {
      if (part.type === 'ignorable') return part;
      const { canResegment: __, ...rest } = part;
      return rest;
    }),
  }));
  return { ...bitext, units };
}

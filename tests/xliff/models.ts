// Bitexts for property tests: every shape the model allows, in the normal form in which a file gives it back.
import fc from 'fast-check';
import {
  type Bitext,
  type BitextUnit,
  fingerprint,
  type Ignorable,
  type Note,
  type Segment,
  type State,
  type Suggestion,
  type XliffVersion,
} from '../../src/core/bitext.js';
import type { UnitKind } from '../../src/core/document.js';
import { type Code, type Content, codeIds, type Inline, mergeText, text } from '../../src/core/inline.js';

/** Words of four languages, markup characters, white space of all kinds, and what XML cannot carry. */
const word = fc.constantFrom(
  'Қазақстан',
  'oʻzbek',
  'саммит',
  'the summit',
  ' ',
  '  ',
  '\n',
  '\t',
  '\r\n',
  '&',
  '<b>',
  ']]>',
  '"',
  "'",
  '😀',
  '\u0001',
  '\uD800',
  '\uFFFE',
  '\u2028',
  '<!-- -->',
  '&amp;',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(''));
const carriedSentence = sentence.map((value) => value.replace(/\p{Cc}|\p{Cs}|\uFFFE/gu, ''));
const short = fc.constantFrom('a', 'Б & в', 'x"y', "o'z", '<i>', 'ұзын атау');

const state = fc.constantFrom<State>('initial', 'translated', 'reviewed', 'final');
const kind = fc.constantFrom<UnitKind>('headline', 'paragraph', 'list-item', 'attribute', 'string');

function maybe<T, K extends string>(name: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ readonly [P in K]?: T }> {
  return fc.option(value, { nil: undefined }).map((v) => (v === undefined ? {} : { [name]: v }) as { [P in K]?: T });
}

function codeWith(id: string, paired: boolean): fc.Arbitrary<Code> {
  const type = fc.constantFrom<Code['type']>('fmt', 'ui', 'quote', 'link', 'image', 'other');
  const subType = fc.constantFrom('xlf:b', 'xlf:lb', 'html:em', 'mf:var');
  return fc
    .tuple(
      type,
      maybe('subType', subType),
      short,
      maybe('display', short),
      maybe('equivalent', short),
      maybe('canDelete', fc.constant(true)),
    )
    .map(([type, ...rest]) => ({
      id,
      type,
      data: rest[1],
      ...rest[0],
      ...rest[2],
      ...rest[3],
      ...rest[4],
      ...(paired ? { closeData: `/${rest[1]}` } : {}),
    }));
}

/** A whole text with codes: pairs that nest, overlap, or are empty, cut somewhere into parts. */
const codedParts = fc
  .tuple(
    fc.array(sentence, { minLength: 1, maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(8), fc.option(fc.nat(8), { nil: undefined })), { maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(12), fc.boolean()), { maxLength: 4 }),
  )
  .map(([texts, spans, cuts]) => {
    const slots: Inline[][] = texts.map((value) => [text(value)]);
    spans.forEach(([from, to], n) => {
      const id = `${n + 1}`;
      const start = slots[Math.min(from, slots.length - 1)];
      const end = slots[Math.min(Math.max(from, to ?? from), slots.length - 1)];
      if (to === undefined) start?.push({ type: 'ph', id });
      else {
        start?.push({ type: 'open', id });
        end?.push({ type: 'close', id });
      }
    });
    const flat = slots.flat();
    const at = [...new Set(cuts.map(([position]) => Math.min(position, flat.length)))].sort((a, b) => a - b);
    const pieces = [...at, flat.length].map((end, i) => mergeText(flat.slice(at[i - 1] ?? 0, end)));
    const kinds = cuts.map(([, ignorable]) => ignorable);
    const parts: { ignorable: boolean; source: Content }[] = [];
    pieces
      .filter((piece) => piece.length > 0)
      .forEach((source, i) => {
        const ignorable = (kinds[i] ?? false) && !(parts.at(-1)?.ignorable ?? false) && pieces.length > 1;
        parts.push({ ignorable, source });
      });
    if (parts.every((part) => part.ignorable)) parts.push({ ignorable: false, source: [text('соңы')] });
    return parts;
  });

function targetFor(source: Content): fc.Arbitrary<Content> {
  return fc
    .tuple(sentence, fc.boolean(), fc.constantFrom('same', 'reversed', 'plain', 'empty'))
    .map(([value, before, codes]) => {
      if (codes === 'empty') return [];
      const kept = codes === 'plain' ? [] : source.filter((piece) => piece.type !== 'text');
      const ordered = codes === 'reversed' ? kept.toReversed() : kept;
      return mergeText(before ? [text(value), ...ordered] : [...ordered, text(value)]);
    });
}

function segmentOf(id: string, source: Content): fc.Arbitrary<Segment> {
  const base = { type: 'segment', id, source } as const;
  return fc
    .tuple(
      fc.option(targetFor(source), { nil: undefined, freq: 3 }),
      state,
      fc.constantFrom('person', 'engine', 'memory'),
    )
    .map(([target, state, by]): Segment => {
      if (!target) return { ...base, state: 'initial' };
      if (by === 'person') return { ...base, target, state };
      const name = by === 'engine' ? 'deepl pro' : 'in-context';
      return { ...base, target, state, provenance: { by, name, fingerprint: fingerprint(target, state) } } as Segment;
    });
}

function ignorableOf(source: Content): fc.Arbitrary<Ignorable> {
  return fc
    .option(targetFor(source), { nil: undefined })
    .map((target) => (target ? { type: 'ignorable', source, target } : { type: 'ignorable', source }));
}

const note = fc
  .tuple(
    maybe('id', fc.constantFrom('n1', 'n2')),
    maybe('category', fc.constantFrom('tarjuman:terms', 'translator', 'редактор & co')),
    maybe('segment', fc.constantFrom('s1', 's2')),
    maybe('priority', fc.integer({ min: 1, max: 10 })),
    carriedSentence,
  )
  .map(
    ([id, category, segment, priority, value]): Note => ({ ...id, ...category, ...segment, ...priority, text: value }),
  );

function suggestionFor(segment: Segment): fc.Arbitrary<Suggestion> {
  return fc
    .tuple(
      fc.constantFrom('previous' as const, 'memory' as const),
      targetFor(segment.source),
      targetFor(segment.source),
      maybe('similarity', fc.constantFrom(100, 82, 99.5)),
    )
    .map(([kind, source, target, similarity]) => ({ segment: segment.id, kind, source, target, ...similarity }));
}

/** Ids in the order in which a reader meets them: sources, then targets. */
function inReadingOrder(parts: BitextUnit['parts'], codes: readonly Code[]): readonly Code[] {
  const ids = codeIds([
    ...parts.flatMap((part) => [...part.source]),
    ...parts.flatMap((part) => [...(part.target ?? [])]),
  ]);
  return ids.flatMap((id) => codes.filter((code) => code.id === id));
}

function unitOf(id: string): fc.Arbitrary<BitextUnit> {
  return codedParts.chain((drafts) => {
    const all = drafts.flatMap((draft) => [...draft.source]);
    const codes = codeIds(all).map((code) =>
      codeWith(
        code,
        all.some((piece) => piece.type === 'open' && piece.id === code),
      ),
    );
    let n = 0;
    const parts = drafts.map(({ ignorable, source }) =>
      ignorable ? ignorableOf(source) : segmentOf(`s${++n}`, source),
    );
    return fc
      .tuple(
        fc.tuple(...parts),
        fc.tuple(...codes),
        fc.array(note, { maxLength: 2 }),
        maybe('name', short),
        maybe('kind', kind),
      )
      .chain(([parts, codes, notes, name, kind]) => {
        const first = parts.find((part): part is Segment => part.type === 'segment');
        const suggestions = first ? fc.array(suggestionFor(first), { maxLength: 2 }) : fc.constant([]);
        return suggestions.map(
          (offered): BitextUnit => ({
            id,
            ...name,
            ...kind,
            parts: parts.map(withoutEcho),
            codes: inReadingOrder(parts, codes),
            notes,
            suggestions: offered,
          }),
        );
      });
  });
}

/** An ignorable's target that equals its source says nothing more than none. */
function withoutEcho(part: Segment | Ignorable): Segment | Ignorable {
  if (part.type === 'segment' || !part.target) return part;
  return JSON.stringify(part.target) === JSON.stringify(part.source)
    ? { type: 'ignorable', source: part.source }
    : part;
}

export function bitextOf(version: XliffVersion): fc.Arbitrary<Bitext> {
  return fc
    .integer({ min: 0, max: 4 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => unitOf(`u${i + 1}`))))
    .map((units) => ({ version, sourceLocale: 'en', targetLocale: 'kk', original: 'news/саммит & co.md', units }));
}

/** A bitext and what became of it: units moved, gone and new; targets, states, notes, suggestions changed here and there. */
export function historyOf(version: XliffVersion): fc.Arbitrary<readonly [Bitext, Bitext]> {
  return fc
    .tuple(bitextOf(version), bitextOf(version), fc.array(fc.nat(9), { minLength: 8, maxLength: 60 }))
    .map(([before, other, choices]) => {
      let n = 0;
      const choose = () => choices[n++ % choices.length] ?? 0;
      const units = before.units.map((unit, i) => edited(unit, other.units[i], choose));
      const kept = units.filter(() => choose() !== 0);
      if (choose() < 4) kept.reverse();
      const added = other.units.slice(0, choose() % 3).map((unit) => ({ ...unit, id: `new-${unit.id}` }));
      kept.splice(choose() % (kept.length + 1), 0, ...added);
      return [before, { ...before, units: kept }];
    });
}

function edited(unit: BitextUnit, other: BitextUnit | undefined, choose: () => number): BitextUnit {
  const parts = unit.parts.map((part): Segment | Ignorable => {
    const choice = choose();
    if (part.type === 'ignorable' || choice > 5) return part;
    const { target, provenance, ...rest } = part;
    if (choice === 0) return { ...rest, state: 'initial' };
    if (!target) return { ...part, target: mergeText([text('жаңа'), ...part.source.slice(0, 1)]), state: 'translated' };
    if (choice === 1) return { ...rest, target, state: 'final' };
    if (choice === 2) return { ...rest, target: mergeText([...target, text('!')]).slice(-2), state: part.state };
    const renewed = mergeText([text('нұсқа '), ...target]);
    if (choice > 3) return { ...part, target: renewed };
    const proof = { by: 'engine', name: 'pseudo', fingerprint: fingerprint(renewed, 'initial') } as const;
    return { ...rest, target: renewed, state: 'initial', provenance: proof };
  });
  const all = parts.flatMap((part) => [...part.source, ...(part.target ?? [])]);
  const used = new Set(codeIds([...all, ...unit.suggestions.flatMap((offer) => [...offer.source, ...offer.target])]));
  const swap = choose() < 3 && other ? other : unit;
  return {
    ...unit,
    parts,
    codes: unit.codes.filter((code) => used.has(code.id)),
    notes: choose() < 4 ? [...swap.notes, ...unit.notes.slice(1)] : unit.notes,
    suggestions: choose() < 3 ? unit.suggestions.slice(1) : unit.suggestions,
  };
}

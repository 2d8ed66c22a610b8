// Brings a bitext up to its source document without losing a person's work.
import { isDeepStrictEqual } from 'node:util';
import {
  type Bitext,
  type BitextUnit,
  hasTarget,
  isPersons,
  type Segment,
  sameContent,
  segments,
  unitSource,
} from '../../core/bitext.js';
import type { SourceDocument, Unit } from '../../core/document.js';
import { type Code, type Content, codeIds, contentKey, isBlank, mergeText, renameCodes } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import { type Pairing, pairUnits, type UnitPairing } from './ids.js';
import { carryOver, codesInUse, moveTo, type Piece, SparePool } from './segments.js';

export interface SyncInput {
  readonly document: SourceDocument;
  /** The document's units as the target language needs them. */
  readonly units: readonly Unit[];
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  readonly version: Bitext['version'];
  readonly previous?: Bitext;
  /** The document's bitexts in other locales. */
  readonly siblings?: readonly Bitext[];
  readonly segment: (unit: Unit) => readonly Piece[];
}

/** A pair of a bitext with the sentences it stands between (as `contentKey`; '' at the document's ends). */
export interface PlacedPair {
  readonly segment: Segment & { readonly target: Content };
  readonly codes: readonly Code[];
  /** Absent once the unit has no place for it. */
  readonly unit?: string;
  /** Absent, with `after`, for one that only stood beside a sentence. */
  readonly before?: string;
  readonly after?: string;
}

export interface SyncResult {
  readonly bitext: Bitext;
  /** A person's pairs that are no segment any more: they belong in the memory before the file is written. */
  readonly retired: readonly PlacedPair[];
}

/**
 * The bitext of the document as it is now. Pure: reads nothing, writes nothing; the same input gives the same result,
 * and syncing the result again changes nothing.
 */
export function syncBitext(input: SyncInput): SyncResult {
  const previous = input.previous?.units ?? [];
  const siblings = (input.siblings ?? []).flatMap((bitext) => bitext.units);
  const translatable = input.units.filter((unit) => !isBlank(unit.content));
  const pairing = pairUnits(translatable, previous, siblings);
  const spare = new SparePool(segmentsWithoutPlace(pairing));
  const units = pairing.pairs.map((pair) => syncUnit(pair, input.segment, spare));
  const bitext: Bitext = {
    version: input.previous?.version ?? input.version,
    sourceLocale: input.sourceLocale,
    targetLocale: input.targetLocale,
    original: input.document.path,
    units,
  };
  return { bitext, retired: retiredPairs(previous, units) };
}

function syncUnit({ unit, id, previous }: UnitPairing, segment: SyncInput['segment'], spare: SparePool): BitextUnit {
  const name = unit.named ? { name: unit.key } : {};
  if (previous && sameContent(unitSource(previous), unit.content)) {
    const parts = sameCodes(previous, unit) ? previous.parts : renumber(previous, unit);
    const synced = {
      ...previous,
      ...name,
      kind: unit.kind,
      parts,
      codes: codesInUse(unit, previous, parts),
      notes: notes(unit, previous),
    };
    // The unit itself where nothing differs: what was read of it need not be read again to write it.
    return isDeepStrictEqual(synced, previous) ? previous : synced;
  }
  const { parts, suggestions } = carryOver(previous, segment(unit), spare);
  return {
    id,
    ...name,
    kind: unit.kind,
    parts,
    codes: codesInUse(unit, previous, parts),
    notes: notes(unit, previous),
    suggestions,
  };
}

/** The format's note for translators is ours to renew; all other notes stay. */
function notes(unit: Unit, previous: BitextUnit | undefined): BitextUnit['notes'] {
  const others = (previous?.notes ?? []).filter((note) => note.category !== 'tarjuman:context');
  return unit.note === undefined ? others : [{ category: 'tarjuman:context', text: unit.note }, ...others];
}

function sameCodes(previous: BitextUnit, unit: Unit): boolean {
  return JSON.stringify(unitSource(previous)) === JSON.stringify(mergeText(unit.content));
}

/** Same text, other code numbers (a code was added to a neighbour, say): every part takes the new numbers. */
function renumber(previous: BitextUnit, unit: Unit): BitextUnit['parts'] {
  const from = unitSource(previous);
  const newIds = codeIds(unit.content);
  const rename = new Map(codeIds(from).map((id, index) => [id, newIds[index] ?? id]));
  const renamed = (content: Content) => renameCodes(content, rename);
  return previous.parts.map((part) => {
    if (part.type === 'segment') return moveTo(part, part.id, renamed(part.source));
    return { ...part, source: renamed(part.source), ...(part.target && { target: renamed(part.target) }) };
  });
}

/** Old segments whose text no longer stands in their own unit: free to be found in another. */
function segmentsWithoutPlace(pairing: Pairing): readonly Segment[] {
  const fromChanged = pairing.pairs.flatMap(({ unit, previous }) => {
    if (!previous || sameContent(unitSource(previous), unit.content)) return [];
    const now = contentKey(unit.content);
    return segments(previous).filter((segment) => !now.includes(contentKey(segment.source)));
  });
  return [...pairing.removed.flatMap((unit) => segments(unit)), ...fromChanged];
}

/**
 * A person's pairs of the old units that are no person's segment of the new ones any more. The same words in a run's
 * own draft do not keep them: a draft may be replaced at any time.
 */
function retiredPairs(before: readonly BitextUnit[], after: readonly BitextUnit[]): readonly PlacedPair[] {
  const present = new Set(personsPairs(after).map(({ segment }) => pairKey(segment)));
  const left = personsPairs(before).map(({ unit: _, ...pair }) => pair);
  return [...left, ...pairsBeside(before, after)].filter(({ segment }) => !present.has(pairKey(segment)));
}

/**
 * Earlier versions that stood beside sentences of units that are gone. Some stand nowhere else: what a returned pack had
 * and the bitext did not take.
 */
function pairsBeside(before: readonly BitextUnit[], after: readonly BitextUnit[]): readonly PlacedPair[] {
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  return gone.flatMap(({ suggestions, codes }) =>
    suggestions.flatMap(({ kind, segment: id, source, target }): readonly PlacedPair[] => {
      const segment = { type: 'segment', id, source, target, state: 'translated' } as const;
      return kind === 'previous' && hasTarget(segment) ? [{ segment, codes }] : [];
    }),
  );
}

function personsPairs(units: readonly BitextUnit[]): readonly PlacedPair[] {
  return placedPairs(units).filter(({ segment }) => isPersons(segment));
}

/** Every segment that has a target, with its place. */
export function placedPairs(units: readonly BitextUnit[]): readonly PlacedPair[] {
  const all = units.flatMap((unit) => segments(unit).map((segment) => ({ unit, segment })));
  const textAt = (index: number) => {
    const source = all[index]?.segment.source;
    return source ? contentKey(source) : '';
  };
  return all.flatMap(({ unit, segment }, index) =>
    hasTarget(segment)
      ? [{ segment, codes: unit.codes, unit: unit.id, before: textAt(index - 1), after: textAt(index + 1) }]
      : [],
  );
}

function pairKey(segment: PlacedPair['segment']): string {
  return `${contentKey(segment.source)}\n\uE010${contentKey(segment.target)}`;
}

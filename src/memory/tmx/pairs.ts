// What a translation unit says, as pairs of source and target.
import type { State } from '../../core/bitext.js';
import { type Code, isBlank } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import { type MemoryPair, normalizePair, type Writable } from '../pair.js';
import type { TmxUnit, TmxVariant } from './parse.js';

/** Our own properties of a translation unit. */
export const ownProperties = {
  document: 'x-tarjuman-document',
  unit: 'x-tarjuman-unit',
  before: 'x-tarjuman-before',
  after: 'x-tarjuman-after',
  state: 'x-tarjuman-state',
} as const;

/** Properties that other tools write for the same: OmegaT (`file`, `prev`, `next`), memoQ and XTM (`x-context-…`). */
const foreignProperties = {
  document: ['file'],
  before: ['prev', 'x-context-pre'],
  after: ['next', 'x-context-post'],
} as const;

const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

/** Trados Studio's property `x-ConfirmationLevel`. */
const confirmationLevels: Readonly<Record<string, State>> = {
  Draft: 'initial',
  Translated: 'translated',
  ApprovedTranslation: 'reviewed',
  ApprovedSignOff: 'final',
};

/** A pair, and the variant that holds its target. */
export interface PlacedPair {
  readonly pair: MemoryPair;
  readonly target: TmxVariant;
}

/**
 * The pairs of a unit: from the variant in the source language to each other one. Without a source language
 * (`*all*`) the first variant is the source. Nothing where source or target is missing or empty.
 */
export function pairsOf(unit: TmxUnit, sourceLanguage: string): readonly PlacedPair[] {
  const source = sourceOf(unit, unit.attributes.srclang ?? sourceLanguage);
  if (!source?.segment || isBlank(source.segment.content)) return [];
  return unit.variants.flatMap((target) => {
    if (!target.segment || isBlank(target.segment.content) || target.language === '') return [];
    if (localeOf(target.language) === localeOf(source.language)) return [];
    return [{ pair: pairOf(unit, source, target), target }];
  });
}

function sourceOf({ variants }: TmxUnit, language: string): TmxVariant | undefined {
  if (language === '' || language.toLowerCase() === '*all*') return variants[0];
  const wanted = localeOf(language);
  return (
    variants.find((variant) => localeOf(variant.language) === wanted) ??
    variants.find((variant) => localeOf(variant.language).split('-')[0] === wanted.split('-')[0])
  );
}

function pairOf(unit: TmxUnit, source: TmxVariant, target: TmxVariant): MemoryPair {
  const properties = new Map<string, string>();
  for (const { properties: list } of [unit, source, target]) {
    for (const { type, value } of list) if (type !== undefined) properties.set(type, value);
  }
  const pair: Writable<MemoryPair> = {
    source: source.segment?.content ?? [],
    target: target.segment?.content ?? [],
    sourceLocale: localeOf(source.language),
    targetLocale: localeOf(target.language),
    state: stateFrom(properties),
    codes: codesOf(source, target),
  };
  const before = contextFrom(properties, 'before');
  const after = contextFrom(properties, 'after');
  const document = properties.get(ownProperties.document) ?? properties.get(foreignProperties.document[0]);
  const place = properties.get(ownProperties.unit);
  const changed = dateOf(target.attributes) ?? dateOf(unit.attributes);
  if (before !== undefined) pair.before = before;
  if (after !== undefined) pair.after = after;
  if (document !== undefined) pair.document = document;
  if (place !== undefined) pair.unit = place;
  if (changed !== undefined) pair.changed = changed;
  return normalizePair(pair);
}

/** The source's codes and those that only the target has; halves of a pair that stand apart come together. */
function codesOf(source: TmxVariant, target: TmxVariant): readonly Code[] {
  const codes = new Map(source.segment?.codes);
  for (const [id, code] of target.segment?.codes ?? []) {
    const known = codes.get(id);
    if (!known) codes.set(id, code);
    else if (known.data === '' || known.closeData === '') codes.set(id, joinHalves(known, code));
  }
  return [...codes.values()];
}

function joinHalves(known: Code, other: Code): Code {
  const closeData = known.closeData || other.closeData;
  return { ...known, data: known.data || other.data, ...(closeData === undefined ? {} : { closeData }) };
}

/** Other tools write the neighbour's text, some inside an escaped `<seg>`. */
function contextFrom(properties: ReadonlyMap<string, string>, side: 'before' | 'after'): string | undefined {
  const own = properties.get(ownProperties[side]);
  if (own !== undefined) return own;
  const foreign = foreignProperties[side].map((name) => properties.get(name)).find((value) => value !== undefined);
  return foreign?.replace(/^<seg>(.*)<\/seg>$/s, '$1');
}

/** What stands in a memory without a word about its state was somebody's translation. */
function stateFrom(properties: ReadonlyMap<string, string>): State {
  const own = properties.get(ownProperties.state);
  return (
    states.find((state) => state === own) ??
    confirmationLevels[properties.get('x-ConfirmationLevel') ?? ''] ??
    'translated'
  );
}

const tmxDate = /^(?<day>\d{8})T(?<time>\d{6})Z$/;

/** TMX writes `20261123T101500Z`; the later of change and creation counts. */
function dateOf(attributes: TmxUnit['attributes']): string | undefined {
  const match = tmxDate.exec(attributes.changedate ?? attributes.creationdate ?? '');
  if (!match) return undefined;
  return match[0].replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');
}

const locales = new Map<string, Locale>();

/** The canonical form of a language code; some tools write `en_US` or `EN-US`. */
export function localeOf(language: string): Locale {
  let locale = locales.get(language);
  if (locale === undefined) {
    locale = canonical(language.replaceAll('_', '-'));
    locales.set(language, locale);
  }
  return locale;
}

function canonical(language: string): Locale {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    return language;
  }
}

import type { Code, Content } from '../../core/inline.js';
import type { Locale } from '../../core/locale.js';
import type { MemoryPair } from '../pair.js';
import { escapeAttribute, escapeText } from './escape.js';
import { type Attributes, writeSegment } from './inline.js';
import { localeOf, ownProperties } from './pairs.js';
import type { TmxProperty, TmxUnit, TmxVariant } from './parse.js';

/** A file without units, with all the header attributes that TMX 1.4b asks for. */
export function emptyTmx(sourceLocale: Locale): string {
  const header: Attributes = {
    creationtool: 'tarjuman',
    creationtoolversion: '1',
    segtype: 'sentence',
    'o-tmf': 'tarjuman',
    adminlang: 'en',
    srclang: sourceLocale,
    datatype: 'plaintext',
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `  <header${writeAttributes(header)}/>`,
    '  <body>',
    '  </body>',
    '</tmx>',
    '',
  ].join('\n');
}

interface RenderOptions {
  /** The header's `srclang`: a pair with another source says so itself. */
  readonly sourceLanguage: string;
  readonly eol: string;
  /** The unit as it was: its attributes, notes and others' properties are kept. */
  readonly keep?: { readonly unit: TmxUnit; readonly text: string };
}

/** A `tu` of one source and one target, indented as in {@link emptyTmx}; the first line is not. */
export function renderUnit(pair: MemoryPair, { sourceLanguage, eol, keep }: RenderOptions): string {
  const isTarget = (variant: TmxVariant): boolean => localeOf(variant.language) === pair.targetLocale;
  const oldTarget = keep?.unit.variants.findLast(isTarget);
  const oldSource = keep?.unit.variants.find((variant) => variant !== oldTarget);
  const kept = (properties: readonly TmxProperty[] = []): readonly string[] =>
    properties.filter(isForeign).map(({ start, end }) => keep?.text.slice(start, end) ?? '');
  const lines = [
    `<tu${writeAttributes(unitAttributes(pair, sourceLanguage, keep?.unit.attributes))}>`,
    ...indent(6, [...kept(keep?.unit.properties), ...renderProperties(pair)]),
    ...renderVariant(pair.sourceLocale, pair.source, pair.codes, oldSource?.attributes, kept(oldSource?.properties)),
    ...renderVariant(
      pair.targetLocale,
      pair.target,
      pair.codes,
      undated(oldTarget?.attributes),
      kept(oldTarget?.properties),
    ),
    '    </tu>',
  ];
  return lines.join(eol);
}

function unitAttributes(pair: MemoryPair, sourceLanguage: string, old: Attributes = {}): Attributes {
  const named = localeOf(sourceLanguage) === pair.sourceLocale;
  return {
    ...undated(old),
    ...(pair.changed === undefined ? {} : { changedate: pair.changed.replace(/[-:]|\.\d+/g, '') }),
    ...(named || old.srclang !== undefined ? {} : { srclang: pair.sourceLocale }),
  };
}

/** Without the date and name of a change that was another one. */
function undated({ changedate, changeid, ...rest }: Attributes = {}): Attributes {
  return rest;
}

function isForeign({ type }: TmxProperty): boolean {
  return !Object.values<string | undefined>(ownProperties).includes(type);
}

function renderProperties(pair: MemoryPair): readonly string[] {
  return (['document', 'unit', 'before', 'after', 'state'] as const).flatMap((name) => {
    const value = pair[name];
    return value === undefined ? [] : [`<prop type="${ownProperties[name]}">${escapeText(value)}</prop>`];
  });
}

function renderVariant(
  locale: Locale,
  content: Content,
  codes: readonly Code[],
  old: Attributes = {},
  properties: readonly string[],
): readonly string[] {
  const { lang, 'xml:lang': language, ...rest } = old;
  const attributes = { 'xml:lang': language ?? lang ?? locale, ...rest };
  const inside = [...properties, `<seg>${writeSegment(content, codes)}</seg>`];
  return [...indent(6, [`<tuv${writeAttributes(attributes)}>`]), ...indent(8, inside), ...indent(6, ['</tuv>'])];
}

function writeAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

function indent(width: number, lines: readonly string[]): readonly string[] {
  return lines.map((line) => ' '.repeat(width) + line);
}

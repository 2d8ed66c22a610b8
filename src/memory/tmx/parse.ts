// TMX 1.4b as the file says it: translation units with their variants, and where each stands in the text, so that a
// writer can leave alone what does not change.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { formatPlace, TarjumanError } from '../../core/errors.js';
import type { Writable } from '../pair.js';
import { type Attributes, type SegmentContent, SegmentReader } from './inline.js';

/** A stretch of the file's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A `prop` (with its type) or a `note` (without). */
export interface TmxProperty extends Span {
  readonly type: string | undefined;
  readonly value: string;
}

/** A `tuv`: the sentence in one language. */
export interface TmxVariant extends Span {
  readonly language: string;
  readonly attributes: Attributes;
  readonly properties: readonly TmxProperty[];
  /** Undefined when `seg` is missing. */
  readonly segment: SegmentContent | undefined;
}

/** A `tu`. */
export interface TmxUnit extends Span {
  readonly attributes: Attributes;
  readonly properties: readonly TmxProperty[];
  readonly variants: readonly TmxVariant[];
}

/** What stands around the units. */
export interface TmxFrame {
  /** The header's `srclang` as written; `*all*` when any language may be the source. */
  readonly sourceLanguage: string;
  /** The `body` element; where its content starts, or the whole `<body/>`. */
  readonly body: { readonly open: Span; readonly empty: boolean } | undefined;
}

type OpenVariant = Writable<TmxVariant> & { properties: TmxProperty[] };
type OpenUnit = Writable<TmxUnit> & { properties: TmxProperty[]; variants: TmxVariant[] };

// Objects are built whole and without spreading: a memory has a hundred thousand units.

/**
 * Reads a TMX file in one pass and hands out its units as they end, each with the header's `srclang`.
 * @throws {TarjumanError} `TMX_NOT_WELL_FORMED` with file, line and column, also when it is not TMX at all.
 */
export function parseTmx(
  text: string,
  file: string,
  onUnit: (unit: TmxUnit, sourceLanguage: string) => void,
): TmxFrame {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const reader = new SegmentReader();
  let root: string | undefined;
  let tagStart = 0;
  let sourceLanguage = '*all*';
  let body: TmxFrame['body'];
  let unit: OpenUnit | undefined;
  let variant: OpenVariant | undefined;
  let property: Writable<TmxProperty> | undefined;
  let segment: SegmentReader | undefined;

  const fail = (reason: string): never => {
    const place = { file, line: parser.line, column: Math.max(1, parser.columnIndex) };
    throw new TarjumanError('TMX_NOT_WELL_FORMED', `${formatPlace(place)} is not well-formed TMX: ${reason}`, {
      hint: 'Correct the file at this place, or export it again from the tool it comes from.',
      place,
    });
  };

  const openTag = ({ name, attributes, isSelfClosing }: SaxesTagPlain): void => {
    if (segment) segment.open(name, attributes);
    else if (root === undefined) {
      root = name;
      if (name !== 'tmx') fail(`the root element is <${name}>, not <tmx>`);
    } else if (name === 'header') sourceLanguage = attributes.srclang ?? sourceLanguage;
    else if (name === 'body') body = { open: { start: tagStart, end: parser.position }, empty: isSelfClosing };
    else if (name === 'tu') unit = { start: tagStart, end: tagStart, attributes, properties: [], variants: [] };
    else if (name === 'tuv' && unit) {
      const language = attributes['xml:lang'] ?? attributes.lang ?? '';
      variant = { start: tagStart, end: tagStart, attributes, language, properties: [], segment: undefined };
    } else if ((name === 'prop' || name === 'note') && unit) {
      const type = name === 'prop' ? (attributes.type ?? '') : undefined;
      property = { start: tagStart, end: tagStart, type, value: '' };
    } else if (name === 'seg' && variant && !property) segment = reader;
  };

  const closeTag = ({ name }: SaxesTagPlain): void => {
    if (segment && name !== 'seg') segment.close(name);
    else if (segment && variant) {
      variant.segment = segment.take();
      segment = undefined;
    } else if (property && (name === 'prop' || name === 'note')) {
      property.end = parser.position;
      (variant ?? unit)?.properties.push(property);
      property = undefined;
    } else if (name === 'tuv' && variant) {
      variant.end = parser.position;
      unit?.variants.push(variant);
      variant = undefined;
    } else if (name === 'tu' && unit) {
      unit.end = parser.position;
      onUnit(unit, sourceLanguage);
      unit = undefined;
    }
  };

  const addText = (value: string): void => {
    if (segment) segment.text(value);
    else if (property) property.value += value;
  };

  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('opentagstart', ({ name }) => {
    // One character after the name is read; a line end of Windows counts two.
    tagStart = parser.position - name.length - 2;
    if (text[tagStart] !== '<') tagStart--;
  });
  parser.on('opentag', openTag);
  parser.on('closetag', closeTag);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return { sourceLanguage, body };
}

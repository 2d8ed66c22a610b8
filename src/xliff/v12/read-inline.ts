import type { AnnotatedText } from '../../core/annotation.js';
import { type Code, type Content, type Inline, text } from '../../core/inline.js';
import { type AnnotationEnd, type AnnotationFacts, settle } from '../annotations.js';
import { type CodeTable, codeId, type Forms, learn } from '../codes.js';
import type { Origin } from '../failure.js';
import { beside } from '../namespaces.js';
import { present, yesNo } from '../values.js';
import { attribute, attributeOf, textOf, type XmlElement } from '../xml/tree.js';
import { readHints } from './code-hints.js';
import { readCharacter, readCtype } from './ctype.js';
import { readMtype } from './mtype.js';

/** What reading the inline content of a unit needs and gathers. */
export interface InlineReading {
  readonly origin: Origin;
  readonly table: CodeTable;
  /** Which code a start (`bx`, `bpt`) belongs to, by `rid` or id: its end says no more than that. */
  readonly starts: Map<string, string>;
  /** The elements that begin annotations, by `mid`. */
  readonly marks?: Map<string, XmlElement>;
}

/** A piece of a text, an end of an annotation, or a boundary of a segment. */
export type Piece = Inline | AnnotationEnd | Boundary;

/** Where a segment begins and ends (`mrk mtype="seg"`, XLIFF 1.2 §2.6). */
export type Boundary =
  | { readonly type: 'enter'; readonly mark: XmlElement }
  | { readonly type: 'leave'; readonly mark: XmlElement };

/** Inline content with its annotations and the boundaries of its segments; a segment in a segment is passed over. */
export function readPieces(element: XmlElement, reading: InlineReading): readonly Piece[] {
  const out: Piece[] = [];
  walk(element, reading, out, false);
  return out;
}

/**
 * The content of a `source` or `target`, with its annotations beside it.
 * @throws {TarjumanError} `XLIFF_STRUCTURE` for a code without the id that the standard requires
 */
export function readText(element: XmlElement, reading: InlineReading): AnnotatedText {
  return wholeText(readPieces(element, reading));
}

/** The same without annotations. */
export function readContent(element: XmlElement, reading: InlineReading): Content {
  return readText(element, reading).content;
}

/** A text whatever segments it has. */
export function wholeText(pieces: readonly Piece[]): AnnotatedText {
  return settle(pieces.flatMap((piece) => (piece.type === 'enter' || piece.type === 'leave' ? [] : [piece])));
}

function walk(element: XmlElement, reading: InlineReading, out: Piece[], inMark: boolean): void {
  for (const child of element.children) {
    if (child.type === 'text') {
      out.push(text(child.value));
      continue;
    }
    switch (child.uri === element.uri ? child.local : '') {
      case 'x':
      case 'ph':
      case 'it': {
        const character = readCharacter(attribute(child, 'ctype'));
        out.push(character === undefined ? { type: 'ph', id: readPlaceholder(child, reading) } : text(character));
        break;
      }
      case 'g': {
        const id = readPair(child, reading);
        out.push({ type: 'open', id });
        walk(child, reading, out, inMark);
        out.push({ type: 'close', id });
        break;
      }
      case 'bx':
      case 'bpt':
        out.push({ type: 'open', id: readStart(child, reading) });
        break;
      case 'ex':
      case 'ept':
        out.push({ type: 'close', id: readEnd(child, reading) });
        break;
      case 'mrk': {
        const isSegment = attribute(child, 'mtype') === 'seg';
        if (!isSegment) walkAnnotation(child, reading, out, inMark);
        else if (inMark) walk(child, reading, out, inMark);
        else {
          out.push({ type: 'enter', mark: child });
          walk(child, reading, out, true);
          out.push({ type: 'leave', mark: child });
        }
        break;
      }
      default:
        walk(child, reading, out, inMark);
    }
  }
}

/** One whole annotation, or a half that we wrote: an empty mark where it begins, and one where it ends. */
function walkAnnotation(element: XmlElement, reading: InlineReading, out: Piece[], inMark: boolean): void {
  const id = attribute(element, 'mid');
  const half = ours(element, 'half');
  const key = half === undefined ? element : `half ${id ?? ''}`;
  if (half !== 'end') out.push({ type: 'annotate', key, facts: factsOf(element, id, reading) });
  walk(element, reading, out, inMark);
  if (half !== 'start') out.push({ type: 'annotated', key, ...(id === undefined ? {} : { id }) });
}

function factsOf(element: XmlElement, id: string | undefined, reading: InlineReading): AnnotationFacts {
  if (id !== undefined && !reading.marks?.has(id)) reading.marks?.set(id, element);
  return present<AnnotationFacts>({
    id,
    type: readMtype(attribute(element, 'mtype')),
    value: attribute(element, 'comment'),
    ref: ours(element, 'ref'),
    translate: yesNo(ours(element, 'translate')),
  });
}

/** `ph` and `it` hold the markup itself; for `x` it is in an attribute of ours. */
function readPlaceholder(element: XmlElement, reading: InlineReading): string {
  return learned(element, reading, { data: ours(element, 'data') ?? textOf(element) }, { alone: element });
}

function readPair(element: XmlElement, reading: InlineReading): string {
  const data = { data: ours(element, 'data') ?? '', closeData: ours(element, 'close') ?? '' };
  return learned(element, reading, data, { open: element, close: element });
}

function readStart(element: XmlElement, reading: InlineReading): string {
  const data = { data: ours(element, 'data') ?? textOf(element), closeData: ours(element, 'close') ?? '' };
  const id = learned(element, reading, data, { open: element });
  reading.starts.set(attribute(element, 'rid') ?? id, id);
  return id;
}

function readEnd(element: XmlElement, reading: InlineReading): string {
  const link = attribute(element, 'rid') ?? codeId(element, reading.origin);
  const id = reading.starts.get(link) ?? link;
  learn(reading.table, { id, type: 'other', data: '', closeData: textOf(element) }, { close: element });
  return id;
}

function learned(
  element: XmlElement,
  reading: InlineReading,
  data: Pick<Code, 'data' | 'closeData'>,
  forms: Forms,
): string {
  const id = codeId(element, reading.origin);
  const display = ours(element, 'display');
  const equivalent = attribute(element, 'equiv-text');
  const code: Code = {
    id,
    ...readCtype(attribute(element, 'ctype')),
    ...data,
    ...(display === undefined ? {} : { display }),
    ...(equivalent === undefined ? {} : { equivalent }),
    ...(ours(element, 'can-delete') === 'yes' ? { canDelete: true } : {}),
    ...readHints(element),
  };
  learn(reading.table, code, forms);
  return id;
}

function ours(element: XmlElement, local: string): string | undefined {
  return attributeOf(element, beside.tarjuman, local);
}

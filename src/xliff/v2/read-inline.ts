import type { AnnotatedText } from '../../core/annotation.js';
import { type Content, type Inline, text } from '../../core/inline.js';
import { type AnnotationEnd, type AnnotationFacts, settle } from '../annotations.js';
import { present, yesNo } from '../values.js';
import { attribute, textOf, type XmlElement } from '../xml/tree.js';
import { type CodeReading, readEnd, readPair, readPlaceholder, readStart } from './read-code.js';

/** What reading the inline content of a unit needs and gathers. */
export interface InlineReading extends CodeReading {
  /** The elements that begin annotations (`mrk`, `sm`), by id. */
  readonly marks?: Map<string, XmlElement>;
}

/**
 * The content of a `source` or `target` (XLIFF 2.1 §4.7), with its annotations (`mrk`, `sm`, `em`) beside it.
 * @throws {TarjumanError} `XLIFF_STRUCTURE` for a code without the id that the standard requires
 */
export function readText(element: XmlElement, reading: InlineReading): AnnotatedText {
  const out: (Inline | AnnotationEnd)[] = [];
  walk(element, reading, out);
  return settle(out);
}

/** The same without annotations. */
export function readContent(element: XmlElement, reading: InlineReading): Content {
  return readText(element, reading).content;
}

function walk(element: XmlElement, reading: InlineReading, out: (Inline | AnnotationEnd)[]): void {
  for (const child of element.children) {
    if (child.type === 'text') {
      out.push(text(child.value));
      continue;
    }
    switch (child.uri === element.uri ? child.local : '') {
      case 'cp':
        out.push(text(codePoint(child)));
        break;
      case 'ph':
        out.push({ type: 'ph', id: readPlaceholder(child, reading) });
        break;
      case 'pc': {
        const id = readPair(child, reading);
        out.push({ type: 'open', id });
        walk(child, reading, out);
        out.push({ type: 'close', id });
        break;
      }
      case 'sc':
        out.push({ type: 'open', id: readStart(child, reading) });
        break;
      case 'ec':
        out.push({ type: 'close', id: readEnd(child, reading) });
        break;
      case 'mrk':
        out.push({ type: 'annotate', key: child, facts: factsOf(child, reading) });
        walk(child, reading, out);
        out.push({ type: 'annotated', key: child });
        break;
      case 'sm':
        out.push({ type: 'annotate', key: attribute(child, 'id'), facts: factsOf(child, reading) });
        break;
      case 'em': {
        const id = attribute(child, 'startRef');
        out.push({ type: 'annotated', key: id, ...(id === undefined ? {} : { id }) });
        break;
      }
      default:
        walk(child, reading, out);
    }
  }
}

function factsOf(element: XmlElement, reading: InlineReading): AnnotationFacts {
  const id = attribute(element, 'id');
  const type = attribute(element, 'type');
  if (id !== undefined && !reading.marks?.has(id)) reading.marks?.set(id, element);
  return present<AnnotationFacts>({
    id,
    type: type === 'generic' ? undefined : type,
    value: attribute(element, 'value'),
    ref: attribute(element, 'ref'),
    translate: yesNo(attribute(element, 'translate')),
  });
}

/** A character that XML cannot carry (§4.2.3.1); U+FFFD for what is no code point. */
function codePoint(element: XmlElement): string {
  const value = Number.parseInt(attribute(element, 'hex') ?? '', 16);
  return value >= 0 && value <= 0x10ffff ? String.fromCodePoint(value) : '\uFFFD';
}

/** The text of a `data` element, which may hold `cp`. */
export function dataText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.local === 'cp' ? codePoint(child) : textOf(child);
    })
    .join('');
}

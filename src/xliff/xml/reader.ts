// The one place where XML is parsed: saxes tells what it met, and this puts elements together and says where they stand.
// A text may come whole or piece by piece.
import { SaxesParser, type SaxesStartTagPlain } from 'saxes';
import { TarjumanError } from '../../core/errors.js';
import { failureAtSpot } from '../failure.js';
import { type Growing, startElement, unboundPrefix } from './element.js';
import { codeUnitsPerMegabyte, type XmlLimits } from './limits.js';
import { doctypeAt, explain } from './not-well-formed.js';
import type { XmlAttribute, XmlElement } from './tree.js';
import type { TextWindow } from './window.js';

/** What stays of an element that has ended: all, all but what is inside, or nothing. */
export type Fate = 'keep' | 'empty' | 'remove';

export interface XmlHooks {
  /** A start tag has been read. The element is empty yet, and where it ends is not known. */
  started?(element: XmlElement): void;
  /** An end tag has been read. */
  ended?(element: XmlElement): Fate;
}

export interface XmlReaderOptions {
  /** The file's name, for messages. */
  readonly file?: string | undefined;
  readonly limits: XmlLimits;
  readonly hooks: XmlHooks;
  /** What the text stands in, when it is an element of a larger one. */
  readonly parent?: XmlElement | undefined;
  /** Holds the text: what is written to the reader must have been appended to it. */
  readonly window: TextWindow;
  /** The offset at which reading begins; default 0. */
  readonly from?: number;
}

export interface XmlReader {
  write(text: string): void;
  /**
   * Says that the text has ended.
   * @returns the root element
   */
  close(): XmlElement;
  /**
   * Lets go of the text up to behind the tag that was read last: offsets of elements count from there from now on.
   * Offsets of elements that are open mean nothing any more.
   */
  restart(): void;
  /** The text that offsets count in, up to behind the tag that was read last. */
  textSoFar(): string;
  /** Where in the whole text offsets count from. */
  readonly base: number;
  /** How much text has been written since there. */
  held(): number;
  /** Are texts put into the tree? At first they are; where nobody will look at them, leaving them out saves time. */
  keepTexts(keep: 'all' | 'none'): void;
  /**
   * Passes over what is inside the element that has just started: it must be well-formed and not nest too deep, and no
   * more is looked at. For use in `started`; the next that is told is the element's end.
   */
  skip(): void;
}

/**
 * Comments and processing instructions are no nodes: they stay in the text, and edits leave them alone.
 *
 * Errors of `write` and `close`: `XLIFF_NOT_WELL_FORMED` with line and column (XML 1.0 and namespaces),
 * `XLIFF_STRUCTURE` for a document type declaration (nothing of it is ever read, so no entity expands) and for absurd
 * nesting or attributes, `XLIFF_TOO_LARGE` for an absurd start tag.
 */
export function xmlReader(options: XmlReaderOptions): XmlReader {
  const { hooks, limits, window, from = 0 } = options;
  /** Where offsets of elements count from. */
  let base = 0;
  /** Behind the tag or CDATA section that was read last. */
  let cursor = from;
  /** The `<` of the start tag that is being read; -1 between tags. */
  let tagStart = -1;
  /** The elements whose end tag has not come yet, outermost first. */
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  let attributes: XmlAttribute[] = [];

  // Without the parser's own namespace handling, which costs more than ours. The same handlers in the same order, always:
  // parsers of different shapes make V8 run all of them several times slower.
  const parser = new SaxesParser();
  const attend = () => {
    parser.on('doctype', refuseDoctype);
    parser.on('text', addText);
    parser.on('cdata', addCdata);
    parser.on('opentagstart', begin);
    parser.on('attribute', addAttribute);
    parser.on('opentag', start);
    parser.on('closetag', end);
  };
  attend();

  const reader: XmlReader = {
    keepTexts(keep) {
      if (keep === 'all') parser.on('text', addText);
      else parser.off('text');
    },
    skip() {
      let depth = 0;
      for (const event of ['text', 'opentagstart', 'attribute'] as const) parser.off(event);
      parser.on('opentag', () => {
        cursor = from + parser.position;
        if (open.length + ++depth > limits.depth) refuseNesting();
      });
      parser.on('closetag', (tag) => {
        if (depth-- > 0) cursor = from + parser.position;
        else {
          attend();
          end(tag);
        }
      });
    },
    write(text) {
      attempt(() => parser.write(text));
      const position = from + parser.position;
      if (tagStart >= 0 && position - tagStart > limits.tagLength) refuseTag();
    },
    close() {
      attempt(() => parser.close());
      if (!root) throw new Error('saxes accepted a text without a root element');
      return root;
    },
    restart() {
      base = cursor;
      window.release(base);
    },
    textSoFar: () => window.slice(base, cursor),
    get base() {
      return base;
    },
    held: () => from + parser.position - base,
  };

  function addText(value: string): void {
    open.at(-1)?.children.push({ type: 'text', value });
  }

  function addCdata(value: string): void {
    addText(value);
    cursor = from + parser.position;
  }

  function begin(tag: { readonly name: string }): void {
    tagStart = lessThan(from + parser.position - tag.name.length - 2);
  }

  function addAttribute(attribute: XmlAttribute): void {
    attributes.push(attribute);
    if (attributes.length > limits.attributesOfElement) refuseAttributes();
  }

  function start(tag: SaxesStartTagPlain): void {
    cursor = from + parser.position;
    if (cursor - tagStart > limits.tagLength) refuseTag();
    const parent = open.at(-1);
    const element = startElement(tag.name, attributes, parent ?? options.parent, tagStart - base, cursor - base);
    attributes = [];
    const unbound = unboundPrefix(element);
    if (unbound !== undefined) refuseUnbound(unbound);
    if (open.length >= limits.depth) refuseNesting();
    tagStart = -1;
    parent?.children.push(element);
    root ??= element;
    open.push(element);
    hooks.started?.(element);
  }

  function end(tag: SaxesStartTagPlain & { readonly isSelfClosing: boolean }): void {
    const element = open.pop();
    if (!element) return;
    if (!tag.isSelfClosing) {
      const position = from + parser.position;
      element.contentEnd = lessThan(position - tag.name.length - 3) - base;
      element.end = position - base;
      cursor = position;
    }
    const fate = hooks.ended?.(element);
    if (fate === 'empty') element.children = [];
    else if (fate === 'remove') open.at(-1)?.children.pop();
  }

  /** The `<` of the tag that is being read; `likely` is where it is unless white space of any length follows the name. */
  function lessThan(likely: number): number {
    return window.has('<', likely) ? likely : window.lastIndexOf('<', from + parser.position);
  }

  function attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      if (error instanceof TarjumanError || !(error instanceof Error)) throw error;
      const { offset, reason } = explain(window, cursor, from + parser.position - 1, error.message);
      throw notWellFormed(offset, reason);
    }
  }

  function failure(
    offset: number,
    ...what: [code: 'XLIFF_STRUCTURE' | 'XLIFF_TOO_LARGE', message: string, hint: string]
  ) {
    return failureAtSpot(options, window.spotOf(offset), ...what);
  }

  function notWellFormed(offset: number, reason: string) {
    return failureAtSpot(
      options,
      window.spotOf(offset),
      'XLIFF_NOT_WELL_FORMED',
      `not well-formed XML: ${reason}`,
      'Open the file in the tool that saved it last and save it again, or repair the markup at this place.',
    );
  }

  function refuseDoctype(): never {
    throw failure(
      from + doctypeAt(window.slice(from, from + parser.position)),
      'XLIFF_STRUCTURE',
      'a document type declaration (DOCTYPE) has no place in XLIFF',
      'Remove the <!DOCTYPE …>; entities that it declares are not read, write their text instead.',
    );
  }

  function refuseUnbound(prefix: string): never {
    throw notWellFormed(tagStart, `the namespace prefix "${prefix}" is not declared`);
  }

  function refuseNesting(): never {
    const hint = 'Only a broken or hostile file looks like this; export it again.';
    const at = tagStart < 0 ? window.lastIndexOf('<', cursor) : tagStart;
    throw failure(at, 'XLIFF_STRUCTURE', `elements nest more than ${limits.depth} deep`, hint);
  }

  function refuseAttributes(): never {
    const message = `an element has more than ${limits.attributesOfElement} attributes`;
    throw failure(tagStart, 'XLIFF_STRUCTURE', message, 'Only a broken or hostile file looks like this.');
  }

  function refuseTag(): never {
    const message = `a start tag is larger than ${limits.tagLength / codeUnitsPerMegabyte} MB`;
    throw failure(tagStart, 'XLIFF_TOO_LARGE', message, 'Attributes are no place for so much text; export it again.');
  }

  return reader;
}

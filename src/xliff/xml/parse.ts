import { SaxesParser } from 'saxes';
import { TarjumanError } from '../../core/errors.js';
import { failureAt, type Origin } from '../failure.js';
import { namespaceOf, type XmlAttribute, type XmlElement, type XmlNode } from './tree.js';

/** No XLIFF nests this deep; beyond it, a file is broken or means harm. */
const deepest = 256;

/** The parser is fed in pieces: it is several times faster so, and a look at the beginning reads no more than that. */
const step = 4096;

type Growing = { -readonly [K in Exclude<keyof XmlElement, 'children'>]: XmlElement[K] } & { children: XmlNode[] };

const nothingDeclared: XmlElement['declared'] = {};

/** What to parse of a text, and what to do on the way. */
export interface ParseOptions {
  /** Stop behind the first start tag of this name; what follows is neither read nor checked. */
  readonly until?: string;
  /** Parse this element of an earlier parse again: one whose children were let go. */
  readonly again?: XmlElement;
  /** Is called for each element as it ends. Those for which it says `false` let go of what is inside them. */
  readonly keep?: (element: XmlElement) => boolean;
}

/**
 * The root element of an XML text with everything below it.
 *
 * Comments and processing instructions are no nodes: they stay in the text, and edits leave them alone.
 * @throws {TarjumanError} `XLIFF_NOT_WELL_FORMED` with line and column (XML 1.0 and namespaces), `XLIFF_STRUCTURE`
 * for a document type declaration (nothing of it is ever read, so no entity expands) and for absurd nesting
 */
export function parseXml(origin: Origin, options: ParseOptions = {}): XmlElement {
  const { text } = origin;
  const { again } = options;
  const from = again?.start ?? 0;
  const end = again?.end ?? text.length;
  // Without the parser's own namespace handling, and with as few handlers as possible: either costs more than all else.
  const parser = new SaxesParser();
  /** Behind the tag that was read last. */
  let cursor = from;
  /** The elements whose end tag has not come yet, outermost first. */
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  let found = false;
  let attributes: XmlAttribute[] = [];

  parser.on('text', (value) => {
    open.at(-1)?.children.push({ type: 'text', value });
  });
  parser.on('cdata', (value) => {
    open.at(-1)?.children.push({ type: 'text', value });
    cursor = from + parser.position;
  });
  parser.on('attribute', (attribute) => {
    attributes.push(attribute);
  });
  parser.on('opentag', (tag) => {
    const start = nextTag(origin, cursor);
    cursor = from + parser.position;
    const parent = open.at(-1);
    const element = started(tag.name, attributes, parent ?? again?.parent, start, cursor);
    attributes = [];
    refuseUnbound(element, origin);
    if (open.length >= deepest) {
      const hint = 'Only a broken or hostile file looks like this; export it again.';
      throw failureAt(origin, start, 'XLIFF_STRUCTURE', `elements nest more than ${deepest} deep`, hint);
    }
    parent?.children.push(element);
    root ??= element;
    open.push(element);
    found ||= element.local === options.until;
  });
  parser.on('closetag', (tag) => {
    const element = open.pop();
    if (!element) return;
    if (!tag.isSelfClosing) {
      element.contentEnd = nextTag(origin, cursor);
      element.end = from + parser.position;
    }
    cursor = element.end;
    if (options.keep?.(element) === false) element.children = [];
  });
  try {
    for (let at = from; at < end && !found; at += step) parser.write(text.slice(at, Math.min(at + step, end)));
    if (!found) parser.close();
  } catch (error) {
    if (error instanceof TarjumanError || !(error instanceof Error)) throw error;
    throw refused(origin, cursor, from + parser.position - 1, error.message);
  }
  if (!root) throw new Error('saxes accepted a text without a root element');
  return root;
}

/** The `<` of the next tag from an offset, over comments and processing instructions. */
function nextTag(origin: Origin, offset: number): number {
  const { text } = origin;
  let at = text.indexOf('<', offset);
  for (; ; at = text.indexOf('<', at)) {
    if (text.startsWith('<?', at)) at = text.indexOf('?>', at);
    else if (text.startsWith('<!--', at)) at = text.indexOf('-->', at);
    else if (!text.startsWith('<!', at)) return at;
    else {
      throw failureAt(
        origin,
        at,
        'XLIFF_STRUCTURE',
        'a document type declaration (DOCTYPE) has no place in XLIFF',
        'Remove the <!DOCTYPE …>; entities that it declares are not read, write their text instead.',
      );
    }
  }
}

/** The parser's error, at the place that is to blame. */
function refused(origin: Origin, cursor: number, noticed: number, message: string): TarjumanError {
  const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  // A bare `&` is only noticed at the next `;`, pages later, or not before the end.
  const bare = /&(?!#?\w+;)/.exec(origin.text.slice(cursor, noticed + 1));
  if (bare) return notWellFormed(origin, cursor + bare.index, 'a bare &, which must be written &amp;');
  const entity = reason.includes('entity') ? origin.text.lastIndexOf('&', noticed) : -1;
  return notWellFormed(origin, entity < cursor ? noticed : entity, reason);
}

function started(
  name: string,
  attributes: readonly XmlAttribute[],
  parent: XmlElement | undefined,
  start: number,
  end: number,
): Growing {
  const declared = declarations(attributes);
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(colon, 0));
  return {
    type: 'element',
    name,
    prefix,
    local: name.slice(colon + 1),
    uri: declared[prefix] ?? (parent?.prefix === prefix ? parent.uri : namespaceOf(parent, prefix)) ?? '',
    attributes,
    declared,
    parent,
    children: [],
    start,
    contentStart: end,
    contentEnd: end,
    end,
  };
}

function declarations(attributes: readonly XmlAttribute[]): XmlElement['declared'] {
  let declared: Record<string, string> | undefined;
  for (const { name, value } of attributes) {
    if (!name.startsWith('xmlns')) continue;
    if (name === 'xmlns') declared = { ...declared, '': value };
    else if (name[5] === ':') declared = { ...declared, [name.slice(6)]: value };
  }
  return declared ?? nothingDeclared;
}

/** A prefix that nothing declares (Namespaces in XML 1.0 §5). */
function refuseUnbound(element: XmlElement, origin: Origin): void {
  const { prefix } = element;
  if (prefix !== '' && element.uri === '') throw unbound(origin, element, prefix);
  for (const { name } of element.attributes) {
    const colon = name.indexOf(':');
    if (colon < 0) continue;
    const own = name.slice(0, colon);
    if (own !== 'xmlns' && !namespaceOf(element, own)) throw unbound(origin, element, own);
  }
}

function unbound(origin: Origin, element: XmlElement, prefix: string) {
  return notWellFormed(origin, element.start, `the namespace prefix "${prefix}" is not declared`);
}

function notWellFormed(origin: Origin, offset: number, reason: string) {
  return failureAt(
    origin,
    offset,
    'XLIFF_NOT_WELL_FORMED',
    `not well-formed XML: ${reason}`,
    'Open the file in the tool that saved it last and save it again, or repair the markup at this place.',
  );
}

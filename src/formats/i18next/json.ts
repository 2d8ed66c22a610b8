// Resource files as a tree of our own: it keeps the order of keys and the spelling of numbers, knows the line of each
// text, and has no trouble with keys such as `__proto__`.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { TarjumanError } from '../../core/errors.js';
import { maxDepth } from '../types.js';
import type { PluralForm } from './plurals.js';

export type ResourceNode = ResourceObject | ResourceArray | ResourceString | ResourceLiteral;

export interface ResourceObject {
  readonly type: 'object';
  readonly entries: readonly ResourceEntry[];
}

export interface ResourceEntry {
  readonly key: string;
  readonly value: ResourceNode;
}

interface ResourceArray {
  readonly type: 'array';
  readonly items: readonly ResourceNode[];
}

export interface ResourceString {
  readonly type: 'string';
  readonly value: string;
  /** Where it stands in the file; absent in a tree that comes from none. */
  readonly place?: { readonly line: number; readonly column: number };
  /** The plural form that it is, once the tree went through `withPluralsOf`. */
  readonly form?: PluralForm;
}

/** A number, `true`, `false` or `null`, as written. */
interface ResourceLiteral {
  readonly type: 'literal';
  readonly source: string;
}

/**
 * Reads a resource file: strict JSON with an object at the top. A file without content is an empty object.
 * @throws {TarjumanError} `RESOURCE_JSON_INVALID` for syntax errors, comments, a key that appears twice in an object.
 */
export function parseResource(text: string, path: string): ResourceObject {
  if (text.trim() === '') return { type: 'object', entries: [] };
  const source: SourceText = { text, path, lineStarts: lineStartsOf(text) };
  const errors: ParseError[] = [];
  const root = parseJson(source, errors);
  const error = errors[0];
  if (error) {
    const hint = 'Resource files are JSON: double quotes, no comments, no comma after the last entry.';
    throw invalid(source, error.offset, explain(error, source.text), hint);
  }
  const tree = root && convert(root, source, 0);
  if (tree?.type === 'object') return tree;
  throw invalid(
    source,
    root?.offset ?? 0,
    'a resource file is an object of keys and texts',
    'Start it with { and end it with }.',
  );
}

/** The parser recurses: nesting without end exhausts the stack before it can be measured. */
function parseJson(source: SourceText, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(source.text, errors, { disallowComments: true });
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(source, 0);
    throw error;
  }
}

function convert(node: Node, source: SourceText, depth: number): ResourceNode {
  if (depth > maxDepth) throw tooDeep(source, node.offset);
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return { type: 'object', entries: convertEntries(children, source, depth) };
    case 'array':
      return { type: 'array', items: children.map((child) => convert(child, source, depth + 1)) };
    case 'string':
      return { type: 'string', value: String(node.value), place: placeAt(source, node.offset) };
    default:
      return { type: 'literal', source: source.text.slice(node.offset, node.offset + node.length) };
  }
}

function convertEntries(properties: readonly Node[], source: SourceText, depth: number): readonly ResourceEntry[] {
  const seen = new Set<string>();
  return properties.flatMap((property) => {
    const [name, value] = property.children ?? [];
    if (!name || !value) return [];
    const key = String(name.value);
    if (seen.has(key)) {
      throw invalid(source, name.offset, `the key "${key}" appears twice in one object`, 'Remove one of the two.');
    }
    seen.add(key);
    return [{ key, value: convert(value, source, depth + 1) }];
  });
}

/** JSON with two spaces of indentation and a line end: the one way resources are written. */
export function formatResource(root: ResourceNode): string {
  return `${formatNode(root, '')}\n`;
}

function formatNode(node: ResourceNode, indent: string): string {
  switch (node.type) {
    case 'string':
      return JSON.stringify(node.value);
    case 'literal':
      return node.source;
    case 'array':
      return bracketed(
        '[',
        node.items.map((item) => formatNode(item, `${indent}  `)),
        ']',
        indent,
      );
    case 'object': {
      const entries = node.entries.map(
        ({ key, value }) => `${JSON.stringify(key)}: ${formatNode(value, `${indent}  `)}`,
      );
      return bracketed('{', entries, '}', indent);
    }
  }
}

function bracketed(open: string, lines: readonly string[], close: string, indent: string): string {
  if (lines.length === 0) return open + close;
  return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
}

function explain(error: ParseError, text: string): string {
  const words = printParseErrorCode(error.error).replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const found = text.slice(error.offset, error.offset + Math.max(1, error.length)).split('\n')[0] ?? '';
  return `not valid JSON: ${words}${found.trim() === '' ? '' : ` at ${found.slice(0, 40)}`}`;
}

function tooDeep(source: SourceText, offset: number): TarjumanError {
  return new TarjumanError('SOURCE_TOO_LARGE', `${source.path} nests its objects more than ${maxDepth} levels deep`, {
    hint: 'Look for brackets that are opened again and again and never closed.',
    place: { file: source.path, ...placeAt(source, offset) },
  });
}

function invalid(source: SourceText, offset: number, message: string, hint: string): TarjumanError {
  const place = placeAt(source, offset);
  return new TarjumanError('RESOURCE_JSON_INVALID', `${source.path}:${place.line}:${place.column}: ${message}`, {
    hint,
    place: { file: source.path, ...place },
  });
}

/** A file's text, ready to find the line of an offset. */
interface SourceText {
  readonly text: string;
  readonly path: string;
  readonly lineStarts: readonly number[];
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function placeAt({ lineStarts }: SourceText, offset: number): { line: number; column: number } {
  let first = 0;
  let after = lineStarts.length;
  while (after - first > 1) {
    const middle = (first + after) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) first = middle;
    else after = middle;
  }
  return { line: first + 1, column: offset - (lineStarts[first] ?? 0) + 1 };
}

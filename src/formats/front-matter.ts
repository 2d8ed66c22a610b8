// The YAML block between two lines of `---` at the top of an article. Values are taken as written (`2022-09-06` stays
// that text, `1984` is a title); keys that DocumentMeta does not have belong to other tools and are passed over.
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { DocumentMeta } from '../core/document.js';
import { TarjumanError } from '../core/errors.js';

export interface FrontMatter {
  readonly meta: DocumentMeta;
  /** Line of each key in the file. */
  readonly lines: ReadonlyMap<string, number>;
  /** What follows, with an empty line for each line of the block: line numbers stay those of the file. */
  readonly body: string;
}

const textKeys = ['title', 'description', 'slug', 'image'] as const;
const dateKeys = ['date', 'updated'] as const;

/**
 * Splits a text into front matter and body.
 * @throws {TarjumanError} `FRONT_MATTER_INVALID` for YAML that does not parse, a block that does not end, a value of
 * the wrong kind.
 */
export function readFrontMatter(text: string, path: string): FrontMatter {
  const block = findBlock(text, path);
  if (!block) return { meta: {}, lines: new Map(), body: text };
  const values = parseBlock(block.yaml, path);
  const meta: { -readonly [key in keyof DocumentMeta]: DocumentMeta[key] } = {};
  for (const key of textKeys) {
    const value = textAt(values, key);
    if (value !== undefined) meta[key] = value;
  }
  for (const key of dateKeys) {
    const value = dateAt(values, key);
    if (value !== undefined) meta[key] = value;
  }
  const authors = listAt(values, 'author');
  if (authors !== undefined && authors.length > 0) meta.author = authors.join(', ');
  const tags = isSeq(values.values.get('tags')) ? listAt(values, 'tags') : textAt(values, 'tags')?.split(/\s*,\s*/);
  if (tags !== undefined) meta.tags = tags;
  return { meta, lines: values.lines, body: block.body };
}

function findBlock(text: string, path: string): { yaml: string; body: string } | undefined {
  if (!/^---[ \t]*\n/.test(text)) return undefined;
  const lines = text.split('\n');
  const first = lines.slice(1).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const hasKey = /^[\p{L}\w-]+[ \t]*:(?:[ \t]|$)/u.test(first);
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  // A line of dashes and then a blank line is a rule in Markdown, not the start of a block.
  if (!hasKey && (end === -1 || lines[1]?.trim() === '')) return undefined;
  if (end === -1) {
    throw invalid(path, 1, 1, 'the front matter does not end', 'Close it with a line of three dashes: ---');
  }
  const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n');
  return { yaml: lines.slice(1, end).join('\n'), body };
}

/** A YAML mapping: its values, and where each stands. */
interface Block {
  readonly path: string;
  readonly document: Document.Parsed;
  readonly values: ReadonlyMap<string, Node>;
  readonly lines: ReadonlyMap<string, number>;
  readonly counter: LineCounter;
}

function parseBlock(yaml: string, path: string): Block {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'core', lineCounter: counter, prettyErrors: false });
  const error = document.errors[0];
  if (error) {
    const hint = 'Write one "key: value" a line; quote a value that has ": " or " #" in it.';
    throw invalidAt(path, counter, error.pos[0], `front matter: ${error.message}`, hint);
  }
  const root = document.contents;
  if (root !== null && !isMap(root)) {
    const hint = 'Write one "key: value" a line.';
    throw invalidAt(path, counter, root.range[0], 'the front matter is no list of keys and values', hint);
  }
  const values = new Map<string, Node>();
  const lines = new Map<string, number>();
  for (const pair of root?.items ?? []) {
    const key = String(pair.key);
    lines.set(key, place(counter, pair.key.range?.[0] ?? 0).line);
    const value = resolved(pair.value, document);
    if (value) values.set(key, value);
  }
  return { path, document, values, lines, counter };
}

/** The node that an alias (`*name`) stands for. */
function resolved(node: Node | null, document: Document.Parsed): Node | null | undefined {
  return isAlias(node) ? node.resolve(document) : node;
}

function textAt(block: Block, key: string): string | undefined {
  const node = block.values.get(key);
  return node && scalarText(block, key, node, 'a text');
}

function dateAt(block: Block, key: string): string | undefined {
  const value = textAt(block, key);
  if (value === undefined || isIsoDate(value)) return value;
  const hint = 'Write an ISO 8601 date or date-time: 2022-09-06 or 2022-09-06T14:30:00+05:00.';
  throw invalidAt(block.path, block.counter, offsetOf(block.values.get(key)), `"${key}" is not a date: ${value}`, hint);
}

/** A list of texts; one text alone is a list of one. */
function listAt(block: Block, key: string): readonly string[] | undefined {
  const node = block.values.get(key);
  if (node === undefined) return undefined;
  const items = isSeq<Node>(node) ? node.items.map((item) => resolved(item, block.document) ?? item) : [node];
  return items
    .map((item) => scalarText(block, key, item, 'a text or a list of texts'))
    .filter((item) => item !== undefined);
}

function scalarText(block: Block, key: string, node: Node, expected: string): string | undefined {
  if (!isScalar(node)) {
    const hint = `Write it on one line (${key}: …), in quotes if it has ": " in it.`;
    throw invalidAt(block.path, block.counter, offsetOf(node), `"${key}" must be ${expected}`, hint);
  }
  if (node.value === null) return undefined;
  // `source` is what stands in the file: 1.0 does not become 1.
  const value = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  return value.trim() === '' ? undefined : value.trim();
}

function offsetOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}

/** Place in the file: the block starts on the second line. */
function place(counter: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = counter.linePos(offset);
  return { line: line + 1, column: col };
}

function isIsoDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| ?[+-]\d{2}:?\d{2})?)?$/.exec(
    value,
  );
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function invalidAt(path: string, counter: LineCounter, offset: number, message: string, hint: string): TarjumanError {
  const { line, column } = place(counter, offset);
  return invalid(path, line, column, message, hint);
}

function invalid(path: string, line: number, column: number, message: string, hint: string): TarjumanError {
  return new TarjumanError('FRONT_MATTER_INVALID', `${path}:${line}:${column}: ${message}`, {
    hint,
    place: { file: path, line, column },
  });
}

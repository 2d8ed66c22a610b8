import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { TarjumanError } from '../errors.js';
import { nearest } from '../nearest.js';
import { type Config, configSchema } from './schema.js';

/**
 * Reads tarjuman.config.yaml: syntax, then keys and values, with defaults filled in.
 * @throws {TarjumanError} `CONFIG_SYNTAX`, `CONFIG_UNKNOWN_KEY`, `CONFIG_INVALID`, each with line and column.
 */
export function readConfig(text: string, file: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [syntaxError] = document.errors;
  if (syntaxError) {
    const { line, col } = lines.linePos(syntaxError.pos[0]);
    throw new TarjumanError('CONFIG_SYNTAX', `${file} is not valid YAML: ${syntaxError.message.split('\n')[0]}`, {
      hint: 'Correct the line; strings with a colon or a leading @ need quotes.',
      place: { file, line, column: col },
    });
  }
  const result = configSchema.safeParse(aliasesResolved(document, file) ?? {});
  if (result.success) return result.data;
  throw firstIssue(result.error, document, lines, file);
}

/** Aliases are followed only now: one may lead nowhere, or many to more than memory holds. */
function aliasesResolved(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TarjumanError('CONFIG_SYNTAX', `${file} is not valid YAML: ${reason}`, {
      hint: 'Write the value itself in place of the alias (*name).',
      place: { file },
      cause,
    });
  }
}

function firstIssue(error: z.ZodError, document: Document, lines: LineCounter, file: string): TarjumanError {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const guess = nearest(key, knownKeys(issue.path));
    const path = [...issue.path.map(String), key].join('.');
    return new TarjumanError('CONFIG_UNKNOWN_KEY', `Unknown key "${path}" in ${file}`, {
      hint: guess ? `Did you mean "${guess}"?` : `Known keys here: ${knownKeys(issue.path).join(', ')}.`,
      place: { file, ...position(document, lines, [...issue.path, key], 'key') },
    });
  }
  const path = issue?.path ?? [];
  return new TarjumanError(
    'CONFIG_INVALID',
    `${path.join('.') || 'The file'} in ${file}: ${issue?.message ?? 'invalid'}`,
    {
      hint: 'docs/configuration.md lists each key with its values and its default.',
      place: { file, ...position(document, lines, path, 'value') },
    },
  );
}

/** Line and column of a key or its value; of the nearest parent where the node itself is missing. */
function position(document: Document, lines: LineCounter, path: readonly PropertyKey[], part: 'key' | 'value') {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) ? parent.items.find((entry) => String(entry.key) === String(path.at(-1))) : undefined;
  const node = part === 'key' ? pair?.key : (pair?.value ?? pair?.key);
  const range = (node ?? parent ?? document.contents) as { range?: [number, number, number] } | null;
  const offset = range?.range?.[0];
  if (offset === undefined) return {};
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** The keys that the schema knows at a path; records accept any name, so their children are looked up without it. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let node: { properties?: Record<string, unknown>; additionalProperties?: unknown } = schemaTree();
  for (const step of path) {
    node = (node.properties?.[String(step)] ?? node.additionalProperties ?? {}) as typeof node;
  }
  return Object.keys(node.properties ?? {});
}

function schemaTree(): { properties?: Record<string, unknown> } {
  return configSchema.toJSONSchema({ io: 'input' });
}

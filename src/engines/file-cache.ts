import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TarjumanError } from '../core/errors.js';
import type { CachedAnswer, EngineCache } from './cache.js';

/**
 * A cache in a file of JSON lines, `{"key", "engine", "targetLocale", "text", "billed"}`, the last line of a key
 * counts. It is read on first use and only ever appended to. A last line that a crash cut off is ignored, and cut
 * away before the next answer is written; other lines that are no answers are ignored and stay.
 * Answers that arrive together are written together, with one fsync.
 *
 * @throws {TarjumanError} `FILE_NOT_READABLE`, `FILE_NOT_WRITABLE`
 * @example
 * const cache = createFileCache('.tarjuman/engine-cache.jsonl');
 */
export function createFileCache(path: string): EngineCache {
  let loading: Promise<Loaded> | undefined;
  let waiting: Waiting[] = [];
  let isWriting = false;
  const load = () => {
    loading ??= readCache(path);
    return loading;
  };
  const write = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await writeGroup(path, await load(), group);
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    isWriting = false;
  };
  return {
    get: async (key) => (await load()).answers.get(key),
    put: (key, answer) =>
      new Promise((resolve, reject) => {
        waiting.push({ key, answer, resolve, reject });
        if (!isWriting) void write();
      }),
    size: async () => (await load()).answers.size,
  };
}

interface Waiting {
  readonly key: string;
  readonly answer: CachedAnswer;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Loaded {
  readonly answers: Map<string, CachedAnswer>;
  /** Bytes up to the end of the last whole line. */
  wholeBytes: number;
  /** Does something without a line end follow them? */
  isTorn: boolean;
}

async function readCache(path: string): Promise<Loaded> {
  const answers = new Map<string, CachedAnswer>();
  const bytes = await readFile(path).catch((cause: unknown) => {
    if (isMissing(cause)) return Buffer.alloc(0);
    throw new TarjumanError('FILE_NOT_READABLE', `${path} cannot be read: ${messageOf(cause)}`, {
      hint: 'It holds answers that were paid for. Give this user the right to read it, or move it away to start anew.',
      place: { file: path },
      cause,
    });
  });
  let from = 0;
  for (let end = bytes.indexOf(10, from); end >= 0; end = bytes.indexOf(10, from)) {
    const entry = parseLine(bytes.toString('utf8', from, end));
    if (entry) answers.set(entry.key, entry.answer);
    from = end + 1;
  }
  return { answers, wholeBytes: from, isTorn: from < bytes.length };
}

function parseLine(line: string): { readonly key: string; readonly answer: CachedAnswer } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('key' in value && 'engine' in value && 'targetLocale' in value && 'text' in value && 'billed' in value)) {
    return undefined;
  }
  const { key, engine, targetLocale, text, billed } = value;
  if (typeof key !== 'string' || typeof engine !== 'string' || typeof targetLocale !== 'string') return undefined;
  if (typeof text !== 'string' || typeof billed !== 'number') return undefined;
  return { key, answer: { engine, targetLocale, text, billed } };
}

async function writeGroup(path: string, loaded: Loaded, group: readonly Waiting[]): Promise<void> {
  const lines = Buffer.from(group.map(({ key, answer }) => `${JSON.stringify({ key, ...answer })}\n`).join(''));
  try {
    if (loaded.isTorn) await cutOff(path, loaded.wholeBytes);
    loaded.isTorn = true;
    await append(path, lines);
  } catch (cause) {
    throw notWritable(path, cause);
  }
  loaded.isTorn = false;
  loaded.wholeBytes += lines.length;
  for (const { key, answer } of group) loaded.answers.set(key, answer);
}

/** Takes away what follows the last whole line. */
async function cutOff(path: string, wholeBytes: number): Promise<void> {
  await truncate(path, wholeBytes).catch((cause: unknown) => {
    if (!isMissing(cause)) throw cause;
  });
}

async function append(path: string, lines: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a');
  try {
    await file.appendFile(lines);
    await file.sync();
  } finally {
    await file.close();
  }
}

function notWritable(path: string, cause: unknown): TarjumanError {
  return new TarjumanError('FILE_NOT_WRITABLE', `${path} cannot be written: ${messageOf(cause)}`, {
    hint: 'Answers that are paid for must be kept, so nothing more is sent. Make room or give the right to write.',
    place: { file: path },
    cause,
  });
}

function isMissing(cause: unknown): boolean {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function messageOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : String(cause);
}

// A DeepL of ours: the endpoints that Tarjuman uses, with the real service's limits, error shapes and bills, and the
// ways in which real engines maltreat tags. It listens on loopback; the program under test finds it by its address
// (DEEPL_SERVER_URL).

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { translateXml } from './deepl-tags.js';

/** What the fake does to tags: facts.md, "known failures of engines with tags". */
export type TagMode = 'keep' | 'drop' | 'duplicate' | 'reorder' | 'empty' | 'unspace';

/** What happens to the next requests for a translation, one each, in order. */
export type Fault =
  | { readonly type: 'status'; readonly status: number; readonly retryAfter?: string; readonly message?: string }
  /** The work is done and billed before the answer comes so late. */
  | { readonly type: 'slow'; readonly ms: number }
  /** The work is done and billed, and the connection cut in the middle of the answer. */
  | { readonly type: 'cut' }
  /** The work is done and billed, and the JSON ends early. */
  | { readonly type: 'truncated' }
  /** The connection is reset before the request is read. */
  | { readonly type: 'reset' }
  | { readonly type: 'html' }
  /** One translation fewer than texts. */
  | { readonly type: 'fewer' }
  | { readonly type: 'none' };

export interface FakeDeeplOptions {
  readonly key?: string;
  readonly tags?: TagMode;
  /** What it does to placeholders such as ⟦1⟧. Default: keeps them. */
  readonly placeholders?: 'keep' | 'drop';
  /** Translates a stretch of text without tags. Default: the target's code in front of it. */
  readonly translate?: (text: string, targetLang: string) => string;
  readonly faults?: readonly Fault[];
  /** Languages that understand no tags, by lower-case code. */
  readonly withoutTags?: readonly string[];
  /** False: /v3/languages answers 404, as older servers do. */
  readonly hasLanguages?: boolean;
  /** Characters of the account; 456 beyond them. */
  readonly characterLimit?: number;
  readonly latencyMs?: number;
}

interface FakeRequest {
  readonly path: string;
  /** Bytes of the body. */
  readonly bytes: number;
  readonly parameters: URLSearchParams;
  readonly texts: readonly string[];
  /** 0 while no answer has gone out. */
  status: number;
}

export interface FakeDeepl {
  readonly url: string;
  readonly key: string;
  /** Characters billed so far. */
  readonly bill: number;
  /** All requests, those for translations and others. */
  readonly requests: readonly FakeRequest[];
  readonly translations: readonly FakeRequest[];
  /** Most requests that were under way at a time. */
  readonly mostAtOnce: number;
  close(): Promise<void>;
}

const languages = ['de', 'en', 'es', 'kk', 'ru', 'tr', 'uk', 'uz', 'zh', 'zh-hans', 'zh-hant', 'pt', 'pt-br', 'pt-pt'];
const variants: ReadonlySet<string> = new Set(['zh-hans', 'zh-hant', 'pt-br', 'pt-pt']);
const withFormality: ReadonlySet<string> = new Set(['de', 'es', 'pt-br', 'pt-pt', 'ru']);

/** Starts the fake on a free port of loopback. */
export async function startFakeDeepl(options: FakeDeeplOptions = {}): Promise<FakeDeepl> {
  const key = options.key ?? 'f5b1c7e0-3d2a-4f6b-9c8d-1a2b3c4d5e6f:fx';
  const faults = [...(options.faults ?? [])];
  const requests: FakeRequest[] = [];
  const load = { bill: 0, atOnce: 0, most: 0 };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isTranslation = request.method === 'POST' && url.pathname === '/v2/translate';
    const fault: Fault = (isTranslation ? faults.shift() : undefined) ?? { type: 'none' };
    if (fault.type === 'reset') {
      record(url.pathname, '');
      request.socket.resetAndDestroy();
      return;
    }
    const body = await readBody(request);
    const seen = record(url.pathname, body);
    const reply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}) => {
      seen.status = status;
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end(typeof value === 'string' ? value : JSON.stringify(value));
    };
    if (request.headers.authorization !== `DeepL-Auth-Key ${key}`)
      return reply(403, { message: 'Wrong endpoint or key' });
    if (url.pathname === '/v3/languages' && options.hasLanguages !== false) return reply(200, listLanguages(options));
    if (url.pathname === '/v2/usage') {
      return reply(200, { character_count: load.bill, character_limit: options.characterLimit ?? 500_000 });
    }
    if (!isTranslation) return reply(404, { message: 'Not found' });
    if (options.latencyMs) await sleep(options.latencyMs);
    if (fault.type === 'status') {
      const headers = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
      return reply(fault.status, { message: fault.message ?? `fault ${fault.status}` }, headers);
    }
    if (fault.type === 'html') {
      return reply(200, '<!doctype html><title>Sign in to the network</title>', { 'Content-Type': 'text/html' });
    }
    const result = translateBody(body, options, load.bill);
    if (result.type === 'error') return reply(result.status, { message: result.message });
    load.bill += result.translations.reduce((sum, { billed_characters }) => sum + billed_characters, 0);
    if (fault.type === 'slow') await sleep(fault.ms);
    const translations = fault.type === 'fewer' ? result.translations.slice(1) : result.translations;
    const text = JSON.stringify({ translations });
    if (fault.type === 'truncated') return reply(200, text.slice(0, Math.floor(text.length / 2)));
    if (fault.type === 'cut') {
      seen.status = 200;
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
      response.write(text.slice(0, 20), () => setTimeout(() => request.socket.destroy(), 10));
      return;
    }
    reply(200, text);
  };
  const record = (path: string, body: string): FakeRequest => {
    const parameters = new URLSearchParams(body);
    const seen = { path, bytes: Buffer.byteLength(body), parameters, texts: parameters.getAll('text'), status: 0 };
    requests.push(seen);
    return seen;
  };

  const server = createServer((request, response) => {
    load.atOnce += 1;
    load.most = Math.max(load.most, load.atOnce);
    answer(request, response)
      .catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined))
      .finally(() => {
        load.atOnce -= 1;
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    key,
    get bill() {
      return load.bill;
    },
    get mostAtOnce() {
      return load.most;
    },
    requests,
    get translations() {
      return requests.filter(({ path }) => path === '/v2/translate');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Translation {
  readonly detected_source_language: string;
  readonly text: string;
  readonly billed_characters: number;
  readonly model_type_used: string;
}

type Result =
  | { readonly type: 'error'; readonly status: number; readonly message: string }
  | { readonly type: 'done'; readonly translations: readonly Translation[] };

/** POST /v2/translate, by the rules of developers.deepl.com/api-reference/translate. */
function translateBody(body: string, options: FakeDeeplOptions, billedBefore: number): Result {
  const refuse = (message: string, status = 400): Result => ({ type: 'error', status, message });
  const parameters = new URLSearchParams(body);
  const texts = parameters.getAll('text');
  const target = parameters.get('target_lang') ?? '';
  const source = parameters.get('source_lang') ?? '';
  const formality = parameters.get('formality') ?? 'default';
  if (Buffer.byteLength(body) > 128 * 1024) return refuse('Request Entity Too Large', 413);
  if (texts.length > 50) return refuse('Too many texts in request, the maximum is 50');
  if (texts.length === 0 || texts.includes('')) return refuse("Parameter 'text' not specified.");
  if (!languages.includes(target.toLowerCase())) return refuse("Value for 'target_lang' not supported.");
  if (!languages.includes(source.toLowerCase())) return refuse("Value for 'source_lang' not supported.");
  if (['more', 'less'].includes(formality) && !withFormality.has(target.toLowerCase())) {
    return refuse("'formality' is not supported for given 'target_lang'.");
  }
  if (parameters.has('glossary_id') && ['kk', 'uz'].includes(target.toLowerCase()))
    return refuse('Glossary not supported.');
  const isXml = parameters.get('tag_handling') === 'xml';
  if (isXml && options.withoutTags?.includes(target.toLowerCase())) {
    return refuse("Tag handling is not supported for this 'target_lang'.");
  }
  const translate = options.translate ?? ((value: string, lang: string) => `[${lang}] ${value}`);
  const translations: Translation[] = [];
  let billed = 0;
  for (const value of texts) {
    const done = isXml
      ? translateXml(value, parameters.get('ignore_tags')?.split(',') ?? [], options.tags ?? 'keep', (words) =>
          translate(words, target),
        )
      : translateText(value, target, options);
    if (!done) return refuse('Tag handling parsing failed, please check input.');
    billed += done.characters;
    translations.push({
      detected_source_language: source.toUpperCase(),
      text: done.text,
      billed_characters: done.characters,
      model_type_used: 'quality_optimized',
    });
  }
  if (billedBefore + billed > (options.characterLimit ?? Number.POSITIVE_INFINITY))
    return refuse('Quota Exceeded', 456);
  return { type: 'done', translations };
}

function translateText(value: string, target: string, options: FakeDeeplOptions) {
  const translate = options.translate ?? ((words: string, lang: string) => `[${lang}] ${words}`);
  const kept = options.placeholders === 'drop' ? value.replace(/⟦[^⟧]*⟧/, '') : value;
  return { text: translate(kept, target), characters: [...value].length };
}

function listLanguages(options: FakeDeeplOptions) {
  return languages.map((lang) => ({
    lang,
    name: lang,
    status: 'stable',
    usable_as_source: !variants.has(lang),
    usable_as_target: lang !== 'en' && lang !== 'pt',
    features: {
      ...(options.withoutTags?.includes(lang) ? {} : { tag_handling: { status: 'stable' } }),
      ...(withFormality.has(lang) ? { formality: { status: 'stable' } } : {}),
    },
  }));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

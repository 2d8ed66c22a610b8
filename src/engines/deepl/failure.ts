// deepl-node's errors as ours. It gives a class for some failures and a sentence for the others; the sentences are
// those of its `checkStatusCode` (1.28). Its error objects hold the request with the key: none of them is passed on.

import { type ErrorCode, TarjumanError } from '../../core/errors.js';
import type { Again, Failure } from '../retry.js';

interface Kind {
  readonly code: ErrorCode;
  readonly again: Again;
  readonly attempts?: number;
  readonly hint: string;
}

const kinds = {
  auth: {
    code: 'ENGINE_AUTH',
    again: 'useless',
    hint: 'Check DEEPL_AUTH_KEY: keys are listed at https://www.deepl.com/account; those of the free plan end in ":fx".',
  },
  quota: {
    code: 'ENGINE_QUOTA',
    again: 'useless',
    hint: 'The characters of this billing period are used up. What was translated is kept; run again in the next period, or raise the limit of the account.',
  },
  rate: {
    code: 'ENGINE_RATE',
    again: 'safe',
    hint: 'Run again later: what was answered is kept, and not paid for again.',
  },
  tooLarge: {
    code: 'ENGINE_TOO_LARGE',
    again: 'useless',
    hint: 'Split the paragraph: a request to DeepL holds 128 KiB.',
  },
  language: {
    code: 'ENGINE_LANGUAGE',
    again: 'useless',
    hint: 'Give this locale another engine; the languages of DeepL are at https://developers.deepl.com/docs/getting-started/supported-languages',
  },
  request: {
    code: 'ENGINE_REQUEST',
    again: 'useless',
    hint: 'DeepL did not accept this text or an option; its message says why.',
  },
  outage: {
    code: 'ENGINE_NETWORK',
    again: 'safe',
    hint: 'DeepL has a fault at present (https://www.deeplstatus.com). Run again later: what was translated is kept.',
  },
  unreachable: {
    code: 'ENGINE_NETWORK',
    again: 'safe',
    attempts: 3,
    hint: 'Check the network, the proxy (HTTPS_PROXY) and the server address. Run again: what was translated is kept.',
  },
  untrusted: {
    code: 'ENGINE_NETWORK',
    again: 'useless',
    hint: 'The certificate of the server is not trusted. Behind a proxy that reads along, name its authority in NODE_EXTRA_CA_CERTS.',
  },
  cutOff: {
    code: 'ENGINE_NETWORK',
    again: 'risky',
    hint: 'The request was sent and no answer came. It may have been billed. Run again: what was translated is kept.',
  },
  invalid: {
    code: 'ENGINE_ANSWER_INVALID',
    again: 'risky',
    hint: 'The answer cannot be read. It may have been billed. Check the server address and proxies that change pages.',
  },
} as const satisfies Record<string, Kind>;

/** Failures of the transport before anything was sent. */
const beforeSending: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Certificates that do not hold. */
const certificates: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * What a failed call of deepl-node means.
 * @param key the account's key, blotted out wherever it shows
 */
export function classifyFailure(cause: unknown, key: string): Failure {
  if (cause instanceof TarjumanError) return { error: cause, again: 'useless' };
  const message = scrub(cause instanceof Error ? cause.message : String(cause), key);
  const kind: Kind = kinds[kindOf(cause, message)];
  const error = new TarjumanError(kind.code, `DeepL: ${shorten(message)}`, { hint: kind.hint });
  return { error, again: kind.again, ...(kind.attempts === undefined ? {} : { attempts: kind.attempts }) };
}

/** A text without the key. */
function scrub(message: string, key: string): string {
  return key === '' ? message : message.replaceAll(key, '[key]').replaceAll(encodeURIComponent(key), '[key]');
}

function kindOf(cause: unknown, message: string): keyof typeof kinds {
  const name = cause instanceof Error ? cause.constructor.name : '';
  if (name === 'AuthorizationError') return 'auth';
  if (name === 'QuotaExceededError') return 'quota';
  if (name === 'TooManyRequestsError') return 'rate';
  if (name === 'ConnectionError') {
    const code = transportCode(cause);
    if (beforeSending.has(code)) return 'unreachable';
    if (certificates.has(code)) return 'untrusted';
    return /aborted/.test(message) ? 'invalid' : 'cutOff';
  }
  if (message.startsWith('Error parsing response JSON')) return 'invalid';
  if (message.startsWith('Bad request'))
    return /Value for '(source|target)_lang'/.test(message) ? 'language' : 'request';
  if (message.startsWith('Service unavailable')) return 'outage';
  const status = Number(/^Unexpected status code: (\d{3})/.exec(message)?.[1] ?? 0);
  if (status === 401) return 'auth';
  if (status === 413) return 'tooLarge';
  if (status === 529) return 'rate';
  // A gateway that waited in vain does not know whether the work was done.
  if (status === 504) return 'cutOff';
  if (status >= 500) return 'outage';
  return 'request';
}

/** The code of the connection's error, which deepl-node keeps in `error`. */
function transportCode(cause: unknown): string {
  const inner = typeof cause === 'object' && cause !== null && 'error' in cause ? cause.error : undefined;
  const code = typeof inner === 'object' && inner !== null && 'code' in inner ? inner.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** An HTML page or a long body says no more in full. */
function shorten(message: string): string {
  const line = message
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

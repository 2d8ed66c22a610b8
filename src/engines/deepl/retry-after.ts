import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/**
 * Listens for `Retry-After` (RFC 9110 §10.2.3) in answers of a server while a call runs. deepl-node hides the headers
 * of failed answers; Node's diagnostics channel of HTTP clients shows them. Requests of other programs' parts to the
 * same host are heard too, which does no harm: the host asks for patience as a whole.
 * @param host as in an address, with its port if that is unusual
 * @param onDelay told what the server asks to wait, in ms
 * @returns the outcome of the call
 */
export async function hearRetryAfter<T>(
  host: string,
  call: () => Promise<T>,
  onDelay: (ms: number) => void,
): Promise<T> {
  const listen = (message: unknown) => {
    if (!isExchange(message) || message.request.getHeader('host') !== host) return;
    const ms = readRetryAfter(message.response.headers['retry-after'], Date.now());
    if (ms !== undefined && [429, 503].includes(message.response.statusCode ?? 0)) onDelay(ms);
  };
  subscribe(channel, listen);
  try {
    return await call();
  } finally {
    unsubscribe(channel, listen);
  }
}

const channel = 'http.client.response.finish';

/** Seconds or an HTTP date, as milliseconds from `now`. */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

interface Exchange {
  readonly request: ClientRequest;
  readonly response: IncomingMessage;
}

function isExchange(message: unknown): message is Exchange {
  return typeof message === 'object' && message !== null && 'request' in message && 'response' in message;
}

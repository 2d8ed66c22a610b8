// DeepL through deepl-node. The library is loaded with the first request that really goes out; its own retries are
// off (they ignore Retry-After and may pay a slow request twice): ours are behind one gate.

import type { DeepLClient } from 'deepl-node';
import { TarjumanError } from '../../core/errors.js';
import { orCancelled } from '../abort.js';
import { countCharacters } from '../characters.js';
import { createGate } from '../gate.js';
import type { EngineOptions } from '../options.js';
import { problemOf } from '../problem.js';
import { type Failure, retry } from '../retry.js';
import type { Batch, CallOptions, Engine, Form, Problem, RawAnswer } from '../types.js';
import { classifyFailure } from './failure.js';
import { isOffered, type LanguageTable, readLanguages, takesTags } from './languages.js';
import { codesOf, measureRequest, textOptions } from './request.js';
import { hearRetryAfter } from './retry-after.js';

/** developers.deepl.com/docs/resources/usage-limits: 128 KiB a request, 50 texts. */
const limits = { texts: 50, bytes: 128 * 1024 };

/** Longest that the list of languages is waited for. */
const languagesTimeoutMs = 5_000;

/**
 * The DeepL engine. Making it loads nothing and sends nothing.
 *
 * @throws {TarjumanError} `ENGINE_KEY_MISSING`; `ENGINE_AUTH` for a key that cannot be one; `CONFIG_INVALID` for a
 * server address that is none
 * @example
 * const deepl = createDeepl({ key: environment.DEEPL_AUTH_KEY });
 */
export function createDeepl(options: EngineOptions = {}): Engine {
  const key = readKey(options.key);
  const server = readAddress(options.serverUrl ?? `https://api${key.endsWith(':fx') ? '-free' : ''}.deepl.com`);
  const { formality = 'default', minIntervalMs = 0, timeoutMs = 90_000, parallel = 4 } = options;
  const gate = createGate({ parallel, minIntervalMs });
  let client: Promise<DeepLClient> | undefined;
  let table: Promise<LanguageTable | undefined> | undefined;
  const connect = () => {
    client ??= import('deepl-node').then(
      (deepl) =>
        new deepl.DeepLClient(key, {
          serverUrl: server.href,
          maxRetries: 0,
          minTimeout: timeoutMs,
          sendPlatformInfo: false,
        }),
    );
    return client;
  };
  const languages = () => {
    table ??= fetchLanguages(server, key);
    return table;
  };

  const send = async (batch: Batch): Promise<readonly RawAnswer[]> => {
    const [from, to] = codesOf(batch);
    const deepl = await connect();
    const results = await deepl.translateText([...batch.texts], from, to, textOptions(batch, formality));
    return results.map(({ text, billedCharacters }, i) => {
      if (typeof text !== 'string') throw withoutText();
      return { text, billed: billedCharacters ?? countCharacters(batch.markup, batch.texts[i] ?? '') };
    });
  };

  return {
    name: 'deepl',
    variant: `prefer_quality_optimized ${formality} tags-v2`,
    paid: true,
    limits: { ...limits, parallel },
    forms: ['tags', 'placeholders', 'parts'],
    reach: async (signal) => {
      try {
        const deepl = await connect();
        const usage = await orCancelled(deepl.getUsage(), signal);
        return usage.character?.limitReached() ? usedUp : undefined;
      } catch (cause) {
        const { error } = classifyFailure(cause, key);
        if (error.code === 'CANCELLED') throw error;
        return problemOf(error);
      }
    },
    supports: async (source, target, signal) => {
      if (!isOffered(source, target, undefined)) return false;
      return isOffered(source, target, await orCancelled(languages(), signal));
    },
    formsFor: async (source, target, signal): Promise<readonly Form[]> =>
      takesTags(source, target, await orCancelled(languages(), signal))
        ? ['tags', 'placeholders', 'parts']
        : ['placeholders', 'parts'],
    measure: (batch) => measureRequest(batch, formality),
    translate: async (batch, { signal, onWarning }: CallOptions) => {
      let waitMs: number | undefined;
      const attempt = () => {
        waitMs = undefined;
        const hear = (ms: number) => {
          waitMs = Math.max(waitMs ?? 0, ms);
        };
        return gate.run(() => hearRetryAfter(server.host, () => send(batch), hear), signal);
      };
      const classify = (cause: unknown): Failure => ({
        ...classifyFailure(cause, key),
        ...(waitMs === undefined ? {} : { waitMs }),
      });
      const onRisk = ({ error }: Failure) =>
        onWarning?.({
          code: error.code,
          message: `${error.message}. The request with ${batch.texts.length} texts is sent a second time`,
          hint: 'If DeepL had done the work, these texts are billed twice; the account page shows it.',
        });
      try {
        return await retry(attempt, classify, options.retry ?? {}, { onPause: gate.pause, onRisk }, signal);
      } catch (error) {
        if (error instanceof TarjumanError && endsTheRun.has(error.code)) gate.close(error);
        throw error;
      }
    },
  };
}

function withoutText(): TarjumanError {
  return new TarjumanError('ENGINE_ANSWER_INVALID', 'DeepL: a translation has no text', {
    hint: 'Check the server address: what answers there is not DeepL.',
  });
}

const usedUp: Problem = {
  code: 'ENGINE_QUOTA',
  message: 'DeepL: the characters of this billing period are used up',
  hint: 'Wait for the next period, or raise the limit of the account.',
};

/** Failures that stay for the rest of a run, whatever is asked. */
const endsTheRun: ReadonlySet<string> = new Set([
  'ENGINE_ANSWER_INVALID',
  'ENGINE_AUTH',
  'ENGINE_NETWORK',
  'ENGINE_QUOTA',
  'ENGINE_RATE',
]);

function readKey(given: string | undefined): string {
  const key = given?.trim() ?? '';
  if (key === '') {
    throw new TarjumanError('ENGINE_KEY_MISSING', 'The engine deepl needs a key', {
      hint: 'Set DEEPL_AUTH_KEY; a free key comes with an account at https://www.deepl.com/pro-api',
    });
  }
  if (!/^[\x21-\x7E]+$/.test(key)) {
    throw new TarjumanError('ENGINE_AUTH', 'The key for deepl has characters that no key has', {
      hint: 'Copy DEEPL_AUTH_KEY again from https://www.deepl.com/account, without quotes or spaces.',
    });
  }
  return key;
}

function readAddress(address: string): URL {
  if (URL.canParse(address) && /^https?:/.test(address)) return new URL(address);
  throw new TarjumanError('CONFIG_INVALID', `"${address}" is no address of a server`, {
    hint: 'Give engines.deepl.serverUrl or DEEPL_SERVER_URL as https://… or remove it.',
  });
}

/**
 * The languages with their features. deepl-node has no method for it. A service that does not know the address, a
 * wrong key or a dead network give undefined: the request for the translation will say what is wrong.
 */
async function fetchLanguages(server: URL, key: string): Promise<LanguageTable | undefined> {
  try {
    const response = await fetch(new URL('/v3/languages?resource=translate_text', server), {
      headers: { Authorization: `DeepL-Auth-Key ${key}` },
      signal: AbortSignal.timeout(languagesTimeoutMs),
    });
    return response.ok ? readLanguages(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

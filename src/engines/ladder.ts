// The ladder of a segment: with tags, then with placeholders, then in parts. Each rung says what to send and how to
// read what comes back; a rung whose answer breaks a code leads to the next.

import type { Locale } from '../core/locale.js';
import { readParts, writeParts } from './markup/parts.js';
import { readPlaceholders, writePlaceholders } from './markup/placeholders.js';
import type { Prepared } from './markup/prepare.js';
import { type Restored, restore } from './markup/restore.js';
import { readTags, writeTags } from './markup/tags.js';
import type { Batch, Form } from './types.js';

export interface Rung {
  readonly markup: Batch['markup'];
  /** What to send; never empty, and none of it blank. */
  readonly texts: readonly string[];
  /** Reads the answers to `texts`, in their order. */
  read(answers: readonly string[]): Restored;
}

/** The rungs of a segment in the forms an engine understands; a form that this text does not allow is left out. */
export function ladder(prepared: Prepared, forms: readonly Form[], targetLocale: Locale): readonly Rung[] {
  return forms.flatMap((form) => rung(prepared, form, targetLocale) ?? []);
}

function rung(prepared: Prepared, form: Form, targetLocale: Locale): Rung | undefined {
  const { body } = prepared;
  if (form === 'parts') {
    return {
      markup: 'text',
      texts: writeParts(body),
      read: (answers) =>
        answers.some((answer) => answer.trim() === '')
          ? { fault: 'the answer is empty' }
          : restore(prepared, readParts(answers, body), targetLocale),
    };
  }
  const written = form === 'tags' ? writeTags(body) : writePlaceholders(body);
  if (written === undefined) return undefined;
  return {
    markup: form === 'tags' ? 'xml' : 'text',
    texts: [written],
    read: ([answer = '']) => {
      const reply = form === 'tags' ? readTags(answer) : readPlaceholders(answer, body);
      return reply ? restore(prepared, reply, targetLocale) : { fault: 'its codes are not well formed' };
    },
  };
}

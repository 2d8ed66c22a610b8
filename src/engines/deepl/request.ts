import type { TranslateTextOptions } from 'deepl-node';
import { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import { inlineElements, keepElement } from '../markup/tags.js';
import type { EngineOptions } from '../options.js';
import type { Batch } from '../types.js';
import { sourceCode, targetCode } from './languages.js';

type Formality = NonNullable<EngineOptions['formality']>;

/**
 * DeepL's codes for a pair.
 * @throws {TarjumanError} `ENGINE_LANGUAGE`
 */
export function codesOf(batch: Pick<Batch, 'sourceLocale' | 'targetLocale'>) {
  const from = sourceCode(batch.sourceLocale);
  const to = targetCode(batch.targetLocale);
  if (!from || !to) throw notOffered(batch.sourceLocale, batch.targetLocale);
  return [from, to] as const;
}

function notOffered(source: Locale, target: Locale): TarjumanError {
  return new TarjumanError('ENGINE_LANGUAGE', `DeepL does not translate from ${source} to ${target}`, {
    hint: 'Give this locale another engine.',
  });
}

/** How a batch is to be translated. */
export function textOptions(batch: Batch, formality: Formality): TranslateTextOptions {
  return {
    ...(formality === 'default' ? {} : { formality }),
    // A text is a sentence, or some; a line break in it is none of its ends.
    splitSentences: 'nonewlines',
    preserveFormatting: true,
    ...(batch.markup === 'xml'
      ? {
          tagHandling: 'xml',
          tagHandlingVersion: 'v2',
          nonSplittingTags: [...inlineElements],
          ignoreTags: [keepElement],
        }
      : {}),
    ...(batch.context === undefined ? {} : { context: batch.context }),
    modelType: 'prefer_quality_optimized',
  };
}

/** Bytes of the body that deepl-node makes of a batch (its `buildURLSearchParams`); a test keeps them equal. */
export function measureRequest(batch: Batch, formality: Formality): number {
  const [from, to] = codesOf(batch);
  const options = textOptions(batch, formality);
  const body = new URLSearchParams({ target_lang: to, source_lang: from, show_billed_characters: '1' });
  if (options.formality) body.append('formality', options.formality);
  for (const value of batch.texts) body.append('text', value);
  body.append('split_sentences', 'nonewlines');
  body.append('preserve_formatting', '1');
  body.append('model_type', 'prefer_quality_optimized');
  if (batch.context !== undefined) body.append('context', batch.context);
  if (batch.markup === 'xml') {
    body.append('tag_handling', 'xml');
    body.append('tag_handling_version', 'v2');
    body.append('non_splitting_tags', inlineElements.join(','));
    body.append('ignore_tags', keepElement);
  }
  return Buffer.byteLength(body.toString());
}

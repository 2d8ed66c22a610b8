import { plainText } from '../../core/inline.js';
import { language } from '../../core/locale.js';
import type { Check, CheckContext } from '../types.js';

/** The target equals its source, and the source is more than names, numbers, addresses and codes. */
export const identicalTarget: Check = {
  name: 'identical-target',
  severity: 'warning',
  check(context) {
    const source = plainText(context.source).trim();
    if (source !== plainText(context.target).trim()) return [];
    if (language(context.sourceLocale) === language(context.targetLocale)) return [];
    if (!hasWordsToTranslate(source, context)) return [];
    return [
      {
        message: `The translation equals the source: "${shorten(source)}".`,
        remedy: 'Translate it; if it stays as it is in every language, enter it in the glossary with translate = no.',
      },
    ];
  },
};

function hasWordsToTranslate(source: string, { unit, options }: CheckContext): boolean {
  let rest = source.replace(/\S+:\/\/\S+|\bwww\.\S+|\S+@\S+/giu, ' ');
  for (const name of options.keep ?? []) rest = rest.replaceAll(name, ' ');
  const words = rest.match(/\p{L}[\p{L}\p{M}\p{N}'’ʻʼ-]*/gu) ?? [];
  const plain = words.filter((word) => !/\p{N}/u.test(word) && !/^.+\p{Lu}/u.test(word) && word.length > 1);
  // Capitals throughout are a name (`Xi Jinping`); in a program's strings (`Sign In`) they are not.
  return unit.kind === 'string' ? plain.length > 0 : plain.some((word) => /^\p{Ll}|^\p{Lo}/u.test(word));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

import { readFileSync } from 'node:fs';
import { type Content, text } from '../../src/core/inline.js';
import { parseGlossary, type TermContext } from '../../src/glossary/index.js';

export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/glossary/${name}`, import.meta.url), 'utf8');
}

/** People, places and organisations of Central Asian news. */
export const glossary = parseGlossary(fixture('capitals.csv'), 'capitals.csv');

/** From English into a locale, in September 2022, when the capital was called Nur-Sultan, or on another day. */
export function into(targetLocale: string, date: string | undefined = '2022-09-06'): TermContext {
  return { glossary, sourceLocale: 'en', targetLocale, date };
}

export function plain(value: string): Content {
  return [text(value)];
}

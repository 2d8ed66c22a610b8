import { join } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import type { Strings } from '../../editions/index.js';
import { readTextIfThere } from '../files/read.js';
import { hashOf } from '../files/stamp.js';
import { type Project, shown } from '../project.js';

/** The texts of the site's frame, by locale, as they stand in the localized resource files. */
export interface SiteStrings {
  readonly hash: string;
  readonly forLocale: (locale: Locale) => Promise<Strings>;
}

/**
 * Reads the string files: `source/site.json` and `locales/<locale>/site.json`. A project without them has English ones.
 * @throws {TarjumanError} `RESOURCE_JSON_INVALID`
 */
export async function openSiteStrings(project: Project): Promise<SiteStrings> {
  const { sourceLocale, targetLocales, site } = project.config;
  const name = `${site.strings}.json`;
  const texts = new Map<Locale, { file: string; text: string }>();
  for (const locale of [sourceLocale, ...targetLocales]) {
    const path =
      locale === sourceLocale ? join(project.folders.source, name) : join(project.folders.locales, locale, name);
    const file = shown(project, path);
    const text = await readTextIfThere(path, file);
    if (text !== undefined) texts.set(locale, { file, text });
  }
  let resources: Record<Locale, object> | undefined;
  const made = new Map<Locale, Promise<Strings>>();
  return {
    hash: hashOf(JSON.stringify([...texts])),
    forLocale: (locale) => {
      resources ??= Object.fromEntries([...texts].map(([key, { file, text }]) => [key, parse(text, file)]));
      const strings = made.get(locale) ?? createFor(locale, resources, sourceLocale);
      made.set(locale, strings);
      return strings;
    },
  };
}

async function createFor(
  locale: Locale,
  resources: Readonly<Record<Locale, object>>,
  sourceLocale: Locale,
): Promise<Strings> {
  const { createStrings } = await import('../../editions/index.js');
  return createStrings(locale, resources, sourceLocale);
}

function parse(text: string, file: string): object {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw new SyntaxError('not an object');
  } catch (cause) {
    throw new TarjumanError('RESOURCE_JSON_INVALID', `${file} is not a JSON object of strings`, {
      hint: 'Correct it, or delete it: `tarjuman translate` writes it anew from the bitext.',
      place: { file },
      cause,
    });
  }
}

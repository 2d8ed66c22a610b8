import { join } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import type { Strings } from '../../editions/index.js';
import { readBytesIfThere } from '../files/read.js';
import { hashOf } from '../files/stamp.js';
import { type Project, shown } from '../project.js';

/** The texts of the site's frame, by locale, as they stand in the localized resource files. */
export interface SiteStrings {
  readonly hash: string;
  readonly forLocale: (locale: Locale) => Promise<Strings>;
}

/**
 * Reads the string files: `source/site.json` and `locales/<locale>/site.json`. A project without them has English ones.
 * @throws {TarjumanError} `FILE_NOT_UTF8`, `RESOURCE_JSON_INVALID` (from `forLocale`)
 */
export async function openSiteStrings(project: Project): Promise<SiteStrings> {
  const { sourceLocale, targetLocales, site } = project.config;
  const name = `${site.strings}.json`;
  const files = new Map<Locale, StringFile>();
  for (const locale of [sourceLocale, ...targetLocales]) {
    const path =
      locale === sourceLocale ? join(project.folders.source, name) : join(project.folders.locales, locale, name);
    const file = shown(project, path);
    const bytes = await readBytesIfThere(path, file);
    if (bytes) files.set(locale, { file, bytes });
  }
  let resources: Promise<Readonly<Record<Locale, object>>> | undefined;
  const made = new Map<Locale, Promise<Strings>>();
  return {
    hash: hashOf([...files].map(([locale, { bytes }]) => `${locale} ${hashOf(bytes)}`).join('\n')),
    forLocale: (locale) => {
      resources ??= parseAll(files);
      const strings = made.get(locale) ?? createFor(locale, resources, sourceLocale);
      made.set(locale, strings);
      return strings;
    },
  };
}

async function createFor(
  locale: Locale,
  resources: Promise<Readonly<Record<Locale, object>>>,
  sourceLocale: Locale,
): Promise<Strings> {
  const { createStrings } = await import('../../editions/index.js');
  return createStrings(locale, await resources, sourceLocale);
}

interface StringFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** In the encodings that sources may have; an empty file has no strings. */
async function parseAll(files: ReadonlyMap<Locale, StringFile>): Promise<Readonly<Record<Locale, object>>> {
  const { decodeSource } = await import('../../formats/index.js');
  return Object.fromEntries(
    [...files].map(([locale, { file, bytes }]) => [locale, parse(decodeSource(bytes, file), file)]),
  );
}

function parse(text: string, file: string): object {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw new SyntaxError('not an object');
  } catch (cause) {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    throw new TarjumanError('RESOURCE_JSON_INVALID', `${file} is not a JSON object of strings${reason}`, {
      hint: 'Correct it. A file in the locales folder can be deleted: `tarjuman translate` writes it anew.',
      place: { file },
      cause,
    });
  }
}

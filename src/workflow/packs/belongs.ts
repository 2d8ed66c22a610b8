// Does what came back belong to this project?
import type { Bitext } from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import { sameLanguage } from '../bitexts.js';
import type { Project } from '../project.js';

/** @throws {TarjumanError} `PACK_FOREIGN` */
export function refuseForeign(project: Project, id: string, file: string): void {
  const own = project.config.projectId;
  if (own === id) return;
  throw new TarjumanError('PACK_FOREIGN', `${file} belongs to another project (${id})`, {
    hint:
      own === undefined
        ? `This project has no projectId. If it is the same one, add to tarjuman.config.yaml: projectId: "${id}"`
        : `This project is ${own}. Go to the one that exported it (--cwd).`,
    place: { file },
  });
}

/**
 * The project's locale that a pack or file is in; tools add regions to languages.
 * @throws {TarjumanError} `PACK_LOCALE`
 */
export function localeOf(
  project: Project,
  said: { readonly sourceLocale: Locale; readonly targetLocale: Locale },
  file: string,
): Locale {
  const { sourceLocale, targetLocales } = project.config;
  const found =
    targetLocales.find((locale) => locale === said.targetLocale) ??
    targetLocales.find((locale) => sameLanguage(locale, said.targetLocale));
  if (found !== undefined && sameLanguage(sourceLocale, said.sourceLocale)) return found;
  throw new TarjumanError('PACK_LOCALE', `${file} translates ${said.sourceLocale} → ${said.targetLocale}`, {
    hint: `This project translates ${sourceLocale} → ${targetLocales.join(', ')}; add the locale to targetLocales if it belongs here.`,
    place: { file },
  });
}

export function unknownDocument(file: string, { original }: Bitext, names: readonly string[]): TarjumanError {
  return new TarjumanError('PACK_DOCUMENT_UNKNOWN', `${file} translates "${original}", which is no document here`, {
    hint: `Documents with a bitext: ${names.slice(0, 10).join(', ') || 'none'}${names.length > 10 ? ' …' : ''}.`,
    place: { file },
  });
}

import type { Locale } from '../core/locale.js';
import { defaultStrings } from './default-strings.js';
import { formatNumber } from './numbers.js';
import { remember } from './remember.js';
import type { Site, Strings } from './types.js';

const namespace = 'site';
/** A language tag of its own for the built-in texts, with English plurals. */
const builtIn = 'en-x-default';
/** Keys that may stay without text. */
const optional = new Set(['site.name', 'site.tagline']);

/**
 * The site strings of a locale through i18next: its own, else the source language's, else English. `resources` are the
 * parsed `site.json` files by locale (i18next JSON v4); an empty text counts as missing. `{{count, number}}` is
 * formatted as the locale writes numbers. Texts are returned unescaped.
 *
 * @example
 * const strings = await createStrings('kk', { kk: { nav: { home: 'Басты бет' } } }, 'en');
 * strings.t('nav.home'); // Басты бет
 * strings.t('article.by', { author: 'Aigerim' }); // By Aigerim
 */
export async function createStrings(
  locale: Locale,
  resources: Readonly<Record<Locale, object>>,
  sourceLocale: Locale,
): Promise<Strings> {
  const { createInstance } = await import('i18next');
  const translator = createInstance();
  await translator.init({
    lng: locale,
    fallbackLng: [sourceLocale, builtIn],
    // `uz-Cyrl` must not borrow from `uz`: that is another script.
    load: 'currentOnly',
    ns: [namespace],
    defaultNS: namespace,
    returnEmptyString: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => (optional.has(key) ? '' : key),
    resources: {
      [builtIn]: { [namespace]: defaultStrings },
      ...Object.fromEntries(Object.entries(resources).map(([language, texts]) => [language, { [namespace]: texts }])),
    },
  });
  translator.services.formatter?.add('number', (value: unknown, language) =>
    typeof value === 'number' ? formatNumber(language ?? locale, value) : String(value),
  );
  // An index asks for the same words a thousand times.
  const fixed = remember((key: string) => translator.t(key));
  return {
    locale,
    t: (key, values) => (values ? translator.t(key, { ...values }) : fixed(key)),
    localeOf: (key, values) => {
      const { usedLng } = translator.t(key, { ...values, returnDetails: true });
      return usedLng === builtIn ? 'en' : usedLng;
    },
  };
}

/** The site's name in the locale. */
export function siteName(site: Site, strings: Strings): string {
  return strings.t('site.name') || site.name;
}

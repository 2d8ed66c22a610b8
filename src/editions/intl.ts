import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import type { Locale } from '../core/locale.js';
import { remember } from './remember.js';

const cache = createIntlCache();

/** Does this Node's ICU know the locale? If not, Intl would quietly use the language of the machine. */
export const isSupported = remember(
  (locale: Locale): boolean => Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0,
);

/** The formatters of a locale; English ones where ICU does not know it, so that pages do not depend on the machine. */
export const intlFor = remember(
  (locale: Locale): IntlShape<string> =>
    createIntl({ locale: isSupported(locale) ? locale : 'en', defaultLocale: 'en' }, cache),
);

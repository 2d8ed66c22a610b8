import {
  createFormatters,
  DEFAULT_INTL_CONFIG,
  type FormatDateOptions,
  type FormatDisplayNameOptions,
  type FormatListOptions,
  formatDate,
  formatDisplayName,
  formatList,
  formatNumber,
} from '@formatjs/intl';
import type { Locale } from '../core/locale.js';
import { remember } from './remember.js';

// Not `createIntl`: it asks ICU for its dates even where a page has none, and the first question of each kind costs up
// to 20 ms. Numbers are on every page.
const formatters = createFormatters();

/** Does this Node's ICU know the locale? If not, Intl would quietly use the language of the machine. */
export const isSupported = remember(
  (locale: Locale): boolean => Intl.NumberFormat.supportedLocalesOf(locale).length > 0,
);

/** The formatters of a locale; English ones where ICU does not know it, so that pages do not depend on the machine. */
export const intlFor = remember((locale: Locale) => {
  const config = { ...DEFAULT_INTL_CONFIG, locale: isSupported(locale) ? locale : 'en' };
  return {
    formatNumber: (value: number) => formatNumber(config, formatters.getNumberFormat, value),
    formatDate: (value: number, options: FormatDateOptions) =>
      formatDate(config, formatters.getDateTimeFormat, value, options),
    formatList: (names: readonly string[], options: FormatListOptions) =>
      formatList(config, formatters.getListFormat, [...names], options),
    formatDisplayName: (code: string, options: FormatDisplayNameOptions) =>
      formatDisplayName(config, formatters.getDisplayNames, code, options),
  };
});

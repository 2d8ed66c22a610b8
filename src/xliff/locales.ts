import type { Locale } from '../core/locale.js';

/** A language tag of a file in canonical form; as it stands when it is none. Tools also write `kk_KZ`. */
export function fileLocale(tag: string): Locale {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? tag;
  } catch {
    return tag;
  }
}

export function sameLocale(a: Locale, b: Locale): boolean {
  return fileLocale(a) === fileLocale(b);
}

/** What a file that names no target language is said to be for: it waits for one (BCP 47, "undetermined"). */
export const noLocale: Locale = 'und';

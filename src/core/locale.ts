import { TarjumanError } from './errors.js';
import { nearest } from './nearest.js';

/** A BCP 47 language tag in canonical form: `kk`, `uz-Latn`, `pt-BR`. */
export type Locale = string;

/** Country codes that people type for languages; `kz` is not a language at all. */
const countryForLanguage: Readonly<Record<string, Locale>> = {
  kz: 'kk',
  ua: 'uk',
  cn: 'zh',
  jp: 'ja',
  kg: 'ky',
  tj: 'tg',
  tm: 'tk',
  cz: 'cs',
  gr: 'el',
  dk: 'da',
  se: 'sv',
  by: 'be',
  ge: 'ka',
  am: 'hy',
  ir: 'fa',
  kr: 'ko',
  vn: 'vi',
};

/**
 * The canonical form of a language tag.
 * @throws {TarjumanError} `LOCALE_UNKNOWN` when it is no tag, or a country's code; the hint names the likely one.
 */
export function parseLocale(tag: string, known: readonly Locale[] = []): Locale {
  const canonical = canonicalize(tag);
  if (canonical && (known.length === 0 || known.includes(canonical))) {
    if (known.length > 0 || isLanguage(canonical)) return canonical;
  }
  throw new TarjumanError(
    'LOCALE_UNKNOWN',
    `"${tag}" is not a locale ${known.length > 0 ? 'of this project' : 'that is known'}`,
    {
      hint: suggestion(tag, known),
    },
  );
}

function canonicalize(tag: string): Locale | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Made when first needed: loading ICU's names takes 20 ms. */
let languageNames: Intl.DisplayNames | undefined;

function englishName(tag: string): string | undefined {
  languageNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return languageNames.of(tag);
}

/** Likely subtags know most languages and are quick; the names of all languages take 20 ms to load. */
function isLanguage(locale: Locale): boolean {
  const { language, script } = new Intl.Locale(locale).maximize();
  return script !== undefined || englishName(language) !== undefined;
}

function suggestion(tag: string, known: readonly Locale[]): string {
  const byCountry = countryForLanguage[tag.toLowerCase()];
  const guess = byCountry && (known.length === 0 || known.includes(byCountry)) ? byCountry : nearest(tag, known);
  const list =
    known.length > 0 ? ` This project has: ${known.join(', ')} (targetLocales in tarjuman.config.yaml).` : '';
  return `${guess ? `Did you mean "${guess}"${languageName(guess)}?` : 'Use a BCP 47 language tag such as kk, ru, uz.'}${list}`;
}

function languageName(locale: Locale): string {
  const name = englishName(locale);
  return name ? ` (${name})` : '';
}

/** Writing direction of a locale's script, for the `dir` attribute. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  const known = directions.get(locale);
  if (known !== undefined) return known;
  const { script = '' } = new Intl.Locale(locale).maximize();
  const found = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'].includes(script) ? 'rtl' : 'ltr';
  directions.set(locale, found);
  return found;
}

const directions = new Map<Locale, 'ltr' | 'rtl'>();

const languages = new Map<Locale, string>();

/** The language without script and region: `uz-Latn` → `uz`. */
export function language(locale: Locale): string {
  const known = languages.get(locale);
  if (known !== undefined) return known;
  const found = new Intl.Locale(locale).language;
  languages.set(locale, found);
  return found;
}

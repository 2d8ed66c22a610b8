import type { SourceLanguageCode, TargetLanguageCode } from 'deepl-node';
import { type Locale, language } from '../../core/locale.js';

/** What the service says of one language (`GET /v3/languages?resource=translate_text`). */
interface LanguageSupport {
  readonly source: boolean;
  readonly target: boolean;
  readonly tags: boolean;
}

/** The languages of a service, by lower-case code. */
export type LanguageTable = ReadonlyMap<string, LanguageSupport>;

/**
 * Languages of text translation in November 2026 (deepl-node 1.28, developers.deepl.com/docs/getting-started/
 * supported-languages), for when the service cannot be asked. All of them take tags.
 */
// biome-ignore format: a table
const languages = [
  'ace', 'af', 'an', 'ar', 'as', 'ay', 'az', 'ba', 'be', 'bg', 'bho', 'bn', 'br', 'bs', 'ca', 'ceb', 'ckb', 'cs',
  'cy', 'da', 'de', 'el', 'eo', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'ga', 'gl', 'gn', 'gom', 'gu', 'ha', 'he', 'hi',
  'hr', 'ht', 'hu', 'hy', 'id', 'ig', 'is', 'it', 'ja', 'jv', 'ka', 'kk', 'kmr', 'ko', 'ky', 'la', 'lb', 'lmo', 'ln',
  'lt', 'lv', 'mai', 'mg', 'mi', 'mk', 'ml', 'mn', 'mr', 'ms', 'mt', 'my', 'nb', 'ne', 'nl', 'oc', 'om', 'pa', 'pag',
  'pam', 'pl', 'prs', 'ps', 'qu', 'ro', 'ru', 'sa', 'scn', 'sk', 'sl', 'sq', 'sr', 'st', 'su', 'sv', 'sw', 'ta',
  'te', 'tg', 'th', 'tk', 'tl', 'tn', 'tr', 'ts', 'tt', 'uk', 'ur', 'uz', 'vi', 'wo', 'xh', 'yi', 'yue', 'zh', 'zu',
] as const satisfies readonly (SourceLanguageCode & TargetLanguageCode)[];

const sourceOnly = ['en', 'pt'] as const satisfies readonly SourceLanguageCode[];

/** Languages whose DeepL code differs from ours. */
const otherNames: Readonly<Record<string, string>> = { no: 'nb', fil: 'tl' };

/** DeepL's code for a source; undefined where it has none. `pt-BR` → `pt`, `uz-Latn` → `uz`. */
export function sourceCode(locale: Locale): SourceLanguageCode | undefined {
  if (!isUsualScript(locale)) return undefined;
  const code = otherNames[language(locale)] ?? language(locale);
  return [...languages, ...sourceOnly].find((known) => known === code);
}

/** DeepL's code for a target; undefined where it has none. `en` → `en-US`, `zh-TW` → `zh-HANT`, `uz-Latn` → `uz`. */
export function targetCode(locale: Locale): TargetLanguageCode | undefined {
  const { script, region } = new Intl.Locale(locale).maximize();
  const code = otherNames[language(locale)] ?? language(locale);
  if (code === 'zh') return script === 'Hant' ? 'zh-HANT' : 'zh-HANS';
  if (!isUsualScript(locale)) return undefined;
  if (code === 'en') return region === 'US' ? 'en-US' : 'en-GB';
  if (code === 'pt') return new Intl.Locale(locale).region === 'BR' ? 'pt-BR' : 'pt-PT';
  if (code === 'es' && isLatinAmerican(locale)) return 'es-419';
  return languages.find((known) => known === code);
}

/** Does the service translate the pair, as far as the table says? Without a table, by the list above. */
export function isOffered(source: Locale, target: Locale, table: LanguageTable | undefined): boolean {
  const from = sourceCode(source);
  const to = targetCode(target);
  if (!from || !to) return false;
  return !table || ((table.get(from)?.source && entry(table, to)?.target) ?? false);
}

/** Does the service understand tags in this pair? Both languages must (`needs_source_support` of the resource). */
export function takesTags(source: Locale, target: Locale, table: LanguageTable | undefined): boolean {
  const from = sourceCode(source);
  const to = targetCode(target);
  if (!table) return true;
  return ((from && table.get(from)?.tags) ?? false) && ((to && entry(table, to)?.tags) ?? false);
}

/** Reads the service's answer; undefined when it is not what the documentation says. */
export function readLanguages(json: unknown): LanguageTable | undefined {
  if (!Array.isArray(json)) return undefined;
  const table = new Map<string, LanguageSupport>();
  for (const item of json) {
    if (typeof item !== 'object' || item === null || typeof item.lang !== 'string') return undefined;
    table.set(item.lang.toLowerCase(), {
      source: item.usable_as_source === true,
      target: item.usable_as_target === true,
      tags: typeof item.features === 'object' && item.features !== null && 'tag_handling' in item.features,
    });
  }
  return table.size > 0 ? table : undefined;
}

/** A variant the service does not list by itself counts as its language. */
function entry(table: LanguageTable, code: string): LanguageSupport | undefined {
  const lower = code.toLowerCase();
  return table.get(lower) ?? table.get(lower.split('-')[0] ?? lower);
}

/** DeepL writes each language in one script: `uz-Cyrl` or `kk-Latn` is none of its targets. */
function isUsualScript(locale: Locale): boolean {
  const asked = new Intl.Locale(locale).script;
  return (
    asked === undefined || language(locale) === 'zh' || asked === new Intl.Locale(language(locale)).maximize().script
  );
}

// biome-ignore format: a table
const latinAmerica: ReadonlySet<string> = new Set([
  '419', 'AR', 'BO', 'CL', 'CO', 'CR', 'CU', 'DO', 'EC', 'GT', 'HN', 'MX', 'NI', 'PA', 'PE', 'PR', 'PY', 'SV', 'US', 'UY', 'VE',
]);

function isLatinAmerican(locale: Locale): boolean {
  return latinAmerica.has(new Intl.Locale(locale).region ?? '');
}

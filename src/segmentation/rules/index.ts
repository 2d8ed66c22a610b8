// The registry of languages. A new language is a file here and a line in `byLanguage`.
import { type Locale, language } from '../../core/locale.js';
import type { AbbreviationKind, LanguageRules } from '../types.js';
import { en } from './en.js';
import { base } from './every-language.js';
import { kk } from './kk.js';
import { ru } from './ru.js';
import { uz } from './uz.js';

const byLanguage: Readonly<Record<string, LanguageRules>> = { en, kk, ru, uz };

/** Rules made ready for look-up. */
export interface CompiledRules {
  readonly abbreviations: ReadonlyMap<string, ReadonlySet<AbbreviationKind>>;
  readonly initials: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  /** Matches, where a sentence may start, a name and a verb of speech: `Karim asked`. */
  readonly reporting?: RegExp;
  readonly verbFinal: boolean;
}

const compiled = new Map<LanguageRules, CompiledRules>();

/** The rules of a locale's language; languages without any get the base rules. */
export function rulesFor(locale: Locale): CompiledRules {
  const rules = byLanguage[language(locale)] ?? base;
  const known = compiled.get(rules);
  if (known) return known;
  const fresh = compile(rules);
  compiled.set(rules, fresh);
  return fresh;
}

/** One spelling for the marks that are typed for the Uzbek `ʻ` and `ʼ`. */
export function normalizeApostrophes(word: string): string {
  return word.replace(/[ʼ'’‘`]/g, 'ʻ');
}

function compile(rules: LanguageRules): CompiledRules {
  const abbreviations = new Map<string, Set<AbbreviationKind>>();
  for (const kind of kinds) {
    for (const form of words(rules.abbreviations[kind])) {
      const known = abbreviations.get(form);
      if (known) known.add(kind);
      else abbreviations.set(form, new Set([kind]));
    }
  }
  return {
    abbreviations,
    initials: new Set(words(rules.initials)),
    starters: new Set(words(rules.starters)),
    ...(rules.reporting === undefined ? {} : { reporting: reportingPattern(words(rules.reporting)) }),
    verbFinal: rules.verbFinal ?? false,
  };
}

const kinds: readonly AbbreviationKind[] = [
  'title',
  'phrase',
  'number',
  'place',
  'month',
  'suffix',
  'scale',
  'date',
  'unit',
  'ending',
];

function words(list = ''): readonly string[] {
  return list
    .split(',')
    .map((word) => normalizeApostrophes(word.trim()))
    .filter((word) => word !== '');
}

function reportingPattern(verbs: readonly string[]): RegExp {
  return new RegExp(String.raw`(?:\p{Lu}[\p{L}\p{M}’'.\-]{0,30}\s){1,4}(?:${verbs.join('|')})(?![\p{L}\p{M}])`, 'uy');
}

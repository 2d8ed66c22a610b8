import { distance } from 'fastest-levenshtein';
import type { Locale } from '../core/locale.js';
import { type Features, inflect, type Morphology, morphologyFor } from '../morphology/index.js';
import { canonicalName } from './canonical.js';
import type { Entry } from './types.js';
import { aboutOf, namesIn, preferredIn } from './validity.js';

/** A wrong name as it stands in a text. */
export interface Misnomer {
  /** The text around it and where it is there. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The glossary's name that it is a form of, in whatever language. */
  readonly term: string;
  readonly readings: readonly Features[];
}

/**
 * The right name in the case in which the wrong one stands, in capitals where that is. Russian forms that may be
 * several cases are told apart by the preposition before them.
 * @returns nothing when the case is not known, or the right form depends on which it is.
 */
export function correctionFor(misnomer: Misnomer, entry: Entry, locale: Locale): string | undefined {
  const name = nameLike(misnomer.term, entry, locale);
  if (name === undefined) return undefined;
  const morphology = morphologyFor(locale);
  const forms = new Set<string>();
  for (const features of likelyReadings(misnomer, morphology)) {
    const form = inflect(morphology, name, features, aboutOf(entry));
    if (!form?.sure) return undefined;
    forms.add(form.form);
  }
  const [form] = forms;
  return form !== undefined && forms.size === 1 ? dress(form, name, misnomer, locale) : undefined;
}

/**
 * The form of the right name that is nearest to what stands there: for a place where a name is known to be, written
 * in a way that no glossary has (`Токаевтың` for `Тоқаевтың`).
 * @returns nothing when no form or more than one is near: a third of the letters may differ.
 */
export function nearestForm(misnomer: Misnomer, entry: Entry, locale: Locale): string | undefined {
  const name = preferredIn(entry, locale);
  if (name === undefined) return undefined;
  const written = canonicalName(misnomer.text.slice(misnomer.start, misnomer.end)).folded;
  const forms = morphologyFor(locale)
    .forms(name, aboutOf(entry))
    .filter((form) => form.sure)
    .map(({ form }) => ({ form, away: distance(canonicalName(form).folded, written) }));
  const least = Math.min(...forms.map(({ away }) => away));
  if (least > Math.floor(written.length / 3)) return undefined;
  const nearest = new Set(forms.filter(({ away }) => away === least).map(({ form }) => form));
  const [form] = nearest;
  return form !== undefined && nearest.size === 1 ? dress(form, name, misnomer, locale) : undefined;
}

/** The accepted name that stands for the same words: a surname for a surname, a full name for a full name. */
function nameLike(term: string, entry: Entry, locale: Locale): string | undefined {
  const preferred = preferredIn(entry, locale);
  const accepted = [...(preferred === undefined ? [] : [preferred]), ...(namesIn(entry, locale)?.admitted ?? [])];
  return accepted.find((name) => wordCount(name) === wordCount(term)) ?? preferred;
}

function wordCount(name: string): number {
  return name.split(/\s+/u).length;
}

/** A preposition rules cases out; if it rules out all, it governs another word. */
function likelyReadings({ text, start, readings }: Misnomer, morphology: Morphology): readonly Features[] {
  const before = /(?:^|[\s«„“"(—–])([\p{L}-]+)\s+[«„“"(]*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const governed = before === undefined ? undefined : morphology.governs(before.toLowerCase());
  const fitting = governed ? readings.filter((reading) => governed.includes(reading.case)) : readings;
  return fitting.length > 0 ? fitting : readings;
}

/** Carries over what the wrong name wore: capitals, a quote before the ending. */
function dress(form: string, name: string, { text, start, end, term }: Misnomer, locale: Locale): string | undefined {
  const written = text.slice(start, end);
  let dressed = form;
  if (isCapitals(written) && !isCapitals(term)) dressed = form.toLocaleUpperCase(locale);
  else if (/^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(term))
    dressed = form.charAt(0).toLocaleUpperCase(locale) + form.slice(1);
  const quote = /[»”“"]/u.exec(written)?.[0];
  if (quote === undefined) return dressed;
  if (!form.startsWith(name)) return undefined;
  return dressed.slice(0, name.length) + quote + dressed.slice(name.length);
}

function isCapitals(written: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(written) && !/\p{Ll}/u.test(written);
}

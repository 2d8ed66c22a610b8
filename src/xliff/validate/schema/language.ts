import type { ValueType } from './values.js';

const language = '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})';
const script = '(?:-[a-z]{4})?';
const region = '(?:-(?:[a-z]{2}|\\d{3}))?';
const variants = '(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*';
const extensions = '(?:-[a-wy-z\\d](?:-[a-z\\d]{2,8})+)*';
const privateUse = '(?:-x(?:-[a-z\\d]{1,8})+)?';

/** Tags of before BCP 47 that its grammar lists one by one (RFC 5646 §2.1, `irregular`). */
const irregular =
  'en-GB-oed|i-ami|i-bnn|i-default|i-enochian|i-hak|i-klingon|i-lux|i-mingo|i-navajo|i-pwn|i-tao|i-tay|i-tsu|sgn-BE-FR|sgn-BE-NL|sgn-CH-DE';

const wellFormed = new RegExp(
  `^(?:${language}${script}${region}${variants}${extensions}${privateUse}|x(?:-[a-z\\d]{1,8})+|${irregular})$`,
  'i',
);

/** A language tag that is well-formed by BCP 47 (RFC 5646 §2.1); whether its subtags are registered is not asked. */
export const languageTag: ValueType = {
  expects: 'a language tag of BCP 47, such as kk, ru or uz-Latn-UZ',
  accepts: (value) => wellFormed.test(value),
};

/** The same, or empty: `xml:lang=""` says that nothing is known (XML 1.0 §2.12). */
export const languageTagOrEmpty: ValueType = {
  expects: languageTag.expects,
  accepts: (value) => value === '' || languageTag.accepts(value),
};

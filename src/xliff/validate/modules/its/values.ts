import { oneOf, type ValueType } from '../../schema/values.js';

/** `xs:double` between 0 and 1: a confidence. */
export const confidence: ValueType = {
  expects: 'a number from 0 to 1',
  accepts(value) {
    const trimmed = value.trim();
    const isNumber = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed);
    return isNumber && Number(trimmed) >= 0 && Number(trimmed) <= 1;
  },
};

/** `xs:ID`: a name without colon (Namespaces in XML 1.0 §3). */
export const xmlId: ValueType = {
  expects: 'an XML name without colon, which begins with a letter or "_"',
  accepts: (value) => /^[\p{L}_][\p{L}\p{M}\p{N}._\-·]*$/u.test(value.trim()),
};

/** Extended language ranges with commas between them (RFC 4647 §2.2), or nothing: no locale. */
export function isLocaleList(value: string): boolean {
  const range = /^(?:\*|[a-z]{1,8})(?:-(?:\*|[a-z\d]{1,8}))*$/i;
  return value.trim() === '' || value.split(',').every((item) => range.test(item.trim()));
}

/** Kinds of issues (ITS 2.0 §8.17, XLIFF 2.1 §5.9.12.13). */
export const issueType = oneOf(
  'terminology',
  'mistranslation',
  'omission',
  'untranslated',
  'addition',
  'duplication',
  'inconsistency',
  'grammar',
  'legal',
  'register',
  'locale-specific-content',
  'locale-violation',
  'style',
  'characters',
  'misspelling',
  'typographical',
  'formatting',
  'inconsistent-entities',
  'numbers',
  'markup',
  'pattern-problem',
  'whitespace',
  'internationalization',
  'length',
  'non-conformance',
  'uncategorized',
  'other',
);

/** The version of ITS; or that of XLIFF, which the specification itself writes in an example (2.2 part 2, example 19). */
export function isItsVersion(value: string): boolean {
  return ['2.0', '2.1', '2.2'].includes(value);
}

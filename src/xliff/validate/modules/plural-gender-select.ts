import { attribute, elementsIn, type XmlElement } from '../../xml/tree.js';
import { errorRule, warningRule } from '../rule.js';
import type { ModuleSchema } from '../schema/types.js';
import { anyText } from '../schema/values.js';
import { core } from '../sections.js';
import type { Check, CheckContext } from '../types.js';
import { inlineIn } from '../v2/parts.js';
import { pgs } from './sections.js';

/** Plural, Gender, and Select: `plural_gender_select.xsd`, new in 2.2. */
export const pluralGenderSelectSchema: ModuleSchema = {
  prefix: 'pgs',
  title: 'Plural, Gender, and Select',
  namespaces: { '2.2': ['urn:oasis:names:tc:xliff:pgs:1.0'] },
  elements: [],
  placedElements: [],
  placedAttributes: [
    { attribute: 'pgs:switch', on: ['unit'], schema: { type: anyText, sections: pgs('5.1') } },
    { attribute: 'pgs:case', on: ['segment'], schema: { type: anyText, sections: pgs('5.2') } },
  ],
};

const switchSyntax = errorRule(
  'PGS_SWITCH_SYNTAX',
  pgs('5.1'),
  'pgs:switch is a list of selector:variable; a selector is plural, ordinal, gender or select.',
  'Write it like "plural:count gender:host", with spaces between the items only.',
);
const caseWithoutSwitch = errorRule(
  'PGS_CASE_WITHOUT_SWITCH',
  pgs('5.2'),
  'A segment has pgs:case only in a unit with pgs:switch.',
  'Add pgs:switch to the unit, or remove pgs:case.',
);
const caseCount = errorRule(
  'PGS_CASE_COUNT',
  pgs('5.2'),
  'pgs:case has as many values as pgs:switch of the unit has variables.',
  'Write one value for each variable, in the same order.',
);
const caseValue = errorRule(
  'PGS_CASE_VALUE',
  pgs('5.2'),
  'A value of pgs:case fits its selector: for plural and ordinal a number, or zero, one, two, few, many or other.',
  'Use a number without "=", or one of the keywords.',
);
const caseMissing = warningRule(
  'PGS_CASE_MISSING',
  pgs('5.2'),
  'Each segment of a unit with pgs:switch says for which case it is.',
  'Add pgs:case to the segment.',
);
const caseTwice = warningRule(
  'PGS_CASE_TWICE',
  pgs('5.2'),
  'The segments of a unit are for different cases.',
  'Remove one of the two, or correct its pgs:case.',
);
const otherMissing = warningRule(
  'PGS_OTHER_MISSING',
  pgs('5.2'),
  'A unit with pgs:switch has a segment for what no other case covers: "other" for each variable.',
  'Add a segment with pgs:case="other", one "other" for each variable.',
);
const codeRepeated = warningRule(
  'PGS_CODE_ID_REPEATED',
  core('3.1.21'),
  'Codes in the variants of a message have ids of their own, as all codes of a unit. (The examples of the module repeat them.)',
  'Give the codes of each variant other ids.',
);

const pluralKeywords = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Variants of a message, and what selects them (XLIFF 2.2 part 2 §4.9). */
export const variants: Check = {
  versions: ['2.2'],
  rules: [switchSyntax, caseWithoutSwitch, caseCount, caseValue, caseMissing, caseTwice, otherMissing, codeRepeated],
  begin: (context) => ({ end: { unit: (unit) => checkUnit(unit, context) } }),
};

function checkUnit(unit: XmlElement, context: CheckContext): void {
  const text = context.valueOf(unit, 'pgs:switch');
  const segments = elementsIn(unit).filter((child) => context.nameOf(child) === 'segment');
  if (text === undefined) {
    for (const segment of segments) {
      if (context.valueOf(segment, 'pgs:case') === undefined) continue;
      context.report(caseWithoutSwitch, segment, 'pgs:case in a unit without pgs:switch', { attribute: 'pgs:case' });
    }
    return;
  }
  const selectors = selectorsOf(text, unit, context);
  const cases = new Set<string>();
  for (const segment of segments) checkSegment(segment, selectors, cases, context);
  checkCodes(segments, context);
  if (segments.length > 0 && selectors.length > 0 && !cases.has(selectors.map(() => 'other').join(' '))) {
    context.report(otherMissing, unit, `no segment is for "${selectors.map(() => 'other').join(' ')}"`, {
      attribute: 'pgs:switch',
    });
  }
}

/** Reports the first code that has the id of one in another variant. */
function checkCodes(segments: readonly XmlElement[], { nameOf, report }: CheckContext): void {
  const seen = new Set<string>();
  for (const segment of segments) {
    const source = elementsIn(segment).find((child) => nameOf(child) === 'source');
    const codes = inlineIn(source).flatMap((code) => attribute(code, 'id') ?? []);
    const repeated = inlineIn(source).find((code) => seen.has(attribute(code, 'id') ?? ''));
    if (repeated) {
      const message = `<${repeated.name}> has the id of a code in another variant`;
      report(codeRepeated, repeated, message, { attribute: 'id' });
      return;
    }
    for (const id of codes) seen.add(id);
  }
}

function selectorsOf(text: string, unit: XmlElement, { report }: CheckContext): readonly string[] {
  const items = wordsOf(text);
  const details = { attribute: 'pgs:switch' };
  if (items.length === 0) report(switchSyntax, unit, 'pgs:switch is empty', details);
  for (const item of items) {
    if (/^(?:plural|ordinal|gender|select):[^\s:]+$/.test(item)) continue;
    report(switchSyntax, unit, `"${item}" in pgs:switch is no selector:variable`, details);
  }
  return items.map((item) => item.slice(0, Math.max(0, item.indexOf(':'))));
}

function checkSegment(
  segment: XmlElement,
  selectors: readonly string[],
  cases: Set<string>,
  context: CheckContext,
): void {
  const text = context.valueOf(segment, 'pgs:case');
  if (text === undefined) {
    const id = attribute(segment, 'id');
    context.report(caseMissing, segment, `segment${id === undefined ? '' : ` "${id}"`} has no pgs:case`);
    return;
  }
  const details = { attribute: 'pgs:case' };
  const values = wordsOf(text);
  if (values.length !== selectors.length) {
    const message = `pgs:case="${text}" has ${values.length} values, pgs:switch ${selectors.length} variables`;
    context.report(caseCount, segment, message, details);
    return;
  }
  values.forEach((value, index) => {
    const selector = selectors[index] ?? '';
    if (fits(value, selector)) return;
    context.report(caseValue, segment, `"${value}" is no case of ${selector}`, details);
  });
  const joined = values.join(' ');
  if (cases.has(joined)) context.report(caseTwice, segment, `another segment is for "${joined}" too`, details);
  cases.add(joined);
}

function fits(value: string, selector: string): boolean {
  if (selector !== 'plural' && selector !== 'ordinal') return true;
  return pluralKeywords.includes(value) || /^-?\d+(?:\.\d+)?$/.test(value);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import { errorRule, warningRule } from '../../rule.js';
import type { Check, CheckContext } from '../../types.js';
import { isWithinLanguage, languageOf } from '../language.js';
import { modular } from '../namespace.js';
import { mtc } from '../sections.js';
import { spansOf, whyNoSpan } from '../spans.js';

const idNotUnique = errorRule(
  'MTC_MATCH_ID_NOT_UNIQUE',
  mtc('7.1'),
  'The id of a translation candidate is unique within its list.',
  'Give one of the two another id.',
);
const refNotInUnit = errorRule(
  'MTC_REF_NOT_IN_UNIT',
  mtc('7.5'),
  'A translation candidate refers to text of its own unit: a segment, or an inline element in one.',
  'Write "#" and the id of the segment or annotation; "#t=" and the id for one in the target.',
);
const subTypeWithoutType = errorRule(
  'MTC_SUBTYPE_WITHOUT_TYPE',
  mtc('7.8'),
  'A translation candidate with a subType has a type.',
  'Add the type: am, mt, icm, idm, tb, tm or other.',
);
const subTypeReserved = warningRule(
  'MTC_SUBTYPE_RESERVED',
  mtc('7.8'),
  'The prefix xlf of a subType is reserved for the standard, which defines no value with it.',
  'Use a prefix of your own.',
);
const targetLanguage = errorRule(
  'MTC_TARGET_LANGUAGE',
  mtc('6.3'),
  'The target of a translation candidate is in the target language of the document, unless reference says "yes".',
  'Add reference="yes", or correct xml:lang.',
);
const annotationRef = warningRule(
  'MTC_ANNOTATION_REF',
  mtc('5'),
  'An annotation of the type mtc:match has no ref: the candidates refer to it.',
  'Remove ref from the annotation.',
);

/** Ids, references, types and languages of translation candidates (XLIFF 2.1 §5.1). */
export const candidateMatches: Check = {
  versions: modular,
  rules: [idNotUnique, refNotInUnit, subTypeWithoutType, subTypeReserved, targetLanguage, annotationRef],
  begin(context) {
    return {
      start: {
        mrk: (element) => checkAnnotation(element, context),
        sm: (element) => checkAnnotation(element, context),
      },
      end: {
        'mtc:matches': (matches) => checkIds(matches, context),
        'mtc:match'(match) {
          checkType(match, context);
          checkLanguage(match, context);
        },
        unit: (unit) => checkReferences(unit, context),
      },
    };
  },
};

function checkIds(matches: XmlElement, { report }: CheckContext): void {
  const ids = new Set<string>();
  for (const match of elementsIn(matches)) {
    const id = attribute(match, 'id');
    if (id === undefined) continue;
    if (ids.has(id)) report(idNotUnique, match, `another candidate has the id "${id}"`, { attribute: 'id' });
    ids.add(id);
  }
}

function checkType(match: XmlElement, { report }: CheckContext): void {
  const subType = attribute(match, 'subType');
  if (subType === undefined) return;
  if (attribute(match, 'type') === undefined) {
    report(subTypeWithoutType, match, `subType="${subType}" without a type`, { attribute: 'subType' });
  }
  if (subType.startsWith('xlf:')) {
    report(subTypeReserved, match, `subType="${subType}" has the prefix of the standard`, { attribute: 'subType' });
  }
}

function checkLanguage(match: XmlElement, { nameOf, report }: CheckContext): void {
  if (attribute(match, 'reference') === 'yes') return;
  const target = elementsIn(match).find((child) => nameOf(child) === 'target');
  const language = target && attribute(target, 'xml:lang');
  const wanted = languageOf(match, 'trgLang');
  if (!target || language === undefined || wanted === undefined || isWithinLanguage(language, wanted)) return;
  const message = `the candidate is in "${language}", the target language of the document is "${wanted}"`;
  report(targetLanguage, target, message, { attribute: 'xml:lang' });
}

function checkReferences(unit: XmlElement, context: CheckContext): void {
  const lists = elementsIn(unit).filter((child) => context.nameOf(child) === 'mtc:matches');
  if (lists.length === 0) return;
  const spans = spansOf(unit, context);
  for (const match of lists.flatMap(elementsIn)) {
    const ref = context.nameOf(match) === 'mtc:match' ? attribute(match, 'ref') : undefined;
    const problem = ref === undefined ? undefined : whyNoSpan(ref, unit, spans);
    if (problem) context.report(refNotInUnit, match, `ref="${ref}" ${problem}`, { attribute: 'ref' });
  }
}

function checkAnnotation(element: XmlElement, { report }: CheckContext): void {
  if (attribute(element, 'type') !== 'mtc:match' || attribute(element, 'ref') === undefined) return;
  report(annotationRef, element, 'an annotation of the type mtc:match has a ref', { attribute: 'ref' });
}

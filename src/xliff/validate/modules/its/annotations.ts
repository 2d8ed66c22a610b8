import { attribute, type XmlElement } from '../../../xml/tree.js';
import { errorRule, warningRule } from '../../rule.js';
import type { Check, CheckContext } from '../../types.js';
import { languageOf } from '../language.js';
import { its } from '../sections.js';
import { whyNoAnnotators } from './annotators.js';
import { type ItsAttributes, itsAttributesOf, provenance, qualified } from './names.js';
import { isLocaleList } from './values.js';

const annotatorsSyntax = errorRule(
  'ITS_ANNOTATORS_REF_SYNTAX',
  its('12.2'),
  'its:annotatorsRef is a list of category|IRI: each data category of ITS at most once, no space beside the bar.',
  'Write it like "mt-confidence|https://example.org/engine", with spaces between the items only.',
);
const notGeneric = errorRule(
  'ITS_TYPE_NOT_GENERIC',
  its('10'),
  'An annotation with attributes of ITS has the type its:generic, or none; one with its:termConfidence is a term.',
  'Remove the type, or put the attributes into an annotation of their own.',
);
const termType = errorRule(
  'ITS_TERM_TYPE',
  its('7.2.3'),
  'An annotation with its:termConfidence has the type term or its:term-no.',
  'Set type="term", or type="its:term-no" for what is no term.',
);
const termInformation = errorRule(
  'ITS_TERM_INFORMATION',
  its('7.2.3'),
  'An annotation of the type its:term-no has value or ref, not both.',
  'Remove one of the two.',
);
const provenanceExclusive = errorRule(
  'ITS_PROVENANCE_EXCLUSIVE',
  its('6.6.3'),
  'An annotation with its:provenanceRecordsRef says nothing else about provenance.',
  'Move the details into the records, or remove the reference.',
);
const localeFilterIncomplete = errorRule(
  'ITS_LOCALE_FILTER_INCOMPLETE',
  its('6.3.3'),
  'An annotation with its:localeFilterType has its:localeFilterList.',
  'Add the list of locales.',
);
const localeFilterSyntax = errorRule(
  'ITS_LOCALE_FILTER_SYNTAX',
  its('12.6'),
  'its:localeFilterList is a list of language ranges with commas between them, such as "*-CA, fr".',
  'Write language tags, where "*" may stand for any subtag.',
);
const localeFilterSettled = warningRule(
  'ITS_LOCALE_FILTER_SETTLED',
  its('6.3'),
  'A document with a target language says with translate, not with a locale filter, what is to be translated.',
  'Replace the filter by translate="yes" or "no".',
);

/** Annotations with attributes of ITS, and `annotatorsRef` anywhere (XLIFF 2.1 §5.9.5, §5.9.6, §5.9.7). */
export const itsAnnotations: Check = {
  versions: ['2.1', '2.2'],
  rules: [
    annotatorsSyntax,
    notGeneric,
    termType,
    termInformation,
    provenanceExclusive,
    localeFilterIncomplete,
    localeFilterSyntax,
    localeFilterSettled,
  ],
  begin(context) {
    const marker = (element: XmlElement) => {
      const attributes = itsAttributesOf(element);
      checkType(element, attributes, context);
      checkProvenance(element, attributes, context);
      checkLocaleFilter(element, attributes, context);
    };
    return {
      start: {
        '*'(element) {
          const value = itsAttributesOf(element).get('annotatorsRef');
          const problem = value === undefined ? undefined : whyNoAnnotators(value);
          if (!problem) return;
          context.report(annotatorsSyntax, element, `its:annotatorsRef ${problem}`, { attribute: 'its:annotatorsRef' });
        },
        mrk: marker,
        sm: marker,
      },
    };
  },
};

function checkType(element: XmlElement, attributes: ItsAttributes, { report }: CheckContext): void {
  const type = attribute(element, 'type');
  const isTerm = type === 'term' || type === 'its:term-no';
  const hasTerm = attributes.has('termConfidence');
  if (hasTerm && !isTerm) {
    report(termType, element, `its:termConfidence on an annotation of the type ${type ?? 'generic'}`, {
      attribute: 'its:termConfidence',
    });
  }
  if (type === 'its:term-no' && attribute(element, 'value') !== undefined && attribute(element, 'ref') !== undefined) {
    report(termInformation, element, 'value and ref together', { attribute: 'ref' });
  }
  if (type === undefined || type === 'its:generic') return;
  const ofTerms = hasTerm ? ['version', 'termConfidence', 'annotatorsRef'] : ['version'];
  const other = [...attributes.keys()].find((name) => !ofTerms.includes(name));
  if (other === undefined) return;
  report(notGeneric, element, `${qualified(other)} on an annotation of the type "${type}"`, { attribute: 'type' });
}

function checkProvenance(element: XmlElement, attributes: ItsAttributes, { report }: CheckContext): void {
  if (!attributes.has('provenanceRecordsRef')) return;
  const other = provenance.find((name) => attributes.has(name));
  if (other === undefined) return;
  report(provenanceExclusive, element, `its:${other} beside its:provenanceRecordsRef`, { attribute: `its:${other}` });
}

function checkLocaleFilter(element: XmlElement, attributes: ItsAttributes, { report }: CheckContext): void {
  const list = attributes.get('localeFilterList');
  if (list === undefined) {
    if (!attributes.has('localeFilterType')) return;
    report(localeFilterIncomplete, element, 'its:localeFilterType without its:localeFilterList', {
      attribute: 'its:localeFilterType',
    });
    return;
  }
  const details = { attribute: 'its:localeFilterList' };
  if (!isLocaleList(list)) {
    report(localeFilterSyntax, element, `its:localeFilterList="${list}" is no list of language ranges`, details);
  }
  const language = languageOf(element, 'trgLang');
  if (language === undefined) return;
  report(localeFilterSettled, element, `a locale filter, though the target language is "${language}"`, details);
}

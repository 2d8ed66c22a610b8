import type { XmlElement } from '../../../xml/tree.js';
import { errorRule } from '../../rule.js';
import type { Check, CheckContext } from '../../types.js';
import { its } from '../sections.js';
import { hasAnnotator } from './annotators.js';
import { type ItsAttributes, itsAttributesOf } from './names.js';

const annotatorMissing = errorRule(
  'ITS_ANNOTATOR_MISSING',
  its('12.19'),
  'Where a confidence stands, its:annotatorsRef there or on an element around names the tool that is so confident.',
  'Add its:annotatorsRef with the data category and the tool, such as "mt-confidence|https://example.org/engine".',
);
const analysisExclusive = errorRule(
  'ITS_ANALYSIS_EXCLUSIVE',
  its('6.7.3'),
  'A concept is identified by its:taIdentRef, or by its:taSource with its:taIdent, not by both.',
  'Remove one of the two ways.',
);
const analysisPair = errorRule(
  'ITS_ANALYSIS_PAIR',
  its('12.33'),
  'its:taSource and its:taIdent stand together.',
  'Add the other of the two.',
);
const analysisIncomplete = errorRule(
  'ITS_ANALYSIS_INCOMPLETE',
  its('6.7.3'),
  'An annotation with its:taConfidence says what was found: its:taClassRef, its:taIdentRef, or its:taSource with its:taIdent.',
  'Add the class or the identifier.',
);

const confidences = [
  { name: 'mtConfidence', category: 'mt-confidence', sections: its('12.19') },
  { name: 'taConfidence', category: 'text-analysis', sections: its('12.32') },
  { name: 'termConfidence', category: 'terminology', sections: its('12.36') },
] as const;

/** Text analysis, and confidence of machines (XLIFF 2.1 §5.9.6.7, §5.9.7.4). */
export const itsConfidence: Check = {
  versions: ['2.1', '2.2'],
  rules: [annotatorMissing, analysisExclusive, analysisPair, analysisIncomplete],
  begin(context) {
    const marker = (element: XmlElement) => {
      const attributes = itsAttributesOf(element);
      if (attributes.size === 0) return;
      checkAnnotator(element, attributes, context);
      checkAnalysis(element, attributes, context);
    };
    return { start: { mrk: marker, sm: marker } };
  },
};

function checkAnnotator(element: XmlElement, attributes: ItsAttributes, { report }: CheckContext): void {
  for (const { name, category, sections } of confidences) {
    if (!attributes.has(name) || hasAnnotator(element, category)) continue;
    report(annotatorMissing, element, `its:${name} outside of any its:annotatorsRef for ${category}`, {
      attribute: `its:${name}`,
      sections,
    });
  }
}

function checkAnalysis(element: XmlElement, attributes: ItsAttributes, { report }: CheckContext): void {
  const [source, ident] = [attributes.has('taSource'), attributes.has('taIdent')];
  const hasRef = attributes.has('taIdentRef');
  if (hasRef && (source || ident)) {
    report(analysisExclusive, element, `its:taIdentRef beside its:${source ? 'taSource' : 'taIdent'}`, {
      attribute: 'its:taIdentRef',
    });
  } else if (source !== ident) {
    const [has, lacks] = source ? ['taSource', 'taIdent'] : ['taIdent', 'taSource'];
    report(analysisPair, element, `its:${has} without its:${lacks}`, { attribute: `its:${has}` });
  }
  if (!attributes.has('taConfidence') || attributes.has('taClassRef') || hasRef || source || ident) return;
  report(analysisIncomplete, element, 'its:taConfidence without a class or an identifier', {
    attribute: 'its:taConfidence',
  });
}

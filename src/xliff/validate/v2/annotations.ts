import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule, warningRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check, CheckContext } from '../types.js';
import { inlineOf, partsOf, sides } from './parts.js';

const noEnd = errorRule(
  'SM_WITHOUT_EM',
  core('7.3.2'),
  'An sm is ended by exactly one em behind it in the sources, or in the targets, of its unit.',
  'Add the missing <em startRef="…"/>, or remove the <sm>.',
);
const noStart = errorRule(
  'EM_WITHOUT_SM',
  core('7.3.2'),
  'An em ends an sm before it in the sources, or in the targets, of its unit.',
  'Correct startRef, or move the <em> behind its <sm>.',
);
const valueOrRef = errorRule(
  'COMMENT_VALUE_OR_REF',
  core('7.3.1.3'),
  'A comment annotation has either value with the comment or ref to a note.',
  'Keep one of value and ref.',
);
const translate = warningRule(
  'ANNOTATION_WITHOUT_MEANING',
  core('7.3.1.1'),
  'An annotation of type generic says translate.',
  'Add translate="yes" or "no", give the annotation a type, or remove it.',
);

/** Annotations (XLIFF 2.1 §4.7.3). */
export const annotations: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [noEnd, noStart, valueOrRef, translate],
  begin(context) {
    const check = (element: XmlElement) => checkMeaning(element, context);
    return {
      start: { mrk: check, sm: check },
      end: {
        unit(unit) {
          const parts = partsOf(unit);
          for (const side of sides) checkPairs(inlineOf(parts, side), context);
        },
      },
    };
  },
};

function checkPairs(elements: readonly XmlElement[], { report }: CheckContext): void {
  const starts = new Map<string, XmlElement>();
  const ended = new Set<string>();
  for (const element of elements) {
    const id = attribute(element, 'id');
    if (element.local === 'sm' && id !== undefined) starts.set(id, element);
    const startRef = element.local === 'em' ? attribute(element, 'startRef') : undefined;
    if (startRef === undefined) continue;
    const details = { attribute: 'startRef' };
    if (!starts.has(startRef))
      report(noStart, element, `no <sm id="${startRef}"> comes before this <${element.name}>`, details);
    else if (ended.has(startRef))
      report(noStart, element, `<sm id="${startRef}"> is ended by another <${element.name}>`, details);
    ended.add(startRef);
  }
  for (const [id, start] of starts) {
    if (!ended.has(id)) report(noEnd, start, `<sm id="${id}"> has no <em startRef="${id}"> behind it`);
  }
}

/** Attributes of other namespaces, such as those of ITS, are a meaning too. */
function checkMeaning(element: XmlElement, { report }: CheckContext): void {
  const type = attribute(element, 'type') ?? 'generic';
  const hasValue = attribute(element, 'value') !== undefined;
  const hasRef = attribute(element, 'ref') !== undefined;
  const name = `<${element.name} id="${attribute(element, 'id')}">`;
  if (type === 'comment' && hasValue === hasRef) {
    report(valueOrRef, element, `the comment ${name} has ${hasValue ? 'both value and ref' : 'neither value nor ref'}`);
  }
  const isMarked = element.attributes.some(({ name }) => name === 'translate' || name.includes(':'));
  if (type === 'generic' && !isMarked) report(translate, element, `${name} is generic and does not say translate`);
}

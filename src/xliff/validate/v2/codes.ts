import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { core } from '../sections.js';
import type { AttributeName, Check, CheckContext } from '../types.js';

const subTypeAlone = errorRule(
  'SUBTYPE_WITHOUT_TYPE',
  core('3.1.36'),
  'subType stands only beside type.',
  'Add type="…", or remove subType.',
);
const subTypeReserved = errorRule(
  'SUBTYPE_RESERVED',
  core('3.1.36'),
  'Of the prefix xlf, subType has only the values that the standard defines: xlf:b, xlf:i, xlf:u, xlf:lb, xlf:pb, xlf:var.',
  'Use one of these, or a prefix of your own.',
);
const subTypeOfOtherType = errorRule(
  'SUBTYPE_OF_OTHER_TYPE',
  core('3.1.36'),
  'subType xlf:b, xlf:i, xlf:u, xlf:lb and xlf:pb go with type fmt, xlf:var with ui.',
  'Correct type or subType.',
);
const hints = errorRule(
  'CANREORDER_HINTS',
  core('7.2.6'),
  'A code with canReorder="no" or "firstNo" also has canCopy="no" and canDelete="no".',
  'Add canCopy="no" canDelete="no", or remove canReorder.',
);
const dataPair = errorRule(
  'DATAREF_PAIR',
  core('3.1.10'),
  'dataRefStart and dataRefEnd of a pc stand together.',
  'Add the missing one.',
);
const equivPair = errorRule(
  'EQUIV_PAIR',
  core('3.1.17'),
  'equivStart and equivEnd of a pc stand together.',
  'Add the missing one; it may be empty.',
);
const subFlowsPair = errorRule(
  'SUBFLOWS_PAIR',
  core('3.1.33'),
  'subFlowsStart and subFlowsEnd of a pc stand together.',
  'Add the missing one, or write the span as <sc> and <ec>.',
);

const typeOf: Readonly<Record<string, string>> = {
  'xlf:b': 'fmt',
  'xlf:i': 'fmt',
  'xlf:u': 'fmt',
  'xlf:lb': 'fmt',
  'xlf:pb': 'fmt',
  'xlf:var': 'ui',
};

const pairs: readonly (readonly [AttributeName, AttributeName, typeof dataPair])[] = [
  ['dataRefStart', 'dataRefEnd', dataPair],
  ['equivStart', 'equivEnd', equivPair],
  ['subFlowsStart', 'subFlowsEnd', subFlowsPair],
];

/** Attributes of codes that need one another (XLIFF 2.1 §4.3.1.36, §4.7.2.6, and the Schematron F8, F10, F16, F17, F22, F23, F26). */
export const codes: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [subTypeAlone, subTypeReserved, subTypeOfOtherType, hints, dataPair, equivPair, subFlowsPair],
  begin(context) {
    const check = (element: XmlElement) => {
      checkType(element, context);
      checkHints(element, context);
    };
    return {
      start: {
        ph: check,
        sc: check,
        ec: check,
        pc(element) {
          check(element);
          checkHalves(element, context);
        },
      },
    };
  },
};

function checkType(element: XmlElement, { report }: CheckContext): void {
  const subType = attribute(element, 'subType');
  const type = attribute(element, 'type');
  if (subType === undefined) return;
  const details = { attribute: 'subType' };
  const wanted = typeOf[subType];
  if (subType.startsWith('xlf:') && wanted === undefined) {
    report(subTypeReserved, element, `subType="${subType}" is none of the standard's`, details);
  }
  if (type === undefined) report(subTypeAlone, element, `subType="${subType}" without type`, details);
  else if (wanted !== undefined && type !== wanted) {
    report(subTypeOfOtherType, element, `subType="${subType}" needs type="${wanted}", not "${type}"`, details);
  }
}

function checkHints(element: XmlElement, { report }: CheckContext): void {
  const canReorder = attribute(element, 'canReorder');
  if (canReorder !== 'no' && canReorder !== 'firstNo') return;
  const missing = ['canCopy', 'canDelete'].filter((name) => attribute(element, name) !== 'no');
  if (missing.length === 0) return;
  const message = `canReorder="${canReorder}" without ${missing.map((name) => `${name}="no"`).join(' and ')}`;
  report(hints, element, message, { attribute: 'canReorder' });
}

function checkHalves(element: XmlElement, { report }: CheckContext): void {
  for (const [start, end, rule] of pairs) {
    const hasStart = attribute(element, start) !== undefined;
    if (hasStart === (attribute(element, end) !== undefined)) continue;
    const [present, missing] = hasStart ? [start, end] : [end, start];
    report(rule, element, `<${element.name}> has ${present}, but no ${missing}`, { attribute: present });
  }
}

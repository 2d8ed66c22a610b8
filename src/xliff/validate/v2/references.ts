import { attribute, childOf, childrenOf, type XmlElement } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check, CheckContext } from '../types.js';
import { inlineOf, isCode, partsOf, sides } from './parts.js';

const noData = errorRule(
  'DATAREF_TARGET',
  core('3.1.9'),
  'dataRef, dataRefStart and dataRefEnd are the id of a data element in the originalData of the unit.',
  'Add the <data>, or correct the reference.',
);
const noBase = errorRule(
  'COPYOF_TARGET',
  core('3.1.8'),
  'copyOf is the id of another code of the unit.',
  'Name the code that was copied, or remove copyOf.',
);
const copyWithData = errorRule(
  'COPYOF_WITH_DATA',
  core('7.2.4.1'),
  'A copied code has copyOf only if the code that it copies has no original data; else it refers to the same data.',
  'Remove copyOf, and let dataRef point to the data of the copied code.',
);
const baseNotCopyable = errorRule(
  'COPYOF_NOT_COPYABLE',
  core('7.2.4.1'),
  'A code with canCopy="no" is not copied.',
  'Remove the copy.',
);

const dataRefs = ['dataRef', 'dataRefStart', 'dataRefEnd'];

/** References of codes inside their unit (XLIFF 2.1 §4.3.1.8 to §4.3.1.11, §4.7.2.4.1). */
export const references: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [noData, noBase, copyWithData, baseNotCopyable],
  begin(context) {
    return {
      end: {
        unit(unit) {
          const parts = partsOf(unit);
          const codes = sides.flatMap((side) => inlineOf(parts, side)).filter(isCode);
          checkData(unit, codes, context);
          checkCopies(codes, context);
        },
      },
    };
  },
};

function checkData(unit: XmlElement, codes: readonly XmlElement[], { report }: CheckContext): void {
  const original = childOf(unit, unit.uri, 'originalData');
  const data = new Set(original && childrenOf(original, unit.uri, 'data').map((element) => attribute(element, 'id')));
  for (const code of codes) {
    for (const name of dataRefs) {
      const id = attribute(code, name);
      if (id === undefined || data.has(id)) continue;
      const what = original ? `<originalData> of the unit has no <data id="${id}">` : 'the unit has no <originalData>';
      report(noData, code, `${name}="${id}", but ${what}`, { attribute: name });
    }
  }
}

function checkCopies(codes: readonly XmlElement[], { report }: CheckContext): void {
  for (const code of codes) {
    const id = attribute(code, 'copyOf');
    if (id === undefined) continue;
    const details = { attribute: 'copyOf' };
    const bases = codes.filter((base) => attribute(base, 'id') === id);
    if (bases.length === 0) report(noBase, code, `copyOf="${id}", but the unit has no code of this id`, details);
    else if (attribute(code, 'id') === id) report(noBase, code, `copyOf="${id}" names the code itself`, details);
    else if (hasData(code) || bases.every(hasData)) {
      report(copyWithData, code, `copyOf="${id}" together with original data`, details);
    } else if (bases.some((base) => attribute(base, 'canCopy') === 'no')) {
      report(baseNotCopyable, code, `copyOf="${id}", but that code has canCopy="no"`, details);
    }
  }
}

function hasData(code: XmlElement): boolean {
  return dataRefs.some((name) => attribute(code, name) !== undefined);
}

import { languageTag, languageTagOrEmpty } from '../schema/language.js';
import type { AttributeSchema } from '../schema/types.js';
import {
  anyText,
  codePoint,
  direction,
  either,
  integerFrom,
  iri,
  nmtoken,
  nmtokens,
  oneOf,
  positiveInteger,
  userDefined,
  type ValueType,
  yesNo,
  yesNoFirstNo,
} from '../schema/values.js';
import { core } from '../sections.js';

// The attributes of the core of 2.x (XLIFF 2.1 §4.3.1), with their types. Which element has which: elements.ts.

function attribute(number: number, type: ValueType): AttributeSchema {
  return { type, sections: core(`3.1.${number}`) };
}

export function required(schema: AttributeSchema): AttributeSchema {
  return { ...schema, required: true };
}

export const appliesTo = attribute(1, oneOf('source', 'target'));
export const canCopy = attribute(2, yesNo);
export const canDelete = attribute(3, yesNo);
export const canOverlap = attribute(4, yesNo);
export const canReorder = attribute(5, yesNoFirstNo);
export const canResegment = attribute(6, yesNo);
export const category = attribute(7, anyText);
export const copyOf = attribute(8, nmtoken);
export const dataRef = attribute(9, nmtoken);
export const dataRefEnd = attribute(10, nmtoken);
export const dataRefStart = attribute(11, nmtoken);
export const dir = attribute(12, direction);
export const disp = attribute(13, anyText);
export const dispEnd = attribute(14, anyText);
export const dispStart = attribute(15, anyText);
export const equiv = attribute(16, anyText);
export const equivEnd = attribute(17, anyText);
export const equivStart = attribute(18, anyText);
export const hex = attribute(19, codePoint);
export const href = attribute(20, iri);
export const id = attribute(21, nmtoken);
export const isolated = attribute(22, yesNo);
export const name = attribute(23, anyText);
export const order = attribute(24, positiveInteger);
export const original = attribute(25, anyText);
export const priority = attribute(26, integerFrom(1, 10));
export const ref = attribute(27, iri);
/** New in 2.2. */
export const noteRef: AttributeSchema = { ...ref, versions: ['2.2'] };
export const srcDir = attribute(28, direction);
export const srcLang = attribute(29, languageTag);
export const startRef = attribute(30, nmtoken);
export const state = attribute(31, oneOf('initial', 'translated', 'reviewed', 'final'));
export const subFlows = attribute(32, nmtokens);
export const subFlowsEnd = attribute(33, nmtokens);
export const subFlowsStart = attribute(34, nmtokens);
export const subState = attribute(35, userDefined);
export const subType = attribute(36, userDefined);
export const trgLang = attribute(37, languageTag);
export const translate = attribute(38, yesNo);
export const trgDir = attribute(39, direction);
/** Of inline codes. */
export const type = attribute(40, oneOf('fmt', 'ui', 'quote', 'link', 'image', 'other'));
/** Of groups and units. */
export const customType = attribute(40, userDefined);
/** Of annotations. */
export const annotationType = attribute(40, either(oneOf('generic', 'comment', 'term'), userDefined));
export const value = attribute(41, anyText);
export const version = attribute(42, oneOf('2.0', '2.1', '2.2'));

export const xmlLang: AttributeSchema = { type: languageTagOrEmpty, sections: core('3.2.1') };
export const xmlSpace: AttributeSchema = { type: oneOf('default', 'preserve'), sections: core('3.2.2') };
/** Original data is kept as it is. */
export const xmlSpacePreserve: AttributeSchema = { type: oneOf('preserve'), sections: core('2.2.11') };

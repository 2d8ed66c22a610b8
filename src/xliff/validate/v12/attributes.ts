import { languageTag, languageTagOrEmpty } from '../schema/language.js';
import type { AttributeSchema } from '../schema/types.js';
import { anyText, either, integerFrom, nmtoken, oneOf, type ValueType, yesNo } from '../schema/values.js';
import { anchor12 } from '../sections.js';
import * as words from './words.js';

// Attributes of XLIFF 1.2, in groups as its schema has them. Names with a hyphen are the standard's.

type Attributes = Readonly<Record<string, AttributeSchema>>;

function all(type: ValueType, ...names: readonly string[]): Attributes {
  return Object.fromEntries(names.map((name) => [name, { type, sections: anchor12(name) }]));
}

/** Values outside such a list are a warning: tools have them, and others live with it. */
function open(type: ValueType, ...names: readonly string[]): Attributes {
  return Object.fromEntries(names.map((name) => [name, { type, sections: anchor12(name), isOpenList: true }]));
}

export function required(attributes: Attributes): Attributes {
  return changed(attributes, (schema) => ({ ...schema, required: true }));
}

export function advised(attributes: Attributes): Attributes {
  return changed(attributes, (schema) => ({ ...schema, required: 'advised' }));
}

function changed(attributes: Attributes, change: (schema: AttributeSchema) => AttributeSchema): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, schema]) => [name, change(schema)]));
}

const dateTime: ValueType = {
  expects: 'a date and time as 2024-05-31T12:00:00Z',
  accepts: (value) =>
    /^-?\d{4,}-\d\d-\d\dT(?:[01]\d|2[0-4]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.test(value),
};
const coordinates: ValueType = {
  expects: 'four numbers or # separated by semicolons',
  accepts: (value) => /^(?:-?\d+|#);(?:-?\d+|#);(?:-?\d+|#);(?:-?\d+|#)$/.test(value),
};
const mime: ValueType = {
  expects: 'a MIME type',
  accepts: (value) => /^(?:text|multipart|message|application|image|audio|video|model)(?:\/.+)*$/.test(value),
};
const spanish: ValueType = { expects: 'es-ES_tradnl', accepts: (value) => value === 'es-ES_tradnl' };

export const xmlLang: Attributes = { 'xml:lang': { type: languageTagOrEmpty, sections: anchor12('xml_lang') } };
export const xmlSpace: Attributes = {
  'xml:space': { type: oneOf('default', 'preserve'), sections: anchor12('xml_space') },
};

export const text = (...names: readonly string[]) => all(anyText, ...names);
export const token = (...names: readonly string[]) => all(nmtoken, ...names);
/** Tokens that say how something looks; whether they are well-formed matters to nobody but their tool. */
const look = open(nmtoken, 'help-id', 'style', 'exstyle');
export const yesOrNo = (...names: readonly string[]) => all(yesNo, ...names);
export const date = open(dateTime, 'date');
export const datatype = open(words.datatype, 'datatype');
export const restype = open(words.restype, 'restype');
export const reformat = open(words.reformat, 'reformat');
export const mtype = open(words.mtype, 'mtype');
export const delimiterType = open(words.delimiterType, 'ctype');
export const placeholderType = open(words.placeholderType, 'ctype');
export const contextType = open(words.contextType, 'context-type');
export const countType = open(words.countType, 'count-type');
export const countUnit = open(words.countUnit, 'unit');
export const purpose = open(words.purpose, 'purpose');
export const alternativeType = open(words.alternativeType, 'alttranstype');
export const state: Attributes = { ...all(words.state, 'state'), ...all(words.stateQualifier, 'state-qualifier') };
export const mimeType = open(mime, 'mime-type');
export const sourceLanguage = all(languageTag, 'source-language');
export const targetLanguage = all(either(languageTag, spanish), 'target-language');
export const version = all(oneOf('1.2', '1.1', '1.0'), 'version');
export const position = all(oneOf('open', 'close'), 'pos');
export const association = all(oneOf('preceding', 'following', 'both'), 'assoc');
export const annotates = all(oneOf('source', 'target', 'general'), 'annotates');
export const priority = all(integerFrom(1, 10), 'priority');

/** What says of a resource how it looks. */
export const appearance: Attributes = { ...text('font', 'css-style'), ...open(coordinates, 'coord'), ...look };
export const resource: Attributes = { ...restype, ...text('resname') };
export const menu: Attributes = text('extradata', 'extype', 'menu', 'menu-option', 'menu-name');
export const size: Attributes = {
  ...open(words.sizeUnit, 'size-unit'),
  ...open(nmtoken, 'maxwidth', 'minwidth', 'maxheight', 'minheight', 'maxbytes', 'minbytes'),
  ...text('charclass'),
};
/** Of all inline codes. */
export const code: Attributes = { ...required(text('id')), ...text('ts', 'xid', 'equiv-text') };

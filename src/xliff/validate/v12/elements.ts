import {
  any,
  anything,
  type ContentModel,
  type ElementSchema,
  empty,
  extension,
  mixed,
  one,
  optional,
  sequence,
  some,
  text,
} from '../schema/types.js';
import { anchor12 } from '../sections.js';
import * as is from './attributes.js';

// The elements of XLIFF 1.2 by its transitional schema. What the strict one forbids beyond it: deprecated.ts.

const inline: ContentModel = mixed('g', 'bpt', 'ept', 'ph', 'it', 'mrk', 'x', 'bx', 'ex');
const native: ContentModel = mixed('sub');
const reference: ContentModel = sequence(one('internal-file', 'external-file'));

type Shape = Pick<ElementSchema, 'attributes' | 'content' | 'foreignAttributes'>;

function element(name: string, shape: Shape): ElementSchema {
  return { name, sections: anchor12(name), ...shape };
}

const header: readonly ElementSchema[] = [
  element('xliff', {
    attributes: { ...is.required(is.version), ...is.xmlLang },
    content: sequence(any(extension), one('file'), any('file', extension)),
    foreignAttributes: 'any',
  }),
  element('file', {
    attributes: {
      ...is.required(is.text('original')),
      ...is.required(is.sourceLanguage),
      ...is.targetLanguage,
      ...is.advised(is.datatype),
      ...is.text('tool-id', 'tool', 'ts', 'category', 'product-name', 'product-version', 'build-num'),
      ...is.date,
      ...is.xmlSpace,
    },
    content: sequence(optional('header'), one('body')),
    foreignAttributes: 'any',
  }),
  element('header', {
    attributes: {},
    content: sequence(
      optional('skl'),
      optional('phase-group'),
      any('glossary', 'reference', 'count-group', 'prop-group', 'note', 'tool'),
      any(extension),
    ),
  }),
  ...['skl', 'glossary', 'reference'].map((name) => element(name, { attributes: {}, content: reference })),
  element('internal-file', { attributes: { ...is.text('form'), ...is.token('crc') }, content: text }),
  element('external-file', {
    attributes: { ...is.required(is.text('href')), ...is.token('crc', 'uid') },
    content: empty,
  }),
  element('note', {
    attributes: { ...is.xmlLang, ...is.priority, ...is.text('from'), ...is.annotates },
    content: text,
  }),
  element('phase-group', { attributes: {}, content: sequence(some('phase')) }),
  element('phase', {
    attributes: {
      ...is.required(is.text('phase-name', 'process-name')),
      ...is.text('company-name', 'tool-id', 'tool', 'job-id', 'contact-name', 'contact-email', 'contact-phone'),
      ...is.date,
    },
    content: sequence(any('note')),
  }),
  element('tool', {
    attributes: { ...is.required(is.text('tool-id', 'tool-name')), ...is.text('tool-version', 'tool-company') },
    content: anything,
    foreignAttributes: 'any',
  }),
];

const groups: readonly ElementSchema[] = [
  element('count-group', { attributes: is.required(is.text('name')), content: sequence(any('count')) }),
  element('count', { attributes: { ...is.countType, ...is.text('phase-name'), ...is.countUnit }, content: text }),
  element('context-group', {
    attributes: { ...is.text('name'), ...is.token('crc'), ...is.purpose },
    content: sequence(some('context')),
  }),
  element('context', {
    attributes: { ...is.required(is.contextType), ...is.yesOrNo('match-mandatory'), ...is.token('crc') },
    content: text,
  }),
  element('prop-group', { attributes: is.text('name'), content: sequence(some('prop')) }),
  element('prop', { attributes: { ...is.required(is.text('prop-type')), ...is.xmlLang }, content: text }),
];

const common = { ...is.resource, ...is.appearance, ...is.text('ts') };
const unit = {
  ...common,
  ...is.datatype,
  ...is.menu,
  ...is.size,
  ...is.reformat,
  ...is.xmlSpace,
  ...is.yesOrNo('translate', 'merged-trans'),
};

const structure: readonly ElementSchema[] = [
  element('body', { attributes: {}, content: sequence(any('group', 'trans-unit', 'bin-unit')) }),
  element('group', {
    attributes: { ...is.text('id'), ...unit },
    content: sequence(
      any('context-group'),
      any('count-group'),
      any('prop-group'),
      any('note'),
      any(extension),
      any('group', 'trans-unit', 'bin-unit'),
    ),
    foreignAttributes: 'any',
  }),
  element('trans-unit', {
    attributes: { ...is.required(is.text('id')), ...unit, ...is.yesOrNo('approved'), ...is.text('phase-name') },
    content: sequence(
      one('source'),
      optional('seg-source'),
      optional('target'),
      any('context-group', 'count-group', 'prop-group', 'note', 'alt-trans'),
      any(extension),
    ),
    foreignAttributes: 'any',
  }),
  ...['source', 'seg-source'].map((name) =>
    element(name, { attributes: { ...is.xmlLang, ...is.text('ts') }, content: inline, foreignAttributes: 'any' }),
  ),
  element('target', {
    attributes: { ...common, ...is.state, ...is.token('phase-name'), ...is.xmlLang, ...is.yesOrNo('equiv-trans') },
    content: inline,
    foreignAttributes: 'any',
  }),
  element('alt-trans', {
    attributes: {
      ...common,
      ...is.datatype,
      ...is.menu,
      ...is.xmlLang,
      ...is.xmlSpace,
      ...is.text('match-quality', 'tool-id', 'tool', 'origin'),
      ...is.token('crc', 'mid', 'phase-name'),
      ...is.alternativeType,
    },
    content: sequence(
      optional('source'),
      optional('seg-source'),
      some('target'),
      any('context-group'),
      any('prop-group'),
      any('note'),
      any(extension),
    ),
    foreignAttributes: 'any',
  }),
  element('bin-unit', {
    attributes: {
      ...is.required(is.text('id')),
      ...is.required(is.mimeType),
      ...is.resource,
      ...is.reformat,
      ...is.yesOrNo('approved', 'translate'),
      ...is.text('ts', 'phase-name'),
    },
    content: sequence(
      one('bin-source'),
      optional('bin-target'),
      any('context-group', 'count-group', 'prop-group', 'note', 'trans-unit'),
      any(extension),
    ),
    foreignAttributes: 'any',
  }),
  element('bin-source', { attributes: is.text('ts'), content: reference, foreignAttributes: 'any' }),
  element('bin-target', {
    attributes: { ...is.mimeType, ...is.text('ts'), ...is.state, ...is.token('phase-name'), ...is.resource },
    content: reference,
    foreignAttributes: 'any',
  }),
];

const paired = { ...is.code, ...is.token('rid'), ...is.delimiterType };

const inlines: readonly ElementSchema[] = [
  element('g', {
    attributes: { ...is.code, ...is.delimiterType, ...is.yesOrNo('clone') },
    content: inline,
    foreignAttributes: 'any',
  }),
  element('x', {
    attributes: { ...is.code, ...is.placeholderType, ...is.yesOrNo('clone') },
    content: empty,
    foreignAttributes: 'any',
  }),
  element('bx', { attributes: { ...paired, ...is.yesOrNo('clone') }, content: empty, foreignAttributes: 'any' }),
  element('ex', { attributes: { ...is.code, ...is.token('rid') }, content: empty, foreignAttributes: 'any' }),
  element('ph', {
    attributes: { ...is.code, ...is.placeholderType, ...is.text('crc'), ...is.association },
    content: native,
    foreignAttributes: 'any',
  }),
  element('bpt', { attributes: { ...paired, ...is.text('crc') }, content: native, foreignAttributes: 'any' }),
  element('ept', {
    attributes: { ...is.code, ...is.token('rid'), ...is.text('crc') },
    content: native,
    foreignAttributes: 'any',
  }),
  element('it', {
    attributes: { ...paired, ...is.required(is.position), ...is.text('crc') },
    content: native,
    foreignAttributes: 'any',
  }),
  element('sub', { attributes: { ...is.datatype, ...is.delimiterType, ...is.text('xid') }, content: inline }),
  element('mrk', {
    attributes: { ...is.required(is.mtype), ...is.token('mid'), ...is.text('comment', 'ts') },
    content: inline,
    foreignAttributes: 'any',
  }),
];

export const core12Elements: readonly ElementSchema[] = [...header, ...groups, ...structure, ...inlines];

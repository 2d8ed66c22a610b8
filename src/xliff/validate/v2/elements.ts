import {
  any,
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
import { core } from '../sections.js';
import * as is from './attributes.js';

// The elements of the core of 2.x (XLIFF 2.1 §4.2.2 and §4.2.3; XLIFF 2.2 part 1 §3.2.2 and §3.2.3).

const inline: ContentModel = mixed('cp', 'ph', 'pc', 'sc', 'ec', 'mrk', 'sm', 'em');

/** What XML itself offers, where attributes of other namespaces may stand (XLIFF 2.1 §4.3.2). */
const xml = { 'xml:lang': is.xmlLang, 'xml:space': is.xmlSpace };

const inherited = {
  ...xml,
  canResegment: is.canResegment,
  translate: is.translate,
  srcDir: is.srcDir,
  trgDir: is.trgDir,
};

const structural: readonly ElementSchema[] = [
  {
    name: 'xliff',
    sections: core('2.2.1'),
    attributes: {
      version: is.required(is.version),
      srcLang: is.required(is.srcLang),
      trgLang: is.trgLang,
      ...xml,
    },
    foreignAttributes: true,
    content: sequence(
      { ...optional('notes'), versions: ['2.2'] },
      { ...optional('mda:metadata'), versions: ['2.2'] },
      some('file'),
    ),
  },
  {
    name: 'file',
    sections: core('2.2.2'),
    attributes: { id: is.required(is.id), original: is.original, ...inherited },
    foreignAttributes: true,
    content: sequence(optional('skeleton'), any(extension), optional('notes'), some('unit', 'group')),
  },
  {
    name: 'skeleton',
    sections: core('2.2.3'),
    attributes: { href: is.href },
    content: mixed(extension),
    extensions: 'all',
  },
  {
    name: 'group',
    sections: core('2.2.4'),
    attributes: { id: is.required(is.id), name: is.name, type: is.customType, ...inherited },
    foreignAttributes: true,
    content: sequence(any(extension), optional('notes'), any('unit', 'group')),
  },
  {
    name: 'unit',
    sections: core('2.2.5'),
    attributes: { id: is.required(is.id), name: is.name, type: is.customType, ...inherited },
    foreignAttributes: true,
    content: sequence(any(extension), optional('notes'), optional('originalData'), some('segment', 'ignorable')),
  },
  {
    name: 'segment',
    sections: core('2.2.6'),
    attributes: { id: is.id, canResegment: is.canResegment, state: is.state, subState: is.subState },
    content: sequence(one('source'), optional('target')),
  },
  {
    name: 'ignorable',
    sections: core('2.2.7'),
    attributes: { id: is.id },
    content: sequence(one('source'), optional('target')),
  },
  { name: 'notes', sections: core('2.2.8'), attributes: {}, content: sequence(some('note')) },
  {
    name: 'note',
    sections: core('2.2.9'),
    attributes: {
      id: is.id,
      appliesTo: is.appliesTo,
      category: is.category,
      priority: is.priority,
      ref: is.noteRef,
      ...xml,
    },
    foreignAttributes: true,
    content: text,
  },
  { name: 'originalData', sections: core('2.2.10'), attributes: {}, content: sequence(some('data')) },
  {
    name: 'data',
    sections: core('2.2.11'),
    attributes: { id: is.required(is.id), dir: is.dir, 'xml:space': is.xmlSpacePreserve },
    content: mixed('cp'),
  },
  {
    name: 'source',
    sections: core('2.2.12'),
    attributes: xml,
    content: inline,
  },
  {
    name: 'target',
    sections: core('2.2.13'),
    attributes: { ...xml, order: is.order },
    content: inline,
  },
];

const code = {
  canCopy: is.canCopy,
  canDelete: is.canDelete,
  canReorder: is.canReorder,
  copyOf: is.copyOf,
  subType: is.subType,
  type: is.type,
};
const standalone = { disp: is.disp, equiv: is.equiv, dataRef: is.dataRef, subFlows: is.subFlows };
const half = { canOverlap: is.canOverlap, dir: is.dir, isolated: is.isolated };
const annotation = { translate: is.translate, type: is.annotationType, ref: is.ref, value: is.value };

const inlines: readonly ElementSchema[] = [
  { name: 'cp', sections: core('2.3.1'), attributes: { hex: is.required(is.hex) }, content: empty },
  {
    name: 'ph',
    sections: core('2.3.2'),
    attributes: { id: is.required(is.id), ...code, ...standalone },
    content: empty,
  },
  {
    name: 'pc',
    sections: core('2.3.3'),
    attributes: {
      id: is.required(is.id),
      ...code,
      canOverlap: is.canOverlap,
      dir: is.dir,
      dispEnd: is.dispEnd,
      dispStart: is.dispStart,
      equivEnd: is.equivEnd,
      equivStart: is.equivStart,
      dataRefEnd: is.dataRefEnd,
      dataRefStart: is.dataRefStart,
      subFlowsEnd: is.subFlowsEnd,
      subFlowsStart: is.subFlowsStart,
    },
    content: inline,
  },
  {
    name: 'sc',
    sections: core('2.3.4'),
    attributes: { id: is.required(is.id), ...code, ...standalone, ...half },
    content: empty,
  },
  {
    name: 'ec',
    sections: core('2.3.5'),
    attributes: { id: is.id, startRef: is.startRef, ...code, ...standalone, ...half },
    content: empty,
  },
  {
    name: 'mrk',
    sections: core('2.3.6'),
    attributes: { id: is.required(is.id), ...annotation },
    foreignAttributes: true,
    content: inline,
  },
  {
    name: 'sm',
    sections: core('2.3.7'),
    attributes: { id: is.required(is.id), ...annotation },
    foreignAttributes: true,
    content: empty,
  },
  { name: 'em', sections: core('2.3.8'), attributes: { startRef: is.required(is.startRef) }, content: empty },
];

export const core2Elements: readonly ElementSchema[] = [...structural, ...inlines];

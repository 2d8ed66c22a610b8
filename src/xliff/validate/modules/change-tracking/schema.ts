import { anything, type ElementSchema, type ModuleSchema, sequence, some, text } from '../../schema/types.js';
import { anyText, nmtoken, type ValueType } from '../../schema/values.js';
import type { StandardVersion } from '../../types.js';
import { sinceTwo, xml } from '../namespace.js';
import { ctr } from '../sections.js';

const property: ValueType = {
  expects: '"content" or the name of an attribute',
  accepts: (value) => /^[\p{L}_][\p{L}\p{N}._-]*(?::[\p{L}_][\p{L}\p{N}._-]*)?$/u.test(value.trim()),
};

const elements: readonly ElementSchema[] = [
  { name: 'ctr:changeTrack', sections: ctr('4.2'), attributes: {}, content: sequence(some('ctr:revisions')) },
  {
    name: 'ctr:revisions',
    sections: ctr('4.3'),
    attributes: {
      ...xml,
      appliesTo: { type: nmtoken, required: true, sections: ctr('5.1') },
      currentVersion: { type: nmtoken, sections: ctr('5.3') },
      ref: { type: nmtoken, sections: ctr('5.5') },
    },
    foreignAttributes: true,
    content: sequence(some('ctr:revision')),
  },
  {
    name: 'ctr:revision',
    sections: ctr('4.4'),
    attributes: {
      ...xml,
      author: { type: anyText, sections: ctr('5.2') },
      datetime: { type: anyText, sections: ctr('5.4') },
      version: { type: nmtoken, sections: ctr('5.7') },
    },
    foreignAttributes: true,
    content: sequence(some('ctr:item')),
  },
  {
    name: 'ctr:item',
    sections: ctr('4.5'),
    attributes: { ...xml, property: { type: property, required: true, sections: ctr('5.6') } },
    foreignAttributes: true,
    content: text,
  },
];

/** Versions that describe change tracking: 2.0 as a module, 2.1 as an extension. */
export const tracking: readonly StandardVersion[] = ['2.0', '2.1'];

/** Change Tracking: `change_tracking.xsd`. The specification of 2.2 does not have it; what is inside is left alone there. */
export const changeTrackingSchema: ModuleSchema = {
  prefix: 'ctr',
  title: 'Change Tracking',
  namespaces: sinceTwo('urn:oasis:names:tc:xliff:changetracking:2.0'),
  elements: [
    ...elements.map((element) => ({ ...element, versions: tracking })),
    {
      name: 'ctr:changeTrack',
      versions: ['2.2'],
      sections: ctr('4.2'),
      attributes: { ...xml },
      foreignAttributes: true,
      content: anything,
    },
  ],
  placedElements: [{ element: 'ctr:changeTrack', in: ['file', 'group', 'unit'] }],
  placedAttributes: [],
};

import { any, empty, extension, type ModuleSchema, optional, sequence } from '../../schema/types.js';
import { anyText, nmtoken, oneOf } from '../../schema/values.js';
import { sinceTwo, xml } from '../namespace.js';
import { slr } from '../sections.js';

const normalization = oneOf('none', 'nfc', 'nfd');
const structural = ['file', 'group', 'unit'];

/** Size and Length Restriction: `size_restriction.xsd`. */
export const sizeRestrictionSchema: ModuleSchema = {
  prefix: 'slr',
  title: 'Size and Length Restriction',
  namespaces: sinceTwo('urn:oasis:names:tc:xliff:sizerestriction:2.0'),
  elements: [
    {
      name: 'slr:profiles',
      sections: slr('4.2'),
      attributes: {
        storageProfile: { type: anyText, sections: slr('5.1') },
        generalProfile: { type: anyText, sections: slr('5.2') },
      },
      extensions: 'all',
      content: sequence(optional('slr:normalization'), any(extension)),
    },
    {
      name: 'slr:normalization',
      sections: slr('4.3'),
      attributes: {
        storage: { type: normalization, sections: slr('5.3') },
        general: { type: normalization, sections: slr('5.4') },
      },
      content: empty,
    },
    {
      name: 'slr:data',
      sections: slr('4.4'),
      attributes: { ...xml, profile: { type: anyText, required: true, sections: slr('5.5') } },
      foreignAttributes: true,
      extensions: 'all',
      content: sequence(any(extension)),
    },
  ],
  placedElements: [
    { element: 'slr:profiles', in: ['file'] },
    { element: 'slr:data', in: structural },
  ],
  placedAttributes: [
    {
      attribute: 'slr:storageRestriction',
      on: [...structural, 'mrk', 'sm', 'pc', 'sc'],
      schema: { type: anyText, sections: slr('5.6') },
    },
    {
      attribute: 'slr:sizeRestriction',
      on: [...structural, 'mrk', 'sm', 'pc', 'sc'],
      schema: { type: anyText, sections: slr('5.7') },
    },
    {
      attribute: 'slr:equivStorage',
      on: ['pc', 'sc', 'ec', 'ph'],
      schema: { type: anyText, sections: slr('5.8') },
    },
    {
      attribute: 'slr:sizeInfo',
      on: [...structural, 'pc', 'sc', 'ec', 'ph'],
      schema: { type: anyText, sections: slr('5.9') },
    },
    {
      attribute: 'slr:sizeInfoRef',
      on: [...structural, 'pc', 'sc', 'ec', 'ph'],
      schema: { type: nmtoken, sections: slr('5.10') },
    },
  ],
};

/** All elements that can have an attribute of the module. */
export const restrictable: readonly string[] = [...structural, 'mrk', 'sm', 'pc', 'sc', 'ec', 'ph'];

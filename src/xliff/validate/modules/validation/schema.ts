import { empty, type ModuleSchema, sequence, some } from '../../schema/types.js';
import { anyText, oneOf, positiveInteger, yesNo } from '../../schema/values.js';
import { sinceTwo, xml } from '../namespace.js';
import { val } from '../sections.js';

/** Validation: `validation.xsd`. */
export const validationSchema: ModuleSchema = {
  prefix: 'val',
  title: 'Validation',
  namespaces: sinceTwo('urn:oasis:names:tc:xliff:validation:2.0'),
  elements: [
    {
      name: 'val:validation',
      sections: val('4.2'),
      attributes: { ...xml },
      foreignAttributes: true,
      content: sequence(some('val:rule')),
    },
    {
      name: 'val:rule',
      sections: val('4.3'),
      attributes: {
        ...xml,
        isPresent: { type: anyText, sections: val('5.1') },
        occurs: { type: positiveInteger, sections: val('5.2') },
        isNotPresent: { type: anyText, sections: val('5.3') },
        startsWith: { type: anyText, sections: val('5.4') },
        endsWith: { type: anyText, sections: val('5.5') },
        existsInSource: { type: yesNo, sections: val('5.6') },
        caseSensitive: { type: yesNo, sections: val('5.7') },
        normalization: { type: oneOf('none', 'nfc', 'nfd'), sections: val('5.8') },
        disabled: { type: yesNo, sections: val('5.9') },
      },
      foreignAttributes: true,
      content: empty,
    },
  ],
  placedElements: [{ element: 'val:validation', in: ['file', 'group', 'unit'] }],
  placedAttributes: [],
};

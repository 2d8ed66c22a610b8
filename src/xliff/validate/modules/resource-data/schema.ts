import { languageTag } from '../../schema/language.js';
import { any, empty, extension, type ModuleSchema, optional, sequence } from '../../schema/types.js';
import { anyText, nmtoken, yesNo } from '../../schema/values.js';
import { sinceTwo, xml } from '../namespace.js';
import { res } from '../sections.js';

const id = { type: nmtoken, sections: res('5.1') };
const language = { type: languageTag, sections: res('5.2') };
/** Its schema takes any text: the examples of the standard have Windows paths, which are no IRIs. */
const href = { type: anyText, sections: res('5.5') };

/** Resource Data: `resource_data.xsd`. */
export const resourceDataSchema: ModuleSchema = {
  prefix: 'res',
  title: 'Resource Data',
  namespaces: sinceTwo('urn:oasis:names:tc:xliff:resourcedata:2.0'),
  elements: [
    {
      name: 'res:resourceData',
      sections: res('4.2'),
      attributes: {},
      content: sequence(any('res:resourceItemRef'), any('res:resourceItem')),
    },
    {
      name: 'res:resourceItemRef',
      sections: res('4.3'),
      attributes: { ...xml, id, ref: { type: nmtoken, required: true, sections: res('5.6') } },
      foreignAttributes: true,
      content: empty,
    },
    {
      name: 'res:resourceItem',
      sections: res('4.4'),
      attributes: {
        ...xml,
        id,
        mimeType: { type: anyText, sections: res('5.3') },
        context: { type: yesNo, sections: res('5.4') },
      },
      foreignAttributes: true,
      content: sequence(optional('notes'), optional('res:source'), optional('res:target'), any('res:reference')),
    },
    {
      name: 'res:source',
      sections: res('4.5'),
      attributes: { ...xml, href, 'xml:lang': language },
      foreignAttributes: true,
      extensions: 'all',
      content: sequence(any(extension)),
    },
    {
      name: 'res:target',
      sections: res('4.6'),
      attributes: { ...xml, href, 'xml:lang': language },
      foreignAttributes: true,
      extensions: 'all',
      content: sequence(any(extension)),
    },
    {
      name: 'res:reference',
      sections: res('4.7'),
      attributes: { ...xml, href: { ...href, required: true }, 'xml:lang': language },
      foreignAttributes: true,
      content: empty,
    },
  ],
  placedElements: [{ element: 'res:resourceData', in: ['file', 'unit'] }],
  placedAttributes: [],
};

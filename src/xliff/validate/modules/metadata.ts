import { attribute, elementsIn, type XmlElement } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { type ModuleSchema, sequence, some, text } from '../schema/types.js';
import { anyText, nmtoken, oneOf } from '../schema/values.js';
import type { Check, CheckContext } from '../types.js';
import { modular, sinceTwo } from './namespace.js';
import { mda } from './sections.js';

const id = { type: nmtoken, sections: mda('5.3') };

/** Metadata: `metadata.xsd`. In the root, since 2.2, the table of the core names its place. */
export const metadataSchema: ModuleSchema = {
  prefix: 'mda',
  title: 'Metadata',
  namespaces: sinceTwo('urn:oasis:names:tc:xliff:metadata:2.0'),
  elements: [
    { name: 'mda:metadata', sections: mda('4.2'), attributes: { id }, content: sequence(some('mda:metaGroup')) },
    {
      name: 'mda:metaGroup',
      sections: mda('4.3'),
      attributes: {
        id,
        category: { type: anyText, sections: mda('5.2') },
        appliesTo: { type: oneOf('source', 'target', 'ignorable'), sections: mda('5.1') },
      },
      content: sequence(some('mda:metaGroup', 'mda:meta')),
    },
    {
      name: 'mda:meta',
      sections: mda('4.4'),
      attributes: { type: { type: anyText, required: true, sections: mda('5.4') } },
      content: text,
    },
  ],
  placedElements: [{ element: 'mda:metadata', in: ['file', 'group', 'unit', 'gls:glossEntry'] }],
  placedAttributes: [],
};

const idNotUnique = errorRule(
  'MDA_ID_NOT_UNIQUE',
  mda('5.3'),
  'The id of metadata or of one of its groups is unique within that metadata.',
  'Give one of the two another id.',
);

/** Ids of metadata (XLIFF 2.1 §5.4.5.3). */
export const metadataIds: Check = {
  versions: modular,
  rules: [idNotUnique],
  begin: (context) => ({ end: { 'mda:metadata': (metadata) => checkIds(metadata, new Set(), context) } }),
};

function checkIds(element: XmlElement, ids: Set<string>, context: CheckContext): void {
  const own = attribute(element, 'id');
  if (own !== undefined && ids.has(own)) {
    context.report(idNotUnique, element, `the metadata has another id "${own}"`, { attribute: 'id' });
  }
  if (own !== undefined) ids.add(own);
  for (const child of elementsIn(element)) {
    if (context.nameOf(child) === 'mda:metaGroup') checkIds(child, ids, context);
  }
}

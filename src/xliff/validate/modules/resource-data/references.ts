import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import { errorRule } from '../../rule.js';
import type { Check, CheckContext } from '../../types.js';
import { modular } from '../namespace.js';
import { res } from '../sections.js';

const idNotUnique = errorRule(
  'RES_ID_NOT_UNIQUE',
  res('4.3'),
  'The id of an item or of a reference to one is unique within its resource data.',
  'Give one of the two another id, and change what refers to it.',
);
const refUnknown = errorRule(
  'RES_REF_UNKNOWN',
  res('5.6'),
  'A reference to an item names one in the resource data of its <file>.',
  'Write the id of the item, or move the item to the resource data of the file.',
);

/** Ids of resource data, and references to items of the file (XLIFF 2.1 §5.5.4.3). */
export const resourceReferences: Check = {
  versions: modular,
  rules: [idNotUnique, refUnknown],
  begin(context) {
    const { nameOf, report } = context;
    let itemsOfFile = new Set<string>();
    return {
      start: {
        file() {
          itemsOfFile = new Set();
        },
      },
      end: {
        'res:resourceData'(resources) {
          checkIds(resources, context);
          const isOfFile = resources.parent !== undefined && nameOf(resources.parent) === 'file';
          if (isOfFile) for (const id of itemIds(resources, context)) itemsOfFile.add(id);
          for (const element of elementsIn(resources)) {
            const ref = nameOf(element) === 'res:resourceItemRef' ? attribute(element, 'ref') : undefined;
            if (ref === undefined || itemsOfFile.has(ref)) continue;
            report(refUnknown, element, `the resource data of the file has no item "${ref}"`, { attribute: 'ref' });
          }
        },
      },
    };
  },
};

function itemIds(resources: XmlElement, { nameOf }: CheckContext): readonly string[] {
  return elementsIn(resources)
    .filter((element) => nameOf(element) === 'res:resourceItem')
    .flatMap((item) => attribute(item, 'id') ?? []);
}

function checkIds(resources: XmlElement, { report }: CheckContext): void {
  const ids = new Set<string>();
  for (const element of elementsIn(resources)) {
    const id = attribute(element, 'id');
    if (id === undefined) continue;
    if (ids.has(id)) report(idNotUnique, element, `the resource data has another id "${id}"`, { attribute: 'id' });
    ids.add(id);
  }
}

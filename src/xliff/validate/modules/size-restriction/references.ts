import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import type { Check, CheckContext } from '../../types.js';
import { modular } from '../namespace.js';
import { must } from '../rule.js';
import { slr } from '../sections.js';

const refUnknown = must(
  'SLR_SIZE_INFO_REF_UNKNOWN',
  'slr:sizeInfoRef names an element in <slr:data> of the unit, or of a group or file around it.',
  'Write the id of an element in <slr:data>, or use slr:sizeInfo.',
  slr('5.10'),
);

/** References to data of size profiles (XLIFF 2.1 §5.7.5.10). */
export const sizeInfoReferences: Check = {
  versions: modular,
  rules: [refUnknown],
  begin(context) {
    /** Ids in the data of the file and of each group around. */
    let scopes: Set<string>[] = [];

    function checkOne(element: XmlElement, known: (id: string) => boolean): void {
      const ref = context.valueOf(element, 'slr:sizeInfoRef');
      if (ref === undefined || known(ref)) return;
      context.report(refUnknown, element, `no <slr:data> around has an element with the id "${ref}"`, {
        attribute: 'slr:sizeInfoRef',
      });
    }
    const knownAround = (id: string) => scopes.some((ids) => ids.has(id));
    const checkScope = (element: XmlElement) => {
      checkOne(element, knownAround);
      scopes.pop();
    };

    return {
      start: {
        file() {
          scopes = [new Set()];
        },
        group: () => void scopes.push(new Set()),
      },
      end: {
        'slr:data'(data) {
          const around = data.parent && context.nameOf(data.parent);
          if (around === 'file' || around === 'group') collectIds(data, scopes.at(-1) ?? new Set());
        },
        group: checkScope,
        file: checkScope,
        unit(unit) {
          const own = new Set<string>();
          for (const child of elementsIn(unit)) if (context.nameOf(child) === 'slr:data') collectIds(child, own);
          forEachWithin(unit, context, (element) => checkOne(element, (id) => own.has(id) || knownAround(id)));
        },
      },
    };
  },
};

function collectIds(data: XmlElement, ids: Set<string>): void {
  for (const element of elementsIn(data)) {
    for (const name of ['id', 'xml:id']) {
      const id = attribute(element, name);
      if (id !== undefined) ids.add(id);
    }
    collectIds(element, ids);
  }
}

/** Visits a unit and the elements of its segments. */
function forEachWithin(element: XmlElement, context: CheckContext, visit: (element: XmlElement) => void): void {
  if (element.attributes.some(({ name }) => name.endsWith(':sizeInfoRef'))) visit(element);
  for (const child of elementsIn(element)) {
    if (!context.nameOf(child).includes(':')) forEachWithin(child, context, visit);
  }
}

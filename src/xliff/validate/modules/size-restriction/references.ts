import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import { errorRule } from '../../rule.js';
import type { Check, CheckContext, Spot } from '../../types.js';
import { modular } from '../namespace.js';
import { slr } from '../sections.js';

const refUnknown = errorRule(
  'SLR_SIZE_INFO_REF_UNKNOWN',
  slr('5.10'),
  'slr:sizeInfoRef names an element in <slr:data> of the unit, or of a group or file around it.',
  'Write the id of an element in <slr:data>, or use slr:sizeInfo.',
);

/** A file or group whose end has not come. */
interface Scope {
  /** Of the elements in its data. */
  readonly ids: Set<string>;
  /** The place of its own reference. */
  readonly refSpot: Spot;
}

/** References to data of size profiles (XLIFF 2.1 §5.7.5.10). */
export const sizeInfoReferences: Check = {
  versions: modular,
  rules: [refUnknown],
  begin(context) {
    let scopes: Scope[] = [];

    function checkOne(element: XmlElement, spot: Spot, known: (id: string) => boolean): void {
      const ref = context.valueOf(element, 'slr:sizeInfoRef');
      if (ref === undefined || known(ref)) return;
      context.reportAt(refUnknown, spot, `no <slr:data> around has an element with the id "${ref}"`);
    }
    const spotOf = (element: XmlElement) => context.spotOf(element, 'slr:sizeInfoRef');
    const knownAround = (id: string) => scopes.some(({ ids }) => ids.has(id));
    const open = (element: XmlElement) => void scopes.push({ ids: new Set(), refSpot: spotOf(element) });
    const close = (element: XmlElement) => {
      checkOne(element, scopes.at(-1)?.refSpot ?? spotOf(element), knownAround);
      scopes.pop();
    };

    return {
      start: {
        file(element) {
          scopes = [];
          open(element);
        },
        group: open,
      },
      end: {
        'slr:data'(data) {
          const around = data.parent && context.nameOf(data.parent);
          if (around === 'file' || around === 'group') collectIds(data, scopes.at(-1)?.ids ?? new Set());
        },
        group: close,
        file: close,
        unit(unit) {
          const own = new Set<string>();
          for (const child of elementsIn(unit)) if (context.nameOf(child) === 'slr:data') collectIds(child, own);
          forEachWithin(unit, context, (element) => {
            checkOne(element, spotOf(element), (id) => own.has(id) || knownAround(id));
          });
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

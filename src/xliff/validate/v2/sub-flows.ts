import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check, Spot } from '../types.js';
import { namesOf } from './names.js';
import { isInPart } from './parts.js';

const noUnit = errorRule(
  'SUBFLOW_TARGET',
  core('7.4'),
  'subFlows, subFlowsStart and subFlowsEnd list ids of units of the same file, each once.',
  'Correct the list, or add the unit to the file.',
);

interface Reference {
  readonly id: string;
  readonly name: string;
  readonly spot: Spot;
}

/** Sub-flows are units of the same file, before or behind the code that holds them (XLIFF 2.1 §4.7.4). */
export const subFlows: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [noUnit],
  begin(context) {
    const { reportAt, spotOf } = context;
    let open: Reference[] = [];

    function look(element: XmlElement): void {
      if (!isInPart(element)) return;
      for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
        const value = attribute(element, name);
        if (value === undefined) continue;
        const ids = value.split(/[ \t\r\n]+/).filter((id) => id !== '');
        const spot = spotOf(element, name);
        for (const id of new Set(ids)) open.push({ id, name, spot });
        if (new Set(ids).size < ids.length) reportAt(noUnit, spot, `${name}="${value}" names a unit twice`);
      }
    }

    return {
      start: {
        file() {
          open = [];
        },
        ph: look,
        pc: look,
        sc: look,
        ec: look,
      },
      end: {
        file(element) {
          const units = namesOf(context).get(attribute(element, 'id') ?? '')?.units;
          for (const { id, name, spot } of open) {
            if (!units?.has(id)) reportAt(noUnit, spot, `${name} names "${id}", which is no unit of the same file`);
          }
        },
      },
    };
  },
};

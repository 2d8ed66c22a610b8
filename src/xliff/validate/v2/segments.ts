import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check, CheckContext } from '../types.js';
import { partsOf } from './parts.js';

const noSegment = errorRule(
  'UNIT_WITHOUT_SEGMENT',
  core('2.2.5'),
  'A unit has at least one segment.',
  'Turn an <ignorable> into a <segment>, or remove the unit.',
);
const stateWithoutTarget = errorRule(
  'STATE_WITHOUT_TARGET',
  core('3.1.31'),
  'A segment without target is in state initial.',
  'Add the target, or remove the state.',
);
const subStateWithoutState = errorRule(
  'SUBSTATE_WITHOUT_STATE',
  core('3.1.35'),
  'subState stands only beside an explicit state.',
  'Add state="…", or remove subState.',
);
const reserved = errorRule(
  'PREFIX_RESERVED',
  core('3.1.35'),
  'The prefix xlf of subState, and of type on groups and units, belongs to the standard, which defines no value there.',
  'Use a prefix of your own.',
);

/** Segments: at least one, and what their state needs (XLIFF 2.1 §4.2.2.5, §4.3.1.31, §4.3.1.35). */
export const segments: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [noSegment, stateWithoutTarget, subStateWithoutState, reserved],
  begin({ report }) {
    return {
      start: {
        segment: (element) => checkPrefix(element, 'subState', report),
        group: (element) => checkPrefix(element, 'type', report),
        unit: (element) => checkPrefix(element, 'type', report),
      },
      end: {
        unit(unit) {
          const parts = partsOf(unit);
          if (!parts.some(({ element }) => element.local === 'segment')) {
            report(noSegment, unit, `<${unit.name}> has no <segment>`);
          }
          for (const { element, target } of parts) {
            const state = attribute(element, 'state');
            const subState = attribute(element, 'subState');
            if (state !== undefined && state !== 'initial' && !target) {
              report(stateWithoutTarget, element, `state="${state}" on a segment without target`, {
                attribute: 'state',
              });
            }
            if (subState !== undefined && state === undefined) {
              report(subStateWithoutState, element, `subState="${subState}" without state`, { attribute: 'subState' });
            }
          }
        },
      },
    };
  },
};

function checkPrefix(element: XmlElement, name: 'subState' | 'type', report: CheckContext['report']): void {
  const value = attribute(element, name);
  if (!value?.startsWith('xlf:')) return;
  const sections = core(name === 'type' ? '3.1.40' : '3.1.35');
  report(reserved, element, `${name}="${value}" uses the reserved prefix xlf`, { attribute: name, sections });
}

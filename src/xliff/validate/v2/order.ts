import { attribute } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check } from '../types.js';
import { type Part, partsOf } from './parts.js';

const notUnique = errorRule(
  'ORDER_NOT_UNIQUE',
  core('3.1.24'),
  'No two targets of a unit have the same order.',
  'Number the targets of the unit anew.',
);
const tooHigh = errorRule(
  'ORDER_TOO_HIGH',
  core('3.1.24'),
  'The order of a target is at most the number of segments and ignorables of its unit.',
  'Number the targets of the unit anew, from 1.',
);
const conflict = errorRule(
  'ORDER_CONFLICT',
  core('8.2'),
  'Where a target has moved away, another takes its place: targets without order stay where they are.',
  'Give an order to every target of the unit that is not at its own place.',
);

/** The order of targets (XLIFF 2.1 §4.3.1.24, §4.8.2). */
export const order: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [notUnique, tooHigh, conflict],
  begin({ report }) {
    return {
      end: {
        unit(unit) {
          const parts = partsOf(unit);
          const ordered = parts.flatMap((part) => orderOf(part) ?? []);
          const taken = new Set(ordered.map((entry) => entry.order));
          const seen = new Set<number>();
          for (const { target, order: value, position } of ordered) {
            const details = { attribute: 'order' };
            if (seen.has(value))
              report(notUnique, target, `order="${value}" is used by another target of the unit`, details);
            else if (value > parts.length) {
              report(
                tooHigh,
                target,
                `order="${value}", but the unit has ${parts.length} segments and ignorables`,
                details,
              );
            } else if (!taken.has(position)) {
              report(
                conflict,
                target,
                `the target moves from place ${position} to ${value}, and none takes place ${position}`,
                details,
              );
            }
            seen.add(value);
          }
        },
      },
    };
  },
};

function orderOf({ target, position }: Part) {
  const value = target && attribute(target, 'order');
  return target && value !== undefined && /^[+]?\d+$/.test(value)
    ? { target, position, order: Number(value) }
    : undefined;
}

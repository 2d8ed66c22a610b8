import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check, CheckContext } from '../types.js';
import { codeKey, inlineIn, inlineOf, isCode, type Part, partsOf, sides } from './parts.js';

const noFirst = errorRule(
  'CANREORDER_SEQUENCE',
  core('7.2.6'),
  'A code with canReorder="no" directly follows one with "firstNo" or "no".',
  'Say canReorder="firstNo" on the first code of the sequence, or "yes" on this.',
);
const changed = errorRule(
  'CANREORDER_CHANGED',
  core('7.2.6'),
  'The codes of a sequence that cannot be reordered stand in the target as they stand in the source, with no other between.',
  'Put the codes back into the order of the source.',
);

/** Sequences of codes that keep their order (XLIFF 2.1 §4.7.2.6). */
export const reorder: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [noFirst, changed],
  begin(context) {
    return {
      end: {
        unit(unit) {
          const parts = partsOf(unit);
          for (const side of sides) checkBeginnings(inlineOf(parts, side).filter(isCode), context);
          for (const part of parts) checkTarget(part, context);
        },
      },
    };
  },
};

function checkBeginnings(codes: readonly XmlElement[], { report }: CheckContext): void {
  codes.forEach((code, index) => {
    if (attribute(code, 'canReorder') !== 'no') return;
    const before = codes[index - 1];
    const said = before && (attribute(before, 'canReorder') ?? 'yes');
    if (said === 'firstNo' || said === 'no') return;
    const what = before ? `follows a code with canReorder="${said}"` : 'is the first code';
    report(noFirst, code, `canReorder="no" on a code that ${what}`, { attribute: 'canReorder' });
  });
}

function checkTarget({ source, target }: Part, { report }: CheckContext): void {
  if (!target || target.children.length === 0) return;
  const present = inlineIn(target).filter(isCode).map(codeKey);
  for (const sequence of sequencesIn(inlineIn(source).filter(isCode))) {
    const keys = sequence.map(codeKey);
    if (keys.length < 2) continue;
    const from = present.indexOf(keys[0] ?? '');
    if (from >= 0 && keys.every((key, index) => present[from + index] === key)) continue;
    const ids = sequence.map((code) => `"${attribute(code, 'id') ?? attribute(code, 'startRef')}"`).join(', ');
    report(changed, target, `the target changes the order or number of the codes ${ids}`);
  }
}

/** The runs of codes that begin with `firstNo` and go on with `no`. */
function sequencesIn(codes: readonly XmlElement[]): readonly (readonly XmlElement[])[] {
  const sequences: XmlElement[][] = [];
  let current: XmlElement[] | undefined;
  for (const code of codes) {
    const canReorder = attribute(code, 'canReorder');
    if (canReorder === 'firstNo') {
      current = [code];
      sequences.push(current);
    } else if (canReorder === 'no') current?.push(code);
    else current = undefined;
  }
  return sequences;
}

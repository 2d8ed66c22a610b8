import { attribute, elementsIn, type XmlElement } from '../../xml/tree.js';
import { errorRule, warningRule } from '../rule.js';
import { anchor12 } from '../sections.js';
import type { Check, CheckContext, Rule } from '../types.js';

const ridNotUnique = errorRule(
  'RID_NOT_UNIQUE',
  anchor12('rid'),
  'No two bpt, and no two bx, of one text have the same rid.',
  'Give each pair an rid of its own.',
);
const ridUnknown = errorRule(
  'RID_UNKNOWN',
  anchor12('rid'),
  'In the source of a unit, the rid of an ept is that of a bpt of the same text, the rid of an ex that of a bx.',
  'Correct the rid; a lone half is written as <it pos="close">.',
);
const noStart = warningRule(
  'END_WITHOUT_START',
  anchor12('ept'),
  'An ept ends a bpt of the same text, an ex a bx, known by rid or else by id; a target in work or a candidate may lack one half.',
  'Add the missing half, or write this one as <it pos="close">.',
);
const noEnd = warningRule(
  'START_WITHOUT_END',
  anchor12('bpt'),
  'A bpt is ended by an ept of the same text, a bx by an ex, known by rid or else by id.',
  'Add the missing half, or write this one as <it pos="open">.',
);

const kinds = [
  { start: 'bpt', end: 'ept' },
  { start: 'bx', end: 'ex' },
] as const;

/** Codes in two halves in a text of XLIFF 1.2. */
export const pairs12: Check = {
  versions: ['1.2'],
  rules: [ridNotUnique, ridUnknown, noStart, noEnd],
  begin(context) {
    const check = (content: XmlElement) => {
      const inside = descendantsOf(content);
      for (const { start, end } of kinds) {
        checkKind(
          inside.filter(({ local }) => local === start),
          inside.filter(({ local }) => local === end),
          content.local === 'target' || content.parent?.local === 'alt-trans' ? noStart : ridUnknown,
          context,
        );
      }
    };
    return { end: { source: check, 'seg-source': check, target: check } };
  },
};

function checkKind(
  starts: readonly XmlElement[],
  ends: readonly XmlElement[],
  lone: Rule,
  { report }: CheckContext,
): void {
  const rids = new Set<string>();
  for (const start of starts) {
    const rid = attribute(start, 'rid');
    if (rid === undefined) continue;
    if (rids.has(rid))
      report(ridNotUnique, start, `rid="${rid}" is used by another <${start.name}>`, { attribute: 'rid' });
    rids.add(rid);
  }
  const begun = new Set(starts.map(key));
  const ended = new Set(ends.map(key));
  for (const end of ends) {
    const rid = attribute(end, 'rid');
    if (rid !== undefined && !begun.has(key(end))) {
      report(lone, end, `rid="${rid}" is that of no start in this text`, { attribute: 'rid' });
    } else if (!begun.has(key(end)))
      report(noStart, end, `<${end.name} id="${attribute(end, 'id')}"> has no start in this text`);
  }
  for (const start of starts) {
    if (!ended.has(key(start)))
      report(noEnd, start, `<${start.name} id="${attribute(start, 'id')}"> has no end in this text`);
  }
}

function key(half: XmlElement): string {
  return attribute(half, 'rid') ?? attribute(half, 'id') ?? '';
}

function descendantsOf(element: XmlElement): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => [child, ...descendantsOf(child)]);
}

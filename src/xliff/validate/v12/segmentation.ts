import { attribute, childOf, childrenOf, elementsIn, textOf, type XmlElement } from '../../xml/tree.js';
import { errorRule, warningRule } from '../rule.js';
import { anchor12 } from '../sections.js';
import type { Check, CheckContext } from '../types.js';

const notUnique = errorRule(
  'MID_NOT_UNIQUE',
  anchor12('mid'),
  'No two segments of a seg-source, or of a target, have the same mid.',
  'Give one of the two another mid, in source and target.',
);
const unknown = errorRule(
  'MID_UNKNOWN',
  anchor12('mid'),
  'The mid of a segment of a target, and of an alt-trans, is that of a segment of the seg-source.',
  'Correct the mid, or mark the segment in the seg-source.',
);
const missing = warningRule(
  'MID_MISSING',
  anchor12('mid'),
  'A segment has a mid, by which source and target find each other.',
  'Add mid="1", "2" … to the segments.',
);
const differs = warningRule(
  'SEG_SOURCE_DIFFERS',
  anchor12('seg-source'),
  'seg-source has the text of the source, with segments marked.',
  'Mark the segments anew.',
);

/** Segments of XLIFF 1.2: `mrk mtype="seg"` in `seg-source` and `target`. */
export const segmentation12: Check = {
  versions: ['1.2'],
  rules: [notUnique, unknown, missing, differs],
  begin: (context) => ({
    end: {
      'trans-unit'(unit) {
        check(unit, context);
        const known = midsOf(childOf(unit, unit.uri, 'seg-source'));
        for (const alternative of childrenOf(unit, unit.uri, 'alt-trans')) {
          check(alternative, context);
          const mid = attribute(alternative, 'mid');
          if (mid !== undefined && !known.has(mid)) {
            context.report(unknown, alternative, `mid="${mid}" is no segment of the source`, { attribute: 'mid' });
          }
        }
      },
    },
  }),
};

/** A `trans-unit` or `alt-trans`. */
function check(holder: XmlElement, { report }: CheckContext): void {
  const source = childOf(holder, holder.uri, 'source');
  const segmented = childOf(holder, holder.uri, 'seg-source');
  const targets = childrenOf(holder, holder.uri, 'target');
  const known = midsOf(segmented);
  if (source && segmented && visible(source) !== visible(segmented)) {
    report(differs, segmented, `the text of <${segmented.name}> is not that of <${source.name}>`);
  }
  for (const content of [segmented, ...targets]) {
    const seen = new Set<string>();
    for (const segment of segmentsIn(content)) {
      const mid = attribute(segment, 'mid');
      const details = { attribute: 'mid' };
      if (mid === undefined) report(missing, segment, 'a segment without mid');
      else if (seen.has(mid)) report(notUnique, segment, `mid="${mid}" is used by another segment`, details);
      else if (content !== segmented && segmented && !known.has(mid)) {
        report(unknown, segment, `mid="${mid}" is no segment of the source`, details);
      }
      if (mid !== undefined) seen.add(mid);
    }
  }
}

function midsOf(content: XmlElement | undefined): ReadonlySet<string> {
  return new Set(segmentsIn(content).flatMap((segment) => attribute(segment, 'mid') ?? []));
}

function segmentsIn(content: XmlElement | undefined): readonly XmlElement[] {
  if (!content) return [];
  return elementsIn(content).flatMap((element) => {
    const inside = segmentsIn(element);
    return element.local === 'mrk' && attribute(element, 'mtype') === 'seg' ? [element, ...inside] : inside;
  });
}

function visible(element: XmlElement): string {
  return textOf(element).replace(/\s+/g, '');
}

import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule, warningRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check, CheckContext } from '../types.js';
import { codeKey, endKey, inlineOf, partsOf } from './parts.js';

const idOrStartRef = errorRule(
  'EC_ID_OR_STARTREF',
  core('2.3.5'),
  'An ec has id if it is isolated, and startRef otherwise; never both.',
  'Write <ec startRef="…"/> for the end of an <sc> of the unit, <ec id="…" isolated="yes"/> where the start is elsewhere.',
);
const dirNotIsolated = errorRule(
  'EC_DIR_NOT_ISOLATED',
  core('2.3.5'),
  'An ec has dir only if it is isolated.',
  'Remove dir; the direction of the span is that of its <sc>.',
);
const noEnd = errorRule(
  'SC_WITHOUT_EC',
  core('2.3.4'),
  'An sc that is not isolated is ended by exactly one ec behind it in the sources, or in the targets, of its unit.',
  'Add the missing <ec startRef="…"/>, or say isolated="yes" if it is in another unit.',
);
const noStart = errorRule(
  'EC_WITHOUT_SC',
  core('2.3.5'),
  'An ec with startRef ends an sc before it in the sources, or in the targets, of its unit.',
  'Correct startRef, move the <ec> behind its <sc>, or say id and isolated="yes" if the start is in another unit.',
);
const isolatedWithEnd = errorRule(
  'SC_ISOLATED_WITH_EC',
  core('2.3.4'),
  'An sc is isolated only if its ec is not in the same unit.',
  'Remove isolated="yes".',
);
const unequal = errorRule(
  'SPAN_HINTS_DIFFER',
  core('2.3.4'),
  'The sc and ec of a span have the same canCopy, canDelete, canOverlap and canReorder; where the sc says canReorder="firstNo", the ec says "no".',
  'Give both the same values.',
);
const incomplete = warningRule(
  'SPAN_INCOMPLETE',
  core('2.3.5'),
  'The targets of a unit have both halves of a span; one may be missing while the segment that has it is not translated.',
  'Translate the segment that has the other half in its source.',
);
const overlap = warningRule(
  'SPAN_OVERLAP',
  core('3.1.4'),
  'A span with canOverlap="no" does not hold one half of another span.',
  'Move the other half in or out, or say canOverlap="yes".',
);

/** Spans written in two halves (XLIFF 2.1 §4.2.3.4, §4.2.3.5). */
export const spans: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [idOrStartRef, dirNotIsolated, noEnd, noStart, isolatedWithEnd, unequal, incomplete, overlap],
  begin(context) {
    return {
      start: { ec: (element) => checkEnd(element, context) },
      end: {
        unit(unit) {
          const parts = partsOf(unit);
          checkPairs(inlineOf(parts, 'source'), context);
          const untranslated = parts.filter(({ target }) => !target);
          const awaited = new Set(inlineOf(untranslated, 'source').map(codeKey));
          checkPairs(inlineOf(parts, 'target'), context, awaited);
        },
      },
    };
  },
};

function isIsolated(element: XmlElement): boolean {
  return attribute(element, 'isolated') === 'yes';
}

function checkEnd(element: XmlElement, { report }: CheckContext): void {
  const id = attribute(element, 'id');
  const startRef = attribute(element, 'startRef');
  const name = `<${element.name}>`;
  if (isIsolated(element)) {
    if (id === undefined) report(idOrStartRef, element, `an isolated ${name} has no id`);
    if (startRef !== undefined)
      report(idOrStartRef, element, `an isolated ${name} has startRef`, { attribute: 'startRef' });
    return;
  }
  if (startRef === undefined) report(idOrStartRef, element, `${name} has no startRef and is not isolated`);
  if (id !== undefined)
    report(idOrStartRef, element, `${name} has id="${id}" and is not isolated`, { attribute: 'id' });
  if (attribute(element, 'dir') !== undefined) {
    report(dirNotIsolated, element, `${name} has dir and is not isolated`, { attribute: 'dir' });
  }
}

/**
 * @param elements the inline elements of one side of a unit, in order
 * @param awaited keys of codes that may still come, with the targets of other segments
 */
function checkPairs(
  elements: readonly XmlElement[],
  { report }: CheckContext,
  awaited: ReadonlySet<string> = new Set(),
): void {
  const starts = new Map<string, XmlElement>();
  const ended = new Set<XmlElement>();
  /** Spans that are open, outermost first. */
  const open: XmlElement[] = [];
  for (const element of elements) {
    const id = attribute(element, 'id');
    if (element.local === 'sc' && id !== undefined) {
      starts.set(id, element);
      if (!isIsolated(element)) open.push(element);
    }
    const startRef = element.local === 'ec' && !isIsolated(element) ? attribute(element, 'startRef') : undefined;
    if (startRef === undefined) continue;
    const start = starts.get(startRef);
    const details = { attribute: 'startRef' };
    if (!start) {
      const rule = awaited.has(startRef) ? incomplete : noStart;
      report(rule, element, `no <sc id="${startRef}"> comes before this <${element.name}>`, details);
    } else if (isIsolated(start)) {
      report(isolatedWithEnd, start, `<sc id="${startRef}"> is isolated, but its end is in the same unit`, {
        attribute: 'isolated',
      });
    } else if (ended.has(start))
      report(noStart, element, `<sc id="${startRef}"> is ended by another <${element.name}>`, details);
    else {
      ended.add(start);
      checkHints(start, element, report);
      for (const between of open.splice(open.indexOf(start)).slice(1)) {
        if (attribute(start, 'canOverlap') === 'no') {
          report(
            overlap,
            start,
            `the span "${startRef}" may not overlap, but holds only the start of "${attribute(between, 'id')}"`,
          );
        }
        open.push(between);
      }
    }
  }
  for (const [id, start] of starts) {
    if (isIsolated(start) || ended.has(start)) continue;
    report(
      awaited.has(endKey(id)) ? incomplete : noEnd,
      start,
      `<sc id="${id}"> has no <ec startRef="${id}"> behind it`,
    );
  }
}

function checkHints(start: XmlElement, end: XmlElement, report: CheckContext['report']): void {
  for (const name of ['canCopy', 'canDelete', 'canOverlap', 'canReorder']) {
    const said = attribute(start, name) ?? 'yes';
    const wanted = said === 'firstNo' ? 'no' : said;
    const actual = attribute(end, name) ?? 'yes';
    if (actual === wanted) continue;
    const message = `${name} of this end is "${actual}", but must be "${wanted}" as its start "${attribute(start, 'id')}" says "${said}"`;
    report(unequal, end, message, { attribute: name });
  }
}

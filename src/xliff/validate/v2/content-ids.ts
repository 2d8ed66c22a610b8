import { attribute, childrenOf, type XmlElement } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check } from '../types.js';
import { inlineIn, type Part, partsOf } from './parts.js';

const sections = core('3.1.21');

const noteId = errorRule(
  'NOTE_ID_NOT_UNIQUE',
  sections,
  'The id of a note is unique among the notes of its file, group or unit.',
  'Give one of the two another id, and change what refers to it.',
);
const dataId = errorRule(
  'DATA_ID_NOT_UNIQUE',
  sections,
  'The id of a data element is unique in its unit.',
  'Give one of the two another id, and change the codes that refer to it.',
);
const inlineId = errorRule(
  'INLINE_ID_NOT_UNIQUE',
  sections,
  'Segments, ignorables, codes and annotations of a unit have ids of their own.',
  'Give one of the two another id, in source and target.',
);
const targetId = errorRule(
  'TARGET_ID_NOT_CORRESPONDING',
  sections,
  'A code or annotation in a target has the id of its counterpart in the source beside it, or one that the unit does not use otherwise.',
  'Use the id of the same kind of code in the source beside it; a new code needs a new id.',
);

/** Ids of notes, original data, and all that stands in segments (XLIFF 2.1 §4.3.1.21). */
export const contentIds: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [noteId, dataId, inlineId, targetId],
  begin(context) {
    const { report } = context;

    function unique(parent: XmlElement, local: string, rule: typeof noteId): void {
      const seen = new Set<string>();
      for (const child of childrenOf(parent, parent.uri, local)) {
        const id = attribute(child, 'id');
        if (id === undefined) continue;
        if (seen.has(id)) report(rule, child, `the id "${id}" is used by another <${child.name}>`, { attribute: 'id' });
        seen.add(id);
      }
    }

    /** Ids of one side, by the element that has them; reports the second of a kind. */
    function collect(elements: readonly XmlElement[], seen: Map<string, XmlElement>): void {
      for (const element of elements) {
        const id = attribute(element, 'id');
        if (id === undefined) continue;
        const other = seen.get(id);
        if (other)
          report(inlineId, element, `the id "${id}" is used by <${other.name}> of the same unit`, { attribute: 'id' });
        else seen.set(id, element);
      }
    }

    function checkTargets(parts: readonly Part[], inSources: ReadonlyMap<string, XmlElement>): void {
      const inTargets = new Set<string>();
      for (const part of parts) {
        const beside = new Map(inlineIn(part.source).map((element) => [attribute(element, 'id'), element]));
        for (const element of inlineIn(part.target)) {
          const id = attribute(element, 'id');
          if (id === undefined) continue;
          const message = conflict(element, id, beside.get(id), inSources.get(id), inTargets.has(id));
          if (message !== undefined) report(targetId, element, message, { attribute: 'id' });
          inTargets.add(id);
        }
      }
    }

    return {
      end: {
        notes: (element) => unique(element, 'note', noteId),
        originalData: (element) => unique(element, 'data', dataId),
        unit(unit) {
          const parts = partsOf(unit);
          // Variants of one message repeat the ids of their codes in the examples of the specification (2.2 §4.9.6).
          const areVariants = context.valueOf(unit, 'pgs:switch') !== undefined;
          if (areVariants)
            collect(
              parts.map(({ element }) => element),
              new Map(),
            );
          for (const together of areVariants ? parts.map((part) => [part]) : [parts]) {
            const seen = new Map<string, XmlElement>();
            for (const { element, source } of together) collect([element, ...inlineIn(source)], seen);
            checkTargets(together, seen);
          }
        },
      },
    };
  },
};

function conflict(
  element: XmlElement,
  id: string,
  beside: XmlElement | undefined,
  elsewhere: XmlElement | undefined,
  isUsed: boolean,
): string | undefined {
  if (isUsed) return `the id "${id}" is used by two elements of the targets of one unit`;
  if (beside) {
    if (kind(beside) === kind(element)) return undefined;
    return `the id "${id}" is that of <${beside.name}> in the source, which <${element.name}> cannot stand for`;
  }
  return elsewhere
    ? `the id "${id}" is used by <${elsewhere.name}>, which is not in the source beside this target`
    : undefined;
}

/** `pc` may become `sc` with `ec`, `mrk` may become `sm` with `em`, and back (XLIFF 2.1 §4.7.2.2, §4.7.3.2). */
function kind({ local }: XmlElement): string {
  return local === 'pc' ? 'sc' : local === 'mrk' ? 'sm' : local;
}

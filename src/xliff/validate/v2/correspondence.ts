import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule, warningRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check, CheckContext } from '../types.js';
import { codeKey, inlineIn, isCode, type Part, partsOf } from './parts.js';

const deleted = errorRule(
  'CODE_DELETED',
  core('7.2.6'),
  'The target of a final segment has every code of the source with canDelete="no".',
  'Put the code into the target.',
);
const deletedInDraft = warningRule(
  'CODE_DELETED_IN_DRAFT',
  core('7.2.6'),
  'A target has every code of the source with canDelete="no"; this becomes an error when the segment is final.',
  'Put the code into the target.',
);
const altered = warningRule(
  'CODE_ALTERED',
  core('7.7'),
  'A code in a target has the type, data and hints of the code that it stands for.',
  'Copy the attributes from the source.',
);

/** What a target does with the codes of its source (XLIFF 2.1 §4.7.2.6, §4.7.7). */
export const correspondence: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [deleted, deletedInDraft, altered],
  begin(context) {
    return {
      end: {
        unit(unit) {
          for (const part of partsOf(unit)) check(part, context);
        },
      },
    };
  },
};

/** What tells a code's meaning, with what it is when not said. `canReorder` may be dropped (XLIFF 2.1 §4.7.2.6). */
const kept: readonly (readonly [string, string?])[] = [
  ['type'],
  ['subType'],
  ['dataRef'],
  ['dataRefStart'],
  ['dataRefEnd'],
  ['canCopy', 'yes'],
  ['canDelete', 'yes'],
];

function check({ element, source, target }: Part, { report }: CheckContext): void {
  if (!target) return;
  const isFinal = attribute(element, 'state') === 'final';
  const present = new Map(
    inlineIn(target)
      .filter(isCode)
      .map((code) => [codeKey(code), code]),
  );
  for (const code of inlineIn(source).filter(isCode)) {
    const counterpart = present.get(codeKey(code));
    if (counterpart) compare(code, counterpart, report);
    else if (attribute(code, 'canDelete') === 'no' && !isInOtherForm(code, present)) {
      const name = `<${code.name} ${code.local === 'ec' ? 'startRef' : 'id'}="${nameOf(code)}">`;
      report(isFinal ? deleted : deletedInDraft, target, `the target lacks ${name}, which has canDelete="no"`);
    }
  }
}

function nameOf(code: XmlElement): string | undefined {
  return attribute(code, 'startRef') ?? attribute(code, 'id');
}

/** A pair of `sc` and `ec` may have become a `pc`, whose end has no element of its own. */
function isInOtherForm(code: XmlElement, present: ReadonlyMap<string, XmlElement>): boolean {
  return code.local === 'ec' && present.get(nameOf(code) ?? '')?.local === 'pc';
}

function compare(code: XmlElement, counterpart: XmlElement, report: CheckContext['report']): void {
  if (code.local !== counterpart.local) return;
  const names = kept
    .filter(([name, otherwise]) => (attribute(code, name) ?? otherwise) !== (attribute(counterpart, name) ?? otherwise))
    .map(([name]) => name);
  if (names.length === 0) return;
  report(
    altered,
    counterpart,
    `<${counterpart.name}> "${nameOf(code)}" differs from the source in ${names.join(', ')}`,
  );
}

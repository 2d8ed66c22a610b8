import type { Content } from '../../core/inline.js';
import type { Check, Problem } from '../types.js';

/** Space at the ends as in the source, and no doubled spaces that the source does not have. */
export const whitespace: Check = {
  name: 'whitespace',
  severity: 'info',
  check(context) {
    const [source, target] = [visible(context.source), visible(context.target)];
    const problems: Problem[] = [];
    for (const [where, space] of [
      ['begins', /^\s/u],
      ['ends', /\s$/u],
    ] as const) {
      if (space.test(source) === space.test(target)) continue;
      const verb = space.test(target) ? 'Remove' : 'Add';
      problems.push({
        message: `The ${space.test(target) ? 'translation' : 'source'} ${where} with white space, the other does not.`,
        remedy: `${verb} the space where the translation ${where}.`,
      });
    }
    const doubled = /\S {2,}\S+/u.exec(target)?.[0];
    if (doubled !== undefined && !/\S {2,}\S/u.test(source)) {
      problems.push({ message: `There are two spaces in "${doubled}".`, remedy: 'Keep one of them.' });
    }
    return problems;
  },
};

/** The text with a sign for each code: a space beside a code is no space at the end. */
function visible(content: Content): string {
  return content.map((piece) => (piece.type === 'text' ? piece.value : '\uFFFC')).join('');
}

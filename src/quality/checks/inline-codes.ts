import { segments } from '../../core/bitext.js';
import type { Code, Content, Inline } from '../../core/inline.js';
import type { Check, CheckContext, Problem } from '../types.js';

type Mark = Exclude<Inline, { type: 'text' }>;

/** The target has the source's codes, each as often, and pairs open before they close, one inside the other. */
export const inlineCodes: Check = {
  name: 'inline-codes',
  severity: 'error',
  check(context) {
    const { source, target } = context;
    const missing = surplus(source, target).filter((mark) => !mayBeMissing(mark, context));
    const added = surplus(target, source).filter((mark) => !isMoved(mark, context, 'missing'));
    return [
      ...missing.map((mark) => missingCode(mark, context.unit.codes)),
      ...added.map((mark) => addedCode(mark, source, context.unit.codes)),
      ...(missing.length + added.length === 0 ? nesting(context) : []),
    ];
  },
};

/** The marks that `a` has more often than `b`. */
function surplus(a: Content, b: Content): readonly Mark[] {
  const left = new Map<string, number>();
  for (const mark of marksOf(b)) left.set(keyOf(mark), (left.get(keyOf(mark)) ?? 0) + 1);
  return marksOf(a).filter((mark) => {
    const count = left.get(keyOf(mark)) ?? 0;
    left.set(keyOf(mark), count - 1);
    return count <= 0;
  });
}

function marksOf(content: Content): readonly Mark[] {
  return content.filter((piece) => piece.type !== 'text');
}

function keyOf(mark: Mark): string {
  return `${mark.type} ${mark.id}`;
}

function mayBeMissing(mark: Mark, context: CheckContext): boolean {
  const code = context.unit.codes.find(({ id }) => id === mark.id);
  return code?.canDelete === true || isMoved(mark, context, 'added');
}

/** A code may go to another sentence of its unit: then it is missing here and added there. */
function isMoved(mark: Mark, { unit, segment }: CheckContext, there: 'missing' | 'added'): boolean {
  return segments(unit).some((other) => {
    if (other.id === segment.id || !other.target) return false;
    const marks = there === 'added' ? surplus(other.target, other.source) : surplus(other.source, other.target);
    return marks.some((candidate) => keyOf(candidate) === keyOf(mark));
  });
}

function missingCode(mark: Mark, codes: readonly Code[]): Problem {
  return {
    message: `The code ${show(mark, codes)} is missing from the translation.`,
    remedy: 'Copy it from the source to the words that it belongs to.',
  };
}

function addedCode(mark: Mark, source: Content, codes: readonly Code[]): Problem {
  const known = marksOf(source).some((other) => keyOf(other) === keyOf(mark));
  return known
    ? {
        message: `The code ${show(mark, codes)} stands there more than once.`,
        remedy: 'Remove the one that is too much.',
      }
    : { message: `The code ${show(mark, codes)} is not in the source.`, remedy: 'Remove it.' };
}

/** Pairs that close before they open or cross each other, unless the source's do so as well. */
function nesting({ source, target, unit }: CheckContext): readonly Problem[] {
  const known = new Set(nestingFaults(source));
  return nestingFaults(target)
    .filter((id) => !known.has(id))
    .map((id) => ({
      message: `The code ${show({ type: 'close', id }, unit.codes)} closes in the wrong place.`,
      remedy: 'Close codes in the reverse order of opening them: <a><b>…</b></a>.',
    }));
}

/** Ids of pairs of this segment that are not properly nested. */
function nestingFaults(content: Content): readonly string[] {
  const marks = marksOf(content);
  const paired = new Set(marks.filter(({ type }) => type === 'open').map(({ id }) => id));
  const closed = new Set(marks.filter(({ type }) => type === 'close').map(({ id }) => id));
  const stack: string[] = [];
  const faults: string[] = [];
  for (const { type, id } of marks) {
    if (!paired.has(id) || !closed.has(id)) continue;
    if (type === 'open') stack.push(id);
    else if (type === 'close') {
      const at = stack.lastIndexOf(id);
      if (at !== stack.length - 1 || at < 0) faults.push(id);
      if (at >= 0) stack.splice(at, 1);
    }
  }
  return faults;
}

/** A code as the person sees it. */
function show(mark: Mark, codes: readonly Code[]): string {
  const code = codes.find(({ id }) => id === mark.id);
  const shown = mark.type === 'close' ? code?.closeData : (code?.display ?? code?.data);
  return shown ? `\`${shown}\`` : `"${mark.id}"`;
}

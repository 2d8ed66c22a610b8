// Targets come back from people and machines with codes missing, doubled or crossed. This turns any of them into a
// tree that is well nested and has all of the text.
import type { TextRun } from '../core/document.js';
import type { Inline } from '../core/inline.js';
import type { Locale } from '../core/locale.js';

/** A piece of a well-nested text. `language` is what its words are in: a locale, {@link mixed} or {@link wordless}. */
export type Nested = NestedText | NestedCode;

interface NestedText {
  readonly type: 'text';
  readonly value: string;
  readonly language: Locale;
}

interface NestedCode {
  readonly type: 'code';
  readonly id: string;
  /** Absent for a placeholder. */
  readonly children?: readonly Nested[];
  /** Is this the second or later appearance of its id? */
  readonly copy: boolean;
  readonly language: Locale;
}

/** BCP 47 for "no linguistic content": white space, numbers, placeholders. */
export const wordless: Locale = 'zxx';
/** BCP 47 for "multiple languages". */
export const mixed: Locale = 'mul';

export type CodeShape = 'pair' | 'placeholder';

/** A pair that is open. */
interface Frame {
  readonly id: string;
  readonly children: Nested[];
}

/**
 * Nests a text. Codes that `shapes` does not know vanish, an end without a start too; what is never closed closes at
 * the end; of two that cross, the inner one is closed with the outer and opened again after it.
 *
 * @param page The language of runs that name none.
 */
export function nest(
  runs: readonly TextRun[],
  shapes: ReadonlyMap<string, CodeShape>,
  page: Locale,
): readonly Nested[] {
  const root: Nested[] = [];
  const open: Frame[] = [];
  const seen = new Set<string>();
  const add = (node: Nested) => (open.at(-1)?.children ?? root).push(node);

  function addPair({ id, children }: Frame): void {
    add({ type: 'code', id, children, copy: seen.has(id), language: languageOf(children) });
    seen.add(id);
  }

  function close(id: string): void {
    if (!open.some((frame) => frame.id === id)) return;
    const crossed: string[] = [];
    for (let frame = open.pop(); frame !== undefined; frame = open.pop()) {
      if (frame.id === id) {
        if (frame.children.length > 0 || !seen.has(id)) addPair(frame);
        break;
      }
      if (frame.children.length > 0) addPair(frame);
      crossed.unshift(frame.id);
    }
    for (const each of crossed) open.push({ id: each, children: [] });
  }

  function take(piece: Inline, language: Locale): void {
    if (piece.type === 'text') {
      if (piece.value !== '')
        add({ type: 'text', value: piece.value, language: /\p{L}/u.test(piece.value) ? language : wordless });
      return;
    }
    const shape = shapes.get(piece.id);
    if (piece.type === 'ph' && shape === 'placeholder') {
      add({ type: 'code', id: piece.id, copy: seen.has(piece.id), language: wordless });
      seen.add(piece.id);
    } else if (piece.type === 'open' && shape === 'pair') {
      open.push({ id: piece.id, children: [] });
    } else if (piece.type === 'close') {
      close(piece.id);
    }
  }

  for (const run of runs) for (const piece of run.content) take(piece, run.locale ?? page);
  for (let frame = open.pop(); frame !== undefined; frame = open.pop()) {
    if (frame.children.length > 0) addPair(frame);
  }
  return root;
}

/** The one language of all words in some nodes, {@link mixed}, or {@link wordless}. */
export function languageOf(nodes: readonly Nested[]): Locale {
  let language = wordless;
  for (const node of nodes) {
    if (node.language === wordless || node.language === language) continue;
    if (language !== wordless) return mixed;
    language = node.language;
  }
  return language;
}

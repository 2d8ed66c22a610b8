// Who owns what: every pair of texts that a person saved, until a person replaced or cleared it. It looks at files
// before and after a save and nothing else.
import { type Cell, hasWords, keyOf, type Pair, type View } from './view.js';

export interface Saving {
  /** What stood on the disk. */
  readonly before: View | undefined;
  /** What the tool had read; the same, unless somebody saved in between. */
  readonly opened: View | undefined;
  readonly after: View;
  /** Does the tool leave our attributes and metadata alone? */
  readonly keepsProofs: boolean;
}

export class Ledger {
  readonly #pairs = new Map<string, Pair>();
  /** Pairs that were in it at some time. */
  readonly #owned = new Set<string>();
  /** Pairs that somebody saved, or whose proof some tool dropped: only these may be in a memory. */
  readonly #ever = new Set<string>();
  readonly #approved = new Set<string>();
  /** Notes by file and unit. */
  readonly #notes = new Map<string, ReadonlySet<string>>();

  get pairs(): ReadonlyMap<string, Pair> {
    return this.#pairs;
  }

  mayRemember(pair: Pair): boolean {
    return this.#ever.has(keyOf(pair));
  }

  mayBeApproved(pair: Pair): boolean {
    return this.#approved.has(keyOf(pair));
  }

  /**
   * A person saved a bitext. What differs from what they opened is theirs; what stands on the disk and not in their file
   * they replaced; and what was somebody's once is so again when an old file brings it back.
   */
  saved({ before, opened, after, keepsProofs }: Saving): void {
    const [standing, known, now] = [before, opened, after].map((view) => byKey(view?.cells ?? []));
    if (!standing || !known || !now) return;
    const places = new Map((opened?.cells ?? []).map((cell) => [placeIn(opened, cell), cell.target]));
    const offered = new Set(after.suggestions.map(keyOf));
    // Also where the same words stand elsewhere: those may be a run's own.
    for (const [key, cells] of standing) {
      const left = now.get(key) ?? [];
      if (left.length < cells.length && !offered.has(key)) this.#pairs.delete(key);
      if (isApproved(cells) && !isApproved(left) && !isTyped(cells)) this.#pairs.delete(key);
    }
    for (const [key, cells] of now) {
      const [{ source, target }] = cells;
      const old = known.get(key);
      // A slip in the source does not make the draft below it anybody's.
      const isOnlySource = cells.every(
        (cell) => places.get(placeIn(after, cell)) === cell.target && !this.#owns(cell.target),
      );
      const isNew = (!old && !isOnlySource) || (isApproved(cells) && !isApproved(old ?? []));
      const isBack = this.#owned.has(key) && !standing.has(key) && (isTyped(cells) || isApproved(cells));
      if (isNew) this.#correct(source, (other) => standing.has(other) || now.has(other));
      if (isNew || isBack) {
        this.#pairs.set(key, { source, target });
        this.#owned.add(key);
      }
      if (isNew || !keepsProofs || cells.length > (old?.length ?? 0)) this.#ever.add(key);
      if (isApproved(cells)) this.#approved.add(key);
    }
  }

  /**
   * Somebody worked on a copy, and it comes back: what they typed in it is theirs, what they replaced is not any more.
   * Sentences that were only cut otherwise on the way are the work they were.
   */
  returned({ opened, after }: Pick<Saving, 'opened' | 'after'>): void {
    const [known, now] = [byKey(opened?.cells ?? []), byKey(after.cells)];
    const before = new Set([...known.values()].flatMap(([{ target }]) => numbersIn(target)));
    const isNew = ([{ target }]: readonly [Translated, ...Translated[]]) =>
      numbersIn(target).some((n) => !before.has(n));
    const untouched = new Set([...now.values()].flatMap((cells) => (isNew(cells) ? [] : numbersIn(cells[0].target))));
    for (const [key, [{ target }]] of known) {
      if (!now.has(key) && !numbersIn(target).some((n) => untouched.has(n))) this.#pairs.delete(key);
    }
    for (const [key, cells] of now) {
      this.#ever.add(key);
      if (isApproved(cells)) this.#approved.add(key);
      if (!isNew(cells)) continue;
      this.#pairs.set(key, { source: cells[0].source, target: cells[0].target });
      this.#owned.add(key);
    }
  }

  /** A sentence translated anew is a correction of what only the memory knows of it (the bitext was deleted, say). */
  #correct(source: string, stands: (key: string) => boolean): void {
    for (const [key, pair] of this.#pairs) if (pair.source === source && !stands(key)) this.#pairs.delete(key);
  }

  #owns(target: string): boolean {
    return [...this.#pairs.values()].some((pair) => pair.target === target);
  }

  /** Something that only a person does took texts away (a file deleted): what is nowhere now is nobody's any more. */
  forgetUnless(isThere: (pair: Pair) => boolean): void {
    for (const [key, pair] of this.#pairs) if (!isThere(pair)) this.#pairs.delete(key);
  }

  notesOf(file: string, unit: string): ReadonlySet<string> {
    return this.#notes.get(`${file} ${unit}`) ?? new Set();
  }

  /** The notes of a whole file, by unit. */
  noted(file: string, notes: ReadonlyMap<string, Iterable<string>>): void {
    for (const key of this.#notes.keys()) if (key.startsWith(`${file} `)) this.#notes.delete(key);
    for (const [unit, texts] of notes) this.#notes.set(`${file} ${unit}`, new Set(texts));
  }
}

type Translated = Cell & Pair;

function isApproved(cells: readonly Translated[]): boolean {
  return cells.some(({ approved }) => approved);
}

function numbersIn(target: string): readonly string[] {
  return target.match(/№\d+/g) ?? [];
}

/** Words of a person bear a number; a draft that was only confirmed is nobody's when the confirmation is taken back. */
export function isTyped(cells: readonly Pair[]): boolean {
  return cells.some(({ target }) => numbersIn(target).length > 0);
}

/** By numbers in the file and the unit: tools may call both otherwise. */
function placeIn(view: View | undefined, cell: Cell): string {
  const beside = (view?.cells ?? []).filter(({ unit }) => unit === cell.unit);
  return `${view?.units.indexOf(cell.unit)} ${beside.findIndex(({ id }) => id === cell.id)}`;
}

/** Cells that have a text with words. */
function byKey(cells: readonly Cell[]): ReadonlyMap<string, readonly [Translated, ...Translated[]]> {
  const found = new Map<string, [Translated, ...Translated[]]>();
  for (const cell of cells) {
    const { target } = cell;
    if (target === undefined || !hasWords(target)) continue;
    const translated = { ...cell, target };
    const list = found.get(keyOf(translated));
    if (list) list.push(translated);
    else found.set(keyOf(translated), [translated]);
  }
  return found;
}

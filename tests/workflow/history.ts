// One history of an article: applies steps to a newsroom and checks after each run what a run must never break.
import { expect } from '@jest/globals';
import { type Bitext, isPersons, type Segment, segments } from '../../src/core/bitext.js';
import {
  type Block,
  idsOfUniqueTexts,
  type Newsroom,
  pairKey,
  personsPair,
  personsPairs,
  retypeInText,
  typed,
  unitText,
  withSegment,
} from './newsroom.js';

/** What the author, the translators or the machine do. Numbers choose among what there is, counted around. */
export type Step =
  | { readonly do: 'insert'; readonly at: number; readonly block: Block }
  | { readonly do: 'delete' | 'merge'; readonly at: number }
  | { readonly do: 'move'; readonly at: number; readonly to: number }
  | { readonly do: 'reword' | 'split'; readonly at: number; readonly nth: number }
  | { readonly do: 'translate' | 'retype'; readonly locale: number; readonly at: number; readonly words: string }
  | { readonly do: 'review' | 'clear' | 'note'; readonly locale: number; readonly at: number }
  | { readonly do: 'run'; readonly only: number | null; readonly forgets: boolean };

export class History {
  readonly #newsroom: Newsroom;
  readonly #blocks: Block[];
  /** Pairs of people that a run has seen or will see, by locale; one that a person replaces is nobody's any more. */
  readonly #work = new Map<string, Set<string>>();
  /** Notes of people by locale and unit. */
  readonly #notes = new Map<string, Map<string, readonly string[]>>();
  #count = 0;

  constructor(newsroom: Newsroom, blocks: readonly Block[]) {
    this.#newsroom = newsroom;
    this.#blocks = [...blocks];
    for (const locale of newsroom.locales) {
      this.#work.set(locale, new Set());
      this.#notes.set(locale, new Map());
    }
  }

  async play(steps: readonly Step[]): Promise<void> {
    await this.#run(null, false);
    for (const step of steps) await this.#take(step);
    await this.#run(null, true);
  }

  async #take(step: Step): Promise<void> {
    if (step.do === 'run') return this.#run(step.only, step.forgets);
    if ('locale' in step) return this.#atDesk(step, chosen(this.#newsroom.locales, step.locale) ?? '');
    this.#write(step);
  }

  /** The author's steps. */
  #write(step: Extract<Step, { do: 'insert' | 'delete' | 'merge' | 'move' | 'reword' | 'split' }>): void {
    const blocks = this.#blocks;
    const index = step.at % Math.max(blocks.length, 1);
    const block = blocks[index];
    if (step.do === 'insert') blocks.splice(index, 0, step.block);
    if (!block) return;
    if (step.do === 'delete') blocks.splice(index, 1);
    if (step.do === 'move') blocks.splice(step.to % blocks.length, 0, ...blocks.splice(index, 1));
    if (step.do === 'reword') {
      const nth = step.nth % block.sentences.length;
      const sentences = block.sentences.map((sentence, i) => (i === nth ? reworded(sentence) : sentence));
      blocks[index] = { ...block, sentences };
    }
    if (step.do === 'split' && block.sentences.length > 1) {
      const cut = 1 + (step.nth % (block.sentences.length - 1));
      const [first, second] = [block.sentences.slice(0, cut), block.sentences.slice(cut)];
      blocks.splice(index, 1, { ...block, sentences: first }, { ...block, sentences: second });
    }
    const next = blocks[index + 1];
    if (step.do === 'merge' && next) {
      blocks.splice(index, 2, { ...block, sentences: [...block.sentences, ...next.sentences] });
    }
  }

  /** The translators' steps. A target that they replace or clear is theirs to lose. */
  #atDesk(step: Extract<Step, { locale: number }>, locale: string): void {
    const before = this.#newsroom.bitext(locale);
    if (step.do === 'retype') this.#retype(locale, step.at, step.words);
    else this.#newsroom.edit(locale, (bitext) => this.#edited(bitext, step, locale));
    const after = this.#newsroom.bitext(locale);
    const stillTheirs = new Set(personsPairs(after));
    const now = allPairs(after);
    for (const [place, pair] of allPairs(before)) {
      if (now.get(place) !== pair && !stillTheirs.has(pair)) this.#work.get(locale)?.delete(pair);
    }
  }

  #retype(locale: string, at: number, words: string): void {
    const unique = this.#unique(words);
    const before = this.#newsroom.bitextText(locale);
    const text = retypeInText(before, at, unique);
    if (text === before) return;
    this.#newsroom.saveBitext(locale, text);
    const written = this.#newsroom
      .bitext(locale)
      .units.flatMap(segments)
      .filter(({ target }) => target?.some((piece) => piece.type === 'text' && piece.value.includes(unique)));
    expect(written.map(isPersons)).toEqual([true]);
  }

  #edited(
    bitext: Bitext,
    step: Extract<Step, { do: 'translate' | 'review' | 'clear' | 'note' | 'retype' }>,
    locale: string,
  ): Bitext {
    if (step.do === 'note') return this.#annotated(bitext, step.at, locale);
    return withSegment(bitext, step.at, (segment): Segment => {
      const { target, ...rest } = segment;
      if (step.do === 'clear') return { ...rest, state: 'initial' };
      if (step.do === 'review') return target ? { ...segment, state: 'reviewed' } : segment;
      const words = step.do === 'translate' ? step.words : '';
      // Some tools set the state, some leave it as it was.
      const state = step.at % 2 ? 'translated' : segment.state;
      return { ...segment, target: typed(this.#unique(words), segment.source), state };
    });
  }

  #annotated(bitext: Bitext, at: number, locale: string): Bitext {
    const unit = chosen(bitext.units, at);
    if (!unit) return bitext;
    const text = this.#unique('Сұрақ: <кім> & қашан?');
    const notes = this.#notes.get(locale);
    notes?.set(unit.id, [...(notes.get(unit.id) ?? []), text]);
    const about = chosen(segments(unit), at);
    const note = { text, ...(at % 2 && about ? { segment: about.id } : {}) };
    return {
      ...bitext,
      units: bitext.units.map((other) => (other === unit ? { ...unit, notes: [...unit.notes, note] } : other)),
    };
  }

  #unique(words: string): string {
    return `${words}${++this.#count}${words.endsWith(' ') ? ' ' : ''}`;
  }

  async #run(only: number | null, forgets: boolean): Promise<void> {
    const newsroom = this.#newsroom;
    const to = only === null ? newsroom.locales : [chosen(newsroom.locales, only) ?? ''];
    newsroom.publish(this.#blocks);
    const isFirst = !newsroom.hasRun;
    const before = new Map(isFirst ? [] : newsroom.locales.map((locale) => [locale, newsroom.bitext(locale)]));
    for (const [locale, bitext] of before) {
      for (const pair of personsPairs(bitext)) this.#work.get(locale)?.add(pair);
    }
    const { failures, warnings } = await newsroom.run(to);
    expect([...failures, ...warnings]).toEqual([]);
    const texts = await newsroom.sourceTexts();
    for (const locale of newsroom.locales) {
      const after = newsroom.bitext(locale);
      const old = before.get(locale);
      if (to.includes(locale)) expect(after.units.map(unitText)).toEqual(texts);
      if (old) this.#expectKept(locale, old, after);
    }
    await this.#expectSettled(to, forgets);
  }

  #expectKept(locale: string, before: Bitext, after: Bitext): void {
    const kept = this.#newsroom.keptPairs(locale);
    const lost = [...(this.#work.get(locale) ?? [])].filter((pair) => !kept.has(pair));
    expect({ lost }).toEqual({ lost: [] });
    expect(touched(after)).toEqual(expect.arrayContaining([...touchedOf(before, after)]));
    const ids = idsOfUniqueTexts(after);
    for (const [text, id] of idsOfUniqueTexts(before))
      if (ids.has(text)) expect([text, ids.get(text)]).toEqual([text, id]);
    const notes = this.#notes.get(locale) ?? new Map<string, readonly string[]>();
    const units = new Map(after.units.map((unit) => [unit.id, unit]));
    for (const [id, texts] of notes) {
      const unit = units.get(id);
      if (unit) expect(unit.notes.map((note) => note.text)).toEqual(expect.arrayContaining([...texts]));
      else notes.delete(id);
    }
  }

  /** The same command again changes no byte, also where the run has forgotten what it did. */
  async #expectSettled(to: readonly string[], forgets: boolean): Promise<void> {
    const { project } = this.#newsroom;
    const before = project.snapshot('locales', 'memory', 'public');
    if (forgets) project.remove('.tarjuman');
    const { written } = await this.#newsroom.run(to);
    expect(written).toEqual([]);
    expect(project.snapshot('locales', 'memory', 'public')).toEqual(before);
  }
}

function chosen<T>(items: readonly T[], n: number): T | undefined {
  return items[n % Math.max(items.length, 1)];
}

/** A small edit: another ending of the last word. */
function reworded(sentence: string): string {
  return sentence.replace(/(\p{L}+)([^\p{L}]*)$/u, '$1s$2');
}

/** What stands in each segment, a run's drafts included. */
function allPairs(bitext: Bitext): ReadonlyMap<string, string> {
  return new Map(
    bitext.units.flatMap((unit) =>
      segments(unit).flatMap(({ id, source, target }) =>
        target ? [[`${unit.id} ${id}`, pairKey(source, target)] as const] : [],
      ),
    ),
  );
}

/** A person's segments, each as a line: where it is, what it says, how it stands. */
function touched(bitext: Bitext): readonly string[] {
  return bitext.units.flatMap((unit) =>
    segments(unit).flatMap((segment) => {
      const pair = personsPair(segment);
      return pair === undefined ? [] : [`${unit.id} ${segment.id} ${segment.state}: ${pair}`];
    }),
  );
}

/** Those of units that say after a run what they said before it. */
function touchedOf(before: Bitext, after: Bitext): readonly string[] {
  const texts = new Map(after.units.map((unit) => [unit.id, unitText(unit)]));
  return touched({ ...before, units: before.units.filter((unit) => texts.get(unit.id) === unitText(unit)) });
}

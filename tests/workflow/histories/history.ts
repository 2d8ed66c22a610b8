// Plays a history and checks after each run what a run must never break.
import type { XliffVersion } from '../../../src/core/bitext.js';
import { convertFile } from '../../../src/workflow/xliff/convert.js';
import { type Article, type AuthorEdit, edited, sourceText } from './article.js';
import { checkFiles, checkKept, checkSettled, type Standing } from './checks.js';
import { Desk, type Engine } from './desk.js';
import { chosen, type Edit } from './edits.js';
import { Ledger } from './ledger.js';
import type { PackTool, Save, Script, Step } from './steps.js';
import { tools } from './tools/index.js';
import { keyOf, notesOf, type Pair } from './view.js';
import type { XmlElement } from './xml.js';

export class History {
  readonly #desk: Desk;
  readonly #ledgers: ReadonlyMap<string, Ledger>;
  /** States of each bitext, the last one last. */
  readonly #versions = new Map<string, string[]>();
  /** What translators have with them, by locale. */
  readonly #packs = new Map<string, string>();
  readonly #engine: Engine;
  #article: Article;
  /** Words of people, so that no two are the same. */
  #count = 0;
  #runs = 0;

  constructor({ newsroom }: Script) {
    this.#desk = new Desk(newsroom.locales, newsroom.version);
    this.#ledgers = new Map(newsroom.locales.map((locale) => [locale, new Ledger()]));
    this.#article = newsroom.article;
    this.#engine = newsroom.engine;
  }

  /** @throws an assertion where something is lost; the folder is removed in any case. */
  static async play(script: Script): Promise<void> {
    const history = new History(script);
    try {
      await history.#play(script.steps);
    } catch (error) {
      if (process.env.HISTORY_KEEP) history.#keep();
      else history.#desk.dispose();
      throw error;
    }
    history.#desk.dispose();
  }

  /** For whoever looks into a failure: the newsroom as it is, with all states of its bitexts. */
  #keep(): void {
    for (const [path, texts] of this.#versions) {
      for (const [index, text] of texts.entries()) this.#desk.write(`states/${path}.${index}`, text);
    }
    process.stderr.write(`${this.#desk.folder}\n`);
  }

  async #play(steps: readonly Step[]): Promise<void> {
    await this.#run(this.#engine);
    for (const step of steps) await this.#take(step);
    await this.#run(this.#engine);
    await this.#again(this.#engine, this.#desk.locales, true);
  }

  async #take(step: Step): Promise<void> {
    if ('author' in step) return this.#author(step);
    if (step.do === 'run') {
      const to = step.only === null ? this.#desk.locales : [this.#locale(step.only)];
      await this.#run(step.engine, to);
      if (step.forgets) await this.#again(step.engine, to, true);
    } else if (step.do === 'save') this.#save(step);
    else if (step.do === 'save-stale') this.#save(step, this.#before(step.locale, step.back));
    else if (step.do === 'run-and-save') await this.#runAndSave(step);
    else if (step.do === 'convert') await this.#convert(step.locale, step.to);
    else if (step.do === 'export') await this.#export(step.locale, step.pack);
    else if (step.do === 'import') await this.#import(step);
    else if (step.do === 'two-runs') await this.#twoRuns(step.engine, step.turns);
    else if (step.do === 'killed-run') await this.#killed(step.engine, step.afterMs);
    else if (step.do === 'two-processes') await this.#twoProcesses(step.engine, step.afterMs);
    else if (step.do === 'restore') this.#restore(step.locale, step.back);
    else if (step.do === 'break') await this.#breakAndRepair(step.locale, step.at, step.engine);
    else this.#delete(this.#locale(step.locale), step.do);
  }

  #author(step: AuthorEdit): void {
    const before = this.#article;
    this.#article = edited(before, step);
    if (before.name !== this.#article.name) this.#desk.remove(`source/${before.name}.${before.format}`);
  }

  #locale(n: number): string {
    return chosen(this.#desk.locales, n) ?? '';
  }

  #ledger(locale: string): Ledger {
    const ledger = this.#ledgers.get(locale);
    if (!ledger) throw new Error(`no ledger of ${locale}`);
    return ledger;
  }

  #path(locale: string): string {
    return `locales/${locale}/${this.#article.name}.xlf`;
  }

  #before(locale: number, back: number): string | undefined {
    return this.#versions.get(this.#path(this.#locale(locale)))?.at(-1 - back);
  }

  /** @param opened the text that the tool has; what is on the disk if absent. */
  #save(save: Save, opened = this.#desk.read(this.#path(this.#locale(save.locale)))): void {
    if (opened === undefined) return;
    const edits = save.edits.map((edit) => this.#unique(edit));
    const after = tools[save.tool].save(opened, edits, save.manner);
    this.#put(this.#locale(save.locale), opened, after, save.tool === 'A' || save.tool === 'E');
  }

  #put(locale: string, opened: string, text: string, keepsProofs: boolean): void {
    const path = this.#path(locale);
    const ledger = this.#ledger(locale);
    const before = this.#desk.view(path);
    this.#desk.write(path, text);
    const after = this.#desk.viewOf(text);
    ledger.saved({ before, opened: this.#desk.viewOf(opened), after, keepsProofs });
    const own = (unit: XmlElement) => notesOf(unit).filter((note) => note.startsWith('Сұрақ'));
    ledger.noted(path, new Map(after.units.map((unit) => [unit.attributes.get('id') ?? '', own(unit)])));
    this.#remember(path);
  }

  #unique(edit: Edit): Edit {
    return 'words' in edit ? { ...edit, words: `${edit.words} №${++this.#count}` } : edit;
  }

  #remember(path: string): void {
    const text = this.#desk.read(path);
    const versions = this.#versions.get(path) ?? [];
    if (text !== undefined && versions.at(-1) !== text) versions.push(text);
    this.#versions.set(path, versions);
  }

  async #run(engine: Engine, to = this.#desk.locales): Promise<void> {
    this.#publish();
    const before = this.#standing();
    const { failures, warnings } = await this.#desk.run(engine, to);
    checkFiles(this.#desk, this.#article, to, [...failures, ...warnings]);
    this.#checkKept(before, to);
    if (this.#runs++ % 3 === 0) await this.#again(engine, to, false);
  }

  #publish(): void {
    this.#desk.write(`source/${this.#article.name}.${this.#article.format}`, sourceText(this.#article));
  }

  #standing(): ReadonlyMap<string, Standing> {
    return new Map(
      this.#desk.locales.map((locale) => {
        const path = this.#path(locale);
        return [locale, { view: this.#desk.view(path), article: this.#article }];
      }),
    );
  }

  #checkKept(before: ReadonlyMap<string, Standing>, to: readonly string[]): void {
    for (const locale of this.#desk.locales) {
      checkKept(
        this.#desk,
        locale,
        this.#path(locale),
        this.#ledger(locale),
        to.includes(locale) ? before.get(locale) : undefined,
      );
      this.#remember(this.#path(locale));
    }
  }

  /** The same command again changes no byte, also where the run has forgotten what it did. */
  async #again(engine: Engine, to: readonly string[], forgets: boolean): Promise<void> {
    const before = this.#desk.texts('locales', 'memory', 'public');
    if (forgets) this.#desk.remove('.tarjuman');
    const { written } = await this.#desk.run(engine, to);
    checkSettled(before, this.#desk.texts('locales', 'memory', 'public'), written);
  }

  async #runAndSave(step: Extract<Step, { do: 'run-and-save' }>): Promise<void> {
    this.#publish();
    let isOver = false;
    const running = this.#desk.run(step.engine).finally(() => {
      isOver = true;
    });
    for (let turn = 0; turn < step.turns && !isOver; turn++) await new Promise((resolve) => setImmediate(resolve));
    this.#save(step);
    const { failures } = await running;
    checkFiles(
      this.#desk,
      undefined,
      [],
      failures.filter(({ code }) => code !== 'BITEXT_CHANGED_MEANWHILE'),
    );
    this.#checkKept(new Map(), []);
  }

  /** Whichever comes second is refused, unless the first has ended. */
  async #twoRuns(engine: Engine, turns: number): Promise<void> {
    this.#publish();
    const first = this.#desk.run(engine);
    const later = async () => {
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      return this.#desk.run(engine);
    };
    const ends = await Promise.allSettled([first, later()]);
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    if (refused.length === 2 || refused.some(({ code }) => code !== 'PROJECT_LOCKED')) throw refused[0];
    const failures = ends.flatMap((end) => (end.status === 'fulfilled' ? end.value.failures : []));
    checkFiles(this.#desk, this.#article, this.#desk.locales, failures);
    this.#checkKept(new Map(), []);
  }

  /** Nothing is half written, nothing lost; the next run goes on from there. */
  async #killed(engine: Engine, afterMs: number): Promise<void> {
    this.#publish();
    await this.#desk.runProcess(engine, afterMs);
    this.#checkKept(new Map(), []);
    await this.#run(engine);
  }

  async #twoProcesses(engine: Engine, laterMs: number): Promise<void> {
    this.#publish();
    const first = this.#desk.runProcess(engine);
    await new Promise((resolve) => setTimeout(resolve, laterMs));
    const ends = await Promise.all([first, this.#desk.runProcess(engine)]);
    const refused = ends.filter(({ stderr }) => stderr.includes('PROJECT_LOCKED'));
    const failed = ends.filter((end) => end.status !== 0 && !refused.includes(end));
    checkFiles(this.#desk, this.#article, this.#desk.locales, refused.length === 2 ? ends : failed);
    this.#checkKept(new Map(), []);
  }

  async #convert(n: number, to: XliffVersion): Promise<void> {
    const locale = this.#locale(n);
    const path = this.#path(locale);
    if (this.#desk.read(path) === undefined) return;
    await convertFile({ cwd: this.#desk.folder, in: path, out: path, to });
    this.#checkKept(new Map(), []);
  }

  async #export(n: number, tool: PackTool): Promise<void> {
    const locale = this.#locale(n);
    const pack = await this.#desk.exportPack(locale, tool);
    const text = Object.entries(pack).find(([path]) => path.endsWith(`${this.#article.name}.xlf`))?.[1];
    if (text !== undefined) this.#packs.set(locale, text);
  }

  /** The translator's file comes back alone, as people send it. */
  async #import(save: Extract<Step, { do: 'import' }>): Promise<void> {
    const locale = this.#locale(save.locale);
    const pack = this.#packs.get(locale);
    if (pack === undefined) return;
    const edits = save.edits.map((edit) => this.#unique(edit));
    const returned = tools[save.tool].save(pack, edits, save.manner);
    this.#ledger(locale).returned({ opened: this.#desk.viewOf(pack), after: this.#desk.viewOf(returned) });
    const problems = await this.#desk.importPack('returned/story.xlf', returned);
    checkFiles(this.#desk, undefined, [], problems);
    this.#checkKept(new Map(), []);
  }

  #restore(locale: number, back: number): void {
    const text = this.#before(locale, back);
    if (text !== undefined) this.#put(this.#locale(locale), text, text, true);
  }

  #delete(locale: string, what: 'delete-bitext' | 'delete-memory'): void {
    this.#desk.remove(what === 'delete-memory' ? `memory/${locale}.tmx` : this.#path(locale));
    if (what === 'delete-bitext') this.#ledger(locale).noted(this.#path(locale), new Map());
    this.#ledger(locale).forgetUnless(this.#finder(locale));
  }

  #finder(locale: string): (pair: Pair) => boolean {
    const views = this.#desk.bitexts(locale).flatMap((path) => this.#desk.view(path) ?? []);
    const there = [
      ...views.flatMap(({ cells }) => cells.flatMap(({ source, target = '' }) => keyOf({ source, target }))),
      ...views.flatMap(({ suggestions }) => suggestions.map(keyOf)),
      ...this.#desk.memory(locale).map(keyOf),
    ];
    const keys = new Set(there);
    return (pair) => keys.has(keyOf(pair));
  }

  async #breakAndRepair(n: number, at: number, engine: Engine): Promise<void> {
    const locale = this.#locale(n);
    const path = this.#path(locale);
    const whole = this.#desk.read(path);
    const cut = whole?.lastIndexOf('</target>') ?? -1;
    if (whole === undefined || cut < 0) return;
    const broken = whole.slice(0, cut) + (at % 2 ? '</taget>' : '') + (at % 3 ? whole.slice(cut + 9) : '');
    this.#publish();
    this.#desk.write(path, broken);
    const { failures } = await this.#desk.run(engine);
    checkFiles(
      this.#desk,
      undefined,
      [],
      failures.filter(({ code }) => code !== 'XLIFF_NOT_WELL_FORMED'),
    );
    if (failures.length === 0) throw new Error('a broken file was not noticed');
    if (this.#desk.read(path) !== broken) throw new Error('a run wrote to a broken file');
    this.#desk.write(path, whole);
    this.#checkKept(new Map(), []);
  }
}

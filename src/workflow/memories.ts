import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TarjumanError } from '../core/errors.js';
import type { Locale } from '../core/locale.js';
import type { Memory, MemoryPair } from '../memory/index.js';
import { replaceFile } from './files/replace.js';
import { readSettled } from './files/settled.js';
import { hashOf, stampOf } from './files/stamp.js';
import { type Project, shown } from './project.js';
import type { PlacedPair } from './sync/index.js';

/**
 * The project's translation memories: every TMX file in `memory/` is searched, `memory/<locale>.tmx` is written.
 * Files are read when a locale is first asked for, so a run without open segments reads none.
 */
export class Memories {
  readonly #project: Project;
  readonly #locales = new Map<Locale, Promise<LocaleMemory>>();
  readonly #stamps = new Map<Locale, string>();

  constructor(project: Project) {
    this.#project = project;
  }

  async forLocale(locale: Locale): Promise<LocaleMemory> {
    const known = this.#locales.get(locale) ?? LocaleMemory.open(this.#project, locale);
    this.#locales.set(locale, known);
    return known;
  }

  /** Is the locale's own file there? Where it is not, it has to learn anew what it had from the bitexts. */
  isThere(locale: Locale): boolean {
    return stampOf(ownFile(this.#project, locale)) !== undefined;
  }

  /** Writes what is new. Returns the files written, from the project's root. */
  async save(): Promise<readonly string[]> {
    const written: string[] = [];
    for (const [locale, memory] of this.#locales) {
      const files = await (await memory).save();
      if (files.length > 0) this.#stamps.set(locale, memoryStamp(this.#project, locale));
      written.push(...files);
    }
    return written;
  }

  /**
   * Changes when a memory file of the locale does: as of the first question or our own last write, so that what somebody
   * else saves during the run is news to the next one.
   */
  stamp(locale: Locale): string {
    const stamp = this.#stamps.get(locale) ?? memoryStamp(this.#project, locale);
    this.#stamps.set(locale, stamp);
    return stamp;
  }
}

function memoryStamp(project: Project, locale: Locale): string {
  return hashOf(
    memoryFiles(project, locale)
      .map((path) => `${path} ${stampOf(path)}`)
      .join('\n'),
  );
}

function ownFile(project: Project, locale: Locale): string {
  return join(project.folders.memory, `${locale}.tmx`);
}

/** The locale's own file and those that are nobody's own: TMX from elsewhere may hold many languages. */
function memoryFiles(project: Project, locale: Locale): readonly string[] {
  const others = project.config.targetLocales.filter((other) => other !== locale).map((other) => `${other}.tmx`);
  try {
    const names = readdirSync(project.folders.memory).filter((name) => name.endsWith('.tmx') && !others.includes(name));
    return names.sort().map((name) => join(project.folders.memory, name));
  } catch {
    return [];
  }
}

/** Whoever saves a memory more often than this during one write is a program, and the person must know. */
const mostAttempts = 3;

/** The module with its XML parser: loaded with the first memory that is opened. */
type MemoryModule = typeof import('../memory/index.js');

class LocaleMemory {
  readonly #module: MemoryModule;
  readonly #project: Project;
  readonly #path: string;
  readonly #locale: Locale;
  #text: string | undefined;
  #own: readonly MemoryPair[];
  readonly #others: readonly MemoryPair[];
  #index: Memory | undefined;
  /** What the run added, in case the file changes under its hands. */
  readonly #taken: MemoryPair[] = [];
  #changed = false;

  private constructor(
    module: MemoryModule,
    project: Project,
    locale: Locale,
    path: string,
    own: { text: string | undefined; pairs: readonly MemoryPair[] },
    others: readonly MemoryPair[],
  ) {
    this.#module = module;
    this.#project = project;
    this.#locale = locale;
    this.#path = path;
    this.#text = own.text;
    this.#own = own.pairs;
    this.#others = others;
  }

  static async open(project: Project, locale: Locale): Promise<LocaleMemory> {
    const path = ownFile(project, locale);
    const module = await import('../memory/index.js');
    const own = await readPairs(module, project, path);
    const others: MemoryPair[] = [];
    for (const other of memoryFiles(project, locale)) {
      if (other !== path) others.push(...(await readPairs(module, project, other)).pairs);
    }
    return new LocaleMemory(module, project, locale, path, own, others);
  }

  get index(): Memory {
    this.#index ??= this.#module.createMemory([...this.#others, ...this.#own]);
    return this.#index;
  }

  /** Takes pairs that a person wrote or confirmed. Returns what is news to the memory. */
  remember(pairs: readonly PlacedPair[], document: string): readonly MemoryPair[] {
    const known = this.#own;
    const taken = pairs.map((pair) => this.#memoryPair(pair, document));
    this.#own = this.#with(known, taken);
    if (this.#own === known) return [];
    this.#taken.push(...taken);
    this.#changed = true;
    this.#index = undefined;
    return this.#own.filter((pair, index) => pair !== known[index]);
  }

  /** Two passes: a correction in the first may replace the words that stood in for an equal sentence of another unit. */
  #with(known: readonly MemoryPair[], taken: readonly MemoryPair[]): readonly MemoryPair[] {
    const { upsert } = this.#module;
    const once = upsert(known, ...taken);
    return once === known ? known : upsert(once, ...taken);
  }

  #memoryPair({ segment, codes, unit, before, after }: PlacedPair, document: string): MemoryPair {
    return {
      source: segment.source,
      target: segment.target,
      sourceLocale: this.#project.config.sourceLocale,
      targetLocale: this.#locale,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      // A person's text in a draft's state is a translation all the same.
      state: segment.state === 'initial' ? 'translated' : segment.state,
      document,
      ...(unit !== undefined && { unit }),
      codes,
    };
  }

  /** Where somebody saved the file meanwhile, the run's pairs go into what is there now. */
  async save(): Promise<readonly string[]> {
    if (!this.#changed) return [];
    const file = shown(this.#project, this.#path);
    for (let attempt = 1; ; attempt++) {
      const onto = this.#text === undefined ? {} : { onto: this.#text };
      const text = this.#module.writeTmx(this.#own, { sourceLocale: this.#project.config.sourceLocale, ...onto });
      try {
        if (text !== this.#text) await replaceFile(this.#path, this.#text, text, file);
        const written = text === this.#text ? [] : [file];
        this.#text = text;
        this.#changed = false;
        return written;
      } catch (error) {
        const isConflict = error instanceof TarjumanError && error.code === 'BITEXT_CHANGED_MEANWHILE';
        if (!isConflict || attempt === mostAttempts) throw error;
        await this.#reread();
      }
    }
  }

  async #reread(): Promise<void> {
    const { text, pairs } = await readPairs(this.#module, this.#project, this.#path);
    this.#text = text;
    this.#own = this.#with(pairs, this.#taken);
    this.#index = undefined;
  }
}

async function readPairs(module: MemoryModule, project: Project, path: string) {
  const file = shown(project, path);
  const found = await readSettled(path, file, (text) => module.readTmx(text, { file }).pairs);
  return { text: found?.text, pairs: found?.value ?? [] };
}

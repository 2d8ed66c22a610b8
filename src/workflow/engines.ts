import { join } from 'node:path';
import { TarjumanError } from '../core/errors.js';
import type { Locale } from '../core/locale.js';
import type { Engine, EngineCache } from '../engines/index.js';
import type { Project } from './project.js';

/** What the environment tells engines. Keys come from nowhere else. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type EngineName = Project['config']['engines']['order'][string][number];

/** The engines of a run: each is made once and shared by all documents and locales. */
export class Engines {
  readonly #project: Project;
  readonly #environment: Environment;
  readonly #chosen: EngineName | undefined;
  readonly #made = new Map<EngineName, Promise<Engine>>();
  #cache: Promise<EngineCache> | undefined;

  /** @param chosen engine named on the command line, in place of the configured ones. */
  constructor(project: Project, environment: Environment, chosen?: EngineName) {
    this.#project = project;
    this.#environment = environment;
    this.#chosen = chosen;
    if (chosen && this.#isWithoutKey(chosen)) throw keyMissing(chosen);
  }

  /** Paid answers, kept below the cache folder. */
  cache(): Promise<EngineCache> {
    this.#cache ??= import('../engines/index.js').then(({ createFileCache }) =>
      createFileCache(join(this.#project.folders.cache, 'engine-answers.jsonl')),
    );
    return this.#cache;
  }

  /** The names of the engines that can be asked for a locale, in order. */
  namesFor(locale: Locale): readonly EngineName[] {
    return this.#orderFor(locale).filter((name) => name !== 'none' && !this.#isWithoutKey(name));
  }

  /** Engines that are configured and wait for a key. */
  withoutKey(locales: readonly Locale[]): readonly TarjumanError[] {
    const names = new Set(
      locales.flatMap((locale) => this.#orderFor(locale)).filter((name) => this.#isWithoutKey(name)),
    );
    return [...names].map(keyMissing);
  }

  async forLocale(locale: Locale): Promise<readonly Engine[]> {
    return Promise.all(this.namesFor(locale).map((name) => this.#engine(name)));
  }

  #engine(name: EngineName): Promise<Engine> {
    const engine = this.#made.get(name) ?? this.#load(name);
    this.#made.set(name, engine);
    return engine;
  }

  async #load(name: EngineName): Promise<Engine> {
    const { loadEngine } = await import('../engines/index.js');
    return loadEngine(name, this.#optionsOf(name));
  }

  #orderFor(locale: Locale): readonly EngineName[] {
    const { order } = this.#project.config.engines;
    return this.#chosen ? [this.#chosen] : (order[locale] ?? order.default ?? []);
  }

  #isWithoutKey(name: EngineName): boolean {
    return name === 'deepl' && !this.#environment.DEEPL_AUTH_KEY?.trim();
  }

  #optionsOf(name: EngineName) {
    if (name !== 'deepl') return {};
    const { serverUrl, formality } = this.#project.config.engines.deepl;
    const url = this.#environment.DEEPL_SERVER_URL ?? serverUrl;
    const key = this.#environment.DEEPL_AUTH_KEY;
    return {
      ...(key !== undefined && { key }),
      ...(url !== undefined && { serverUrl: url }),
      ...(formality !== 'default' && { formality }),
    };
  }
}

function keyMissing(name: EngineName): TarjumanError {
  return new TarjumanError('ENGINE_KEY_MISSING', `${name} has no key, so it is not asked`, {
    hint: 'Set DEEPL_AUTH_KEY in the environment, or take deepl out of engines.order in tarjuman.config.yaml.',
  });
}

import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Config } from '../core/config/index.js';
import { TarjumanError } from '../core/errors.js';
import { type Locale, parseLocale } from '../core/locale.js';
import { readTextIfThere } from './files/read.js';
import { hashOf } from './files/stamp.js';

export const configFileName = 'tarjuman.config.yaml';

/** An opened project: its configuration and where its folders are. */
export interface Project {
  readonly root: string;
  /** The configuration file. */
  readonly configPath: string;
  readonly config: Config;
  /** Changes when the configuration does. */
  readonly configHash: string;
  readonly folders: Readonly<Record<keyof Config['paths'], string>>;
}

export interface ProjectOptions {
  /** Folder to look in for the configuration. */
  readonly cwd: string;
  /** Path of the configuration file, instead of `tarjuman.config.yaml` in `cwd`. */
  readonly config?: string;
}

/** @throws {TarjumanError} `CONFIG_NOT_FOUND`, the errors of `readConfig`, `LOCALE_UNKNOWN`, `LOCALE_IS_SOURCE`, `PATH_OUTSIDE_PROJECT`. */
export async function openProject(options: ProjectOptions): Promise<Project> {
  const path = resolve(options.cwd, options.config ?? configFileName);
  const shownAs = relative(options.cwd, path) || path;
  const text = await readTextIfThere(path, shownAs);
  if (text === undefined) {
    throw new TarjumanError('CONFIG_NOT_FOUND', `There is no ${shownAs} in ${options.cwd}`, {
      hint: 'Go to the project folder, name it with --cwd, or start a project here with `tarjuman init`.',
      place: { file: shownAs },
    });
  }
  const { readConfig } = await import('../core/config/read.js');
  const config = withLocales(readConfig(text, shownAs), shownAs);
  const root = dirname(path);
  const folder = (key: keyof Config['paths']) => inside(root, config.paths[key], key, shownAs);
  const folders = {
    source: folder('source'),
    locales: folder('locales'),
    glossary: folder('glossary'),
    memory: folder('memory'),
    output: folder('output'),
    cache: folder('cache'),
  };
  refuseWritingIntoSource(folders, shownAs);
  return { root, configPath: path, config, configHash: hashOf(text), folders };
}

/** What a run writes into the source folder would be its sources the next time. */
function refuseWritingIntoSource(folders: Project['folders'], file: string): void {
  for (const key of ['locales', 'memory', 'output', 'cache'] as const) {
    if (folders[key] !== folders.source && !isBelow(folders.source, folders[key])) continue;
    throw new TarjumanError('CONFIG_INVALID', `paths.${key} in ${file} lies in the source folder`, {
      hint: 'Give it a folder of its own beside paths.source.',
      place: { file },
    });
  }
}

function withLocales(config: Config, file: string): Config {
  const sourceLocale = localeIn(file, 'sourceLocale', config.sourceLocale);
  const targetLocales = config.targetLocales.map((tag) => localeIn(file, 'targetLocales', tag));
  if (targetLocales.includes(sourceLocale)) {
    throw new TarjumanError('LOCALE_IS_SOURCE', `targetLocales in ${file} names the source language, ${sourceLocale}`, {
      hint: 'Take it out of targetLocales; render.sourceEdition publishes the source language.',
      place: { file },
    });
  }
  return { ...config, sourceLocale, targetLocales: [...new Set(targetLocales)] };
}

function localeIn(file: string, key: string, tag: string): Locale {
  try {
    return parseLocale(tag);
  } catch (error) {
    if (!(error instanceof TarjumanError)) throw error;
    throw new TarjumanError(error.code, `${key} in ${file}: ${error.message}`, {
      ...(error.hint !== undefined && { hint: error.hint }),
      place: { file },
      cause: error,
    });
  }
}

/** A run writes below the project only: a folder elsewhere could belong to somebody else. */
function inside(root: string, path: string, key: string, file: string): string {
  const absolute = resolve(root, path);
  if (isAbsolute(path) || !isBelow(root, absolute)) {
    throw new TarjumanError('PATH_OUTSIDE_PROJECT', `paths.${key} in ${file} points outside the project: ${path}`, {
      hint: 'Use a folder below the one that holds the configuration.',
      place: { file },
    });
  }
  return absolute;
}

export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The path as people see it: from the project's root, with `/`. */
export function shown(project: Project, path: string): string {
  return relative(project.root, path).split(sep).join('/');
}

/** The locales that a command names with `--to`; all of the project's without it. */
export function chosenLocales(project: Project, to: readonly string[] | undefined): readonly Locale[] {
  const { sourceLocale, targetLocales } = project.config;
  if (!to) return targetLocales;
  const chosen = to.map((tag) => {
    if (tag.toLowerCase() === sourceLocale.toLowerCase()) {
      throw new TarjumanError('LOCALE_IS_SOURCE', `--to names the source language, ${sourceLocale}`, {
        hint: `Name target languages: ${targetLocales.join(', ')}.`,
      });
    }
    return parseLocale(tag, targetLocales);
  });
  return [...new Set(chosen)];
}

/** `locales/kk/news/summit.xlf` */
export function bitextPath(project: Project, locale: Locale, documentName: string): string {
  return join(project.folders.locales, locale, `${documentName}.xlf`);
}

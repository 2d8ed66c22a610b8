import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { TarjumanError } from '../core/errors.js';
import type { Locale } from '../core/locale.js';
import type { Engine } from '../engines/index.js';
import { Engines, type Environment } from './engines.js';
import { systemReason } from './files/write.js';
import { openGlossary } from './glossaries.js';
import { openProject, type Project, type ProjectOptions, shown } from './project.js';
import { listSources } from './sources.js';

/** One thing that the doctor looked at. */
export interface Examination {
  readonly what: string;
  readonly result: 'good' | 'missing' | 'wrong';
  /** What was found. */
  readonly detail: string;
  /** How to get what is missing. */
  readonly remedy?: string;
}

export interface DoctorOptions extends ProjectOptions {
  readonly environment: Environment;
  readonly nodeVersion: string;
  readonly signal?: AbortSignal;
}

/** Looks at everything a run needs and says what is missing and how to get it. Changes nothing, pays nothing. */
export async function doctor(options: DoctorOptions): Promise<readonly Examination[]> {
  const node = examineNode(options.nodeVersion);
  let project: Project;
  try {
    project = await openProject(options);
  } catch (error) {
    return [node, failed('configuration', error)];
  }
  return [
    node,
    {
      what: 'configuration',
      result: 'good',
      detail: `${project.config.sourceLocale} → ${project.config.targetLocales.join(', ')}`,
    },
    examineSources(project),
    await examineGlossary(project),
    ...(['locales', 'memory', 'output', 'cache'] as const).map((key) => examineFolder(project, key)),
    ...[project.config.sourceLocale, ...project.config.targetLocales].map(examineLocale),
    ...(await examineEngines(project, options)),
  ];
}

function examineNode(version: string): Examination {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return isEnough
    ? { what: 'Node.js', result: 'good', detail: version }
    : { what: 'Node.js', result: 'wrong', detail: version, remedy: 'Install Node.js 20.19 or newer.' };
}

function examineSources(project: Project): Examination {
  try {
    const count = listSources(project).length;
    const detail = `${count} documents in ${shown(project, project.folders.source)}/`;
    if (count > 0) return { what: 'sources', result: 'good', detail };
    return {
      what: 'sources',
      result: 'missing',
      detail,
      remedy: 'Put an article there: .txt, .md, .html, or .json for strings.',
    };
  } catch (error) {
    return failed('sources', error);
  }
}

async function examineGlossary(project: Project): Promise<Examination> {
  try {
    const { entries } = await (await openGlossary(project)).glossary();
    return { what: 'glossary', result: 'good', detail: `${entries.length} entries` };
  } catch (error) {
    return failed('glossary', error);
  }
}

function examineFolder(project: Project, key: 'locales' | 'memory' | 'output' | 'cache'): Examination {
  const folder = project.folders[key];
  const what = `write rights in ${shown(project, folder)}/`;
  const nearest = nearestExisting(folder);
  if (!statSync(nearest).isDirectory()) {
    return {
      what,
      result: 'wrong',
      detail: `${shown(project, nearest)} is a file`,
      remedy: `Move it away, or set paths.${key} in tarjuman.config.yaml.`,
    };
  }
  try {
    accessSync(nearest, constants.W_OK);
    return { what, result: 'good', detail: existsSync(folder) ? 'yes' : 'yes; a run creates it' };
  } catch (error) {
    return {
      what,
      result: 'wrong',
      detail: systemReason(error),
      remedy: `Make it writable, or set paths.${key} in tarjuman.config.yaml.`,
    };
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** Dates and numbers of pages need the locale's data in Node's ICU; for Kazakh and Uzbek we bring our own names. */
function examineLocale(locale: Locale): Examination {
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  return isKnown
    ? { what: `locale data for ${locale}`, result: 'good', detail: `ICU ${process.versions.icu ?? 'unknown'}` }
    : {
        what: `locale data for ${locale}`,
        result: 'missing',
        detail: 'this Node.js has none; dates and numbers appear in English',
        remedy: 'Use a Node.js build with full ICU (the official ones have it).',
      };
}

async function examineEngines(project: Project, options: DoctorOptions): Promise<readonly Examination[]> {
  const engines = new Engines(project, options.environment);
  const found: Examination[] = [];
  for (const missing of engines.withoutKey(project.config.targetLocales)) {
    found.push({
      what: 'engine key',
      result: 'missing',
      detail: missing.message,
      ...(missing.hint && { remedy: missing.hint }),
    });
  }
  for (const locale of project.config.targetLocales) {
    try {
      for (const engine of await engines.forLocale(locale)) {
        found.push(await examineEngine(project, engine, locale, options.signal));
      }
    } catch (error) {
      found.push(failed(`engines for ${locale}`, error));
    }
  }
  return found;
}

async function examineEngine(
  project: Project,
  engine: Engine,
  locale: Locale,
  signal: AbortSignal | undefined,
): Promise<Examination> {
  const what = `engine ${engine.name} for ${locale}`;
  const problem = await engine.reach?.(signal);
  if (problem) {
    return {
      what,
      result: 'wrong',
      detail: problem.message,
      ...(problem.hint !== undefined && { remedy: problem.hint }),
    };
  }
  if (await engine.supports(project.config.sourceLocale, locale, signal)) {
    return { what, result: 'good', detail: 'reachable, has the language' };
  }
  return {
    what,
    result: 'missing',
    detail: 'does not have the language',
    remedy: `Name another engine for ${locale} in engines.order.`,
  };
}

function failed(what: string, error: unknown): Examination {
  if (!(error instanceof TarjumanError)) throw error;
  const result = error.code === 'SOURCE_MISSING' || error.code === 'CONFIG_NOT_FOUND' ? 'missing' : 'wrong';
  return { what, result, detail: error.message, ...(error.hint !== undefined && { remedy: error.hint }) };
}

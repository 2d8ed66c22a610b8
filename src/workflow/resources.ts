// Plain i18next resources, exchanged as XLIFF with tools that know nothing of Tarjuman's bitexts.
import {
  type BitextUnit,
  hasTarget,
  inTargetOrder,
  isPersons,
  sameContent,
  segments,
  unitSource,
} from '../core/bitext.js';
import type { Unit } from '../core/document.js';
import { TarjumanError } from '../core/errors.js';
import { type Content, codeIds, renameCodes } from '../core/inline.js';
import { type Locale, parseLocale } from '../core/locale.js';
import { nearest } from '../core/nearest.js';
import { resourceToXliff, xliffToResource } from '../formats/exchange.js';
import { saveBitext } from './bitexts.js';
import { lockProject } from './files/lock/index.js';
import { Memories } from './memories.js';
import { openProject, type Project, type ProjectOptions } from './project.js';
import { textRuns } from './render/text-runs.js';
import { listSources, type SourceEntry } from './sources.js';
import { isResource } from './translate/addresses.js';
import { type DocumentWork, type LocaleWork, prepareDocument } from './translate/prepare.js';

export interface ExportOptions extends ProjectOptions {
  /** Path of the resource below the source folder: `site.json`. */
  readonly document: string;
  readonly to: string;
  readonly version: '1.2' | '2.0';
}

/** A resource document with its translation as plain XLIFF, a unit a string, for other i18next tools. */
export async function exportResource(options: ExportOptions): Promise<string> {
  const project = await openProject(options);
  const locale = parseLocale(options.to, project.config.targetLocales);
  const work = await prepareDocument(project, findResource(project, options.document), [locale]);
  const { bitext, units } = localeOf(work, locale);
  const { document, format } = work.opened;
  const { body } = format.merge(document, textRuns(bitext, units), locale);
  const source = document.body.type === 'resource' ? document.body.text : '{}';
  return resourceToXliff(source, body.type === 'resource' ? body.text : undefined, {
    sourceLocale: project.config.sourceLocale,
    targetLocale: locale,
    namespace: work.entry.name,
    version: options.version,
  });
}

export interface ImportOptions extends ProjectOptions {
  readonly document: string;
  /** The XLIFF text. */
  readonly xliff: string;
  /** Its name, for messages. */
  readonly file: string;
}

export interface ImportResult {
  /** The bitext written to, from the project's root. */
  readonly bitext: string;
  readonly taken: readonly string[];
  readonly unchanged: number;
  readonly refused: readonly { readonly key: string; readonly reason: string }[];
}

/**
 * Takes translations of a resource from plain XLIFF into its bitext. A string that a person translated here before is
 * never overwritten: it is refused, with the reason.
 */
export async function importResource(options: ImportOptions): Promise<ImportResult> {
  const project = await openProject(options);
  const { targetLocale, json } = await xliffToResource(options.xliff).catch((error: unknown) => {
    throw error instanceof TarjumanError ? inFile(error, options.file) : error;
  });
  const locale = parseLocale(targetLocale, project.config.targetLocales);
  const unlock = lockProject(project);
  try {
    const work = await prepareDocument(project, findResource(project, options.document), [locale]);
    const localeWork = localeOf(work, locale);
    const incoming = work.opened.format.extract({ path: options.file, text: json, sourceLocale: locale });
    const merged = takeStrings(localeWork, new Map(incoming.units.map((unit) => [unit.key, unit])));
    await rememberRetired(project, work, localeWork);
    await saveBitext(localeWork.file, { ...localeWork.bitext, units: merged.units });
    return { bitext: localeWork.file.file, ...merged };
  } finally {
    unlock();
  }
}

/** Pairs whose string has gone from the source stand in the memory before they leave the bitext. */
async function rememberRetired(
  project: Project,
  { entry }: DocumentWork,
  { locale, retired }: LocaleWork,
): Promise<void> {
  if (retired.length === 0) return;
  const memories = new Memories(project);
  (await memories.forLocale(locale)).remember(retired, entry.path);
  await memories.save();
}

function inFile({ code, message, hint, cause }: TarjumanError, file: string): TarjumanError {
  return new TarjumanError(code, `${file}: ${message}`, {
    ...(hint !== undefined && { hint }),
    place: { file },
    cause,
  });
}

function findResource(project: Project, path: string): SourceEntry {
  const resources = listSources(project).filter(isResource);
  const found = resources.find((entry) => entry.path === path || entry.name === path);
  if (found) return found;
  const names = resources.map((entry) => entry.path);
  const guess = nearest(path, names);
  throw new TarjumanError('FILE_NOT_FOUND', `There is no resource document "${path}" in the source folder`, {
    hint: guess ? `Did you mean "${guess}"?` : `Resources here: ${names.join(', ') || 'none'}.`,
  });
}

function localeOf(work: DocumentWork, locale: Locale): LocaleWork {
  const found = work.locales.find((localeWork) => localeWork.locale === locale);
  if (!found) throw new TarjumanError('LOCALE_UNKNOWN', `"${locale}" is not a locale of this project`);
  return found;
}

function takeStrings({ bitext, units }: LocaleWork, incoming: ReadonlyMap<string, Unit>) {
  const taken: string[] = [];
  const refused: { key: string; reason: string }[] = [];
  let unchanged = 0;
  const known = new Set(units.map((unit) => unit.key));
  for (const key of incoming.keys())
    if (!known.has(key)) refused.push({ key, reason: 'the source has no such string' });
  const merged = bitext.units.map((unit, index): BitextUnit => {
    const key = units[index]?.key ?? '';
    const text = incoming.get(key);
    const own = units[index];
    if (!text || !own) return unit;
    const target = withCodesOf(text, own);
    if (!target) {
      refused.push({ key, reason: 'its variables are not those of the source' });
      return unit;
    }
    if (sameContent(wholeTarget(unit), target)) {
      unchanged++;
      return unit;
    }
    if (segments(unit).some(isPersons)) {
      refused.push({ key, reason: 'a person translated it here, differently' });
      return unit;
    }
    taken.push(key);
    return { ...unit, parts: [{ type: 'segment', id: 's1', source: unitSource(unit), target, state: 'translated' }] };
  });
  return { units: merged, taken, unchanged, refused };
}

function wholeTarget(unit: BitextUnit): Content {
  return inTargetOrder(unit.parts).flatMap((part) => {
    if (part.type === 'ignorable') return part.target ?? part.source;
    return hasTarget(part) ? part.target : [];
  });
}

/** The incoming text with its variables numbered as the source's; undefined when they are not the same. */
function withCodesOf(incoming: Unit, own: Unit): Content | undefined {
  const left = [...own.codes];
  const rename = new Map<string, string>();
  for (const id of codeIds(incoming.content)) {
    const data = incoming.codes.find((code) => code.id === id)?.data;
    const index = left.findIndex((code) => code.data === data);
    const [code] = index < 0 ? [] : left.splice(index, 1);
    if (!code) return undefined;
    rename.set(id, code.id);
  }
  return left.length === 0 ? renameCodes(incoming.content, rename) : undefined;
}

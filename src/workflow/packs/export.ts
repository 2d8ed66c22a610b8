// Packs for translators: everything that somebody outside needs to translate, in one zip file.
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { XliffVersion } from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';
import { type Locale, parseLocale } from '../../core/locale.js';
import { nearest } from '../../core/nearest.js';
import { labelledUtf8 } from '../../xliff/index.js';
import { openBitext } from '../bitexts.js';
import { readBytesIfThere } from '../files/read.js';
import { writeFileWhole } from '../files/write.js';
import { openProject, type Project, type ProjectOptions } from '../project.js';
import { listSources, type SourceEntry } from '../sources.js';
import { packageVersion } from '../version.js';
import { contentsOf, previewOf, resourcesOf } from './contents.js';
import { manifestName, placesOf, readmeName } from './layout.js';
import { type Manifest, type ManifestDocument, manifestFormat, writeManifest } from './manifest.js';
import { ensureProjectId } from './project-id.js';
import { type DocumentFacts, readmeText } from './readme.js';
import { factsOf, sendBitext } from './send.js';
import { staleness } from './stale.js';
import { type ToolName, toolOf } from './tools.js';

export interface ExportPackOptions extends ProjectOptions {
  /** The target locale. */
  readonly to: string;
  /** The tool that the pack is made for; `generic` by default. */
  readonly for?: ToolName;
  /** Documents to send, by path or name below the source folder; all of them when absent. */
  readonly only?: readonly string[];
  /** Send only documents with sentences that nobody has translated, and lock what is done. */
  readonly open?: boolean;
  /** Day until which it should come back, ISO 8601; stands in the note. */
  readonly due?: string;
  /** Version of XLIFF, in place of the tool's own. */
  readonly xliff?: XliffVersion;
  /** Where to write the pack; a name made of locale, tool and content, in the current folder, when absent. */
  readonly output?: string;
  /** The day of the export. */
  readonly now?: Date;
}

export interface ExportedPack {
  /** The pack, as `output` names it. */
  readonly file: string;
  readonly locale: Locale;
  readonly for: ToolName;
  readonly xliff: XliffVersion;
  readonly documents: readonly DocumentFacts[];
  /** Paths in the pack. */
  readonly contents: readonly string[];
  /** `PACK_STALE` for each document whose source changed since the last run. */
  readonly warnings: readonly TarjumanError[];
  /** The configuration, where the project got its id by this export. */
  readonly written: readonly string[];
}

/**
 * Makes a pack of the project's bitexts in one locale. The same bitexts, memory and glossary give the same bytes on the
 * same day.
 *
 * @throws {TarjumanError} `LOCALE_UNKNOWN`, `FILE_NOT_FOUND` (a document of `only`), `PACK_EMPTY`, `FILE_EXISTS` (another
 * file is at `output`), and what reading the project throws.
 * @example
 * const { file } = await exportPack({ cwd: 'my-newsroom', to: 'kk', for: 'omegat' });
 */
export async function exportPack(options: ExportPackOptions): Promise<ExportedPack> {
  const { open: onlyOpen = false, for: toolName = 'generic' } = options;
  const project = await openProject(options);
  const locale = parseLocale(options.to, project.config.targetLocales);
  const tool = toolOf(toolName);
  const version = options.xliff ?? tool.xliff;
  const due = options.due === undefined ? {} : { due: dayOf(options.due) };
  const entries = chosenSources(project, options.only);
  const identity = await ensureProjectId(project);
  const places = placesOf[tool.layout];
  const files = new Map<string, string | Uint8Array>();
  const documents: ManifestDocument[] = [];
  const facts: DocumentFacts[] = [];
  const warnings: TarjumanError[] = [];
  for (const entry of entries) {
    const { bitext, decoded, file: from } = await openBitext(project, locale, entry.name);
    if (!bitext || !decoded) continue;
    const about = factsOf(entry.path, bitext);
    if (about.segments === 0 || (onlyOpen && about.open === 0)) continue;
    const sending = { project: identity.id, version, prefill: tool.prefill, onlyOpen };
    const { xliff, base } = sendBitext(labelledUtf8(decoded), from, sending);
    const file = places.bitext(entry.name);
    files.set(file, xliff);
    documents.push({ document: entry.path, file, sha256: sha256(xliff), base });
    facts.push(about);
    warnings.push(...(await staleness(project, entry, bitext)));
    files.set(places.preview(entry.path), await previewOf(project, entry));
  }
  if (documents.length === 0) throw nothingToSend(locale, options);
  for (const [path, content] of await resourcesOf(project, locale, tool)) files.set(path, content);
  const manifest: Manifest = {
    format: manifestFormat,
    tarjuman: packageVersion(),
    project: identity.id,
    sourceLocale: project.config.sourceLocale,
    targetLocale: locale,
    for: toolName,
    xliff: version,
    exported: (options.now ?? new Date()).toISOString().slice(0, 10),
    ...due,
    documents,
  };
  files.set(manifestName, writeManifest(manifest));
  const about = { tool, siteName: project.config.site.name, sourceLocale: manifest.sourceLocale, targetLocale: locale };
  files.set(
    readmeName,
    readmeText({ ...about, ...due, documents: facts, contents: contentsOf(files, tool), onlyOpen }),
  );
  const { writeZip } = await import('./zip/write.js');
  const bytes = writeZip(files);
  const file = options.output ?? `${locale}-${toolName}-${sha256(bytes).slice(0, 8)}.zip`;
  await writeNewFile(file, bytes);
  return {
    file,
    locale,
    for: toolName,
    xliff: version,
    documents: facts,
    contents: [...files.keys()].sort(),
    warnings,
    written: identity.written ? [basename(project.configPath)] : [],
  };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function dayOf(due: string): string {
  const date = new Date(`${due}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(due) && !Number.isNaN(date.getTime());
  if (isDay && date.toISOString().startsWith(due)) return due;
  throw new TarjumanError('USAGE', `"${due}" is no day`, { hint: 'Write year-month-day: 2026-12-01.' });
}

/** The documents that `only` names, by path or name. */
function chosenSources(project: Project, only: readonly string[] | undefined): readonly SourceEntry[] {
  const all = listSources(project);
  if (!only) return all;
  const wanted = new Set(only.map((name) => named(all, name)));
  return all.filter((entry) => wanted.has(entry));
}

function named(all: readonly SourceEntry[], name: string): SourceEntry {
  const found = all.find((entry) => entry.path === name || entry.name === name);
  if (found) return found;
  const names = all.map((entry) => entry.path);
  const guess = nearest(name, names);
  throw new TarjumanError('FILE_NOT_FOUND', `There is no document "${name}" in the source folder`, {
    hint: guess ? `Did you mean "${guess}"?` : `Documents here: ${names.join(', ') || 'none'}.`,
  });
}

function nothingToSend(locale: Locale, { open, only }: ExportPackOptions): TarjumanError {
  const which = only ? `of ${only.join(', ')} ` : '';
  return open
    ? new TarjumanError('PACK_EMPTY', `Nothing ${which}is left to translate into ${locale}`, {
        hint: 'Leave out --open to send what is translated, for review; `tarjuman translate` brings bitexts up to date.',
      })
    : new TarjumanError('PACK_EMPTY', `There are no bitexts ${which}in ${locale} to send`, {
        hint: `Run \`tarjuman translate --to ${locale}\` first.`,
      });
}

/** A pack that somebody sent back may have the name of one that went out: it is never written over. */
async function writeNewFile(file: string, bytes: Uint8Array): Promise<void> {
  const path = resolve(file);
  const there = await readBytesIfThere(path, file);
  if (there && Buffer.compare(there, bytes) === 0) return;
  if (there) {
    throw new TarjumanError('FILE_EXISTS', `${file} is there already, and is another file`, {
      hint: 'Name another with --output, or delete it.',
      place: { file },
    });
  }
  await writeFileWhole(path, bytes, file);
}

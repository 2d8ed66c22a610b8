// The way back: what a translator did, brought into the project's bitexts.
import { createHash } from 'node:crypto';
import type { Bitext } from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import { openBitext, saveBitext } from '../bitexts.js';
import { lockProject } from '../files/lock/index.js';
import { Memories } from '../memories.js';
import { openProject, type Project, type ProjectOptions } from '../project.js';
import { localeOf, refuseForeign, unknownDocument } from './belongs.js';
import { type Base, type BaseUnit, readBase } from './exported.js';
import { bitextNames, findDocument } from './find-document.js';
import { findXliff, type ReturnedXliff } from './find-xliff.js';
import type { Manifest, ManifestDocument } from './manifest.js';
import { type Merged, mergeReturned } from './merge.js';
import type { Outcome } from './outcome.js';
import { readReturned } from './read-returned.js';
import { openReturned, type Returned } from './returned.js';

export interface ImportPackOptions extends ProjectOptions {
  /** Packs (zip), folders or XLIFF files, as paths. */
  readonly files: readonly string[];
  /** Say what would be taken; write nothing. */
  readonly dryRun?: boolean;
}

/** What became of one returned XLIFF file. */
export interface ImportedFile {
  /** `kk.zip/bitexts/news/road.xlf` */
  readonly file: string;
  readonly locale: Locale;
  /** The document's path below the source folder, as far as it is known. */
  readonly document: string;
  /** The bitext, from the project's root; absent where the document has none any more, or nothing came back changed. */
  readonly bitext?: string;
  /** What a person did in it, segment by segment. */
  readonly outcomes: readonly Outcome[];
  /** Notes that were added. */
  readonly notes: number;
  /** Notes that could not be added, since their paragraph is gone. */
  readonly lostNotes: readonly string[];
  /** Segments in which nobody did anything. */
  readonly unchanged: number;
  /** Those of them that have no translation yet. */
  readonly open: number;
}

export interface PackImport {
  readonly files: readonly ImportedFile[];
  /** What could not be read or does not belong here; the rest was imported. */
  readonly failures: readonly TarjumanError[];
  /** Files written, from the project's root. */
  readonly written: readonly string[];
  readonly dryRun: boolean;
}

/**
 * Takes translations that came back into the project's bitexts. Newer work in the project is never overwritten: what
 * cannot be taken is kept beside it as a suggestion, or in the memory, and reported with the reason. Importing the same
 * again changes nothing.
 *
 * @throws {TarjumanError} what stops the whole import: configuration, locked project, full disk.
 * @example
 * const { files, failures } = await importPack({ cwd: 'my-newsroom', files: ['kk-omegat.zip'] });
 */
export async function importPack(options: ImportPackOptions): Promise<PackImport> {
  const { dryRun = false } = options;
  const project = await openProject(options);
  const unlock = dryRun ? () => {} : lockProject(project);
  try {
    return await new Import(project, dryRun).run(options.files);
  } finally {
    unlock();
  }
}

/** Somebody who saves more often than this during one import is a program, and the person must know. */
const mostAttempts = 3;

class Import {
  readonly #project: Project;
  readonly #dryRun: boolean;
  readonly #memories: Memories;
  readonly #files: ImportedFile[] = [];
  readonly #failures: TarjumanError[] = [];
  readonly #written = new Set<string>();
  /** Documents that have a bitext, by locale: an import adds none. */
  readonly #names = new Map<Locale, readonly string[]>();
  /** What a dry run would have written, so that the second of two packs sees what the first did. */
  readonly #pretended = new Map<string, Bitext>();

  constructor(project: Project, dryRun: boolean) {
    this.#project = project;
    this.#dryRun = dryRun;
    this.#memories = new Memories(project);
  }

  async run(files: readonly string[]): Promise<PackImport> {
    for (const file of files) await this.#orFailure(() => this.#importAll(file));
    return { files: this.#files, failures: this.#failures, written: [...this.#written].sort(), dryRun: this.#dryRun };
  }

  /** What cannot be imported is told of and passed over: it says nothing about the others. */
  async #orFailure(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof TarjumanError) || error.code === 'FILE_NOT_WRITABLE') throw error;
      this.#failures.push(error);
    }
  }

  async #importAll(file: string): Promise<void> {
    const returned = await openReturned(file);
    try {
      const { manifest, files } = await findXliff(returned);
      if (manifest) {
        refuseForeign(this.#project, manifest.project, file);
        localeOf(this.#project, manifest, file);
      }
      for (const xliff of files) await this.#orFailure(() => this.#importOne(returned, xliff, manifest));
    } finally {
      returned.close();
    }
  }

  async #importOne(returned: Returned, { path, sentAs }: ReturnedXliff, manifest: Manifest | undefined): Promise<void> {
    const file = returned.isSingle ? returned.shownAs : `${returned.shownAs}/${path}`;
    const bytes = await returned.read(path);
    const sent = manifest?.documents.find((document) => document.file === sentAs);
    if (manifest && sent && sent.sha256 === sha256(bytes)) {
      this.#files.push(untouched(file, sent, manifest.targetLocale));
      return;
    }
    const { bitexts, stamp } = await readReturned(bytes, file);
    if (stamp.project !== undefined) refuseForeign(this.#project, stamp.project, file);
    const isOurs = manifest !== undefined || stamp.project !== undefined;
    for (const bitext of bitexts) {
      const locale = localeOf(this.#project, bitext, file);
      const document = documentIn(manifest, bitexts.length === 1 ? sentAs : undefined, bitext);
      const names = this.#namesIn(locale);
      const clues = {
        original: bitext.original,
        ...(bitexts.length === 1 && { sentAs }),
        ...(document && { document }),
      };
      const name = findDocument(names, clues);
      if (name === undefined && !isOurs) throw unknownDocument(file, bitext, names);
      const base = baseOf(bitext, stamp.units, document);
      const original = document?.document ?? bitext.original;
      const merged = await this.#merge({ locale, name, original, returned: bitext, base });
      this.#files.push({ file, locale, ...merged });
    }
  }

  #namesIn(locale: Locale): readonly string[] {
    const names = this.#names.get(locale) ?? bitextNames(this.#project, locale);
    this.#names.set(locale, names);
    return names;
  }

  /** Reads, merges and writes; again from the start where somebody saved the bitext meanwhile. */
  async #merge(work: Work): Promise<Omit<ImportedFile, 'file' | 'locale'>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#mergeOnce(work);
      } catch (error) {
        const isConflict = error instanceof TarjumanError && error.code === 'BITEXT_CHANGED_MEANWHILE';
        if (!isConflict || attempt === mostAttempts) throw error;
      }
    }
  }

  async #mergeOnce({ locale, name, original, returned, base }: Work): Promise<Omit<ImportedFile, 'file' | 'locale'>> {
    const opened = name === undefined ? undefined : await openBitext(this.#project, locale, name);
    const present = opened && (this.#pretended.get(opened.path) ?? opened.bitext);
    const merged = mergeReturned({ present, returned, base });
    const document = present?.original ?? original;
    const { bitext } = merged;
    if (this.#dryRun) {
      if (opened && bitext) this.#pretended.set(opened.path, bitext);
    } else {
      await this.#remember(merged, locale, document);
      if (opened && bitext && (await saveBitext(opened, bitext)).written) this.#written.add(opened.file);
    }
    const { outcomes, notes, lostNotes, unchanged, open } = merged;
    return { document, ...(opened && present && { bitext: opened.file }), outcomes, notes, lostNotes, unchanged, open };
  }

  /** Pairs without a place are on disk in the memory before the bitext is written. */
  async #remember({ retired }: Merged, locale: Locale, document: string): Promise<void> {
    if (retired.length === 0) return;
    (await this.#memories.forLocale(locale)).remember(retired, document);
    for (const file of await this.#memories.save()) this.#written.add(file);
  }
}

interface Work {
  readonly locale: Locale;
  readonly name: string | undefined;
  readonly original: string;
  readonly returned: Bitext;
  readonly base: Base;
}

/** A file that came back as it went out. */
function untouched(file: string, { document, base }: ManifestDocument, locale: Locale): ImportedFile {
  const sent = Object.values(base).flatMap((line) => [...(readBase(line)?.segments.values() ?? [])]);
  const open = sent.filter(({ target }) => target === '').length;
  return { file, locale, document, outcomes: [], notes: 0, lostNotes: [], unchanged: sent.length, open };
}

/** The file's own stamp, which travels with its text, before the manifest's. */
function baseOf(bitext: Bitext, stamps: ReadonlyMap<string, string>, document: ManifestDocument | undefined): Base {
  const base = new Map<string, BaseUnit>();
  for (const { id } of bitext.units) {
    const found = [stamps.get(id), document?.base[id]].map((line) => line && readBase(line)).find((unit) => unit);
    if (found) base.set(id, found);
  }
  return base;
}

/** The manifest's line about a file: by the path as which it was sent, else by what the file says that it translates. */
function documentIn(
  manifest: Manifest | undefined,
  sentAs: string | undefined,
  { original }: Bitext,
): ManifestDocument | undefined {
  const documents = manifest?.documents ?? [];
  return documents.find(({ file }) => file === sentAs) ?? documents.find(({ document }) => document === original);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

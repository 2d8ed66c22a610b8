// Saving a bitext that a person saved meanwhile: both versions become one, or both are kept.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bitext } from '../core/bitext.js';
import { TarjumanError } from '../core/errors.js';
import type { Locale } from '../core/locale.js';
import { writeBitext } from '../xliff/index.js';
import { type BitextFile, openBitext, saveBitext } from './bitexts.js';
import { writeFileWhole } from './files/write.js';
import { type Project, shown } from './project.js';
import type { KnownFile } from './state.js';
import { mergeBitexts } from './sync/merge.js';

/** A bitext as it is on the disk now. */
export interface Saved extends KnownFile {
  readonly written: boolean;
  /** With what the person saved meanwhile, where they did. */
  readonly bitext: Bitext;
  readonly merged: boolean;
}

/** What is to be saved where. */
export interface Saving {
  readonly locale: Locale;
  /** The document's name, as in the bitext's path. */
  readonly name: string;
  /** The file as the run read it. */
  readonly opened: BitextFile;
  readonly bitext: Bitext;
}

/** Whoever saves more often than this while one file is written is a program, and the person must know. */
const mostAttempts = 3;

/**
 * Writes a bitext; where a person saved the file since it was read, onto what they saved: what they touched is as they
 * left it, the rest as the run wants it.
 * @throws {TarjumanError} `BITEXT_CHANGED_MEANWHILE` where that cannot be: the file is theirs, and the run's version lies
 * in the cache folder, named in the hint. With a `cause` where their file cannot be read; else the run should begin anew
 * from it.
 */
export async function saveMerging(project: Project, { locale, name, opened, bitext }: Saving): Promise<Saved> {
  const kept = join(project.folders.cache, 'kept', locale, `${name}.xlf`);
  let [base, wanted] = [opened, bitext];
  for (let attempt = 1; ; attempt++) {
    try {
      const saved = await saveBitext(base, wanted);
      if (saved.written) rmSync(kept, { force: true });
      return { ...saved, bitext: wanted, merged: base !== opened };
    } catch (error) {
      if (!isConflict(error)) throw error;
      const refuse = (cause?: unknown) => keepBoth(project, { kept, file: opened.file, bitext: wanted }, cause);
      const now = await openBitext(project, locale, name).catch(refuse);
      const versions = base.bitext && now.bitext && { read: base.bitext, saved: now.bitext, wanted };
      const merged = versions && attempt < mostAttempts ? mergeBitexts(versions) : undefined;
      if (!merged) return await refuse();
      [base, wanted] = [now, merged];
    }
  }
}

export function isConflict(error: unknown): error is TarjumanError {
  return error instanceof TarjumanError && error.code === 'BITEXT_CHANGED_MEANWHILE';
}

interface Refused {
  readonly kept: string;
  readonly file: string;
  readonly bitext: Bitext;
}

async function keepBoth(project: Project, { kept, file, bitext }: Refused, cause?: unknown): Promise<never> {
  const beside = shown(project, kept);
  await writeFileWhole(kept, writeBitext(bitext), beside);
  const reason = cause instanceof Error ? `, and cannot be read: ${cause.message}` : '';
  const first = cause === undefined ? 'Run again.' : 'Repair it, then run again.';
  throw new TarjumanError(
    'BITEXT_CHANGED_MEANWHILE',
    `${file} was saved by somebody while the run worked on it${reason}`,
    {
      hint: `It is as they saved it. ${first} What this run would have written is in ${beside}.`,
      place: { file },
      ...(cause !== undefined && { cause }),
    },
  );
}

import type { Bitext } from '../core/bitext.js';
import { TarjumanError } from '../core/errors.js';
import type { Locale } from '../core/locale.js';
import { type DecodedXliff, decodeXliff, readBitext, writeBitext, writeBitextBytes } from '../xliff/index.js';
import { replaceFile } from './files/replace.js';
import { readSettledBytes } from './files/settled.js';
import { hashOf, stampOf } from './files/stamp.js';
import { bitextPath, type Project, shown } from './project.js';
import type { KnownFile } from './state.js';

/** A bitext and the file it came from. */
export interface BitextFile {
  readonly path: string;
  /** The path from the project's root. */
  readonly file: string;
  /** Absent where the file is not there yet. */
  readonly decoded?: DecodedXliff;
  readonly bitext?: Bitext;
  /** From before it was read: what somebody saves later has another one. */
  readonly stamp?: string;
}

/** @throws {TarjumanError} the errors of `readBitext`; `BITEXT_LOCALE_MISMATCH` for a file that was put into the wrong folder. */
export async function openBitext(project: Project, locale: Locale, documentName: string): Promise<BitextFile> {
  const path = bitextPath(project, locale, documentName);
  const file = shown(project, path);
  const found = await readSettledBytes(path, file, (bytes) => {
    const decoded = decodeXliff(bytes, { file });
    return { decoded, bitext: readBitext(decoded.text, { file }) };
  });
  if (!found) return { path, file };
  const { value, stamp } = found;
  const { bitext } = value;
  const { sourceLocale } = project.config;
  if (!sameLanguage(bitext.targetLocale, locale) || !sameLanguage(bitext.sourceLocale, sourceLocale)) {
    const said = `${bitext.sourceLocale} → ${bitext.targetLocale}`;
    throw new TarjumanError('BITEXT_LOCALE_MISMATCH', `${file} translates ${said}, not ${sourceLocale} → ${locale}`, {
      hint: 'Move it into the folder of its own locale, or correct its language attributes.',
      place: { file },
    });
  }
  return { path, file, ...value, ...(stamp !== undefined && { stamp }) };
}

/** Tools write `kk-KZ` where the project says `kk`; that is the same bitext. */
export function sameLanguage(a: Locale, b: Locale): boolean {
  try {
    const [one, other] = [new Intl.Locale(a).maximize(), new Intl.Locale(b).maximize()];
    return one.language === other.language && one.script === other.script;
  } catch {
    return false;
  }
}

/** Writes the bitext over what was read, in its encoding, touching only what differs. Says what the file is now, and whether it changed. */
export async function saveBitext(
  opened: BitextFile,
  bitext: Bitext,
): Promise<KnownFile & { readonly written: boolean }> {
  const { decoded, file } = opened;
  const content = decoded ? writeBitextBytes(bitext, decoded, { file }) : writeBitext(bitext);
  const hash = hashOf(content);
  if (decoded && content === decoded.bytes) return { stamp: opened.stamp ?? '', hash, written: false };
  await replaceFile(opened.path, decoded?.bytes, content, file);
  return { stamp: stampOf(opened.path) ?? '', hash, written: true };
}

import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { XliffVersion } from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';
import type { Kept } from '../../xliff/convert/index.js';
import { encodeXliff } from '../../xliff/index.js';
import { readBytesIfThere } from '../files/read.js';
import { replaceFile } from '../files/replace.js';
import { readXliffFile, writeConverted } from './whole-file.js';

/** A file to convert and where it goes; both may be the same. */
export interface ConvertJob {
  readonly in: string;
  readonly out: string;
}

export interface ConvertResult extends ConvertJob {
  readonly from: XliffVersion;
  readonly to: XliffVersion;
  /** Is the written file another than was there? */
  readonly written: boolean;
  /** What the version has no words for and is kept as an extension. */
  readonly kept: readonly Kept[];
}

/**
 * Which file goes where.
 * @param options.files the files and, last, a file or a folder to write to; with `inPlace` only files
 * @throws {TarjumanError} `USAGE` where files are missing, or several have one file to go to
 */
export async function convertJobs(options: {
  readonly cwd: string;
  readonly files: readonly string[];
  readonly inPlace: boolean;
}): Promise<readonly ConvertJob[]> {
  const { cwd, files } = options;
  if (options.inPlace) return files.map((file) => ({ in: file, out: file }));
  const [out, ...others] = files.toReversed();
  const inputs = others.reverse();
  if (out === undefined || inputs.length === 0) {
    throw new TarjumanError('USAGE', 'Name a file to read and one to write', {
      hint: 'For example `tarjuman xliff convert report.xlf report-1.2.xlf --to 1.2`, or --in-place to write each file over itself.',
    });
  }
  const folder = out.endsWith('/') || (out !== '-' && (await isFolder(resolve(cwd, out))));
  if (inputs.length > 1 && !folder) {
    throw new TarjumanError('USAGE', `${inputs.length} files cannot all be written to ${out}`, {
      hint: 'Name a folder at the end, with a slash behind its name.',
    });
  }
  return inputs.map((file) => ({ in: file, out: folder ? join(out, basename(file)) : out }));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Converts one file, in its encoding. It is written whole or not at all, and not where the present file has the very same
 * bytes.
 * @throws {TarjumanError} the errors of `convertXliff`; `FILE_NOT_FOUND`; `BITEXT_CHANGED_MEANWHILE` where a file is
 * written over itself and somebody saved it in between
 */
export async function convertFile(
  options: ConvertJob & {
    readonly cwd: string;
    readonly to?: XliffVersion;
  },
): Promise<ConvertResult> {
  const { cwd, out } = options;
  const paths = { in: resolve(cwd, options.in), out: resolve(cwd, out) };
  const decoded = await readXliffFile(cwd, options.in);
  const { convertXliff } = await import('../../xliff/convert/index.js');
  const { text, from, to, kept } = convertXliff(decoded.text, {
    file: options.in,
    ...(options.to && { to: options.to }),
  });
  const same = text === decoded.text;
  const converted = same ? decoded.bytes : encodeXliff(text, decoded.encoding, { file: options.in });
  const present = paths.in === paths.out ? decoded.bytes : await readBytesIfThere(paths.out, out);
  const written = !present || Buffer.compare(present, converted) !== 0;
  if (written && paths.in === paths.out) await replaceFile(paths.out, decoded.bytes, converted, out);
  else if (written) await writeConverted(cwd, out, converted);
  return { in: options.in, out, from, to, written, kept };
}

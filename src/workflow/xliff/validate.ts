import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import { inOrder, validateXliffStream, type XliffFinding } from '../../xliff/validate/index.js';
import { systemCode } from '../files/system-code.js';
import { systemReason } from '../files/write.js';

export interface ValidateFilesOptions {
  readonly cwd: string;
  /** Files and folders; `-` is standard input. In folders, files with the endings of XLIFF are looked for. */
  readonly paths: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly maxUnitMegabytes?: number | undefined;
}

export interface ValidatedFile {
  /** As it was named, or as it is reached from a folder that was named. */
  readonly file: string;
  readonly errors: number;
  readonly warnings: number;
  /** In the order of the file; the first {@link mostFindings} that were found. */
  readonly findings: readonly XliffFinding[];
}

export interface ValidateFilesResult {
  readonly files: readonly ValidatedFile[];
  /** Files that cannot be checked: not there, not XML, of no known version. */
  readonly failures: readonly TarjumanError[];
}

/** Beyond so many, a file has one thing wrong many times, and memory shall not grow with it. */
export const mostFindings = 1000;

const endings = /\.(?:xlf|xliff|xlif|sdlxliff|mxliff|mqxliff|txlf)$/i;

/** Checks files against the standard, one after the other. A file that cannot be read stops no other. */
export async function validateFiles(options: ValidateFilesOptions): Promise<ValidateFilesResult> {
  const files: ValidatedFile[] = [];
  const failures: TarjumanError[] = [];
  for (const named of options.paths) {
    try {
      for (const file of await filesOf(named, options.cwd)) {
        try {
          files.push(await validated(file, options));
        } catch (error) {
          failures.push(asFailure(error, file));
        }
      }
    } catch (error) {
      failures.push(asFailure(error, named));
    }
  }
  return { files, failures };
}

async function filesOf(named: string, cwd: string): Promise<readonly string[]> {
  if (named === '-') return [named];
  if (!(await stat(resolve(cwd, named))).isDirectory()) return [named];
  const inside = await readdir(resolve(cwd, named), { recursive: true });
  const files = inside.filter((file) => endings.test(file)).sort();
  if (files.length > 0) return files.map((file) => join(named, file));
  throw new TarjumanError('FILE_NOT_FOUND', `There is no XLIFF file in ${named}`, {
    hint: 'Files with these endings are looked for: .xlf, .xliff, .sdlxliff, .mxliff, .mqxliff, .txlf.',
    place: { file: named },
  });
}

async function validated(named: string, options: ValidateFilesOptions): Promise<ValidatedFile> {
  const file = named === '-' ? 'standard input' : named;
  const chunks = named === '-' ? options.stdin : createReadStream(resolve(options.cwd, named));
  const findings: XliffFinding[] = [];
  let errors = 0;
  let warnings = 0;
  await validateXliffStream(chunks, {
    file,
    maxUnitMegabytes: options.maxUnitMegabytes,
    found(finding) {
      if (finding.severity === 'error') errors++;
      else warnings++;
      if (findings.length < mostFindings) findings.push(finding);
    },
  });
  return { file, errors, warnings, findings: inOrder(findings) };
}

function asFailure(error: unknown, file: string): TarjumanError {
  if (error instanceof TarjumanError) return error;
  const place = { file };
  if (systemCode(error) === 'ENOENT') {
    return new TarjumanError('FILE_NOT_FOUND', `There is no file ${file}`, { hint: 'Correct its name.', place });
  }
  if (systemCode(error) === undefined) throw error;
  const hint = 'Correct its rights, or name another file.';
  return new TarjumanError('FILE_NOT_READABLE', `Cannot read ${file}: ${systemReason(error)}`, {
    hint,
    place,
    cause: error,
  });
}

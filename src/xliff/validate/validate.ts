import type { XliffFinding } from './types.js';
import { xliffValidator } from './validator.js';

/** A text is read in steps, so that what has been checked can be let go. */
const step = 65_536;

/**
 * Every breach of the standard that a file shows by itself, in the order of the file: XLIFF 1.2, 2.0, 2.1, 2.2 with
 * their modules.
 *
 * @param options.file the file's name, for messages
 * @throws {TarjumanError} `XLIFF_NOT_WELL_FORMED` and `XLIFF_STRUCTURE` where the XML cannot be read at all,
 * `XLIFF_VERSION` where no version of the standard applies, `XLIFF_TOO_LARGE` for an absurd unit
 * @example
 * const findings = validateXliff(await readFile('summit.xlf', 'utf8'), { file: 'summit.xlf' });
 * findings.map(({ line, rule, message }) => `${line}: ${rule} ${message}`);
 */
export function validateXliff(text: string, options: { readonly file?: string } = {}): readonly XliffFinding[] {
  const findings: XliffFinding[] = [];
  const validator = xliffValidator({ file: options.file, found: (finding) => findings.push(finding) });
  for (let at = 0; at < text.length; at += step) validator.write(text.slice(at, at + step));
  validator.close();
  return inOrder(findings);
}

/** By their places in the file. */
export function inOrder(findings: readonly XliffFinding[]): readonly XliffFinding[] {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}

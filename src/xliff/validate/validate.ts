import { parseXml } from '../xml/parse.js';
import type { XmlElement } from '../xml/tree.js';
import { placesIn } from './locate.js';
import { checksFor, vocabularyFor } from './registry.js';
import { beginValidation, type Validation } from './run.js';
import type { XliffFinding } from './types.js';
import { versionOf } from './version.js';

/**
 * Every breach of the standard that a file shows by itself, in the order of the file: XLIFF 1.2, 2.0, 2.1, 2.2 with
 * their modules.
 *
 * @param options.file the file's name, for messages
 * @throws {TarjumanError} `XLIFF_NOT_WELL_FORMED`, `XLIFF_STRUCTURE` where the XML cannot be read at all,
 * `XLIFF_VERSION` where no version of the standard applies
 * @example
 * const findings = validateXliff(await readFile('summit.xlf', 'utf8'), { file: 'summit.xlf' });
 * findings.map(({ line, rule, message }) => `${line}: ${rule} ${message}`);
 */
export function validateXliff(text: string, options: { readonly file?: string } = {}): readonly XliffFinding[] {
  const origin = { text, file: options.file };
  const found: XliffFinding[] = [];
  let validation: Validation | undefined;
  parseXml(origin, {
    keep(element) {
      validation ??= begin(rootOf(element));
      validation.end(element);
      return !isUnit(element);
    },
  });
  validation?.finish();
  return found.sort((a, b) => a.line - b.line || a.column - b.column);

  function begin(root: XmlElement): Validation {
    const vocabulary = vocabularyFor(versionOf(root, origin), root.uri);
    const checks = checksFor(vocabulary);
    return beginValidation({
      vocabulary,
      checks,
      places: placesIn(text),
      file: options.file,
      found: (finding) => found.push(finding),
    });
  }
}

function rootOf(element: XmlElement): XmlElement {
  return element.parent ? rootOf(element.parent) : element;
}

function isUnit({ local }: XmlElement): boolean {
  return local === 'unit' || local === 'trans-unit' || local === 'bin-unit';
}

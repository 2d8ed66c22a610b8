import { tooLarge } from '../units.js';
import { codeUnitsPerMegabyte, defaultLimits } from '../xml/limits.js';
import { type Fate, xmlReader } from '../xml/reader.js';
import type { Spot } from '../xml/spot.js';
import type { XmlElement } from '../xml/tree.js';
import { TextWindow } from '../xml/window.js';
import { containers, passing } from './containers.js';
import { Locator } from './locate.js';
import { checksFor, vocabularyFor } from './registry.js';
import { beginValidation, type Validation } from './run.js';
import type { ElementName, XliffFinding } from './types.js';
import { versionOf } from './version.js';

/** Checks a file whose text comes piece by piece. */
export interface XliffValidator {
  write(text: string): void;
  close(): void;
  /** Where the text stands that comes next. */
  spot(): Spot;
}

export interface XliffValidatorOptions {
  /** The file's name, for messages. */
  readonly file?: string | undefined;
  /** The most that one unit, header or skeleton may take, in megabytes of 2^20 UTF-16 code units; default 64. */
  readonly maxUnitMegabytes?: number | undefined;
  /** Is called with each finding as it is known. Those that need what follows come later. */
  readonly found: (finding: XliffFinding) => void;
}

/**
 * What it holds grows with the largest unit and with the ids of the file, not with its texts.
 *
 * Errors of `write` and `close`: `XLIFF_NOT_WELL_FORMED` and `XLIFF_STRUCTURE` where the XML cannot be read at all,
 * `XLIFF_VERSION` where no version of the standard applies, `XLIFF_TOO_LARGE` for an absurd unit
 */
export function xliffValidator({ file, found, maxUnitMegabytes }: XliffValidatorOptions): XliffValidator {
  const megabytes = maxUnitMegabytes ?? defaultLimits.heldMegabytes;
  const window = new TextWindow();
  const locator = new Locator(window);
  let nameOf: (element: XmlElement) => ElementName = () => '';
  let validation: Validation | undefined;
  /** Behind the tag that was read last. */
  let behind = 0;

  const reader = xmlReader({ file, limits: defaultLimits, window, hooks: { started, ended } });

  function begin(root: XmlElement): Validation {
    const version = versionOf(root, { text: window.slice(0, root.contentStart), file });
    const vocabulary = vocabularyFor(version, root.uri);
    nameOf = vocabulary.nameOf;
    return beginValidation({ vocabulary, checks: checksFor(vocabulary), locator, file, found });
  }

  function started(element: XmlElement): void {
    validation ??= begin(element);
    const { parent } = element;
    if (parent && isContainer(parent)) validation.gap(parent, window.slice(behind, element.start));
    validation.start(element);
    behind = element.contentStart;
    if (isContainer(element)) {
      window.release(behind);
      reader.keepTexts('none');
    } else reader.keepTexts('all');
  }

  function ended(element: XmlElement): Fate {
    if (isContainer(element)) validation?.gap(element, window.slice(behind, element.contentEnd));
    validation?.end(element);
    behind = element.end;
    const { parent } = element;
    if (!parent || !isContainer(parent)) return 'keep';
    window.release(behind);
    reader.keepTexts('none');
    return passing.has(nameOf(element)) ? 'remove' : 'keep';
  }

  function isContainer(element: XmlElement): boolean {
    return containers.has(nameOf(element));
  }

  return {
    write(text) {
      window.append(text);
      reader.write(text);
      if (window.end - window.start <= megabytes * codeUnitsPerMegabyte) return;
      throw tooLarge({ text: '', file, begins: window.spotOf(window.start) }, 0, { id: undefined, megabytes });
    },
    close() {
      reader.close();
      validation?.finish();
    },
    spot: () => window.spotOf(window.end),
  };
}

import type { Dialect } from '../dialect.js';
import type { Origin } from '../failure.js';
import { dialectOf } from '../file.js';
import { idOf, isUnit, tooLarge, translates, usedTwice } from '../units.js';
import { codeUnitsPerMegabyte, defaultLimits } from '../xml/limits.js';
import { type Fate, type XmlReader, xmlReader } from '../xml/reader.js';
import { advance, type Spot } from '../xml/spot.js';
import { attribute, type XmlElement } from '../xml/tree.js';
import { TextWindow } from '../xml/window.js';
import { IdTable } from './id-table.js';
import type { FileFacts, UnitPlace } from './place.js';

/** A unit with its tree, whose offsets count in `origin.text`: the unit and the gap in front of it. */
export interface ScannedUnit {
  readonly place: UnitPlace;
  readonly element: XmlElement;
  readonly origin: Origin;
  /** Where `origin.text` begins in the text of the whole file. */
  readonly start: number;
  readonly dialect: Dialect;
}

export interface ScannerOptions {
  /** The file's name, for messages. */
  readonly file?: string | undefined;
  readonly maxUnitMegabytes?: number | undefined;
  /** Is asked for each unit as it begins; of those for which it says `false` nothing is handed over. */
  readonly where?: ((place: UnitPlace) => boolean) | undefined;
  /** Is told each `<file>` as it begins. */
  readonly onFile?: ((file: FileFacts) => void) | undefined;
}

interface ComingUnit {
  readonly element: XmlElement;
  readonly place: UnitPlace;
  /** Where the text that is held begins. */
  readonly begins: Spot;
  readonly wanted: boolean;
}

/** Finds the units in a text that comes piece by piece, and holds no more of it than the unit that is coming in. */
export class UnitScanner {
  readonly #options: ScannerOptions;
  readonly #window = new TextWindow();
  readonly #reader: XmlReader;
  #found: ScannedUnit[] = [];
  #dialect: Dialect | undefined;
  #file: FileFacts | undefined;
  #ids = new IdTable();
  /** The unit that is coming in, and where it stands. */
  #unit: ComingUnit | undefined;

  constructor(options: ScannerOptions) {
    this.#options = options;
    this.#reader = xmlReader({
      file: options.file,
      limits: defaultLimits,
      window: this.#window,
      hooks: { started: (element) => this.#started(element), ended: (element) => this.#ended(element) },
    });
    this.#reader.keepTexts('none');
  }

  /** Everything before this offset of the text has been read and will not be asked for again. */
  get passed(): number {
    return this.#reader.base;
  }

  /** Where the text stands that comes next. */
  get spot(): Spot {
    return this.#window.spotOf(this.#window.end);
  }

  /** The units that have ended in this piece of text. */
  write(text: string): readonly ScannedUnit[] {
    this.#window.append(text);
    this.#reader.write(text);
    this.#refuseTooLarge();
    return this.#take();
  }

  /** Says that the text has ended. */
  close(): void {
    const root = this.#reader.close();
    // Says what is missing where not even a <file> was found.
    if (!this.#file) this.#dialect?.readHeader(root, this.#origin());
  }

  /** What has come since the last unit must be held: so much of a unit, or of whatever else it is. */
  #refuseTooLarge(): void {
    const { file, maxUnitMegabytes: megabytes = defaultLimits.heldMegabytes } = this.#options;
    if (this.#reader.held() <= megabytes * codeUnitsPerMegabyte) return;
    const begins = this.#unit?.place ?? this.#window.spotOf(this.#window.start);
    throw tooLarge({ text: '', file, begins }, 0, { id: this.#unit?.place.id, megabytes });
  }

  #take(): readonly ScannedUnit[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #origin(): Origin {
    const { file } = this.#options;
    return { text: this.#reader.textSoFar(), file, begins: this.#window.spotOf(this.#reader.base) };
  }

  #started(element: XmlElement): void {
    if (this.#unit) return;
    const { parent } = element;
    this.#dialect ??= dialectOf(element, this.#origin());
    if (isUnit(element, this.#dialect)) this.#begin(element);
    else if (parent && !parent.parent && element.local === 'file' && element.uri === parent.uri) this.#enter(element);
    else if (this.#file) this.#reader.restart();
  }

  /** A file begins: what it says, and its own ids. The header of the first is held until here, for its errors' places. */
  #enter(element: XmlElement): void {
    const dialect = this.#dialect;
    if (!dialect || !element.parent) return;
    const header = dialect.readHeader(element.parent, this.#origin());
    this.#file = { ...header, id: dialect.fileId(element) };
    this.#ids = new IdTable();
    this.#options.onFile?.(this.#file);
    this.#reader.restart();
  }

  #begin(element: XmlElement): void {
    const file = this.#file;
    if (!file) return;
    const id = attribute(element, 'id') ?? idOf(element, this.#origin());
    const { base } = this.#reader;
    const begins = this.#window.spotOf(base);
    const { line, column } = advance(begins, this.#window.slice(base, base + element.start));
    const first = this.#ids.add(id, { line, column });
    if (first) throw usedTwice(this.#origin(), element, id, first);
    const place = { id, file, groups: groupsOf(element), translate: translates(element), line, column };
    const wanted = this.#options.where?.(place) !== false;
    this.#unit = { element, place, begins, wanted };
    if (wanted) this.#reader.keepTexts('all');
    else this.#reader.skip();
  }

  #ended(element: XmlElement): Fate {
    const unit = this.#unit;
    if (unit && element !== unit.element) return 'keep';
    const dialect = this.#dialect;
    if (unit && dialect) {
      this.#refuseTooLarge();
      if (unit.wanted) {
        const origin = { text: this.#reader.textSoFar(), file: this.#options.file, begins: unit.begins };
        this.#found.push({ place: unit.place, element, origin, start: this.#reader.base, dialect });
      }
      this.#unit = undefined;
      this.#reader.keepTexts('none');
    }
    if (this.#file) this.#reader.restart();
    return 'remove';
  }
}

function groupsOf(element: XmlElement): readonly string[] {
  const groups: string[] = [];
  for (let at = element.parent; at; at = at.parent) {
    const id = at.local === 'group' ? attribute(at, 'id') : undefined;
    if (id !== undefined) groups.unshift(id);
  }
  return groups;
}

import type { Bitext, BitextUnit, XliffVersion } from '../core/bitext.js';
import type { Origin } from './failure.js';
import type { Names } from './namespaces.js';
import type { Block, Layout } from './xml/layout.js';
import type { Patch, WantedAttributes } from './xml/patch.js';
import type { XmlElement } from './xml/tree.js';

/** What a file says about itself, before its units. */
export type Header = Omit<Bitext, 'units'>;

/** A unit that the file has, as it is now and as it shall be. */
export interface UnitChange {
  readonly origin: Origin;
  readonly element: XmlElement;
  readonly id: string;
  readonly wanted: BitextUnit;
  readonly layout: Layout;
}

/** Where something new is written: how namespaces are called there, and whether its white space is safe. */
export interface WritePlace {
  readonly names: Names;
  readonly newline: string;
  readonly spacePreserved: boolean;
}

/** One family of the standard. Everything that differs between 1.2 and 2.x is behind this. */
export interface Dialect {
  readonly versions: readonly XliffVersion[];
  /** Name of the element that is a unit. */
  readonly unitName: string;
  readHeader(root: XmlElement, origin: Origin): Header;
  /** Attributes to bring to these values, by element, when the header shall say something else. */
  editHeader(root: XmlElement, read: Header, wanted: Header): readonly (readonly [XmlElement, WantedAttributes])[];
  /** What tells units of one file of several from those of another. */
  fileId(file: XmlElement): string;
  /** The element that new units go into when the file has none. */
  home(root: XmlElement): XmlElement | undefined;
  readUnit(element: XmlElement, id: string, origin: Origin): BitextUnit;
  /** The edits that make a unit of the file say what it shall, and touch nothing else. */
  patchUnit(change: UnitChange): readonly Patch[];
  unitBlock(unit: BitextUnit, place: WritePlace): Block;
  /** A whole new file. */
  fileBlock(bitext: Bitext): Block;
}

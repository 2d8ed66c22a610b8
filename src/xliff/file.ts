import type { Bitext, XliffVersion } from '../core/bitext.js';
import type { Dialect, Header } from './dialect.js';
import { failureAt, type Origin } from './failure.js';
import { core12, core20, core22 } from './namespaces.js';
import { type CollectOptions, collectUnits, type LocatedUnit, type UnitCollector } from './units.js';
import { xliff2 } from './v2/dialect.js';
import { xliff12 } from './v12/dialect.js';
import { parseXml } from './xml/parse.js';
import { attribute, type XmlElement } from './xml/tree.js';

/** A file as read: its tree down to the units, and what it says. */
export interface XliffFile {
  readonly text: string;
  readonly root: XmlElement;
  readonly dialect: Dialect;
  readonly header: Header;
  readonly located: readonly LocatedUnit[];
  readonly hidden: ReadonlySet<string>;
}

/**
 * Reads each unit as its end is reached and then lets its tree go: what is held grows with what the file says, and not
 * with its markup.
 */
export function readFile(origin: Origin, options: CollectOptions = {}): XliffFile {
  let units: UnitCollector | undefined;
  const root = parseXml(origin, {
    keep(element) {
      units ??= collectUnits(dialectOf(rootOf(element), origin), origin, options);
      return !units.add(element);
    },
  });
  const dialect = dialectOf(root, origin);
  const header = dialect.readHeader(root, origin);
  const { located, hidden } = (units ?? collectUnits(dialect, origin)).result();
  return { text: origin.text, root, dialect, header, located, hidden };
}

function rootOf(element: XmlElement): XmlElement {
  return element.parent ? rootOf(element.parent) : element;
}

/** Namespaces that belong to each version; none at all is common in 1.2 files of old tools. */
const namespacesOf: Readonly<Record<string, readonly string[]>> = {
  '1.2': [core12, ''],
  '2.0': [core20],
  '2.1': [core20],
  '2.2': [core20, core22],
};

/**
 * @throws {TarjumanError} `XLIFF_STRUCTURE` when the root is not `xliff`, `XLIFF_VERSION` when the version is unknown
 * or contradicts the namespace
 */
export function dialectOf(
  root: Pick<XmlElement, 'name' | 'local' | 'uri' | 'attributes' | 'start'>,
  origin: Origin,
): Dialect {
  if (root.local !== 'xliff') {
    const hint = 'Is it the right file? Other formats of translation tools (TMX, PO, TTX) are not XLIFF.';
    throw failureAt(
      origin,
      root.start,
      'XLIFF_STRUCTURE',
      `<${root.name}> is no XLIFF; the root must be <xliff>`,
      hint,
    );
  }
  const version = attribute(root, 'version');
  const namespaces = namespacesOf[version ?? ''];
  if (!namespaces) {
    const said = version === undefined ? 'no version' : `version ${version}`;
    const hint = 'Save it as XLIFF 1.2, 2.0, 2.1 or 2.2 in the tool that made it.';
    throw failureAt(
      origin,
      root.start,
      'XLIFF_VERSION',
      `<${root.name}> has ${said}; 1.2, 2.0, 2.1 and 2.2 can be read`,
      hint,
    );
  }
  if (!namespaces.includes(root.uri)) {
    const message = `version ${version} does not go with the namespace "${root.uri}"`;
    const hint = `XLIFF ${version} has the namespace ${namespaces[0]}; was the version changed by hand?`;
    throw failureAt(origin, root.start, 'XLIFF_VERSION', message, hint);
  }
  if (version !== '1.2') return xliff2;
  if (attribute(root, 'srcLang') !== undefined) {
    const message = 'version 1.2 has no srcLang: this is a 2.x file with another label';
    const hint = `Correct the version to what the file is, and give it the namespace ${core20}.`;
    throw failureAt(origin, root.start, 'XLIFF_VERSION', message, hint);
  }
  return xliff12;
}

export function dialectFor(version: XliffVersion): Dialect {
  return xliff12.versions.includes(version) ? xliff12 : xliff2;
}

export function bitextOf(file: XliffFile): Bitext {
  return { ...file.header, units: file.located.map(({ unit }) => unit) };
}

import type { Bitext } from '../../core/bitext.js';
import type { Dialect, Header } from '../dialect.js';
import { failureAt, type Origin } from '../failure.js';
import { fileLocale, noLocale, sameLocale } from '../locales.js';
import { beside, core20, core22, freshNames } from '../namespaces.js';
import { attributes } from '../xml/escape.js';
import type { Block } from '../xml/layout.js';
import type { WantedAttributes } from '../xml/patch.js';
import { attribute, childOf, type XmlElement } from '../xml/tree.js';
import { patchUnit } from './patch-unit.js';
import { readUnit } from './read-unit.js';
import { unitBlock } from './write-unit.js';

/** XLIFF 2.0, 2.1 and 2.2; what is read and written here differs in nothing but the namespace. */
export const xliff2: Dialect = {
  versions: ['2.0', '2.1', '2.2'],
  unitName: 'unit',
  readHeader(root, origin) {
    const file = childOf(root, root.uri, 'file');
    if (!file) {
      const hint = 'An XLIFF file holds its units in <file> elements.';
      throw failureAt(origin, root.start, 'XLIFF_STRUCTURE', `<${root.name}> has no <file>`, hint);
    }
    return {
      version: versionNamed(attribute(root, 'version')),
      sourceLocale: sourceLanguage(root, origin),
      // Optional as long as nothing is translated (XLIFF 2.1 §4.3.1.38).
      targetLocale: fileLocale(attribute(root, 'trgLang') || noLocale),
      original: attribute(file, 'original') ?? '',
    };
  },
  editHeader: (root, read, wanted) => {
    const file = childOf(root, root.uri, 'file');
    const onRoot: WantedAttributes = {
      ...(read.version === wanted.version ? {} : { version: wanted.version }),
      ...(sameLocale(read.sourceLocale, wanted.sourceLocale) ? {} : { srcLang: wanted.sourceLocale }),
      ...(sameLocale(read.targetLocale, wanted.targetLocale) ? {} : { trgLang: wanted.targetLocale }),
    };
    const onFile: WantedAttributes = read.original === wanted.original ? {} : { original: wanted.original };
    return file
      ? [
          [root, onRoot],
          [file, onFile],
        ]
      : [[root, onRoot]];
  },
  fileId: (file) => attribute(file, 'id') ?? '',
  home: (root) => childOf(root, root.uri, 'file'),
  readUnit: (element, id, origin) => readUnit(element, id, origin).unit,
  patchUnit,
  unitBlock,
  fileBlock,
};

function versionNamed(value: string | undefined): Bitext['version'] {
  return xliff2.versions.find((version) => version === value) ?? '2.1';
}

function sourceLanguage(root: XmlElement, origin: Origin): Header['sourceLocale'] {
  const value = attribute(root, 'srcLang');
  if (value) return fileLocale(value);
  const hint = 'Add srcLang="…" with the language of the source texts, such as en.';
  throw failureAt(origin, root.start, 'XLIFF_STRUCTURE', `<${root.name}> has no srcLang`, hint);
}

function fileBlock(bitext: Bitext): Block {
  const place = { names: freshNames, newline: '\n', spacePreserved: true };
  const root = attributes({
    xmlns: bitext.version === '2.2' ? core22 : core20,
    'xmlns:mda': beside.mda,
    'xmlns:mtc': beside.mtc,
    'xmlns:tarjuman': beside.tarjuman,
    version: bitext.version,
    srcLang: bitext.sourceLocale,
    trgLang: bitext.targetLocale,
  });
  const file = attributes({ id: 'f1', original: bitext.original, 'xml:space': 'preserve' });
  const units = bitext.units.map((unit) => unitBlock(unit, place));
  return {
    open: `<xliff${root}>`,
    close: '</xliff>',
    children: [{ open: `<file${file}>`, close: '</file>', children: units }],
  };
}

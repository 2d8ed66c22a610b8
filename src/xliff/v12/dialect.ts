import type { Bitext } from '../../core/bitext.js';
import type { Dialect } from '../dialect.js';
import { failureAt, type Origin } from '../failure.js';
import { fileLocale, noLocale, sameLocale } from '../locales.js';
import { beside, core12, freshNames } from '../namespaces.js';
import { attributes } from '../xml/escape.js';
import type { Block } from '../xml/layout.js';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/tree.js';
import { datatypeOf } from './datatype.js';
import { patchUnit } from './patch-unit.js';
import { readUnit } from './read-unit.js';
import { unitBlock } from './write-unit.js';

/** XLIFF 1.2: the version that every tool reads. */
export const xliff12: Dialect = {
  versions: ['1.2'],
  unitName: 'trans-unit',
  readHeader(root, origin) {
    const file = childOf(root, root.uri, 'file');
    if (!file) throw missing(origin, root, '<file>', 'An XLIFF file holds its units in <file> elements.');
    const language = 'Add it with the language of the source texts, such as en.';
    return {
      version: '1.2',
      sourceLocale: fileLocale(required(file, 'source-language', origin, language)),
      targetLocale: fileLocale(attribute(file, 'target-language') || noLocale),
      original: required(file, 'original', origin, 'Add it with the name of the document that was translated.', ''),
    };
  },
  editHeader: (root, read, wanted) =>
    childrenOf(root, root.uri, 'file').map((file, index) => [
      file,
      {
        ...(index > 0 || read.original === wanted.original ? {} : { original: wanted.original }),
        ...(sameLocale(read.sourceLocale, wanted.sourceLocale) ? {} : { 'source-language': wanted.sourceLocale }),
        ...(sameLocale(read.targetLocale, wanted.targetLocale) ? {} : { 'target-language': wanted.targetLocale }),
      },
    ]),
  fileId: (file) => attribute(file, 'original') ?? '',
  home(root) {
    const file = childOf(root, root.uri, 'file');
    return file && childOf(file, root.uri, 'body');
  },
  readUnit: (element, id, origin) => readUnit(element, id, origin).unit,
  patchUnit,
  unitBlock,
  fileBlock,
};

/** The value of an attribute that must be there; `orEmpty` lets an empty one pass. */
function required(file: XmlElement, name: string, origin: Origin, hint: string, orEmpty?: ''): string {
  const value = attribute(file, name);
  if (value || (value !== undefined && value === orEmpty)) return value;
  throw missing(origin, file, name, hint);
}

function missing(origin: Origin, element: XmlElement, what: string, hint: string) {
  return failureAt(origin, element.start, 'XLIFF_STRUCTURE', `<${element.name}> has no ${what}`, hint);
}

function fileBlock(bitext: Bitext): Block {
  const place = { names: freshNames, newline: '\n', spacePreserved: true };
  const root = attributes({ xmlns: core12, 'xmlns:tarjuman': beside.tarjuman, version: '1.2' });
  const file = attributes({
    original: bitext.original,
    'source-language': bitext.sourceLocale,
    'target-language': bitext.targetLocale,
    datatype: datatypeOf(bitext.original),
  });
  const body = { open: '<body>', close: '</body>', children: bitext.units.map((unit) => unitBlock(unit, place)) };
  return {
    open: `<xliff${root}>`,
    close: '</xliff>',
    children: [{ open: `<file${file}>`, close: '</file>', children: [body] }],
  };
}

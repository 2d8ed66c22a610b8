// The edits that make a file say what a bitext says, and touch nothing else.
import type { Bitext, BitextUnit, XliffVersion } from '../core/bitext.js';
import { TarjumanError } from '../core/errors.js';
import type { WritePlace } from './dialect.js';
import { readFile, type XliffFile } from './file.js';
import { namesAt } from './namespaces.js';
import { recall } from './remembered.js';
import { normalUnit, sameUnit } from './same.js';
import { preservesSpace } from './space.js';
import type { LocatedUnit } from './units.js';
import { gapStart, indentationAt, type Layout, layoutOf, renderBlock } from './xml/layout.js';
import { parseXml } from './xml/parse.js';
import { editTag, type Patch, replaceContent } from './xml/patch.js';
import { rearrange } from './xml/rearrange.js';
import { attribute, type XmlElement } from './xml/tree.js';

/**
 * Patches of a file's text.
 * @throws {TarjumanError} the errors of `writeBitext`
 */
export function patchBitext(bitext: Bitext, text: string): readonly Patch[] {
  const units = bitext.units.map(normalUnit);
  refuseTwins(units);
  const file = fileFor(bitext, text);
  if (!inPlace(file.header.version, bitext.version)) {
    throw new TarjumanError(
      'XLIFF_VERSION',
      `the file is XLIFF ${file.header.version}, and the bitext is to be written as ${bitext.version}`,
      {
        hint: `Keep the version of the file, or convert it first: tarjuman xliff convert IN OUT --to ${bitext.version}.`,
      },
    );
  }
  const known = new Set(file.located.map(({ unit }) => unit));
  const wanted = units.map((unit, i) => {
    const given = bitext.units[i];
    return given && known.has(given) ? given : unit;
  });
  const header = file.dialect.editHeader(file.root, file.header, bitext);
  const onHeader = header.flatMap(([element, attributes]) => editTag(file.text, element, attributes));
  return [...onHeader, ...patchUnits(file, wanted)];
}

/** The file to write onto, with the units that are not to be translated where the bitext has such. */
function fileFor(bitext: Bitext, text: string): XliffFile {
  const remembered = recall(bitext, text);
  const others = bitext.units.filter(({ translate }) => translate === false);
  const unlimited = { maxUnitMegabytes: Number.POSITIVE_INFINITY };
  if (others.length === 0) return remembered ?? readFile({ text }, unlimited);
  const all = remembered?.located.some(({ unit }) => unit.translate === false);
  return remembered && all ? remembered : readFile({ text }, { ...unlimited, units: 'all' });
}

/** 2.0 and 2.1 have one namespace; any other step changes every name in the file. */
function inPlace(from: XliffVersion, to: XliffVersion): boolean {
  return from === to || (from === '2.0' && to === '2.1') || (from === '2.1' && to === '2.0');
}

/** @throws {TarjumanError} `XLIFF_STRUCTURE` when two units have one id */
export function refuseTwins(units: readonly BitextUnit[]): void {
  const ids = new Set<string>();
  for (const { id } of units) {
    if (ids.has(id)) throw sameId(id);
    ids.add(id);
  }
}

/** Ids of new units that something in the file has, though not as the id of a unit of the bitext. */
function refuseTaken(added: readonly string[], taken: ReadonlySet<string | undefined>): void {
  for (const id of added) if (taken.has(id)) throw sameId(id);
}

function sameId(id: string): TarjumanError {
  return new TarjumanError('XLIFF_STRUCTURE', `two units would have the id "${id}"`, {
    hint: 'Ids must be unique in a file, also among units that are not to be translated.',
    place: { unit: id },
  });
}

interface Kept {
  readonly index: number;
  readonly edits: readonly Patch[];
}

interface Added {
  readonly unit: BitextUnit;
}

/** Units that stay are edited where they stand; order changes only where all of them are in one file or group. */
function patchUnits(file: XliffFile, wanted: readonly BitextUnit[]): readonly Patch[] {
  const layout = layoutOf(file.text);
  const asked = new Set(wanted.map(({ id }) => id));
  const located = file.located.filter(({ unit }) => unit.translate !== false || asked.has(unit.id));
  const index = new Map(located.map(({ unit }, i) => [unit.id, i]));
  const entries = wanted.map((unit): Kept | Added => {
    const i = index.get(unit.id);
    return i === undefined ? { unit } : { index: i, edits: unitEdits(file, located[i], unit, layout) };
  });
  const elements = located.map(({ element }) => element);
  refuseTaken(
    entries.flatMap((entry) => ('unit' in entry ? [entry.unit.id] : [])),
    new Set([...file.hidden, ...file.located.map(({ element }) => attribute(element, 'id'))]),
  );
  const parents = new Set(elements.map((element) => element.parent));
  const [parent] = parents;
  if (parents.size === 1 && parent) {
    const indentation = indentationAt(file.text, elements[0]?.start ?? 0);
    const place = { start: gapStart(file.text, parent.contentEnd), indentation };
    const list = entries.map((entry) =>
      'unit' in entry ? { text: newUnit(file, entry.unit, parent, indentation, layout) } : entry,
    );
    return rearrange(file.text, elements, list, place);
  }
  const kept = entries.flatMap((entry) => ('unit' in entry ? [] : [entry])).sort((a, b) => a.index - b.index);
  const added = entries.flatMap((entry) => ('unit' in entry ? [entry.unit] : []));
  const inPlace = rearrange(file.text, elements, kept, { start: 0, indentation: '' });
  return added.length === 0 ? inPlace : [...inPlace, append(file, added, layout)];
}

function unitEdits(
  file: XliffFile,
  located: LocatedUnit | undefined,
  wanted: BitextUnit,
  layout: Layout,
): readonly Patch[] {
  if (!located || sameUnit(located.unit, wanted)) return [];
  const origin = { text: file.text };
  const element = parseXml(origin, { again: located.element });
  return file.dialect.patchUnit({ origin, element, id: located.unit.id, wanted, layout });
}

function newUnit(file: XliffFile, unit: BitextUnit, parent: XmlElement, indentation: string, layout: Layout): string {
  const place: WritePlace = {
    names: namesAt(parent),
    newline: layout.newline || '\n',
    spacePreserved: preservesSpace(parent),
  };
  return renderBlock(file.dialect.unitBlock(unit, place), indentation, layout);
}

/** New units at the end of the first file. */
function append(file: XliffFile, units: readonly BitextUnit[], layout: Layout): Patch {
  const home = file.dialect.home(file.root);
  if (!home) {
    throw new TarjumanError('XLIFF_STRUCTURE', 'the file has no place for new units', {
      hint: 'Its first <file> has no <body>; export it again from the tool that made it.',
    });
  }
  const last = home.children.findLast((child) => child.type === 'element');
  const own = indentationAt(file.text, home.start);
  const indentation = last ? indentationAt(file.text, last.start) : own && own + layout.step;
  const added = units.map((unit) => indentation + newUnit(file, unit, home, indentation, layout)).join('');
  if (last) return { start: last.end, end: last.end, text: added };
  const before = file.text.slice(home.contentStart, gapStart(file.text, home.contentEnd));
  return replaceContent(file.text, home, home.contentStart === home.end ? added + own : before + added + own);
}

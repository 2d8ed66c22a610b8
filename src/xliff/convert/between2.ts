// 2.0, 2.1 and 2.2 among themselves (XLIFF 2.1 §1.4.1, XLIFF 2.2 §1.4.1: changes from the version before). Their trees
// are the same up to the namespace of 2.2 and two things that only 2.2 has in its core: `ref` on notes, and notes and
// metadata of the whole document. So this is an edit of the text, and every byte that has no reason to change stays.
import type { XliffVersion } from '../../core/bitext.js';
import type { Origin } from '../failure.js';
import { beside, core20, core22 } from '../namespaces.js';
import { gapStart, indentationAt } from '../xml/layout.js';
import { parseXml } from '../xml/parse.js';
import { applyPatches, editTag, type Patch, type WantedAttributes } from '../xml/patch.js';
import { attribute, attributeOf, childOf, elementsIn, prefixFor, type XmlElement } from '../xml/tree.js';
import { kept22, meantBy, writtenAs } from './aliases.js';
import { casePatches } from './cases.js';
import { type Kept, type KeptList, keptList } from './report.js';
import { placeOf, strangersTo } from './strangers.js';

export interface Rewritten {
  readonly text: string;
  readonly kept: readonly Kept[];
}

const prefix22 = 'xlf22';

/** @throws {TarjumanError} what parsing throws */
export function convertBetween2(origin: Origin, to: XliffVersion): Rewritten {
  const { text } = origin;
  const patches: Patch[] = [];
  const kept = keptList();
  let keepsReferences = false;
  const root = parseXml(origin, {
    keep(element) {
      for (const what of strangersTo(element, to)) kept.add(what, placeOf(element));
      if (!element.parent) return true;
      const reference = element.local === 'note' ? noteReference(element, to) : {};
      keepsReferences ||= `${prefix22}:ref` in reference;
      const wanted = { ...namespacesIn(element, to), ...reference };
      if (Object.keys(wanted).length > 0) patches.push(...editTag(text, element, wanted));
      if (element.local === 'unit') patches.push(...casePatches(element, text, to));
      // Units are let go; what stands in front of the files may have to move.
      return element.local !== 'unit';
    },
  });
  const moved = to === '2.2' ? upToRoot(origin, root) : downToFile(origin, root, kept);
  const gone = moved.filter(({ start, end }) => end > start);
  const staying = patches.filter((patch) => !gone.some(({ start, end }) => patch.start >= start && patch.end <= end));
  const name22 = `xmlns:${prefix22}`;
  const mine = attribute(root, name22) === kept22;
  const onRoot: WantedAttributes = {
    ...namespacesIn(root, to),
    version: to,
    ...(keepsReferences ? { [name22]: kept22 } : to === '2.2' && mine ? { [name22]: undefined } : {}),
  };
  return { text: applyPatches(text, [...editTag(text, root, onRoot), ...staying, ...moved]), kept: kept.list() };
}

/** Declarations of an element that are called otherwise in the version: the core, and modules that it does not have. */
function namespacesIn(element: XmlElement, to: XliffVersion): WantedAttributes {
  const wanted: Record<string, string> = {};
  for (const [prefix, uri] of Object.entries(element.declared)) {
    const isCore = uri === core20 || uri === core22;
    const name = isCore ? coreOf(to) : writtenAs(meantBy(uri), to);
    if (name !== uri) wanted[xmlns(prefix)] = name;
  }
  return wanted;
}

function coreOf(version: XliffVersion): string {
  return version === '2.2' ? core22 : core20;
}

function xmlns(prefix: string): string {
  return prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
}

/** `ref` on a note has no meaning before 2.2: there it is an attribute of ours. */
function noteReference(note: XmlElement, to: XliffVersion): WantedAttributes {
  const ref = attribute(note, 'ref');
  const kept = attributeOf(note, kept22, 'ref');
  if (to !== '2.2') return ref === undefined ? {} : { ref: undefined, [`${prefix22}:ref`]: ref };
  return kept === undefined ? {} : { [`${prefixFor(note, kept22) ?? prefix22}:ref`]: undefined, ref: kept };
}

/** Notes and metadata of the document go into the first file, where the version allows extensions. */
function downToFile(origin: Origin, root: XmlElement, kept: KeptList): readonly Patch[] {
  const { text } = origin;
  const front = elementsIn(root).filter(({ local, uri }) => !(uri === root.uri && local === 'file'));
  const file = childOf(root, root.uri, 'file');
  if (front.length === 0 || !file) return [];
  const place = childOf(file, file.uri, 'skeleton')?.end ?? file.contentStart;
  const [inside] = elementsIn(file);
  const indentation = inside ? indentationAt(text, inside.start) : '';
  const moved = front.map(
    (element) => indentation + (element.uri === root.uri ? namedFor(text, element, kept22) : markupOf(text, element)),
  );
  for (const element of front) kept.add(`<${element.name}> of the whole document`, placeOf(file));
  const prefix = prefixFor(file, beside.tarjuman);
  const [name, declaration] = prefix
    ? [`${prefix}:root`, '']
    : ['tarjuman:root', ` xmlns:tarjuman="${beside.tarjuman}"`];
  return [
    ...front.map((element) => ({ start: gapStart(text, element.start), end: element.end, text: '' })),
    {
      start: place,
      end: place,
      text: `${indentation}<${name}${declaration}>${moved.join('')}${indentation}</${name}>`,
    },
  ];
}

function upToRoot(origin: Origin, root: XmlElement): readonly Patch[] {
  const { text } = origin;
  const file = childOf(root, root.uri, 'file');
  const held = file && childOf(file, beside.tarjuman, 'root');
  if (!held) return [];
  const all = elementsIn(held);
  const isNotes = ({ uri, local }: XmlElement) => uri === kept22 && local === 'notes';
  const returning = all.filter((child) => isNotes(child) || (child.uri === beside.mda && child.local === 'metadata'));
  if (returning.length === 0) return [];
  const indentation = indentationAt(text, file.start);
  const moved = returning.map(
    (element) =>
      (isNotes(element) ? namedFor(text, element, core22, root.prefix) : markupOf(text, element)) + indentation,
  );
  const gone = returning.length === all.length ? [held] : returning;
  return [
    { start: file.start, end: file.start, text: moved.join('') },
    ...gone.map((element) => ({ start: gapStart(text, element.start), end: element.end, text: '' })),
  ];
}

function markupOf(text: string, element: XmlElement): string {
  return text.slice(element.start, element.end);
}

/**
 * An element whose names are in another namespace than around it, so it declares that itself.
 * @param around a prefix that stands for the namespace there, so that nothing need be declared
 */
function namedFor(text: string, element: XmlElement, uri: string, around?: string): string {
  const markup = markupOf(text, element);
  const name = `<${element.name}`;
  const own = ` ${xmlns(element.prefix)}="${element.uri}"`;
  const rest = markup.slice(name.length).replace(own, '');
  return name + (element.prefix === around ? '' : ` ${xmlns(element.prefix)}="${uri}"`) + rest;
}

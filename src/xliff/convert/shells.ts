import { beside, core12 } from '../namespaces.js';
import { attribute, elementsIn, type XmlElement } from '../xml/tree.js';
import type { Crossing } from './crossing.js';
import { type FilePlace, fileTo2, fileTo12 } from './file-shell.js';
import { groupTo2, groupTo12 } from './group-shell.js';
import { remarks } from './infoset.js';
import { convertKeeping } from './keep.js';
import { type Piece, raw, spaced, type Tag, tagOf } from './markup.js';
import { withNotesOf } from './of-22.js';
import { listKept } from './report.js';
import { atEnd, beforeNotes, inHeader } from './room.js';

/** An element without its items and without the remarks between them. */
export function shellOf(element: XmlElement, text: string, isItem: (child: XmlElement) => boolean): Tag {
  const whole = tagOf({ ...element, children: elementsIn(element).filter(isNever) }, text);
  const children: Piece[] = [];
  let at = element.contentStart;
  for (const child of elementsIn(element)) {
    if (!isItem(child)) {
      children.push(...remarks(text.slice(at, child.start)).map(raw), tagOf(child, text));
    }
    at = child.end;
  }
  return { ...whole, children };
}

function isNever(): boolean {
  return false;
}

export function isItem12(child: XmlElement): boolean {
  return child.uri === child.parent?.uri && ['trans-unit', 'group', 'bin-unit'].includes(child.local);
}

export function isItem2(child: XmlElement): boolean {
  return child.uri === child.parent?.uri && (child.local === 'unit' || child.local === 'group');
}

export function fileShell(file: XmlElement, number: number, crossing: Crossing): Tag {
  const { survey, from, to, origin } = crossing;
  const is12 = from === core12;
  const place: FilePlace = {
    number,
    sourceLanguage: survey.sourceLanguage,
    targetLanguage: survey.targetLanguage,
    hoisted: survey.hoisted.has(file),
  };
  const skip = (child: XmlElement) => (is12 ? child.local === 'body' && child.uri === file.uri : isItem2(child));
  const original = shellOf(file, origin.text, skip);
  const [there, back] = is12 ? [fileTo2, fileTo12] : [fileTo12, fileTo2];
  const { tag: made } = convertKeeping(withoutRoot(original), {
    to,
    there: (one) => there(one, place),
    back: (one) => back(one, place),
    carrying: is12 ? beforeNotes : inHeader,
    prefixes: crossing.writing.preferred,
  });
  listKept(made, from, attribute(file, 'id') ?? attribute(file, 'original') ?? `file ${number}`, crossing.kept);
  const marked = survey.marked.has(file) ? spaced(beside.tarjuman, { space: is12 ? 'file' : 'units' }) : [];
  const fitted = is12 ? withNotesOf(made, crossing.version) : made;
  return { ...fitted, attributes: [...fitted.attributes, ...marked] };
}

/** Without what is no business of the shell: what the file holds for the root, and where white space is spoken of. */
function withoutRoot(file: Tag): Tag {
  const ours = beside.tarjuman;
  return {
    ...file,
    attributes: file.attributes.filter(({ uri, local }) => uri !== ours || local !== 'space'),
    children: file.children.filter((child) => child.type === 'raw' || child.uri !== ours || child.local !== 'root'),
  };
}

export function groupShell(group: XmlElement, preserved: boolean, madeId: string, crossing: Crossing): Tag {
  const { from, to, origin } = crossing;
  const is12 = from === core12;
  const place = { preserved, spelledOut: false };
  const there = (one: Tag) => (is12 ? groupTo2(one, place, madeId) : groupTo12(one, place, madeId));
  const back = (one: Tag) => (is12 ? groupTo12(one, place, madeId) : groupTo2(one, place, madeId));
  const original = shellOf(group, origin.text, is12 ? isItem12 : isItem2);
  const carrying = is12 ? beforeNotes : atEnd;
  const { tag: made } = convertKeeping(original, { to, there, back, carrying, prefixes: crossing.writing.preferred });
  listKept(made, from, attribute(group, 'id') ?? 'a group', crossing.kept);
  return is12 ? withNotesOf(made, crossing.version) : made;
}

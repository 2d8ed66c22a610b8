// What only 2.2 has in its core: `ref` of notes, and notes and metadata of the whole document. In 2.0 and 2.1 they have
// a namespace of ours.
import type { XliffVersion } from '../../core/bitext.js';
import { beside, core20 } from '../namespaces.js';
import { kept22 } from './aliases.js';
import { isTag, type Piece, type Tag } from './markup.js';

/** An element that 2.2 has in front of the files, whatever its namespace says at the moment. */
export function isOf22(child: Tag): boolean {
  const notes = (child.uri === core20 || child.uri === kept22) && child.local === 'notes';
  return notes || (child.uri === beside.mda && child.local === 'metadata');
}

/** The same as the version has it: of the core in 2.2, an extension before. */
export function asOf(tag: Tag, version: XliffVersion): Tag {
  const [from, to] = version === '2.2' ? [kept22, core20] : [core20, kept22];
  const children = tag.children.map((child): Piece => (isTag(child) ? asOf(child, version) : child));
  return { ...tag, uri: tag.uri === from ? to : tag.uri, children };
}

/** A converted unit, group or file with its notes as the version has them. */
export function withNotesOf(converted: Tag, version: XliffVersion): Tag {
  const [from, to] = version === '2.2' ? [kept22, ''] : ['', kept22];
  const children = converted.children.map((list): Piece => {
    if (!isTag(list) || list.uri !== core20 || list.local !== 'notes') return list;
    const notes = list.children.map((note): Piece => {
      if (!isTag(note) || !note.attributes.some(({ uri, local }) => uri === from && local === 'ref')) return note;
      const attributes = note.attributes.map((one) =>
        one.uri === from && one.local === 'ref' ? { ...one, uri: to } : one,
      );
      return { ...note, attributes };
    });
    return { ...list, children: notes };
  });
  return { ...converted, children };
}

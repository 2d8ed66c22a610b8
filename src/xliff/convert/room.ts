// Where each version has room for elements of other namespaces.
import { core12, core20 } from '../namespaces.js';
import { type Tag, tag, tagIn } from './markup.js';

/** Extensions stand behind the skeleton and in front of notes and all else of the core. */
export function beforeNotes(converted: Tag, kept: readonly Tag[]): Tag {
  const at = converted.children.findIndex(
    (child) => child.type === 'tag' && child.uri === core20 && child.local !== 'skeleton',
  );
  const end = at < 0 ? converted.children.length : at;
  return { ...converted, children: [...converted.children.slice(0, end), ...kept, ...converted.children.slice(end)] };
}

/** A file of 1.2 has room for others at the end of its header. */
export function inHeader(converted: Tag, kept: readonly Tag[]): Tag {
  const header = tagIn(converted, core12, 'header') ?? tag(core12, 'header');
  const filled = { ...header, children: [...header.children, ...kept] };
  return { ...converted, children: [filled, ...converted.children.filter((child) => child !== header)] };
}

/** Groups, trans-units and bin-units of 1.2 have room for others behind all else that is theirs. */
export function atEnd(converted: Tag, kept: readonly Tag[]): Tag {
  return { ...converted, children: [...converted.children, ...kept] };
}

import type { Note } from '../../core/bitext.js';
import { beside, type Names } from '../namespaces.js';
import { attributes, escapeText } from '../xml/escape.js';
import { attribute, attributeOf, textOf, type XmlElement } from '../xml/tree.js';

/** XLIFF 2.1 §4.2.2.8. The core has no way to say which segment a note is about: an attribute of ours does. */
export function readNote(element: XmlElement): Note {
  const id = attribute(element, 'id');
  const category = attribute(element, 'category');
  const segment = attributeOf(element, beside.tarjuman, 'segment');
  const appliesTo = attribute(element, 'appliesTo');
  const ref = attribute(element, 'ref');
  const priority = Number.parseInt(attribute(element, 'priority') ?? '', 10);
  const note: { -readonly [K in keyof Note]: Note[K] } = { text: textOf(element) };
  if (id !== undefined) note.id = id;
  if (category !== undefined) note.category = category;
  if (segment !== undefined) note.segment = segment;
  if (!Number.isNaN(priority)) note.priority = priority;
  if (appliesTo === 'source' || appliesTo === 'target') note.appliesTo = appliesTo;
  if (ref !== undefined) note.ref = ref;
  return note;
}

export function writeNote(note: Note, names: Names, newline: string): string {
  const made = attributes({
    id: note.id,
    appliesTo: note.appliesTo,
    category: note.category,
    priority: note.priority,
    ref: note.ref,
    ...(note.segment === undefined ? {} : { [`${names.of('tarjuman')}segment`]: note.segment }),
  });
  return `<${names.core}note${made}>${escapeText(note.text, newline)}</${names.core}note>`;
}

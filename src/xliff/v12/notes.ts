import type { Note } from '../../core/bitext.js';
import { attributes, escapeText } from '../xml/escape.js';
import { attribute, textOf, type XmlElement } from '../xml/tree.js';

/**
 * XLIFF 1.2 §2.3 gives a note `from`, `priority` and `annotates`, and no room for more. What else we know of it stands
 * at the end of `from`, as `category segment=s1 id=n1`.
 */
export function readNote(element: XmlElement): Note {
  const from = attribute(element, 'from');
  const [, category, segment, id] = /^(.*?)(?:(?:^| )segment=(\S+))?(?:(?:^| )id=(\S+))?$/s.exec(from ?? '') ?? [];
  const priority = Number.parseInt(attribute(element, 'priority') ?? '', 10);
  const named = category !== '' || (from === '' && segment === undefined && id === undefined);
  return {
    ...(id === undefined ? {} : { id }),
    ...(from === undefined || category === undefined || !named ? {} : { category }),
    ...(segment === undefined ? {} : { segment }),
    ...(Number.isNaN(priority) ? {} : { priority }),
    text: textOf(element),
  };
}

export function writeNote(note: Note, core: string, newline: string): string {
  const from = [
    note.category,
    note.segment === undefined ? undefined : `segment=${note.segment}`,
    note.id === undefined ? undefined : `id=${note.id}`,
  ].filter((word) => word !== undefined);
  const made = attributes({ from: from.length === 0 ? undefined : from.join(' '), priority: note.priority });
  return `<${core}note${made}>${escapeText(note.text, newline)}</${core}note>`;
}

import type { Note } from '../../core/bitext.js';
import { beside, type Names } from '../namespaces.js';
import { attributes, escapeText } from '../xml/escape.js';
import { attribute, attributeOf, textOf, type XmlElement } from '../xml/tree.js';

/**
 * XLIFF 1.2 §2.3 gives a note `from`, `priority` and `annotates`, and no room for more. What else we know of it stands
 * at the end of `from`, as `category segment=s1 id=n1`.
 */
export function readNote(element: XmlElement): Note {
  const from = attribute(element, 'from');
  const [, category, segment, id] = /^(.*?)(?:(?:^| )segment=(\S+))?(?:(?:^| )id=(\S+))?$/s.exec(from ?? '') ?? [];
  const priority = Number.parseInt(attribute(element, 'priority') ?? '', 10);
  const ref = attributeOf(element, beside.tarjuman, 'ref');
  const annotates = attribute(element, 'annotates');
  const named = category !== '' || (from === '' && segment === undefined && id === undefined);
  return {
    ...(id === undefined ? {} : { id }),
    ...(from === undefined || category === undefined || !named ? {} : { category }),
    ...(segment === undefined ? {} : { segment }),
    ...(Number.isNaN(priority) ? {} : { priority }),
    ...(annotates === 'source' || annotates === 'target' ? { appliesTo: annotates } : {}),
    ...(ref === undefined ? {} : { ref }),
    text: textOf(element),
  };
}

export function writeNote(note: Note, names: Names, newline: string): string {
  const { core } = names;
  const from = [
    note.category,
    note.segment === undefined ? undefined : `segment=${note.segment}`,
    note.id === undefined ? undefined : `id=${note.id}`,
  ].filter((word) => word !== undefined);
  const made = attributes({
    from: from.length === 0 ? undefined : from.join(' '),
    priority: note.priority,
    annotates: note.appliesTo,
    ...(note.ref === undefined ? {} : { [`${names.of('tarjuman')}ref`]: note.ref }),
  });
  return `<${core}note${made}>${escapeText(note.text, newline)}</${core}note>`;
}

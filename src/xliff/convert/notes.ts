// Notes: XLIFF 1.2 §2.3 `note`, XLIFF 2.1 §4.2.2.8. What 1.2 has no attribute for stands at the end of `from`, as our
// own writer puts it: `category segment=s1 id=n1`.
import { beside, core12, core20 } from '../namespaces.js';
import { plain, spaced, type Tag, tag, valueAt } from './markup.js';
import { isForeign, residue, restored } from './residue.js';

const sides: ReadonlySet<string | undefined> = new Set(['source', 'target']);

export function noteTo2(note: Tag): Tag {
  const made = mapTo2(note);
  const kept = residue(note.attributes, mapTo12(made).attributes, core12);
  return { ...made, attributes: [...made.attributes, ...kept] };
}

/** What has no room in 1.2 is lost to the note itself; its unit remembers it. */
export function noteTo12(note: Tag): Tag {
  return mapTo12(note);
}

function mapTo2(note: Tag): Tag {
  const from = valueAt(note, 'from');
  const [, category, segment, id] = /^(.*?)(?:(?:^| )segment=(\S+))?(?:(?:^| )id=(\S+))?$/s.exec(from ?? '') ?? [];
  const named = category !== '' || (from === '' && segment === undefined && id === undefined);
  const annotates = valueAt(note, 'annotates');
  const attributes = [
    ...plain({
      id,
      appliesTo: sides.has(annotates) ? annotates : undefined,
      category: from === undefined || !named ? undefined : category,
      priority: valueAt(note, 'priority'),
    }),
    ...spaced(beside.tarjuman, { segment }),
  ];
  return tag(core20, 'note', [...attributes, ...note.attributes.filter(isForeign)], note.children);
}

function mapTo12(note: Tag): Tag {
  const id = valueAt(note, 'id');
  const segment = valueAt(note, 'segment', beside.tarjuman);
  const words = [
    valueAt(note, 'category'),
    segment === undefined ? undefined : `segment=${segment}`,
    id === undefined ? undefined : `id=${id}`,
  ].filter((word) => word !== undefined);
  const expected = plain({
    from: words.length === 0 ? undefined : words.join(' '),
    priority: valueAt(note, 'priority'),
    annotates: valueAt(note, 'appliesTo'),
    'xml:lang': valueAt(note, 'xml:lang'),
  });
  return tag(core12, 'note', restored(expected, note, core12), note.children);
}

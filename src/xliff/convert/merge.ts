import { core20 } from '../namespaces.js';
import { isBookkeeping } from './bookkeeping.js';
import { contentKey, remarks, sameInfoset } from './infoset.js';
import { type Attribute, type Piece, type Tag, tagsIn, valueAt } from './markup.js';
import { holdsElementsOnly } from './render.js';

/**
 * An original with what was changed in its converted form: `base` is what the way back gives for the unchanged form,
 * `next` what it gives now. Where the two say the same, the original counts, down to single attributes and children.
 */
export function merge(original: Tag, base: Tag, next: Tag): Tag {
  if (sameInfoset(base, next)) return original;
  return {
    ...original,
    attributes: mergeAttributes(original, base, next),
    children: contentKey(base) === contentKey(next) ? original.children : mergeChildren(original, base, next),
  };
}

function mergeAttributes(original: Tag, base: Tag, next: Tag): readonly Attribute[] {
  const find = (tag: Tag, of: Attribute) =>
    tag.attributes.find(({ uri, local }) => uri === of.uri && local === of.local);
  const kept = original.attributes.flatMap((attribute) => {
    const [before, now] = [find(base, attribute), find(next, attribute)];
    if (before?.value === now?.value) return [attribute];
    return now ? [now] : [];
  });
  const added = next.attributes.filter(
    (attribute) =>
      !isBookkeeping(attribute) && !find(original, attribute) && find(base, attribute)?.value !== attribute.value,
  );
  return [...kept, ...added];
}

type Keyed = readonly (readonly [string, Tag])[];

/** Children by name and id, or by their number among those of one name. */
function keyed(parent: Tag): Keyed {
  const seen = new Map<string, number>();
  return tagsIn(parent).map((child) => {
    // Ignorables have no ids in 1.2, so none of theirs is known after a way through it.
    const own = child.local === 'ignorable' ? undefined : valueAt(child, 'id');
    const id = own ?? valueAt(child, 'mid') ?? valueAt(child, 'startRef') ?? '';
    const name = `${child.uri} ${child.local} ${id}`;
    const n = seen.get(name) ?? 0;
    seen.set(name, n + 1);
    return [`${name} ${n}`, child];
  });
}

function mergeChildren(original: Tag, base: Tag, next: Tag): readonly Piece[] {
  const originals = new Map(keyed(original));
  const bases = new Map(keyed(base));
  const names = new Map(keyed(next).map(([name, child]) => [child, name]));
  const merged = next.children.map((child): { readonly name: string; readonly child: Piece } => {
    if (child.type === 'raw') return { name: '', child };
    const name = names.get(child) ?? '';
    const [own, before] = [originals.get(name), bases.get(name)];
    return { name, child: own && before ? merge(own, before, child) : child };
  });
  if (!holdsElementsOnly(original)) return merged.map(({ child }) => child);
  const out = merged.filter(({ name }) => name !== '');
  // What the converted form could not show at all comes back behind the neighbour that it stood behind.
  const nameOf = new Map([...originals].map(([name, child]): readonly [Piece, string] => [child, name]));
  let previous = '';
  for (const child of original.children) {
    const name = nameOf.get(child) ?? '';
    const hidden = child.type === 'tag' ? !bases.has(name) && !isPart(child) : remarks(child.markup).length > 0;
    if (hidden) {
      const behind = out.findIndex((entry) => entry.name === previous);
      out.splice(previous === '' ? 0 : behind < 0 ? out.length : behind + 1, 0, { name, child });
    }
    if (name !== '') previous = name;
  }
  return out.map(({ child }) => child);
}

/** Texts are those of now: one that the converted form had in other parts must not stand there twice. */
function isPart({ uri, local }: Tag): boolean {
  return uri === core20 ? ['segment', 'ignorable'].includes(local) : ['source', 'seg-source', 'target'].includes(local);
}

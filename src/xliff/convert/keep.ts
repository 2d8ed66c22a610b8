// There and back. A unit is converted, converted back and compared: what would not return is kept on it, attributes by
// themselves where that will do, else the whole original, to be merged with what was edited meanwhile.
import { beside, core12, core20 } from '../namespaces.js';
import { escapeText } from '../xml/escape.js';
import { parseXml } from '../xml/parse.js';
import { sameInfoset, textIn } from './infoset.js';
import { type Piece, raw, type Tag, tag, tagIn, tagOf } from './markup.js';
import { merge } from './merge.js';
import { keptAttributes, withKeptAttributes } from './places.js';
import { renderAlone } from './render.js';
import type { Family } from './residue.js';

/** How one kind of element goes over, and how it comes back. */
export interface Ways {
  /** The version it is being written in. */
  readonly to: Family;
  there(original: Tag): Tag;
  back(converted: Tag): Tag;
  /** The same with something of ours put where the version allows it. */
  carrying(converted: Tag, kept: readonly Tag[]): Tag;
  /** What namespaces are called in the file. */
  readonly prefixes: ReadonlyMap<string, string>;
}

export interface Converted {
  readonly tag: Tag;
  /** Did the whole original have to be kept? */
  readonly keptWhole: boolean;
}

/** Converts an original that may itself be a converted form, which remembers where it came from. */
export function convertKeeping(original: Tag, ways: Ways): Converted {
  const remembered = rememberedIn(original);
  if (remembered?.uri === ways.to) {
    const bare = without(original, 'original');
    const unedited = there(remembered, opposite(ways));
    if (sameInfoset(without(unedited, 'original'), bare)) return { tag: remembered, keptWhole: false };
    return { tag: merge(remembered, there(without(unedited, 'original'), ways), there(bare, ways)), keptWhole: false };
  }
  const made = there(original, ways);
  const from = ways.to === core12 ? core20 : core12;
  if (returns(made, original, ways)) return { tag: made, keptWhole: false };
  const attributes = keptAttributes(original, back(made, ways), from);
  const carrying = attributes.length === 0 ? made : ways.carrying(made, attributes);
  if (attributes.length > 0 && returns(carrying, original, ways)) return { tag: carrying, keptWhole: false };
  const memory = tag(beside.tarjuman, 'original', [], [raw(escapeText(renderAlone(original, ways.prefixes), '\n'))]);
  return { tag: ways.carrying(made, [memory]), keptWhole: true };
}

function there(original: Tag, ways: Ways): Tag {
  return withKeptAttributes(ways.there(original), original, ways.to);
}

function back(converted: Tag, ways: Ways): Tag {
  return withKeptAttributes(ways.back(converted), converted, ways.to === core12 ? core20 : core12);
}

/** What was kept for places of an original that is a converted form itself has done its work and is made anew. */
function returns(converted: Tag, original: Tag, ways: Ways): boolean {
  return sameInfoset(back(converted, ways), without(original, 'attributes'));
}

function opposite(ways: Ways): Ways {
  return {
    to: ways.to === core12 ? core20 : core12,
    there: ways.back,
    back: ways.there,
    carrying: (converted) => converted,
    prefixes: ways.prefixes,
  };
}

function rememberedIn(converted: Tag): Tag | undefined {
  const header = tagIn(converted, core12, 'header');
  const memory =
    tagIn(converted, beside.tarjuman, 'original') ?? (header && tagIn(header, beside.tarjuman, 'original'));
  if (!memory) return undefined;
  const text = textIn(memory);
  // Declared for the memory alone; where it stands again, the root declares.
  return { ...tagOf(parseXml({ text }), text), declared: {} };
}

/** A converted form without what we put into it: into itself, or into the header of a file. */
function without(converted: Tag, local: 'original' | 'attributes'): Tag {
  const children = converted.children.flatMap((child): Piece[] => {
    if (child.type === 'raw') return [child];
    if (isOurs(child, local)) return [];
    if (child.local !== 'header' || !child.children.some((inner) => isOurs(inner, local))) return [child];
    const rest = child.children.filter((inner) => !isOurs(inner, local));
    return rest.some((inner) => inner.type === 'tag') ? [{ ...child, children: rest }] : [];
  });
  return { ...converted, children };
}

function isOurs(child: Piece, local: string): boolean {
  return child.type === 'tag' && child.uri === beside.tarjuman && child.local === local;
}

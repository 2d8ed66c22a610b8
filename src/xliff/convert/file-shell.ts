// A `file` without its units: XLIFF 1.2 §2.2 with its header, XLIFF 2.1 §4.2.2.2.
import { beside, core12, core20 } from '../namespaces.js';
import { datatypeOf } from '../v12/datatype.js';
import { textIn } from './infoset.js';
import { type Attribute, plain, type Tag, tag, tagIn, tagsIn, valueAt } from './markup.js';
import { noteTo2, noteTo12 } from './notes.js';
import { inKeptOrder, keptOrder } from './order.js';
import { isForeign, residue, restored } from './residue.js';

export interface FilePlace {
  /** The number of the file, from 1. */
  readonly number: number;
  /** Languages of the whole document, which 2.x has on its root. */
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
  /** Every unit of the file says `xml:space="preserve"` in 1.2, and the file says it for them in 2.x. */
  readonly hoisted: boolean;
}

export function fileTo2(file: Tag, place: FilePlace): Tag {
  const header = tagIn(file, core12, 'header');
  const all = header ? tagsIn(header) : [];
  const skl = all.find((child) => child.uri === core12 && child.local === 'skl');
  const skeleton = skl && skeletonFrom(skl);
  const notes = all.filter((child) => child.uri === core12 && child.local === 'note');
  const rest = all.filter((child) => child.uri === core12 && !notes.includes(child) && !(skeleton && child === skl));
  const foreign = all.filter((child) => child.uri !== core12 && child.uri !== beside.tarjuman);
  const skeletons = foreign.filter(isSkeleton);
  const order = keptOrder(all, [...(skl ? [skl] : []), ...rest.filter((child) => child !== skl), ...notes, ...foreign]);
  const needed = header && (rest.length > 0 || order.length > 0 || all.length === 0);
  return tag(core20, 'file', attributesTo2(file, place), [
    ...(skeleton ? [skeleton] : skeletons),
    ...(needed ? [tag(core12, 'header', order, rest)] : []),
    ...foreign.filter((child) => !isSkeleton(child)),
    ...(notes.length === 0 ? [] : [tag(core20, 'notes', [], notes.map(noteTo2))]),
  ]);
}

export function fileTo12(file: Tag, place: FilePlace): Tag {
  const all = tagsIn(file).filter((child) => child.uri !== beside.tarjuman);
  const kept = all.find((child) => child.uri === core12 && child.local === 'header');
  const skeleton = all.find(isSkeleton);
  const skl = skeleton && sklFrom(skeleton);
  const notes = tagsIn(file, core20, 'notes').flatMap((list) => tagsIn(list, core20, 'note'));
  const foreign = all.filter((child) => child.uri !== core20 && child !== kept);
  const children = [
    ...(skl ? [skl] : []),
    ...(kept ? tagsIn(kept) : []),
    ...notes.map(noteTo12),
    ...(skeleton && !skl ? [skeleton] : []),
    ...foreign,
  ];
  const header =
    children.length > 0 || kept ? [tag(core12, 'header', [], kept ? inKeptOrder(children, kept) : children)] : [];
  return tag(core12, 'file', attributesTo12(file, place), header);
}

function isSkeleton(child: Tag): boolean {
  return child.uri === core20 && child.local === 'skeleton';
}

/** Where the skeleton is a reference or a text, and nothing more is said about it. */
function skeletonFrom(skl: Tag): Tag | undefined {
  const [only, ...more] = tagsIn(skl);
  if (!only || more.length > 0) return undefined;
  const href = valueAt(only, 'href');
  if (only.local === 'external-file' && href !== undefined && only.attributes.length === 1) {
    return tag(core20, 'skeleton', plain({ href }));
  }
  if (only.local !== 'internal-file' || only.attributes.length > 0 || tagsIn(only).length > 0) return undefined;
  return tag(core20, 'skeleton', [], only.children);
}

function sklFrom(skeleton: Tag): Tag | undefined {
  const href = valueAt(skeleton, 'href');
  if (tagsIn(skeleton).length > 0 || (href !== undefined && textIn(skeleton) !== '')) return undefined;
  const inside =
    href === undefined
      ? tag(core12, 'internal-file', [], skeleton.children)
      : tag(core12, 'external-file', plain({ href }));
  return tag(core12, 'skl', [], [inside]);
}

function attributesTo2(file: Tag, place: FilePlace): readonly Attribute[] {
  const made = mapTo2(file, place);
  const back = mapTo12({ ...file, uri: core20, attributes: made }, place);
  return [...made, ...file.attributes.filter(isForeign), ...residue(file.attributes, back, core12)];
}

function attributesTo12(file: Tag, place: FilePlace): readonly Attribute[] {
  const made = mapTo12(file, place);
  const back = mapTo2({ ...file, uri: core12, attributes: made }, place);
  const actual = file.attributes.filter(({ uri }) => uri !== core12);
  return [...made, ...file.attributes.filter(isForeign), ...residue(actual, back, core20)];
}

function mapTo2(file: Tag, { number, hoisted }: FilePlace): readonly Attribute[] {
  const space = valueAt(file, 'xml:space');
  const expected = plain({
    id: `f${number}`,
    original: valueAt(file, 'original'),
    'xml:space': space ?? (hoisted ? 'preserve' : undefined),
  });
  return restored(expected, file, core20);
}

function mapTo12(file: Tag, place: FilePlace): readonly Attribute[] {
  const original = valueAt(file, 'original') ?? '';
  const space = valueAt(file, 'xml:space');
  const expected = plain({
    original,
    'source-language': place.sourceLanguage,
    'target-language': place.targetLanguage,
    datatype: datatypeOf(original),
    'xml:space': place.hoisted && space === 'preserve' ? undefined : space,
  });
  return restored(expected, file, core12);
}

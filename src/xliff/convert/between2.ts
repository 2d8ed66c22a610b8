// 2.0, 2.1 and 2.2 among themselves (XLIFF 2.1 §1.4.1, XLIFF 2.2 §1.4.1: changes from the version before). Their trees
// are the same up to the namespace of 2.2 and two things that only 2.2 has in its core: `ref` on notes, and notes and
// metadata of the whole document. So this is an edit of the text, and every byte that has no reason to change stays.
import type { XliffVersion } from '../../core/bitext.js';
import type { Origin } from '../failure.js';
import { beside, core20, core22 } from '../namespaces.js';
import { gapStart, indentationAt } from '../xml/layout.js';
import { parseXml } from '../xml/parse.js';
import { applyPatches, editTag, type Patch, type WantedAttributes } from '../xml/patch.js';
import { attribute, attributeOf, childOf, elementsIn, prefixFor, type XmlElement } from '../xml/tree.js';
import { type Kept, keptList } from './report.js';
import { placeOf, strangersTo } from './strangers.js';

export interface Rewritten {
  readonly text: string;
  readonly kept: readonly Kept[];
}

const only22 = 'xlf22';

export function convertBetween2(origin: Origin, to: XliffVersion): Rewritten {
  const { text } = origin;
  const core = to === '2.2' ? core22 : core20;
  const patches: Patch[] = [];
  const kept = keptList();
  let declares22 = false;
  /** Does an element have the prefix that kept notes have elsewhere? */
  let named22 = false;
  const root = parseXml(origin, {
    keep(element) {
      const wanted: Record<string, string | undefined> = {};
      for (const [prefix, uri] of Object.entries(element.declared)) {
        if (uri === core20 || uri === core22) wanted[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] = core;
      }
      if (element.local === 'note') Object.assign(wanted, noteReference(element, to));
      declares22 ||= `${only22}:ref` in wanted && to !== '2.2';
      named22 ||= element.prefix === only22;
      for (const what of strangersTo(element, to)) kept.add(what, placeOf(element));
      if (element.parent && Object.keys(wanted).length > 0) patches.push(...editTag(text, element, wanted));
      // Units are let go; what stands in front of the files may have to move.
      return element.local !== 'unit';
    },
  });
  const moved = to === '2.2' ? upToRoot(origin, root) : downToFile(origin, root, kept);
  const still = patches.filter(
    (patch) => !moved.some((move) => patch.start >= move.start && patch.end <= move.end && move.end > move.start),
  );
  const said22 = attribute(root, `xmlns:${only22}`);
  const foreign22 = said22 === core22 || said22 === core20 ? undefined : said22;
  const onRoot: WantedAttributes = {
    ...Object.fromEntries(
      Object.entries(root.declared)
        .filter(([, uri]) => uri === core20 || uri === core22)
        .map(([prefix]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, core]),
    ),
    version: to,
    [`xmlns:${only22}`]: declares22 || named22 ? core22 : foreign22,
  };
  return { text: applyPatches(text, [...editTag(text, root, onRoot), ...still, ...moved]), kept: kept.list() };
}

/** `ref` on a note has no meaning before 2.2: there it is an attribute of the namespace of 2.2. */
function noteReference(note: XmlElement, to: XliffVersion): WantedAttributes {
  const ref = attribute(note, 'ref');
  const kept = attributeOf(note, core22, 'ref');
  if (to === '2.2' && kept !== undefined && note.uri === core20) {
    return { [`${prefixFor(note, core22) ?? only22}:ref`]: undefined, ref: kept };
  }
  return to !== '2.2' && ref !== undefined ? { ref: undefined, [`${only22}:ref`]: ref } : {};
}

/** Notes and metadata of the document go into the first file, where the version allows extensions. */
function downToFile(origin: Origin, root: XmlElement, kept: ReturnType<typeof keptList>): readonly Patch[] {
  const { text } = origin;
  const front = elementsIn(root).filter(({ local, uri }) => !(uri === root.uri && local === 'file'));
  const file = childOf(root, root.uri, 'file');
  if (front.length === 0 || !file) return [];
  const skeleton = childOf(file, file.uri, 'skeleton');
  const place = skeleton?.end ?? file.contentStart;
  const [inside] = elementsIn(file);
  const indentation = inside ? indentationAt(text, inside.start) : '';
  const moved = front.map((element) => indentation + alone(text.slice(element.start, element.end), element));
  for (const element of front) kept.add(`<${element.name}> of the whole document`, placeOf(file));
  const prefix = prefixFor(file, beside.tarjuman);
  const [name, declaration] = prefix
    ? [`${prefix}:root`, '']
    : ['tarjuman:root', ` xmlns:tarjuman="${beside.tarjuman}"`];
  return [
    ...front.map((element) => ({ start: gapStart(text, element.start), end: element.end, text: '' })),
    {
      start: place,
      end: place,
      text: `${indentation}<${name}${declaration}>${moved.join('')}${indentation}</${name}>`,
    },
  ];
}

/** Markup that says itself which namespace its names are in: that of 2.2, which the file no longer has. */
function alone(markup: string, element: XmlElement): string {
  if (element.uri !== core22 && element.uri !== core20) return markup;
  const name = `<${element.name}`;
  const declaration = ` xmlns${element.prefix === '' ? '' : `:${element.prefix}`}="${core22}"`;
  return name + declaration + markup.slice(name.length);
}

function upToRoot(origin: Origin, root: XmlElement): readonly Patch[] {
  const { text } = origin;
  const file = childOf(root, root.uri, 'file');
  const held = file && childOf(file, beside.tarjuman, 'root');
  if (!held) return [];
  const all = elementsIn(held);
  const returning = all.filter(
    ({ uri, local }) => (uri === core22 && local === 'notes') || (uri === beside.mda && local === 'metadata'),
  );
  if (returning.length === 0) return [];
  const indentation = indentationAt(text, file.start);
  const moved = returning.map((element) => {
    const markup = text.slice(element.start, element.end);
    const declaration = ` xmlns${element.prefix === '' ? '' : `:${element.prefix}`}="${core22}"`;
    const bare = element.uri === core22 ? markup.replace(declaration, '') : markup;
    return bare + indentation;
  });
  const gone = returning.length === all.length ? [held] : returning;
  return [
    { start: file.start, end: file.start, text: moved.join('') },
    ...gone.map((element) => ({ start: gapStart(text, element.start), end: element.end, text: '' })),
  ];
}

import { attributes, escapeAttribute } from './escape.js';
import { gapStart } from './layout.js';
import { attribute, type XmlElement } from './tree.js';

/** Replace the stretch `start`–`end` of a text (UTF-16 offsets) by another. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text with patches applied; patches at one place keep their order.
 * `from` is the offset at which `text` starts in the text that the patches count in.
 */
export function applyPatches(text: string, patches: readonly Patch[], from = 0): string {
  const ordered = [...patches].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = from;
  for (const patch of ordered) {
    if (patch.start < at) throw new Error(`patches overlap at ${patch.start}`);
    out += text.slice(at - from, patch.start - from) + patch.text;
    at = patch.end;
  }
  return out + text.slice(at - from);
}

/** Attributes by name as they shall be; `undefined` removes one. */
export type WantedAttributes = Readonly<Record<string, string | undefined>>;

/**
 * Patches that bring attributes of a start tag to the wanted values. Present ones keep place and quotes, new ones
 * follow the last.
 */
export function editTag(text: string, element: XmlElement, wanted: WantedAttributes): readonly Patch[] {
  const present = attributePlaces(text.slice(element.start, element.contentStart), element.start);
  const patches: Patch[] = [];
  const added: Record<string, string> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const place = present.get(name);
    if (!place) {
      if (value !== undefined) added[name] = value;
    } else if (value === undefined) {
      patches.push({ start: place.start, end: place.end, text: '' });
    } else if (attribute(element, name) !== value) {
      patches.push({ start: place.valueStart, end: place.valueEnd, text: escapeAttribute(value, place.quote) });
    }
  }
  const behind = [...present.values()].at(-1)?.end ?? element.start + 1 + element.name.length;
  if (Object.keys(added).length > 0) patches.push({ start: behind, end: behind, text: attributes(added) });
  return patches;
}

interface AttributePlace {
  /** With the white space in front. */
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly quote: string;
}

/** Where the attributes of a well-formed tag stand. */
function attributePlaces(tag: string, offset: number): ReadonlyMap<string, AttributePlace> {
  const places = new Map<string, AttributePlace>();
  for (const match of tag.matchAll(/\s+([^\s=/<>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    const end = offset + match.index + match[0].length;
    const quote = match[0].endsWith('"') ? '"' : "'";
    const valueStart = offset + match.index + match[0].indexOf(quote) + 1;
    places.set(match[1] ?? '', { start: offset + match.index, end, valueStart, valueEnd: end - 1, quote });
  }
  return places;
}

/** Replaces what is inside an element; `<a/>` becomes `<a>…</a>`. */
export function replaceContent(text: string, element: XmlElement, content: string): Patch {
  if (element.contentStart < element.end) {
    return { start: element.contentStart, end: element.contentEnd, text: content };
  }
  const slash = text.lastIndexOf('/', element.end);
  return { start: gapStart(text, slash), end: element.end, text: `>${content}</${element.name}>` };
}

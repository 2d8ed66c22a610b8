import { advance } from '../xml/spot.js';
import type { XmlElement } from '../xml/tree.js';
import type { TextWindow } from '../xml/window.js';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Says where elements and attributes stand while their text is held, and of elements that were marked also later. */
export class Locator {
  readonly #window: TextWindow;
  readonly #marked = new WeakMap<XmlElement, { readonly place: Place; readonly tag: string }>();

  constructor(window: TextWindow) {
    this.#window = window;
  }

  /** Keeps the start tag of an element that is still open when its text will be let go. */
  mark(element: XmlElement): void {
    this.#marked.set(element, { place: this.#window.spotOf(element.start), tag: this.#tagOf(element) });
  }

  /** @param attribute as written; without it, or where there is none such, the place of the tag */
  placeOf(element: XmlElement, attribute?: string): Place {
    const marked = this.#marked.get(element);
    const place = marked?.place ?? this.#window.spotOf(element.start);
    const tag = attribute === undefined ? '' : (marked?.tag ?? this.#tagOf(element));
    const { line, column } = attribute === undefined ? place : advance(place, tag.slice(0, offsetOf(attribute, tag)));
    return { line, column: Math.max(1, column) };
  }

  #tagOf(element: XmlElement): string {
    return this.#window.slice(element.start, element.contentStart);
  }
}

/** Where an attribute's name begins in a tag; 0 when it is not there. */
function offsetOf(attribute: string, tag: string): number {
  for (const match of tag.matchAll(/\s([^\s=/<>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (match[1] === attribute) return match.index + 1;
  }
  return 0;
}

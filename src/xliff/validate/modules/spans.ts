import { attribute, elementsIn, type XmlElement } from '../../xml/tree.js';
import { parseFragment } from '../fragment.js';
import type { CheckContext } from '../types.js';
import { staysAround } from './containers.js';

/** The ids by which modules refer to text of a unit. */
export interface UnitSpans {
  /** Segments, and codes and annotations in their sources. */
  readonly source: ReadonlySet<string>;
  /** Codes and annotations in their targets. */
  readonly target: ReadonlySet<string>;
}

/** All ids of text in a unit. What is in an `ignorable` is no text to refer to. */
export function spansOf(unit: XmlElement, { nameOf }: CheckContext): UnitSpans {
  const source = new Set<string>();
  const target = new Set<string>();
  for (const segment of elementsIn(unit)) {
    if (nameOf(segment) !== 'segment') continue;
    addId(segment, source);
    for (const side of elementsIn(segment)) addIdsBelow(side, nameOf(side) === 'target' ? target : source);
  }
  return { source, target };
}

function addIdsBelow(element: XmlElement, ids: Set<string>): void {
  for (const child of elementsIn(element)) {
    addId(child, ids);
    addIdsBelow(child, ids);
  }
}

function addId(element: XmlElement, ids: Set<string>): void {
  const id = attribute(element, 'id');
  if (id !== undefined) ids.add(id);
}

/**
 * Why a reference is not one to text of its unit; undefined when it is. The `#` may be missing: the standard's own
 * Schematron rules take `ref="m1"` too.
 */
export function whyNoSpan(ref: string, unit: XmlElement, spans: UnitSpans): string | undefined {
  const fragment = parseFragment(ref.startsWith('#') ? ref : `#${ref}`);
  if (typeof fragment === 'string') return `is no fragment identifier: ${fragment}`;
  if (!staysAround(fragment, unit)) return 'leads out of the unit';
  const { prefix, id } = fragment.inner ?? { prefix: 'u', id: '' };
  if (prefix === 't') return spans.target.has(id) ? undefined : 'names nothing in the targets of the unit';
  if (prefix !== '') return `names no text, as its prefix "${prefix}" says`;
  if (spans.source.has(id) || spans.target.has(id)) return undefined;
  return 'names no segment, code or annotation of the unit';
}

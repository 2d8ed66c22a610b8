import { attribute, elementsIn, type XmlElement } from '../../xml/tree.js';
import type { CheckContext } from '../types.js';
import { isAround, parseFragment } from './fragment.js';

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

/** Why a reference is not one to text of its unit; undefined when it is. */
export function whyNoSpan(ref: string, unit: XmlElement, spans: UnitSpans): string | undefined {
  const fragment = parseFragment(ref);
  if (!fragment) return 'is no fragment identifier';
  const { path, last } = fragment;
  const away = path.find((selector) => !isAround(selector, unit));
  if (away) return `points out of the unit (${away.prefix}=${away.id})`;
  if (last.prefix === 't') return spans.target.has(last.id) ? undefined : `names nothing in the targets of the unit`;
  if (last.prefix !== '') return `names no text, as its prefix "${last.prefix}" says`;
  if (spans.source.has(last.id) || spans.target.has(last.id)) return undefined;
  return `names no segment, code or annotation of the unit`;
}

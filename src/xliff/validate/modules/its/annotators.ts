import type { XmlElement } from '../../../xml/tree.js';
import { itsAttributesOf } from './names.js';

/** Data categories of ITS 2.0 §8, as `annotatorsRef` names them. */
export const dataCategories: ReadonlySet<string> = new Set([
  'allowed-characters',
  'directionality',
  'domain',
  'elements-within-text',
  'external-resource',
  'id-value',
  'language-information',
  'locale-filter',
  'localization-note',
  'localization-quality-issue',
  'localization-quality-rating',
  'mt-confidence',
  'preserve-space',
  'provenance',
  'storage-size',
  'target-pointer',
  'terminology',
  'text-analysis',
  'translate',
]);

/** Why a value is no list of `category|IRI` (ITS 2.0 §5.7); undefined when it is one. */
export function whyNoAnnotators(value: string): string | undefined {
  if (/\s\||\|\s/.test(value.trim())) return 'has a space beside a "|"';
  const seen = new Set<string>();
  for (const item of itemsOf(value)) {
    const { category, iri } = apart(item);
    if (iri === '') return `has "${item}", which is not of the form category|IRI`;
    if (!dataCategories.has(category)) return `has "${category}", which is no data category of ITS`;
    if (seen.has(category)) return `names "${category}" twice`;
    seen.add(category);
  }
  return seen.size === 0 ? 'is empty' : undefined;
}

/** Is an element in the scope of an `annotatorsRef` for a category: its own, or that of an element around it? */
export function hasAnnotator(element: XmlElement, category: string): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const value = itsAttributesOf(at).get('annotatorsRef');
    if (value !== undefined && itemsOf(value).some((item) => apart(item).category === category)) return true;
  }
  return false;
}

function itemsOf(value: string): readonly string[] {
  return value.split(/\s+/).filter((item) => item !== '');
}

function apart(item: string): { readonly category: string; readonly iri: string } {
  const bar = item.indexOf('|');
  return bar < 0 ? { category: item, iri: '' } : { category: item.slice(0, bar), iri: item.slice(bar + 1) };
}

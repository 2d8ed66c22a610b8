import type { UnitKind } from '../core/document.js';

const kinds: ReadonlySet<string> = new Set<UnitKind>([
  'headline',
  'heading',
  'paragraph',
  'caption',
  'list-item',
  'table-cell',
  'quote',
  'footnote',
  'attribute',
  'meta',
  'string',
]);

function isKind(word: string): word is UnitKind {
  return kinds.has(word);
}

/** A unit's kind from `type` (2.x, prefix `tarjuman:`) or `restype` (1.2, prefix `x-tarjuman-`). */
export function kindFrom(value: string | undefined, prefix: string): UnitKind | undefined {
  if (!value?.startsWith(prefix)) return undefined;
  const word = value.slice(prefix.length);
  return isKind(word) ? word : undefined;
}

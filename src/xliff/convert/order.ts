// The versions have the parts of a unit in different orders. Where a file's own order is not the one that the way back
// would give, its names are kept in `tarjuman:order`.
import { beside } from '../namespaces.js';
import { type Attribute, spaced, type Tag, valueAt } from './markup.js';

/** @param actual the names as they stand @param usual as the way back would have them */
export function keptOrder(actual: readonly Tag[], usual: readonly Tag[]): readonly Attribute[] {
  const names = actual.map(nameOf);
  if (names.join(' ') === usual.map(nameOf).join(' ')) return [];
  return spaced(beside.tarjuman, { order: names.join(' ') });
}

/** The parts in the order that was kept on the counterpart; what is new stands behind the last of its name. */
export function inKeptOrder(parts: readonly Tag[], counterpart: Tag): readonly Tag[] {
  const order = valueAt(counterpart, 'order', beside.tarjuman);
  if (order === undefined) return parts;
  const rest = [...parts];
  const sorted: Tag[] = [];
  for (const name of order.split(' ')) {
    const at = rest.findIndex((part) => nameOf(part) === name);
    sorted.push(...rest.splice(Math.max(at, 0), at < 0 ? 0 : 1));
  }
  for (const part of rest) {
    const last = sorted.findLastIndex((other) => nameOf(other) === nameOf(part));
    sorted.splice(last < 0 ? sorted.length : last + 1, 0, part);
  }
  return sorted;
}

function nameOf(part: Tag): string {
  return part.local;
}

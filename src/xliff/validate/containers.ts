import type { ElementName } from './types.js';

/** Elements that hold units: they are never whole in memory. What stands directly in them is let go when it has ended. */
export const containers: ReadonlySet<ElementName> = new Set(['xliff', 'file', 'body', 'group']);

/** Of what ends in a container, this is nothing that a check may still look at. */
export const passing: ReadonlySet<ElementName> = new Set(['file', 'body', 'group', 'unit', 'trans-unit', 'bin-unit']);

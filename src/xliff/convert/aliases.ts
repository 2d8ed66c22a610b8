// Namespaces that begin with `urn:oasis:names:tc:xliff:` belong to the standard: a version may not hold those of a later
// one. There they are written as a name of ours, and mean the same when they are read.
import type { XliffVersion } from '../../core/bitext.js';

const ours = 'urn:tarjuman:xliff:';
const reserved = 'urn:oasis:names:tc:xliff:';

/** What 2.2 has in its core and earlier versions do not, as it is called in those. */
export const kept22 = `${ours}document:2.2`;

/** Modules of the standard's own namespaces, and the first version that has them. */
const since: Readonly<Record<string, readonly XliffVersion[]>> = {
  [`${reserved}itsm:2.1`]: ['2.0'],
  [`${reserved}itsm:2.0`]: ['2.0'],
  [`${reserved}pgs:1.0`]: ['2.0', '2.1'],
};

/** The name of a namespace in a file of a version. */
export function writtenAs(uri: string, version: XliffVersion): string {
  return since[uri]?.includes(version) ? ours + uri.slice(reserved.length) : uri;
}

/** The namespace that a name stands for. */
export function meantBy(uri: string): string {
  const meant = uri.startsWith(ours) ? reserved + uri.slice(ours.length) : uri;
  return Object.hasOwn(since, meant) ? meant : uri;
}

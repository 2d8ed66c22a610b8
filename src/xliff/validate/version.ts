import type { Origin } from '../failure.js';
import { dialectOf } from '../file.js';
import { core22 } from '../namespaces.js';
import { attribute, type XmlElement } from '../xml/tree.js';
import { type StandardVersion, standardVersions } from './types.js';

/**
 * The version of the standard that a file claims to follow.
 * @throws {TarjumanError} `XLIFF_STRUCTURE` when the root is not `xliff`, `XLIFF_VERSION` when the version is unknown
 * or contradicts the namespace
 */
export function versionOf(root: XmlElement, origin: Origin): StandardVersion {
  const said = attribute(root, 'version');
  // The schema of 2.2 takes the older numbers in its own namespace, "for backward compatibility".
  if (root.local === 'xliff' && root.uri === core22 && (said === '2.0' || said === '2.1')) return '2.2';
  dialectOf(root, origin);
  const version = standardVersions.find((candidate) => candidate === said);
  if (!version) throw new Error(`a dialect for version ${said} that cannot be checked`);
  return version;
}

import type { CheckContext } from '../types.js';

/** The ids of a file's groups and units. */
export interface FileNames {
  readonly groups: Set<string>;
  readonly units: Set<string>;
}

const byContext = new WeakMap<CheckContext, Map<string, FileNames>>();

/**
 * The ids of a document by file, as far as it has been read. All checks share them, for they are what grows with a
 * document. `structureIds` enters them.
 */
export function namesOf(context: CheckContext): Map<string, FileNames> {
  const known = byContext.get(context) ?? new Map<string, FileNames>();
  byContext.set(context, known);
  return known;
}

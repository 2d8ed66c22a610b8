/** By the id of each segment that is gone, the id of the one that has its text. */
export type Heirs = ReadonlyMap<string, string>;

/** A fragment identifier (§3) or id with the name of the heir; undefined when it points to no segment that is gone. */
export function followed(reference: string | undefined, heirs: Heirs): string | undefined {
  const [, path = '', id = ''] = /^(.*[#/])?([^#/]*)$/s.exec(reference ?? '') ?? [];
  const heir = heirs.get(id);
  return heir === undefined ? undefined : `${path}${heir}`;
}

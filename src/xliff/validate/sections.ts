import { type Sections, type StandardVersion, standardVersions } from './types.js';

/**
 * A section as people cite it, in the version at hand or the nearest earlier one that has it: `XLIFF 2.1 §4.2.2.5`,
 * `XLIFF 1.2 #trans-unit`.
 */
export function citation(sections: Sections, version: StandardVersion): string {
  const upTo = standardVersions.slice(0, standardVersions.indexOf(version) + 1);
  const fitting = upTo.findLast((candidate) => isSameFamily(candidate, version) && sections[candidate] !== undefined);
  const found = fitting ?? standardVersions.find((candidate) => sections[candidate] !== undefined);
  return found === undefined ? `XLIFF ${version}` : `XLIFF ${found} ${found === '1.2' ? '#' : '§'}${sections[found]}`;
}

function isSameFamily(a: StandardVersion, b: StandardVersion): boolean {
  return (a === '1.2') === (b === '1.2');
}

/** A section of the core of 2.x: §4.n of 2.0 and 2.1 is §3.n of 2.2 (part 1). */
export function core(number: string): Sections {
  return { '2.0': `4.${number}`, '2.1': `4.${number}`, '2.2': `3.${number}` };
}

/** A section on fragment identifiers: §3.n of 2.0 and 2.1 is §2.n of 2.2 (part 1). */
export function fragments(number = ''): Sections {
  const below = number === '' ? '' : `.${number}`;
  return { '2.0': `3${below}`, '2.1': `3${below}`, '2.2': `2${below}` };
}

/** An element or attribute of 1.2, by its anchor in http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html. */
export function anchor12(name: string): Sections {
  return { '1.2': name };
}

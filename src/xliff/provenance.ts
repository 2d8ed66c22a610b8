import type { Provenance } from '../core/bitext.js';

/** Provenance as one line: who, fingerprint, name; the name comes last, it may hold spaces. */
export function writeProvenance(provenance: Provenance): string {
  return `${provenance.by} ${provenance.fingerprint} ${provenance.name}`;
}

/** Undefined for anything that {@link writeProvenance} did not write: a damaged proof is no proof. */
export function readProvenance(line: string | undefined): Provenance | undefined {
  const [, by, fingerprint, name] = /^(engine|memory) (\S+) (.*)$/s.exec(line ?? '') ?? [];
  if ((by !== 'engine' && by !== 'memory') || fingerprint === undefined || name === undefined) return undefined;
  return { by, name, fingerprint };
}

export function sameProvenance(a: Provenance | undefined, b: Provenance | undefined): boolean {
  return a?.by === b?.by && a?.name === b?.name && a?.fingerprint === b?.fingerprint;
}

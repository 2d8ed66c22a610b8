// Who wrote a target: in 2.x one group of the Metadata module per unit with an entry per segment (v2/metadata.ts), in 1.2
// an attribute of the target or the mark.
import type { Provenance } from '../../core/bitext.js';
import { beside } from '../namespaces.js';
import { readProvenance, writeProvenance } from '../provenance.js';
import { escapeText } from '../xml/escape.js';
import { textIn } from './infoset.js';
import { plain, raw, type Tag, tag, tagsIn, valueAt } from './markup.js';

const category = 'tarjuman';

/** The modules of a unit with a group for the proofs of its segments. */
export function withProofs(
  modules: readonly Tag[],
  names: readonly (string | undefined)[],
  standings: readonly ({ readonly provenance?: Provenance | undefined } | undefined)[],
): readonly Tag[] {
  const metadata = modules.find(isMetadata);
  const rest = modules.filter((module) => module !== metadata);
  const entries = standings.flatMap((standing, i) => {
    if (!standing?.provenance) return [];
    const line = escapeText(writeProvenance(standing.provenance), '\n');
    return [tag(beside.mda, 'meta', plain({ type: names[i] }), [raw(line)])];
  });
  if (entries.length === 0) return metadata ? [metadata, ...rest] : rest;
  const group = tag(beside.mda, 'metaGroup', plain({ category }), entries);
  const around = metadata ?? tag(beside.mda, 'metadata');
  return [{ ...around, children: [...around.children, group] }, ...rest];
}

/** The proofs of a unit by segment, and its modules without them. */
export function proofsIn(modules: readonly Tag[]): {
  readonly proofs: ReadonlyMap<string, Provenance>;
  readonly rest: readonly Tag[];
} {
  const proofs = new Map<string, Provenance>();
  const rest = modules.flatMap((module) => {
    if (!isMetadata(module)) return [module];
    const groups = tagsIn(module, beside.mda, 'metaGroup');
    const ours = groups.find((group) => valueAt(group, 'category') === category && tagsIn(group).length > 0);
    if (!ours) return [module];
    for (const meta of tagsIn(ours, beside.mda, 'meta')) {
      const proof = readProvenance(textIn(meta));
      if (proof) proofs.set(valueAt(meta, 'type') ?? '', proof);
    }
    const children = module.children.filter((child) => child !== ours);
    return children.some((child) => child.type === 'tag') ? [{ ...module, children }] : [];
  });
  return { proofs, rest };
}

function isMetadata(module: Tag): boolean {
  return module.uri === beside.mda && module.local === 'metadata';
}

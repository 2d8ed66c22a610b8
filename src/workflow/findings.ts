import { type Bitext, isPersons, type Segment, segments } from '../core/bitext.js';
import type { Finding } from '../core/finding.js';
import { runChecks } from '../quality/index.js';
import type { Project } from './project.js';
import type { Terms } from './terms.js';

/** What can break a page, whatever the words: all that is worth saying about a pseudo-translation. */
const layoutChecks = ['inline-codes', 'headline-length'];

/** Everything the checks and the glossary have to say about a bitext. */
export function findingsOf(project: Project, bitext: Bitext, file: string, terms: Terms): readonly Finding[] {
  const { disabled, headlineLength } = project.config.checks;
  const options = { headlineLength, keep: terms.keep };
  const checksFor = (segment: Segment) => (isPseudo(segment) ? layoutChecks : undefined);
  const pseudo = pseudoSegments(bitext);
  const names = terms
    .check(bitext, file)
    .filter(({ check, place, segment }) => !disabled.includes(check) && !pseudo.has(`${place.unit} ${segment}`));
  return [...runChecks(bitext, { file, options, disabled, checksFor }), ...names];
}

/** Pseudo-translations of a run; one that a person edited is judged like any text. */
function pseudoSegments(bitext: Bitext): ReadonlySet<string> {
  const keys = bitext.units.flatMap((unit) =>
    segments(unit)
      .filter(isPseudo)
      .map((segment) => `${unit.id} ${segment.id}`),
  );
  return new Set(keys);
}

function isPseudo(segment: Segment): boolean {
  return segment.provenance?.name === 'pseudo' && !isPersons(segment);
}

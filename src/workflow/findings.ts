import { type Bitext, isPersons, segments } from '../core/bitext.js';
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
  const findings = [...runChecks(bitext, { file, options, disabled }), ...terms.check(bitext, file)];
  const pseudo = pseudoSegments(bitext);
  return findings.filter(({ check, place, segment }) => {
    if (disabled.includes(check)) return false;
    return layoutChecks.includes(check) || !pseudo.has(`${place.unit} ${segment}`);
  });
}

/** Pseudo-translations of a run; one that a person edited is judged like any text. */
function pseudoSegments(bitext: Bitext): ReadonlySet<string> {
  const keys = bitext.units.flatMap((unit) =>
    segments(unit).flatMap((segment) =>
      segment.provenance?.name === 'pseudo' && !isPersons(segment) ? [`${unit.id} ${segment.id}`] : [],
    ),
  );
  return new Set(keys);
}

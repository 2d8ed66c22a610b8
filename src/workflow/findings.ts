import type { Bitext } from '../core/bitext.js';
import type { Finding } from '../core/finding.js';
import { runChecks } from '../quality/index.js';
import type { Project } from './project.js';
import type { Terms } from './terms.js';

/** Everything the checks and the glossary have to say about a bitext. */
export function findingsOf(project: Project, bitext: Bitext, file: string, terms: Terms): readonly Finding[] {
  const { disabled, headlineLength } = project.config.checks;
  const findings = [
    ...runChecks(bitext, { file, options: { headlineLength }, disabled }),
    ...terms.check(bitext, file),
  ];
  return findings.filter((finding) => !disabled.includes(finding.check));
}

import { type Bitext, hasTarget, segments } from '../core/bitext.js';
import type { SourceDocument } from '../core/document.js';
import type { Finding } from '../core/finding.js';
import type { Locale } from '../core/locale.js';
import {
  checkTerms,
  type Glossary,
  repairDraft,
  type TermContext,
  termNotes,
  termsInSource,
} from '../glossary/index.js';
import type { Project } from './project.js';
import type { Terms } from './terms.js';

/** The terms of a glossary for one document in one locale. */
export function glossaryTerms(glossary: Glossary, project: Project, document: SourceDocument, locale: Locale): Terms {
  const context: TermContext = {
    glossary,
    sourceLocale: project.config.sourceLocale,
    targetLocale: locale,
    date: document.meta.date,
  };
  return {
    marks: (source) => termsInSource(source, context),
    notes: (source) => termNotes(source, context),
    repair: (source, target, marks) => {
      const { target: repaired, repairs } = repairDraft({ ...context, source, target, marks });
      return { target: repaired, notes: repairs.map(({ from, to, why }) => `"${from}" → "${to}": ${why}`) };
    },
    keep: glossary.entries
      .filter((entry) => entry.keep)
      .flatMap((entry) => entry.names.get(context.sourceLocale)?.preferred ?? []),
    check: (bitext, file) => checkBitext(bitext, file, context),
  };
}

function checkBitext(bitext: Bitext, file: string, context: TermContext): readonly Finding[] {
  return bitext.units.flatMap((unit) =>
    segments(unit).flatMap((segment) => {
      if (!hasTarget(segment)) return [];
      const issues = checkTerms({ ...context, source: segment.source, target: segment.target });
      return issues.map(
        ({ check, severity, message, remedy }): Finding => ({
          check,
          severity,
          message: `${message}.`,
          remedy,
          locale: context.targetLocale,
          place: { file, unit: unit.id },
          segment: segment.id,
        }),
      );
    }),
  );
}

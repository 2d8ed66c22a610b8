import { type Bitext, hasTarget, segments } from '../core/bitext.js';
import type { SourceDocument } from '../core/document.js';
import type { Finding } from '../core/finding.js';
import type { Content } from '../core/inline.js';
import type { Locale } from '../core/locale.js';
import type { TermMark } from '../core/term.js';
import {
  checkTerms,
  type Glossary,
  repairDraft,
  type TermContext,
  termNotes,
  termsInSource,
} from '../glossary/index.js';
import type { Project } from './project.js';

/** The glossary as it applies to one document in one locale: the document's date decides which names count. */
export interface Terms {
  /** Names that an engine should be told of. */
  readonly marks: (source: Content) => readonly TermMark[];
  /** The names of a sentence, a line each, for the translator. */
  readonly notes: (source: Content) => readonly string[];
  /** Puts the names of a draft right; each repair is told in a sentence. */
  readonly repair: (
    source: Content,
    target: Content,
    marks: readonly TermMark[],
  ) => { readonly target: Content; readonly notes: readonly string[] };
  /** Names that stay as they are in every language. */
  readonly keep: readonly string[];
  readonly check: (bitext: Bitext, file: string) => readonly Finding[];
}

const noTerms: Terms = {
  marks: () => [],
  notes: () => [],
  repair: (_, target) => ({ target, notes: [] }),
  keep: [],
  check: () => [],
};

export function termsFor(glossary: Glossary, project: Project, document: SourceDocument, locale: Locale): Terms {
  const context: TermContext = {
    glossary,
    sourceLocale: project.config.sourceLocale,
    targetLocale: locale,
    date: document.meta.date,
  };
  if (glossary.entries.length === 0) return noTerms;
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

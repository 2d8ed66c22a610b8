import type { Bitext } from '../core/bitext.js';
import type { SourceDocument } from '../core/document.js';
import type { Finding } from '../core/finding.js';
import type { Content } from '../core/inline.js';
import type { Locale } from '../core/locale.js';
import type { TermMark } from '../core/term.js';
import type { ProjectGlossary } from './glossaries.js';
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

/**
 * The terms of a project, by document and locale. What knows names and their forms is loaded only where there are any.
 * @throws {TarjumanError} the errors of the glossary.
 */
export async function openTerms(
  project: Project,
  { glossary, isEmpty }: ProjectGlossary,
): Promise<(document: SourceDocument, locale: Locale) => Terms> {
  if (isEmpty) return () => noTerms;
  const parsed = await glossary();
  if (parsed.entries.length === 0) return () => noTerms;
  const { glossaryTerms } = await import('./glossary-terms.js');
  return (document, locale) => glossaryTerms(parsed, project, document, locale);
}

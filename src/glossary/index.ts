// The glossary: concepts with their names per language (CSV), names recognised in running text in all their forms,
// checked and, in an engine's draft, put right. How names bend is morphology's business, not ours.

export { checkTerms, type TermCheck, type TermIssue } from './check.js';
export type { TermContext } from './context.js';
export { createTermFinder, type TermFinder, type TermFinderOptions } from './find.js';
export { combineGlossaries, parseGlossary } from './parse.js';
export { type DraftRepair, type Repair, repairDraft } from './repair.js';
export { termNotes, termsInSource } from './source-terms.js';
export type { Entry, Glossary, HitStatus, Names, TermHit } from './types.js';

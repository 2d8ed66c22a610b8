// The glossary: concepts with their names per language (CSV), names recognised in running text in all their forms,
// checked and, in an engine's draft, put right. How names bend is morphology's business, not ours.

export { checkTerms } from './check.js';
export type { TermContext } from './context.js';
export { createTermFinder } from './find.js';
export { writeGlossaryCsv, writeOmegatGlossary } from './lists.js';
export { combineGlossaries, parseGlossary } from './parse.js';
export { repairDraft } from './repair.js';
export { termNotes, termsInSource } from './source-terms.js';
export { writeTbx } from './tbx/write.js';
export type { Glossary } from './types.js';

// Where sentences begin and end. This folder owns the boundaries: rules per language as data (`rules/`), the places
// that come into question (`candidates.ts`), the decision (`decide.ts`), and cutting a content with codes
// (`content.ts`). What a unit is, is the formats' affair; what becomes of a segment, the workflow's.
export { type ContentPart, segmentContent } from './content.js';
export { sentenceBreaks } from './sentences.js';

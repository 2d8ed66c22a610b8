// Edits of one unit, each a function from unit to unit that refuses, with a reason, what the standard forbids. Writing
// the result onto the file touches what was edited and nothing else. docs/xliff.md has the rules in one table.
export { annotate, type NewAnnotation, removeAnnotation } from './annotations.js';
export { editUnit } from './edit-unit.js';
export { joinSegments } from './join-segments.js';
export { addNote, removeNote } from './notes.js';
export { orderTargets } from './order-targets.js';
export { removeTarget } from './remove-target.js';
export { type Standing, setState } from './set-state.js';
export { setTarget, type TargetOptions } from './set-target.js';
export { type Cut, splitSegment } from './split-segment.js';
export { addSuggestion, type NewSuggestion, removeSuggestion } from './suggestions.js';

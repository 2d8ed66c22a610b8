// What changed between two bitexts, unit by unit: of the same document at two times, or before and after a conversion.
export { type BitextDiff, diffBitexts, type UnitDiff } from './bitexts.js';
export { wordDiff } from './words.js';

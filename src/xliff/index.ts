// XLIFF as a lossless layer over the bitext model of core/: `xml/` knows XML and where everything stands, `v2/` and
// `v12/` map one family of the standard each, `read.ts` and `write.ts` join them. docs/xliff.md has the mapping.
export {
  addNote,
  addSuggestion,
  annotate,
  type Cut,
  editUnit,
  joinSegments,
  type NewAnnotation,
  type NewSuggestion,
  orderTargets,
  removeAnnotation,
  removeNote,
  removeSuggestion,
  removeTarget,
  type Standing,
  setState,
  setTarget,
  splitSegment,
  type TargetOptions,
} from './edit/index.js';
export { type DecodedXliff, decodeXliff, encodeXliff, labelledUtf8 } from './encoding/whole.js';
export { noLocale } from './locales.js';
export { peekBitext } from './peek.js';
export { readBitext } from './read.js';
export { type EditUnit, editUnits } from './stream/edit-units.js';
export type { FileFacts, UnitPlace } from './stream/place.js';
export { type ReadUnitsOptions, readUnits, type StreamedUnit } from './stream/read-units.js';
export { readSurroundings, type UnitRoom, type UnitSurroundings, type XliffSection } from './structure.js';
export { readTypedText } from './typed-text.js';
export { writeBitext, writeBitextBytes } from './write.js';
export { forbiddenCharacter } from './xml/escape.js';

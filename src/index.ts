// The public API. Everything else may move.
import type { SourceDocument } from './core/document.js';
import type { FormatOptions } from './formats/index.js';

export type { Annotation } from './core/annotation.js';
export { contentLength } from './core/annotation.js';
export type { Bitext, BitextUnit, Ignorable, Note, Segment, SegmentStatus, State, Suggestion } from './core/bitext.js';
export { inTargetOrder, isPersons, segments, statusOf, unitSource, unitTarget } from './core/bitext.js';
export type { DocumentMeta, SourceDocument, Unit, UnitKind } from './core/document.js';
export { type ErrorCode, errorCodes, formatPlace, type Place, TarjumanError } from './core/errors.js';
export type { Finding } from './core/finding.js';
export type { Code, Content, Inline } from './core/inline.js';
export { plainText, text } from './core/inline.js';
export type { ProgressEvent, ProgressListener } from './core/progress.js';
export { type CheckOptions, type CheckResult, check } from './workflow/check.js';
export { type ExportedPack, type ExportPackOptions, exportPack } from './workflow/packs/export.js';
export { type ImportedFile, type ImportPackOptions, importPack, type PackImport } from './workflow/packs/import.js';
export type { Outcome } from './workflow/packs/outcome.js';
export { type RenderOptions, type RenderResult, render } from './workflow/render.js';
export type { Cost, LocaleSummary, RunSummary, SegmentCounts } from './workflow/summary.js';
export { type TranslateOptions, translate } from './workflow/translate/index.js';
export { type Conversion, convertXliff, type Kept } from './xliff/convert/index.js';
export {
  addNote,
  addSuggestion,
  annotate,
  type Cut,
  type DecodedXliff,
  decodeXliff,
  type EditUnit,
  editUnit,
  editUnits,
  type FileFacts,
  joinSegments,
  type NewAnnotation,
  type NewSuggestion,
  orderTargets,
  type ReadUnitsOptions,
  readBitext,
  readSurroundings,
  readUnits,
  removeAnnotation,
  removeNote,
  removeSuggestion,
  removeTarget,
  type Standing,
  type StreamedUnit,
  setState,
  setTarget,
  splitSegment,
  type TargetOptions,
  type UnitPlace,
  type UnitRoom,
  type UnitSurroundings,
  writeBitext,
  writeBitextBytes,
  type XliffSection,
} from './xliff/index.js';
export { type RuleSeverity, validateXliff as validate, type XliffFinding } from './xliff/validate/index.js';

export interface ExtractOptions {
  /** The file's name; its ending chooses the format. */
  readonly path: string;
  /** The file's text, or its bytes in UTF-8 or (with a byte order mark) UTF-16. */
  readonly content: string | Uint8Array;
  /** Default `en`. */
  readonly sourceLocale?: string;
  readonly formats?: FormatOptions;
}

/**
 * The translatable units of a source file.
 *
 * @throws {TarjumanError} `FORMAT_UNKNOWN`, `FILE_NOT_UTF8`, `FRONT_MATTER_INVALID`, `RESOURCE_JSON_INVALID`,
 * `RESOURCE_MESSAGE_INVALID`.
 * @example
 * const document = await extract({ path: 'hello.md', content: '# Hello\n\nA **short** text.' });
 * document.units.map((unit) => plainText(unit.content)); // ['Hello', 'A short text.']
 */
export async function extract(options: ExtractOptions): Promise<SourceDocument> {
  const { decodeSource, defaultFormatOptions, formatNameFor, loadFormat } = await import('./formats/index.js');
  const { TarjumanError } = await import('./core/errors.js');
  const { path, content, sourceLocale = 'en', formats = defaultFormatOptions } = options;
  const name = formatNameFor(path);
  if (!name) {
    throw new TarjumanError('FORMAT_UNKNOWN', `${path} has no ending of a known format`, {
      hint: 'Known endings: .md, .markdown, .html, .htm, .txt, .json.',
      place: { file: path },
    });
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const format = await loadFormat(name, formats);
  return format.extract({ path, text: decodeSource(bytes, path), sourceLocale });
}

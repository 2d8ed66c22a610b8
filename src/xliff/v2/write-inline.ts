import type { Annotation } from '../../core/annotation.js';
import type { Code, Content } from '../../core/inline.js';
import { interleave, type Piece } from '../annotations.js';
import { type Forms, taken } from '../codes.js';
import { nestedWith } from '../nesting.js';
import { attributes, escapeText } from '../xml/escape.js';
import type { XmlElement } from '../xml/tree.js';
import { writeHints } from './code-hints.js';

/** What writing the inline content of a unit needs. */
export interface InlineWriting {
  /** Prefix of core names, with its colon. */
  readonly core: string;
  readonly newline: string;
  readonly codes: ReadonlyMap<string, Code>;
  /** Id of the original data with a text. */
  dataId(text: string): string | undefined;
  /** Elements that already stand for a code in the file; their attributes are taken over. */
  readonly forms: ReadonlyMap<string, Forms>;
  /** Elements that already begin an annotation in the file, by its id; foreign attributes are taken over. */
  readonly marks?: ReadonlyMap<string, XmlElement>;
  /** Halves of pairs that the unit has; a half whose other is missing is `isolated`. */
  readonly opens: ReadonlySet<string>;
  readonly closes: ReadonlySet<string>;
}

/**
 * Content as XLIFF 2.x markup: pairs as `pc` where they nest inside the content, else as `sc` and `ec` (§4.7.2.2),
 * annotations as `mrk`, else as `sm` and `em` (§4.7.3.2), characters that XML cannot carry as `cp`.
 */
export function writeContent(
  content: Content,
  writing: InlineWriting,
  annotations: readonly Annotation[] = [],
): string {
  const pieces = interleave(content, annotations);
  const together = nestedWith('codes', pieces, (id) => {
    const form = writing.forms.get(id)?.open;
    return form === undefined || form.local === 'pc';
  });
  return pieces.map((piece, position) => write(piece, together.has(position), writing)).join('');
}

/** @param together is the piece one end of an element around what lies between? */
function write(piece: Piece, together: boolean, writing: InlineWriting): string {
  const { core } = writing;
  switch (piece.type) {
    case 'text':
      return escapeCarried(piece.value, writing);
    case 'ph':
      return placeholder(piece.id, writing);
    case 'open':
      return together ? pairStart(piece.id, writing) : start(piece.id, writing);
    case 'close':
      return together ? `</${core}pc>` : end(piece.id, writing);
    case 'begin':
      return `<${core}${together ? 'mrk' : 'sm'}${annotationAttributes(piece.annotation, writing)}${together ? '' : '/'}>`;
    case 'end':
      return together ? `</${core}mrk>` : `<${core}em${attributes({ startRef: piece.annotation.id })}/>`;
  }
}

/** Those of the model, in the order of the element that stands for the annotation already, and its foreign ones. */
function annotationAttributes(annotation: Annotation, writing: InlineWriting): string {
  const form = writing.marks?.get(annotation.id ?? '');
  const { id, type, ref, value, translate } = annotation;
  const said = { id, type, translate: translate === undefined ? undefined : translate ? 'yes' : 'no', ref, value };
  const known = Object.entries(form ? taken(form) : {}).filter(([name]) => name.includes(':') || name in said);
  return attributes({ ...Object.fromEntries(known), ...said });
}

/** Character data with `cp` for what XML cannot carry. */
export function escapeCarried(text: string, writing: Pick<InlineWriting, 'core' | 'newline'>): string {
  return escapeText(text, writing.newline, (hex) => `<${writing.core}cp hex="${hex}"/>`);
}

function placeholder(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.alone;
  const code = writing.codes.get(id);
  return `<${writing.core}ph${attributes(form ? taken(form) : { id, dataRef: dataRef(code, 'data', writing), ...about(code, ''), ...writeHints(code, 'alone') })}/>`;
}

function pairStart(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.open;
  const code = writing.codes.get(id);
  const made = {
    id,
    dataRefStart: dataRef(code, 'data', writing),
    dataRefEnd: dataRef(code, 'closeData', writing),
    ...about(code, 'Start'),
    ...writeHints(code, 'pair'),
    ...equivalents(code),
  };
  return `<${writing.core}pc${attributes(form ? taken(form) : made)}>`;
}

function start(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.open;
  const code = writing.codes.get(id);
  const made = form
    ? halfOf(form, 'Start', 'End')
    : { id, dataRef: dataRef(code, 'data', writing), ...about(code, ''), ...writeHints(code, 'start') };
  const isolated = writing.closes.has(id) ? undefined : 'yes';
  return `<${writing.core}sc${attributes({ ...made, isolated })}/>`;
}

function end(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.close;
  const code = writing.codes.get(id);
  const linked = writing.opens.has(id);
  const hints = writeHints(code, 'end', linked ? 'linked' : 'isolated');
  const made = form
    ? halfOf(form, 'End', 'Start')
    : { dataRef: dataRef(code, 'closeData', writing), ...aboutEnd(code), ...hints };
  const link = linked ? { startRef: id } : { id, isolated: 'yes' };
  const not = ['id', 'startRef', 'isolated', ...(linked ? ['dir'] : [])];
  return `<${writing.core}ec${attributes({ ...link, ...without(made, not) })}/>`;
}

/** A copy that names its base has the markup of that, and none of its own. */
function dataRef(code: Code | undefined, part: 'data' | 'closeData', writing: InlineWriting): string | undefined {
  const base = code?.copyOf === undefined ? undefined : writing.codes.get(code.copyOf);
  const data = code?.[part];
  return data === undefined || data === base?.[part] ? undefined : writing.dataId(data);
}

function about(code: Code | undefined, suffix: 'Start' | ''): Record<string, string | undefined> {
  if (!code) return {};
  const type = code.type === 'other' && code.subType === undefined ? undefined : code.type;
  return {
    type,
    subType: code.subType,
    [`disp${suffix}`]: code.display,
    [`equiv${suffix}`]: code.equivalent,
    canDelete: code.canDelete ? undefined : 'no',
  };
}

/** Those of a `pc` stand together (Schematron F26); what is not said is empty (§4.3.1.17). */
function equivalents(code: Code | undefined): Record<string, string | undefined> {
  if (code?.equivalent === undefined && code?.closeEquivalent === undefined) return {};
  return { equivStart: code.equivalent ?? '', equivEnd: code.closeEquivalent ?? '' };
}

/** The two ends must say the same of themselves, but what is shown belongs to the start. */
function aboutEnd(code: Code | undefined): Record<string, string | undefined> {
  return without(about(code, ''), ['disp', 'equiv']);
}

/** Attributes of one half: those of a `pc` lose the word for their end, those for the other end fall away. */
function halfOf(element: XmlElement, own: 'Start' | 'End', other: 'Start' | 'End'): Record<string, string> {
  if (element.local !== 'pc') return taken(element);
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(taken(element))) {
    if (!name.endsWith(other)) out[name.endsWith(own) ? name.slice(0, -own.length) : name] = value;
  }
  return out;
}

function without<T>(values: Record<string, T>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}

// Codes are written as `g`, `x`, `bx`, `ex`: every tool shows them as tags and leaves the text plain, while the content
// of `ph`, `bpt` and `ept` lands in the text that some of them search, count and compare. The markup behind a code goes
// into an attribute of ours, in the source only; a target names its codes by id.
import type { Annotation } from '../../core/annotation.js';
import type { Code, Content } from '../../core/inline.js';
import { interleave, type Piece } from '../annotations.js';
import { type Forms, taken } from '../codes.js';
import type { Names } from '../namespaces.js';
import { nestedWith } from '../nesting.js';
import { attributes, escapeText } from '../xml/escape.js';
import type { XmlElement } from '../xml/tree.js';
import { ownHints, standardHints } from './code-hints.js';
import { writeCharacter, writeCtype } from './ctype.js';
import { writeMtype } from './mtype.js';

/** What writing the inline content of a unit needs. */
export interface InlineWriting {
  readonly names: Names;
  readonly newline: string;
  readonly codes: ReadonlyMap<string, Code>;
  /** Elements that already stand for a code in the file, and the file's text; they are written again as they are. */
  readonly forms: ReadonlyMap<string, Forms>;
  readonly text: string;
  /** Elements that already stand for an annotation in the file, by `mid`; foreign attributes are taken over. */
  readonly marks?: ReadonlyMap<string, XmlElement>;
  /** Does the code's markup have to be written here? */
  withData(id: string): boolean;
}

/**
 * Content as XLIFF 1.2 markup (§2.5): pairs as `g` where they nest inside the content, else as `bx` and `ex`;
 * annotations as `mrk`, and where one crosses a segment or another annotation, as an empty one at either end.
 */
export function writeContent(
  content: Content,
  writing: InlineWriting,
  annotations: readonly Annotation[] = [],
): string {
  const pieces = interleave(content, annotations);
  const together = nestedWith('annotations', pieces, (id) => {
    const form = writing.forms.get(id)?.open;
    return form === undefined || form.local === 'g';
  });
  return pieces.map((piece, position) => write(piece, together.has(position), writing)).join('');
}

/** @param together is the piece one end of an element around what lies between? */
function write(piece: Piece, together: boolean, writing: InlineWriting): string {
  const { core } = writing.names;
  switch (piece.type) {
    case 'text':
      return escapeText(piece.value, writing.newline, (hex) => writeCharacter(hex, core));
    case 'ph':
      return placeholder(piece.id, writing);
    case 'open':
      return together ? `<${core}g${pairAttributes(piece.id, writing)}>` : start(piece.id, writing);
    case 'close':
      return together ? `</${core}g>` : end(piece.id, writing);
    case 'begin':
      return together
        ? `<${core}mrk${annotationAttributes(piece.annotation, writing)}>`
        : half(piece.annotation, 'start', writing);
    case 'end':
      return together ? `</${core}mrk>` : half(piece.annotation, 'end', writing);
  }
}

function annotationAttributes(annotation: Annotation, writing: InlineWriting): string {
  const { id, type, value, ref, translate } = annotation;
  const form = writing.marks?.get(id ?? '');
  const ours = {
    ref,
    translate: translate === undefined ? undefined : translate ? 'yes' : 'no',
  };
  const said = { mtype: writeMtype(type), mid: id, comment: value };
  return attributes({ ...(form ? taken(form) : {}), ...said, ...prefixed(ours, writing) });
}

function half(annotation: Annotation, which: 'start' | 'end', writing: InlineWriting): string {
  const { core } = writing.names;
  const mark = prefixed({ half: which }, writing);
  if (which === 'start') return `<${core}mrk${annotationAttributes(annotation, writing)}${attributes(mark)}/>`;
  return `<${core}mrk${attributes({ mtype: writeMtype(annotation.type), mid: annotation.id, ...mark })}/>`;
}

function placeholder(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.alone;
  if (form) return again(form, withDataOf(id, writing), writing);
  const code = writing.codes.get(id);
  if (code?.half) return isolated(code, code.half, writing);
  return `<${writing.names.core}x${attributes({ id, ...about(id, writing), ...withDataOf(id, writing) })}/>`;
}

function pairAttributes(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.open;
  return attributes({ ...(form ? taken(form) : { id, ...about(id, writing) }), ...withDataOf(id, writing) });
}

function start(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.open;
  if (form && form.local !== 'g') return again(form, withDataOf(id, writing), writing);
  const made = form ? { ...taken(form), rid: id } : { id, rid: id, ...about(id, writing) };
  return `<${writing.names.core}bx${attributes({ ...made, ...withDataOf(id, writing) })}/>`;
}

function end(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.close;
  if (form && form.local !== 'g') return again(form, {}, writing);
  return `<${writing.names.core}ex${attributes({ id, rid: id })}/>`;
}

function about(id: string, writing: InlineWriting): Record<string, string | undefined> {
  const code = writing.codes.get(id);
  return { ctype: writeCtype(code), 'equiv-text': code?.equivalent, ...standardHints(code) };
}

/** One half of a pair that has no other here (`it`): only such an element says which. Its markup is inside. */
function isolated(code: Code, pos: 'open' | 'close', writing: InlineWriting): string {
  const ours = withDataOf(code.id, { ...writing, codes: new Map([[code.id, { ...code, data: '' }]]) });
  const made = attributes({ id: code.id, pos, ...about(code.id, writing), ...ours });
  return `<${writing.names.core}it${made}>${escapeText(code.data, writing.newline)}</${writing.names.core}it>`;
}

/** Attributes of ours: all that the standard has no room for. */
function withDataOf(id: string, writing: InlineWriting): Record<string, string | undefined> {
  const code = writing.codes.get(id);
  if (!code || !writing.withData(id)) return {};
  const said = {
    data: code.data || undefined,
    close: code.closeData || undefined,
    display: code.display,
    'can-delete': code.canDelete ? 'yes' : undefined,
    ...ownHints(code),
  };
  return prefixed(said, writing);
}

/** Attributes of our namespace; one that is not wanted needs no declaration. */
function prefixed(
  ours: Record<string, string | undefined>,
  writing: InlineWriting,
): Record<string, string | undefined> {
  const present = Object.entries(ours).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value]) => [`${writing.names.of('tarjuman')}${name}`, value]));
}

/** An element of the file once more: the same markup inside, attributes of ours only where they are needed. */
function again(element: XmlElement, ours: Record<string, string | undefined>, writing: InlineWriting): string {
  const name = `${writing.names.core}${element.local}`;
  const inside = writing.text.slice(element.contentStart, element.contentEnd);
  const tag = `<${name}${attributes({ ...taken(element), ...ours })}`;
  return element.contentStart === element.end ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}

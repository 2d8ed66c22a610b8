import type { Code, Content } from '../../core/inline.js';
import { type Forms, taken } from '../codes.js';
import { nested } from '../nesting.js';
import { attributes, escapeText } from '../xml/escape.js';
import type { XmlElement } from '../xml/tree.js';

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
  /** Halves of pairs that the unit has; a half whose other is missing is `isolated`. */
  readonly opens: ReadonlySet<string>;
  readonly closes: ReadonlySet<string>;
}

/**
 * Content as XLIFF 2.x markup: pairs as `pc` where they nest inside the content, else as `sc` and `ec` (§4.7.2.3),
 * characters that XML cannot carry as `cp`.
 */
export function writeContent(content: Content, writing: InlineWriting): string {
  const together = nested(content, (id) => {
    const form = writing.forms.get(id)?.open;
    return form === undefined || form.local === 'pc';
  });
  return content
    .map((piece, position) => {
      if (piece.type === 'text') return escapeCarried(piece.value, writing);
      if (piece.type === 'ph') return placeholder(piece.id, writing);
      if (piece.type === 'open')
        return together.has(position) ? pairStart(piece.id, writing) : start(piece.id, writing);
      return together.has(position) ? `</${writing.core}pc>` : end(piece.id, writing);
    })
    .join('');
}

/** Character data with `cp` for what XML cannot carry. */
export function escapeCarried(text: string, writing: Pick<InlineWriting, 'core' | 'newline'>): string {
  return escapeText(text, writing.newline, (hex) => `<${writing.core}cp hex="${hex}"/>`);
}

function placeholder(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.alone;
  const code = writing.codes.get(id);
  return `<${writing.core}ph${attributes(form ? taken(form) : { id, dataRef: dataRef(code?.data, writing), ...about(code, '') })}/>`;
}

function pairStart(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.open;
  const code = writing.codes.get(id);
  const made = {
    id,
    dataRefStart: dataRef(code?.data, writing),
    dataRefEnd: dataRef(code?.closeData, writing),
    ...about(code, 'Start'),
  };
  return `<${writing.core}pc${attributes(form ? taken(form) : made)}>`;
}

function start(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.open;
  const code = writing.codes.get(id);
  const made = form ? halfOf(form, 'Start', 'End') : { id, dataRef: dataRef(code?.data, writing), ...about(code, '') };
  const isolated = writing.closes.has(id) ? undefined : 'yes';
  return `<${writing.core}sc${attributes({ ...made, isolated })}/>`;
}

function end(id: string, writing: InlineWriting): string {
  const form = writing.forms.get(id)?.close;
  const code = writing.codes.get(id);
  const made = form ? halfOf(form, 'End', 'Start') : { dataRef: dataRef(code?.closeData, writing), ...aboutEnd(code) };
  const link = writing.opens.has(id) ? { startRef: id } : { id, isolated: 'yes' };
  return `<${writing.core}ec${attributes({ ...link, ...without(made, ['id', 'startRef', 'isolated']) })}/>`;
}

function dataRef(data: string | undefined, writing: InlineWriting): string | undefined {
  return data === undefined ? undefined : writing.dataId(data);
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

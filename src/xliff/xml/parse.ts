import type { Origin } from '../failure.js';
import { defaultLimits } from './limits.js';
import { xmlReader } from './reader.js';
import type { XmlElement } from './tree.js';
import { TextWindow } from './window.js';

/** A look at the beginning of a text reads no more than needed, in steps of this size. */
const step = 4096;

/** What to parse of a text, and what to do on the way. */
export interface ParseOptions {
  /** Stop behind the first start tag of this name; what follows is hardly read or checked. */
  readonly until?: string;
  /** Parse this element of an earlier parse again: one whose children were let go. */
  readonly again?: XmlElement;
  /** Is called for each element as it ends. Those for which it says `false` let go of what is inside them. */
  readonly keep?: (element: XmlElement) => boolean;
}

/**
 * The root element of an XML text with everything below it.
 *
 * Comments and processing instructions are no nodes: they stay in the text, and edits leave them alone.
 * @throws {TarjumanError} `XLIFF_NOT_WELL_FORMED` with line and column (XML 1.0 and namespaces), `XLIFF_STRUCTURE`
 * for a document type declaration (nothing of it is ever read, so no entity expands) and for absurd nesting or
 * attributes, `XLIFF_TOO_LARGE` for an absurd start tag
 */
export function parseXml(origin: Origin, options: ParseOptions = {}): XmlElement {
  const { again, until, keep } = options;
  const from = again?.start ?? 0;
  const text = again ? origin.text.slice(0, again.end) : origin.text;
  let found: XmlElement | undefined;
  let root: XmlElement | undefined;
  const window = new TextWindow(origin.begins);
  window.append(text);
  const reader = xmlReader({
    file: origin.file,
    limits: defaultLimits,
    parent: again?.parent,
    window,
    from,
    hooks: {
      started(element) {
        root ??= element;
        if (element.local === until) found ??= element;
      },
      ended: (element) => (keep?.(element) === false ? 'empty' : 'keep'),
    },
  });
  for (let at = from; at < text.length && !found; at += step) reader.write(text.slice(at, at + step));
  return found && root ? root : reader.close();
}

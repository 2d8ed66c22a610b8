import { attribute, type XmlElement } from '../../../xml/tree.js';
import type { CheckContext } from '../../types.js';
import { characterOf } from '../content-text.js';
import { bytesIn, codePoints, type Profiles } from './profiles.js';

/** A stretch of content as it is measured: text, or a tag with its place. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** A start: of an element with content, of a code or of an annotation; or a code that stands alone. */
  | { readonly kind: 'open'; readonly element: XmlElement }
  /** The end of what the piece at `of` started. */
  | { readonly kind: 'close'; readonly of: XmlElement };

/** Content in its order, spans of both kinds (`pc` and `sc`…`ec`) as starts and ends. */
export function piecesOf(contents: readonly XmlElement[], context: CheckContext): readonly Piece[] {
  const pieces: Piece[] = [];
  const starts = new Map<string | undefined, XmlElement>();

  function add(element: XmlElement): void {
    for (const child of element.children) {
      if (child.type === 'text') {
        pieces.push({ kind: 'text', text: child.value });
        continue;
      }
      const name = context.nameOf(child);
      const started = name === 'ec' || name === 'em' ? starts.get(attribute(child, 'startRef')) : undefined;
      if (name === 'cp') pieces.push({ kind: 'text', text: characterOf(child) });
      else if (started) pieces.push({ kind: 'close', of: started });
      else {
        pieces.push({ kind: 'open', element: child });
        if (name === 'sc' || name === 'sm') starts.set(attribute(child, 'id'), child);
        if (name !== 'pc' && name !== 'mrk') continue;
        add(child);
        pieces.push({ kind: 'close', of: child });
      }
    }
  }

  for (const content of contents) add(content);
  return pieces;
}

/** What stands between the start of an element and its end; to the end of the content if it has none. */
export function within(pieces: readonly Piece[], element: XmlElement): readonly Piece[] {
  const start = pieces.findIndex((piece) => piece.kind === 'open' && piece.element === element);
  const end = pieces.findIndex((piece) => piece.kind === 'close' && piece.of === element);
  return pieces.slice(start + 1, end < 0 ? undefined : end);
}

export type Restriction = 'sizeRestriction' | 'storageRestriction';

/** The unit of a restriction, for messages. */
export const unitOf: Readonly<Record<Restriction, string>> = {
  sizeRestriction: 'code points',
  storageRestriction: 'bytes',
};

/** How the profile that a file selected measures text; undefined for no profile and for those of third parties. */
export function scaleFor(restriction: Restriction, profiles: Profiles): ((text: string) => number) | undefined {
  if (restriction === 'storageRestriction') return bytesIn[profiles.storage];
  return profiles.general === codePoints ? codePointsIn : undefined;
}

/** The size of content in code points or bytes, with what its codes stand for; undefined where nothing measures it. */
export function measure(
  pieces: readonly Piece[],
  restriction: Restriction,
  profiles: Profiles,
  context: CheckContext,
): number | undefined {
  const size = scaleFor(restriction, profiles);
  if (!size) return undefined;
  const ofStorage = restriction === 'storageRestriction';
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  const share = ofStorage ? 'slr:equivStorage' : 'slr:sizeInfo';
  const codes = pieces.map((piece) => (piece.kind === 'open' ? shareOf(piece.element, share, context) : 0));
  const normalization = ofStorage ? profiles.storageNormalization : profiles.generalNormalization;
  return size(normalized(text, normalization)) + codes.reduce((sum, code) => sum + code, 0);
}

function codePointsIn(text: string): number {
  return [...text].length;
}

function normalized(text: string, form: string): string {
  if (form === 'nfc') return text.normalize('NFC');
  return form === 'nfd' ? text.normalize('NFD') : text;
}

function shareOf(element: XmlElement, name: string, context: CheckContext): number {
  const share = Number(context.valueOf(element, name) ?? 0);
  return Number.isInteger(share) ? share : 0;
}

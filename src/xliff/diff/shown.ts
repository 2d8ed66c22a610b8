import type { Content } from '../../core/inline.js';

/** A content as people read it: codes as `<1>`, `</1>`, `<2/>`. */
export function shownText(content: Content): string {
  return content
    .map((piece) => {
      if (piece.type === 'text') return piece.value;
      if (piece.type === 'open') return `<${piece.id}>`;
      return piece.type === 'close' ? `</${piece.id}>` : `<${piece.id}/>`;
    })
    .join('');
}

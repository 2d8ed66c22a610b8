// Bitexts of a few lines for the tests of packs.
import type { Bitext, BitextUnit, Segment } from '../../../src/core/bitext.js';
import { fingerprint } from '../../../src/core/bitext.js';
import { type Content, text } from '../../../src/core/inline.js';
import { type Base, baseOf } from '../../../src/workflow/packs/exported.js';

export function segment(id: string, source: string, target?: string, more: Partial<Segment> = {}): Segment {
  return {
    type: 'segment',
    id,
    source: content(source),
    ...(target !== undefined && { target: content(target) }),
    state: 'initial',
    ...more,
  };
}

/** A segment that a run drafted. */
export function draft(id: string, source: string, target: string): Segment {
  const written = content(target);
  const provenance = { by: 'engine', name: 'pseudo', fingerprint: fingerprint(written, 'initial') } as const;
  return segment(id, source, target, { provenance });
}

/** `{1` opens a code, `1}` closes it, `{1}` is a placeholder. */
export function content(written: string): Content {
  return written
    .split(/(\{\d+\}|\{\d+|\d+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const id = piece.replace(/[{}]/g, '');
      if (/^\{\d+\}$/.test(piece)) return { type: 'ph', id };
      if (/^\{\d+$/.test(piece)) return { type: 'open', id };
      if (/^\d+\}$/.test(piece)) return { type: 'close', id };
      return text(piece);
    });
}

export function unit(id: string, ...parts: BitextUnit['parts']): BitextUnit {
  const ids = new Set(
    parts.flatMap((part) => part.source.flatMap((piece) => (piece.type === 'text' ? [] : [piece.id]))),
  );
  return {
    id,
    parts,
    codes: [...ids].map((code) => ({ id: code, type: 'fmt', data: `<b${code}>`, closeData: `</b${code}>` })),
    notes: [],
    suggestions: [],
  };
}

export const space = { type: 'ignorable', source: [text(' ')] } as const;

export function bitext(...units: readonly BitextUnit[]): Bitext {
  return { version: '2.0', sourceLocale: 'en', targetLocale: 'kk', original: 'bridge.txt', units };
}

export function base(exported: Bitext): Base {
  return new Map(exported.units.map((one) => [one.id, baseOf(one, { prefilled: false })]));
}

import type { Unit } from '../../src/core/document.js';
import type { Content } from '../../src/core/inline.js';
import { defaultFormatOptions, type FormatName, type FormatOptions, loadFormat } from '../../src/formats/index.js';

/** A document from a text, with the default options or some of them changed. */
export async function extract(name: FormatName, text: string, options: Partial<FormatOptions> = {}) {
  const format = await loadFormat(name, { ...defaultFormatOptions, ...options });
  return { format, document: format.extract({ path: `a.${name}`, text, sourceLocale: 'en' }) };
}

/** A content on one line: `One [1>two<1] [2]`. */
export function shown(content: Content): string {
  return content
    .map((piece) => {
      if (piece.type === 'text') return piece.value;
      return { open: `[${piece.id}>`, close: `<${piece.id}]`, ph: `[${piece.id}]` }[piece.type];
    })
    .join('');
}

/** Units on a line each: `headline: Text`. */
export function listed(units: readonly Unit[]): readonly string[] {
  return units.map((unit) => `${unit.kind}: ${shown(unit.content)}`);
}

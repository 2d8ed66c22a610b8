import { expect } from '@jest/globals';
import type { BitextUnit } from '../../../src/core/bitext.js';
import { TarjumanError } from '../../../src/core/errors.js';
import { readBitext, writeBitext } from '../../../src/xliff/index.js';

export const open = (id: string) => ({ type: 'open', id }) as const;
export const close = (id: string) => ({ type: 'close', id }) as const;
export const ph = (id: string) => ({ type: 'ph', id }) as const;

/** A file of XLIFF 2.1 with one unit, `u`, that has this inside. */
export function file2(inside: string, unit = ''): string {
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="kk">
  <file id="f1" xml:space="preserve">
    <unit id="u"${unit}>
${inside}
    </unit>
  </file>
</xliff>
`;
}

/** A file of XLIFF 1.2 with one unit, `u`, that has this inside. */
export function file12(inside: string): string {
  return `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="a.md" source-language="en" target-language="kk" datatype="plaintext">
    <body>
      <trans-unit id="u" xml:space="preserve">
${inside}
      </trans-unit>
    </body>
  </file>
</xliff>
`;
}

/** The one unit of a file, also if it is not to be translated. */
export function unitOf(file: string): BitextUnit {
  const [unit] = readBitext(file, { units: 'all' }).units;
  if (!unit) throw new Error('the file has no unit');
  return unit;
}

/** The file with its unit edited, which then says exactly that. */
export function edited(file: string, edit: (unit: BitextUnit) => BitextUnit): string {
  const bitext = readBitext(file, { units: 'all' });
  const after = { ...bitext, units: bitext.units.map(edit) };
  const written = writeBitext(after, { onto: file });
  expect(readBitext(written, { units: 'all' }).units.map(said)).toEqual(after.units.map(said));
  return written;
}

/** What a unit says: the order of its codes is that of the file, and a list of no annotations is none. */
export function said(unit: BitextUnit): BitextUnit {
  const parts = unit.parts.map((part) => {
    const { sourceAnnotations = [], targetAnnotations = [], ...rest } = part;
    return {
      ...rest,
      ...(sourceAnnotations.length > 0 ? { sourceAnnotations } : {}),
      ...(targetAnnotations.length > 0 ? { targetAnnotations } : {}),
    };
  });
  return { ...unit, parts, codes: unit.codes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** What is between the tags of the first element of a name, and of the last. */
export function inside(file: string, name: string): string | undefined {
  return new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 's').exec(file)?.[1];
}

/** Why an edit was refused. */
export function reason(edit: () => unknown): TarjumanError {
  try {
    edit();
  } catch (error) {
    if (error instanceof TarjumanError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

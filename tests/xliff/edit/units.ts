import { type BitextUnit, segments } from '../../../src/core/bitext.js';
import { TarjumanError } from '../../../src/core/errors.js';
import type { Content } from '../../../src/core/inline.js';
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
  const read = readBitext(written, { units: 'all' });
  expectSame(read.units.map(inOneOrder), after.units.map(inOneOrder));
  return written;
}

function expectSame(read: unknown, wanted: unknown): void {
  const [is, should] = [JSON.stringify(read, sorted, 1), JSON.stringify(wanted, sorted, 1)];
  if (is !== should) throw new Error(`the file says something else than was written\n${is}\n${should}`);
}

/** Fields in one order, lists that say nothing left out. */
function sorted(key: string, value: unknown): unknown {
  if (key.endsWith('Annotations') && Array.isArray(value) && value.length === 0) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inOneOrder(unit: BitextUnit): BitextUnit {
  return { ...unit, codes: unit.codes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
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

export function sourceOf(unit: BitextUnit, id: string): Content {
  return segments(unit).find((segment) => segment.id === id)?.source ?? [];
}

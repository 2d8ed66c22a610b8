import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TarjumanError } from '../../../src/core/errors.js';
import { text } from '../../../src/core/inline.js';
import { type EditUnit, editUnits, readBitext, readUnits } from '../../../src/xliff/index.js';
import { inChunks, inEncoding, joined } from './bytes.js';

const core = 'xmlns="urn:oasis:names:tc:xliff:document:2.0"';
const root = `${core} version="2.0" srcLang="en" trgLang="kk"`;

function in2(body: string, attributes = root): string {
  return `<xliff ${attributes}>\n  <file id="f1">\n${body}\n  </file>\n</xliff>\n`;
}

function in12(body: string, file = 'original="a" source-language="en" target-language="kk" datatype="plaintext"') {
  return `<xliff version="1.2">\n  <file ${file}>\n    <body>\n${body}\n    </body>\n  </file>\n</xliff>\n`;
}

const unit = (id: string) => `    <unit id="${id}"><segment><source>a</source></segment></unit>`;

async function streamed(bytes: Uint8Array, sizes: readonly number[] = [bytes.length || 1]): Promise<TarjumanError> {
  try {
    for await (const _ of readUnits(inChunks(bytes, sizes), { file: 'a.xlf' }));
  } catch (error) {
    if (error instanceof TarjumanError) return error;
    throw error;
  }
  throw new Error('was read');
}

function whole(file: string): TarjumanError {
  try {
    readBitext(file, { file: 'a.xlf' });
  } catch (error) {
    if (error instanceof TarjumanError) return error;
    throw error;
  }
  throw new Error('was read');
}

const nesting = '<a>'.repeat(300);
const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "${'&a;'.repeat(40)}">]>`;
const external = '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/evil.dtd">';

describe('a file that is refused says the same at the same place, whole or in chunks', () => {
  test.each<[string, string, string, RegExp]>([
    ['an empty file', '', 'XLIFF_NOT_WELL_FORMED', /1:1: .*root element/],
    ['a file cut off', in2(unit('u1')).slice(0, 150), 'XLIFF_NOT_WELL_FORMED', /3:39: .*unclosed tag/],
    ['a tag left open', in2('    <unit id="u1"><segment>'), 'XLIFF_NOT_WELL_FORMED', /4:9: .*unexpected close tag/],
    ['a bare ampersand', in2(unit('a').replace('>a<', '>R&D<')), 'XLIFF_NOT_WELL_FORMED', /3:36: .*a bare &/],
    ['a control character', in2(unit('a').replace('>a<', '>\u0001<')), 'XLIFF_NOT_WELL_FORMED', /3:35: .*disallowed/],
    ['a reference to one', in2(unit('a').replace('>a<', '>&#1;<')), 'XLIFF_NOT_WELL_FORMED', /3:35: .*malformed/],
    ['half a character', in2(unit('a').replace('>a<', '>&#xD83D;<')), 'XLIFF_NOT_WELL_FORMED', /3:35: .*malformed/],
    ['a prefix out of nowhere', in2('<unit id="a" acme:x="1"/>'), 'XLIFF_NOT_WELL_FORMED', /3:1: .*"acme"/],
    ['an entity', in2(unit('a').replace('>a<', '>&me;<')), 'XLIFF_NOT_WELL_FORMED', /3:35: .*undefined entity/],
    ['an external DTD', `${external}\n${in2(unit('u1'))}`, 'XLIFF_STRUCTURE', /1:1: .*DOCTYPE/],
    ['entities that expand', `<!-- < -->\n${bomb}${in2(unit('u1'))}`, 'XLIFF_STRUCTURE', /2:1: .*DOCTYPE/],
    ['deep nesting', in2(nesting), 'XLIFF_STRUCTURE', /3:763: .*256 deep/],
    ['deep nesting in a unit', in2(`<unit id="u">${nesting}`), 'XLIFF_STRUCTURE', /3:773: .*256 deep/],
    [
      'an attribute bomb',
      in2(`<unit ${Array.from({ length: 300 }, (_, n) => `a${n}=""`).join(' ')} id="u"/>`),
      'XLIFF_STRUCTURE',
      /3:1: .*256 attributes/,
    ],
    ['a huge attribute', in2(`<unit name="${'a'.repeat(2 ** 20)}" id="u"/>`), 'XLIFF_TOO_LARGE', /3:1: .*1 MB/],
    ['a huge name', in2(`<unit${'a'.repeat(2 ** 20)} id="u"/>`), 'XLIFF_TOO_LARGE', /3:1: .*1 MB/],
    ['one id twice', in2(`${unit('u1')}\n\n  ${unit('u1')}`), 'XLIFF_STRUCTURE', /5:7: .*"u1".*first is at 3:5/],
    [
      'one id twice, once in a group',
      in2(`${unit('u1')}\n<group id="g">${unit('u1')}</group>`),
      'XLIFF_STRUCTURE',
      /4:19: .*"u1".*first is at 3:5/,
    ],
    [
      '1.2 without original',
      in12('', 'source-language="en" target-language="kk"'),
      'XLIFF_STRUCTURE',
      /2:3: .*original/,
    ],
    ['another format', '<?xml version="1.0"?>\n<tmx version="1.4"><body/></tmx>', 'XLIFF_STRUCTURE', /2:1: <tmx>/],
    ['an old version', '<xliff version="1.1"><file/></xliff>', 'XLIFF_VERSION', /1:1: .*version 1\.1/],
    ['2.0 labelled 1.2', in2(unit('u'), root.replace('version="2.0', 'version="1.2')), 'XLIFF_VERSION', /1:1: /],
    [
      '2.0 labelled 1.2 without its namespace',
      in2(unit('u'), 'version="1.2" srcLang="en" trgLang="kk"'),
      'XLIFF_VERSION',
      /1:1: .*srcLang/,
    ],
    ['no file', `<xliff ${root}/>`, 'XLIFF_STRUCTURE', /1:1: .*no <file>/],
    [
      'a unit without id',
      in2('    <unit><segment><source>a</source></segment></unit>'),
      'XLIFF_STRUCTURE',
      /3:5: .*no id/,
    ],
    ['a unit without segments', in2('    <unit id="u1"/>'), 'XLIFF_STRUCTURE', /3:5: .*no segment/],
    [
      'a code without id far down',
      in2(`${unit('u1')}\r\n\r${unit('u2')}\n${unit('u3').replace('>a<', '>a<ph/><')}`),
      'XLIFF_STRUCTURE',
      /6:37: .*<ph> has no id/,
    ],
  ])('%s', async (_, file, code, message) => {
    for (const sizes of [[1_000_000], [3, 1, 7], [4096]]) {
      if (file.length > 100_000 && sizes[0] === 3) continue;
      const error = await streamed(Buffer.from(file), sizes);
      expect(error.code).toBe(code);
      expect(error.message).toMatch(message);
      expect(error.message).toMatch(/^a\.xlf:\d+:\d+: /);
      expect(error.hint).toBeTruthy();
    }
    const error = whole(file);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  test('wherever the chunks end', async () => {
    const file = `\uFEFF${in2(`${unit('u1')}\r\n${unit('u2')}\r<!-- – -->\n${unit('u3').replace('>a<', '>ж<ph/><')}`)}`;
    const expected = whole(file);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), async (sizes) => {
        const { message, place } = await streamed(Buffer.from(file), sizes);
        expect({ message, place }).toEqual({ message: expected.message, place: expected.place });
      }),
      { numRuns: 100 },
    );
  });
});

describe('bytes that do not fit the label', () => {
  const file = `<?xml version="1.0" encoding="utf-8"?>\n${in2(`${unit('u1')}\n    <!-- a -->`)}`;
  const labelled = (label: string) => file.replace('utf-8', label);
  const at = file.indexOf('a -->');
  const broken = Buffer.from(file);
  broken[at] = 0xe9;

  test.each<[string, Uint8Array, RegExp, string | undefined]>([
    ['UTF-8 that is none', broken, new RegExp(`not valid UTF-8: byte ${at} is E9`), '5:10'],
    ['the same without a label', broken.subarray(39), new RegExp(`byte ${at - 39} is E9`), '4:10'],
    [
      'ASCII that is none',
      Buffer.from(labelled('us-ascii').replace('a -->', 'й -->')),
      /not valid US-ASCII: byte/,
      '5:10',
    ],
    ['declared UTF-16, but UTF-8', Buffer.from(labelled('UTF-16')), /one byte each/, undefined],
    ['declared UTF-8, but UTF-16', Buffer.from(`\uFEFF${file}`, 'utf16le'), /says UTF-16LE/, undefined],
    [
      'declared UTF-16LE, but big-endian',
      Buffer.from(`\uFEFF${labelled('UTF-16LE')}`, 'utf16le').swap16(),
      /says UTF-16BE/,
      undefined,
    ],
    [
      'declared windows-1251, with a mark of UTF-8',
      Buffer.from(`\uFEFF${labelled('windows-1251')}`),
      /byte order mark/,
      undefined,
    ],
    ['UTF-32', Buffer.from(labelled('UTF-32')), /one byte each/, undefined],
    ['a label of nobody', Buffer.from(labelled('utf-9')), /"utf-9" is not known/, undefined],
    [
      'half a pair in UTF-16',
      Buffer.from(labelled('UTF-16').replace('a -->', '\uD83D -->'), 'utf16le'),
      /not valid UTF-16LE/,
      '5:10',
    ],
    [
      'an odd byte at the end of UTF-16',
      Buffer.concat([Buffer.from(labelled('UTF-16'), 'utf16le'), Buffer.of(32)]),
      /UTF-16LE/,
      undefined,
    ],
    ['a character cut off at the end', Buffer.concat([Buffer.from(file), Buffer.of(0xd0)]), /byte \d+ is D0/, '8:1'],
    [
      'Shift_JIS that is none',
      Buffer.concat([Buffer.from(labelled('shift_jis')), Buffer.of(0xff, 0xff)]),
      /not valid SHIFT_JIS/,
      undefined,
    ],
  ])('%s', async (_, bytes, message, place) => {
    for (const sizes of [[1_000_000], [5, 2]]) {
      const error = await streamed(bytes, sizes);
      expect(error.code).toBe('XLIFF_ENCODING');
      expect(error.message).toMatch(message);
      if (place !== undefined) expect(error.message).toContain(`a.xlf:${place}: `);
      expect(error.hint).toMatch(/UTF-8/);
    }
  });
});

describe('limits', () => {
  const large = in2(`${unit('u1')}\n${unit('u2').replace('>a<', `>${'word '.repeat(300_000)}<`)}\n${unit('u3')}`);

  test('a unit over the limit is named, with the limit and how to raise it', async () => {
    const chunks = inChunks(Buffer.from(large), [10_000]);
    await expect(
      joined(editUnits(chunks, (same) => same, { file: 'a.xlf', maxUnitMegabytes: 1 })),
    ).rejects.toMatchObject({
      code: 'XLIFF_TOO_LARGE',
      message: 'a.xlf:4:5: the unit "u2" is larger than 1 MB, the most that is held at once',
      hint: expect.stringContaining('--max-unit-megabytes'),
    });
    expect(() => readBitext(large, { maxUnitMegabytes: 1 })).toThrow('4:5: the unit "u2" is larger than 1 MB');
  });

  test('and read when the limit is higher', async () => {
    let units = 0;
    for await (const _ of readUnits(inChunks(Buffer.from(large), [10_000]), { maxUnitMegabytes: 2 })) units++;
    expect(units).toBe(3);
    expect(readBitext(large).units).toHaveLength(3);
  });

  test('text between units is held, too', async () => {
    const comment = in2(`${unit('u1')}\n<!-- ${'x'.repeat(1_500_000)} -->`);
    const chunks = inChunks(Buffer.from(comment), [10_000]);
    await expect(joined(editUnits(chunks, (same) => same, { maxUnitMegabytes: 1 }))).rejects.toMatchObject({
      code: 'XLIFF_TOO_LARGE',
      message: expect.stringContaining('what begins here'),
    });
  });

  test('a million ids are told apart, and the one that comes twice is found', async () => {
    const ids = 200_000;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`<xliff ${root}>\n<file id="f1">\n`);
      for (let n = 0; n < ids; n++) yield Buffer.from(`<unit id="unit-number-${n}"/>\n`);
      yield Buffer.from('<unit id="unit-number-77"/></file></xliff>');
    }
    const reading = async () => {
      for await (const _ of readUnits(chunks(), { where: () => false }));
    };
    await expect(reading()).rejects.toMatchObject({
      message: `${ids + 3}:1: the id "unit-number-77" is used by two units of one file; the first is at 80:1`,
    });
  });
});

describe('an edit that cannot be written', () => {
  const retarget: EditUnit = (unit) => ({
    ...unit,
    parts: unit.parts.map((part) => ({ ...part, target: [text('жаңа')] })),
  });

  test('in an encoding that is only read, is refused with the remedy; reading and passing on is not', async () => {
    const file = `<?xml version="1.0" encoding="Shift_JIS"?>\n${in2(unit('u1').replace('>a<', '>@@@@<'))}`;
    const [before = '', after = ''] = file.split('@@@@');
    const bytes = Buffer.concat([Buffer.from(before), Buffer.of(0x93, 0xfa, 0x96, 0x7b), Buffer.from(after)]);
    const sources: string[] = [];
    const note: EditUnit = (unit) => {
      sources.push(
        unit.parts.flatMap((part) => part.source.map((piece) => ('value' in piece ? piece.value : ''))).join(),
      );
      return unit;
    };
    expect((await joined(editUnits(inChunks(bytes, [7]), note))).equals(bytes)).toBe(true);
    expect(sources).toEqual(['日本']);
    await expect(joined(editUnits(inChunks(bytes, [7]), retarget, { file: 'a.xlf' }))).rejects.toMatchObject({
      code: 'XLIFF_ENCODING',
      message: 'a.xlf is in SHIFT_JIS, which can be read but not written',
      hint: expect.stringContaining('UTF-8'),
    });
  });

  test('under another id, is refused', async () => {
    const bytes = inEncoding(in2(unit('u1')), 'utf-8');
    await expect(joined(editUnits(inChunks(bytes, [50]), (u) => ({ ...u, id: 'x' })))).rejects.toMatchObject({
      code: 'XLIFF_STRUCTURE',
      message: 'an edit gives the unit "u1" the id "x"',
    });
  });

  test('the file is closed when the reader stops early', async () => {
    let closed = false;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from(in2(`${unit('u1')}\n${unit('u2')}`));
        yield Buffer.from(' ');
      } finally {
        closed = true;
      }
    }
    for await (const _ of readUnits(chunks())) break;
    expect(closed).toBe(true);
  });
});

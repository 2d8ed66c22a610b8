import { describe, expect, test } from '@jest/globals';
import { TarjumanError } from '../../src/core/errors.js';
import { peekBitext, readBitext, writeBitext } from '../../src/xliff/index.js';
import { fixture } from './fixtures.js';

const core = 'xmlns="urn:oasis:names:tc:xliff:document:2.0"';

function in2(body: string, root = `${core} version="2.0" srcLang="en" trgLang="kk"`): string {
  return `<xliff ${root}>\n  <file id="f1">\n${body}\n  </file>\n</xliff>\n`;
}

function in12(
  body: string,
  file = 'original="a" source-language="en" target-language="kk" datatype="plaintext"',
): string {
  return `<xliff version="1.2">\n  <file ${file}>\n    <body>\n${body}\n    </body>\n  </file>\n</xliff>\n`;
}

function failure(text: string): TarjumanError {
  try {
    readBitext(text, { file: 'a.xlf' });
  } catch (error) {
    if (error instanceof TarjumanError) return error;
    throw error;
  }
  throw new Error('was read');
}

const unit2 = '    <unit id="u1"><segment><source>a</source></segment></unit>';

describe('a file that is refused', () => {
  test.each<[string, string, string, number, number, string]>([
    ['an empty file', '', 'XLIFF_NOT_WELL_FORMED', 1, 1, 'document must contain a root element'],
    ['a tag left open', in2('    <unit id="u1"><segment>'), 'XLIFF_NOT_WELL_FORMED', 4, 9, 'unexpected close tag'],
    [
      'a bare ampersand',
      in2('<unit id="a"><segment><source>R&D</source></segment></unit>'),
      'XLIFF_NOT_WELL_FORMED',
      3,
      32,
      'a bare &',
    ],
    [
      'a control character',
      in2('<unit id="a"><segment><source>\u0001</source></segment></unit>'),
      'XLIFF_NOT_WELL_FORMED',
      3,
      31,
      'disallowed character',
    ],
    ['an attribute twice', in2('<unit id="a" id="b"/>'), 'XLIFF_NOT_WELL_FORMED', 3, 21, 'duplicate attribute: id'],
    [
      'a prefix out of nowhere',
      in2('<unit id="a" acme:x="1"/>'),
      'XLIFF_NOT_WELL_FORMED',
      3,
      1,
      'prefix "acme" is not declared',
    ],
    [
      'an entity of its own',
      in2('<unit id="a"><segment><source>&me;</source></segment></unit>'),
      'XLIFF_NOT_WELL_FORMED',
      3,
      31,
      'undefined entity',
    ],
    [
      'a DOCTYPE',
      `<?xml version="1.0"?>\r\n<!DOCTYPE xliff [<!ENTITY a "b">]>\r\n${in2(unit2)}`,
      'XLIFF_STRUCTURE',
      2,
      1,
      'DOCTYPE',
    ],
    [
      'another format',
      '<?xml version="1.0"?>\n<tmx version="1.4"><body/></tmx>',
      'XLIFF_STRUCTURE',
      2,
      1,
      '<tmx> is no XLIFF',
    ],
    ['no version', '<xliff><file/></xliff>', 'XLIFF_VERSION', 1, 1, 'no version'],
    ['an old version', '<xliff version="1.1"><file/></xliff>', 'XLIFF_VERSION', 1, 1, 'version 1.1'],
    [
      'a future version',
      in2(unit2, `${core} version="3.0" srcLang="en" trgLang="kk"`),
      'XLIFF_VERSION',
      1,
      1,
      'version 3.0',
    ],
    [
      '2.0 renamed 1.2',
      in2(unit2, `${core} version="1.2" srcLang="en" trgLang="kk"`),
      'XLIFF_VERSION',
      1,
      1,
      'does not go with the namespace',
    ],
    ['no srcLang', in2(unit2, `${core} version="2.0" trgLang="kk"`), 'XLIFF_STRUCTURE', 1, 1, 'no srcLang'],
    ['no file', `<xliff ${core} version="2.0" srcLang="en" trgLang="kk"/>`, 'XLIFF_STRUCTURE', 1, 1, 'no <file>'],
    [
      'a unit without id',
      in2('    <unit><segment><source>a</source></segment></unit>'),
      'XLIFF_STRUCTURE',
      3,
      5,
      '<unit> has no id',
    ],
    ['one id twice', in2(`${unit2}\n${unit2}`), 'XLIFF_STRUCTURE', 4, 5, 'the id "u1" is used by two units'],
    ['a unit without segments', in2('    <unit id="u1"/>'), 'XLIFF_STRUCTURE', 3, 5, 'has no segment'],
    [
      'a segment without source',
      in2('    <unit id="u1"><segment id="s"/></unit>'),
      'XLIFF_STRUCTURE',
      3,
      19,
      'has no source',
    ],
    [
      'a code without id',
      in2('<unit id="a"><segment><source>a<ph/></source></segment></unit>'),
      'XLIFF_STRUCTURE',
      3,
      32,
      '<ph> has no id',
    ],
    [
      '1.2 without original',
      in12('', 'source-language="en" target-language="kk"'),
      'XLIFF_STRUCTURE',
      2,
      3,
      'no original',
    ],
    ['1.2 without source', in12('<trans-unit id="a"><target/></trans-unit>'), 'XLIFF_STRUCTURE', 4, 1, 'has no source'],
    [
      '1.2, a code without id',
      in12('<trans-unit id="a"><source><x/></source></trans-unit>'),
      'XLIFF_STRUCTURE',
      4,
      28,
      '<x> has no id',
    ],
    ['elements without end', `<xliff>${'<a>'.repeat(5000)}`, 'XLIFF_STRUCTURE', 1, 773, 'nest more than 256 deep'],
  ])('%s', (_, text, code, line, column, message) => {
    const error = failure(text);
    expect(error).toMatchObject({ code, place: { file: 'a.xlf', line, column } });
    expect(error.message).toContain(message);
    expect(error.message).toMatch(new RegExp(`^a\\.xlf:${line}:${column}: `));
    expect(error.hint).toBeTruthy();
  });
});

test('a BOM does not shift columns', () => {
  expect(failure(`\uFEFF${in2(unit2, `${core} version="2.0"`)}`).place).toMatchObject({ line: 1, column: 1 });
});

describe('writing refuses', () => {
  test.each([
    ['golden-1.2.xlf', '2.0'],
    ['golden-2.0.xlf', '1.2'],
    ['golden-2.1.xlf', '2.2'],
    ['core-2.2.xlf', '2.1'],
  ] as const)('to change the version of %s to %s, and names the command that does', (name, version) => {
    const onto = fixture(name);
    expect(() => writeBitext({ ...readBitext(onto), version }, { onto })).toThrow(
      expect.objectContaining({
        code: 'XLIFF_VERSION',
        hint: expect.stringContaining(`tarjuman xliff convert IN OUT --to ${version}`),
      }),
    );
  });

  test('two units with one id', () => {
    const bitext = readBitext(fixture('core-2.2.xlf'));
    expect(() => writeBitext({ ...bitext, units: [...bitext.units, ...bitext.units] })).toThrow('the id "1"');
  });
});

test('2.0 becomes 2.1 in place', () => {
  const onto = fixture('golden-2.0.xlf');
  expect(writeBitext({ ...readBitext(onto), version: '2.1' }, { onto })).toBe(fixture('golden-2.1.xlf'));
});

describe('peekBitext', () => {
  test('says what the file is without looking at its units', () => {
    const { units: _, ...facts } = readBitext(fixture('golden-2.1.xlf'));
    expect(peekBitext(fixture('golden-2.1.xlf'))).toEqual(facts);
    expect(peekBitext(`${fixture('golden-1.2.xlf').slice(0, 400)} broken`)).toMatchObject({
      version: '1.2',
      targetLocale: 'kk',
    });
  });

  test('refuses what is no XLIFF', () => {
    expect(() => peekBitext('', { file: 'a.xlf' })).toThrow('a.xlf:1:1');
    expect(() => peekBitext('<tmx/>')).toThrow('no XLIFF');
  });
});

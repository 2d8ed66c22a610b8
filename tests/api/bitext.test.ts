import { describe, expect, test } from '@jest/globals';
import {
  type Bitext,
  extract,
  isPersons,
  plainText,
  readBitext,
  segments,
  statusOf,
  text,
  unitSource,
  writeBitext,
} from '../../src/index.js';

describe('extract', () => {
  test('gives the units of a text, as its documentation shows', async () => {
    const document = await extract({ path: 'hello.md', content: '# Hello\n\nA **short** text.' });
    expect(document.units.map((unit) => plainText(unit.content))).toEqual(['Hello', 'A short text.']);
  });

  test.each([
    ['a.txt', 'markdown', 'A Headline\n\nA paragraph.', ['A Headline', 'A paragraph.']],
    ['a.html', 'html', '<p>A <b>bold</b> word.</p><img alt="A picture">', ['A bold word.', 'A picture']],
    ['a.json', 'i18next', '{"nav": {"home": "Home"}}', ['Home']],
    ['deep/folder/a.markdown', 'markdown', 'One.', ['One.']],
  ])('chooses the format of %s by its ending', async (path, _, content, texts) => {
    const document = await extract({ path, content });
    expect(document.units.map((unit) => plainText(unit.content))).toEqual(texts);
    expect(document).toMatchObject({ path, sourceLocale: 'en' });
  });

  test('takes bytes, with or without a byte order mark', async () => {
    const utf16 = Buffer.from('\uFEFFСалам!\r\n', 'utf16le');
    const document = await extract({ path: 'a.txt', content: utf16, sourceLocale: 'ky' });
    expect(document).toMatchObject({ sourceLocale: 'ky', units: [{ content: [text('Салам!')] }] });
  });
});

const xliff = `<?xml version="1.0" encoding="UTF-8"?>
<!-- from the desk -->
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="kk">
  <file id="f1" original="hello.md">
    <unit id="u1">
      <segment id="s1" state="translated">
        <source>Hello.</source>
        <target>Сәлем.</target>
      </segment>
      <ignorable><source> </source></ignorable>
      <segment id="s2">
        <source>Come in.</source>
      </segment>
    </unit>
  </file>
</xliff>
`;

describe('a bitext', () => {
  test('is read as plain data', () => {
    const bitext = readBitext(xliff, { file: 'locales/kk/hello.xlf' });
    expect(bitext).toMatchObject({ version: '2.0', sourceLocale: 'en', targetLocale: 'kk', original: 'hello.md' });
    const [unit] = bitext.units;
    expect(unit && plainText(unitSource(unit))).toBe('Hello. Come in.');
    expect(bitext.units.flatMap(segments).map((segment) => [statusOf(segment), isPersons(segment)])).toEqual([
      ['translated', true],
      ['untranslated', false],
    ]);
  });

  test('is written back without a change', () => {
    expect(writeBitext(readBitext(xliff), { onto: xliff })).toBe(xliff);
  });

  test('an edit changes its own place only', () => {
    const edited = writeBitext(translated(readBitext(xliff), 's2', 'Кіріңіз.'), { onto: xliff });
    expect(edited).toContain('<!-- from the desk -->');
    expect(
      edited
        .replace(/\s*<target>Кіріңіз\.<\/target>/, '')
        .replace(' state="translated">\n        <source>Come', '>\n        <source>Come'),
    ).toBe(xliff);
    const segment = readBitext(edited).units.flatMap(segments)[1];
    expect(segment).toMatchObject({ target: [text('Кіріңіз.')], state: 'translated' });
  });

  test.each(['1.2', '2.1'] as const)(
    'is converted to XLIFF %s when it is written without what it came from',
    (version) => {
      const { units } = readBitext(xliff);
      const converted = readBitext(writeBitext({ ...readBitext(xliff), version }));
      expect(converted.version).toBe(version);
      expect(texts(converted)).toEqual(texts({ ...converted, units }));
    },
  );
});

function translated(bitext: Bitext, id: string, words: string): Bitext {
  const units = bitext.units.map((unit) => ({
    ...unit,
    parts: unit.parts.map((part) =>
      part.type === 'segment' && part.id === id
        ? { ...part, target: [text(words)], state: 'translated' as const }
        : part,
    ),
  }));
  return { ...bitext, units };
}

function texts(bitext: Bitext) {
  return bitext.units.flatMap(segments).map(({ source, target }) => [plainText(source), target && plainText(target)]);
}

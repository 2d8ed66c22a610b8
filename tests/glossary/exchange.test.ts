import { describe, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { parseGlossary, writeGlossaryCsv, writeOmegatGlossary, writeTbx } from '../../src/glossary/index.js';

const csv = `id,kind,pos,gender,valid_from,valid_to,translate,en,en_admitted,kk,kk_admitted,kk_forbidden,ru,note
capital,place,propn,,2019-03-23,2022-09-16,,Nur-Sultan,,Нұр-Сұлтан,,Нур-Султан,Нур-Султан,"renamed, twice"
capital,place,propn,,2022-09-17,,,Astana,,Астана,,,Астана,
toqaev,person,propn,m,,,,Toqaev,Tokayev|Tokaev,Тоқаев,Тоқаев Қ.,Токаев,Токаев,"says ""<&>"""
nato,organisation,propn,,,,no,NATO,,,,,,
volga,place,,,,,,Volga,,,,,Волга,
`;
const glossary = parseGlossary(csv, 'names.csv');
const options = { sourceLocale: 'en', targetLocale: 'kk', title: 'Lake & News' };

describe('a glossary for tools outside', () => {
  test('is CSV of two languages, which can be read back', () => {
    const text = writeGlossaryCsv(glossary, 'en', 'kk') ?? '';
    expect(text.split('\r\n')).toEqual([
      'id,kind,valid_from,valid_to,en,en_admitted,kk,kk_admitted,kk_forbidden,note',
      'capital,place,2019-03-23,2022-09-16,Nur-Sultan,,Нұр-Сұлтан,,Нур-Султан,"renamed, twice"',
      'capital,place,2022-09-17,,Astana,,Астана,,,',
      'toqaev,person,,,Toqaev,Tokayev|Tokaev,Тоқаев,Тоқаев Қ.,Токаев,"says ""<&>"""',
      'nato,organisation,,,NATO,,NATO,,,',
      '',
    ]);
    const back = parseGlossary(text, 'back.csv').entries;
    expect(back.map(({ concept, names }) => [concept, names.get('kk')?.preferred, names.get('en')?.admitted])).toEqual([
      ['capital', 'Нұр-Сұлтан', []],
      ['capital', 'Астана', []],
      ['toqaev', 'Тоқаев', ['Tokayev', 'Tokaev']],
      ['nato', 'NATO', []],
    ]);
  });

  test('is a line a name for OmegaT, with what to know in the comment', () => {
    expect(writeOmegatGlossary(glossary, 'en', 'kk')).toBe(
      [
        'Nur-Sultan\tНұр-Сұлтан\tnot: Нур-Султан; place; from 2019-03-23; until 2022-09-16; renamed, twice',
        'Astana\tАстана\tplace; from 2022-09-17',
        'Toqaev\tТоқаев\talso: Тоқаев Қ.; not: Токаев; person; says "<&>"',
        'Tokayev\tТоқаев\talso: Тоқаев Қ.; not: Токаев; person; says "<&>"',
        'Tokaev\tТоқаев\talso: Тоқаев Қ.; not: Токаев; person; says "<&>"',
        'NATO\tNATO\torganisation; not translated',
        '',
      ].join('\n'),
    );
  });

  test('is TBX-Basic: names by language and status, ids unique, days and notes kept', () => {
    const terms = termsOf(writeTbx(glossary, options) ?? '');
    expect(terms.filter(({ entry }) => entry.startsWith('capital'))).toEqual([
      { entry: 'capital', language: 'en', term: 'Nur-Sultan', status: 'preferredTerm-admn-sts' },
      { entry: 'capital', language: 'kk', term: 'Нұр-Сұлтан', status: 'preferredTerm-admn-sts' },
      { entry: 'capital', language: 'kk', term: 'Нур-Султан', status: 'deprecatedTerm-admn-sts' },
      { entry: 'capital-2', language: 'en', term: 'Astana', status: 'preferredTerm-admn-sts' },
      { entry: 'capital-2', language: 'kk', term: 'Астана', status: 'preferredTerm-admn-sts' },
    ]);
    expect(terms.filter(({ entry }) => entry === 'toqaev').map(({ term, status }) => `${term} ${status}`)).toEqual([
      'Toqaev preferredTerm-admn-sts',
      'Tokayev admittedTerm-admn-sts',
      'Tokaev admittedTerm-admn-sts',
      'Тоқаев preferredTerm-admn-sts',
      'Тоқаев Қ. admittedTerm-admn-sts',
      'Токаев deprecatedTerm-admn-sts',
    ]);
    const text = writeTbx(glossary, options) ?? '';
    for (const part of [
      '<martif type="TBX-Basic" xml:lang="en">',
      '<title>Lake &amp; News</title>',
      '<note>valid 2019-03-23/2022-09-16</note>',
      '<note>says &quot;&lt;&amp;&gt;&quot;</note>',
      '<termNote type="grammaticalGender">masculine</termNote>',
      '<termNote type="partOfSpeech">properNoun</termNote>',
      '<descrip type="subjectField">person</descrip>',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('is nothing where no concept has a name in both languages', () => {
    const none = parseGlossary('id,en,kk\nvolga,Volga,\n', 'x.csv');
    expect([
      writeGlossaryCsv(none, 'en', 'kk'),
      writeOmegatGlossary(none, 'en', 'kk'),
      writeTbx(none, options),
    ]).toEqual([undefined, undefined, undefined]);
  });
});

/** Terms of a TBX file as an XML reader finds them. */
function termsOf(tbx: string) {
  const terms: { entry: string; language: string; term: string; status: string }[] = [];
  let [entry, language, term, note, text] = ['', '', '', '', ''];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    if (name === 'termEntry') entry = String(attributes.id);
    if (name === 'langSet') language = String(attributes['xml:lang']);
    if (name === 'termNote') note = String(attributes.type);
  });
  parser.on('text', (value) => {
    text += value;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'term') term = text;
    if (name === 'termNote' && note === 'administrativeStatus') terms.push({ entry, language, term, status: text });
    text = '';
  });
  parser.write(tbx).close();
  return terms;
}

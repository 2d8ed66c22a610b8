import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeText, plainText } from '../../src/core/inline.js';
import type { Form } from '../../src/engines/index.js';
import { ladder } from '../../src/engines/ladder.js';
import { needsTranslation, prepare } from '../../src/engines/markup/prepare.js';
import { anyMarked, content, mark, notation } from './samples.js';

function sentTexts(source: string, form: Form, names: readonly string[] = []): readonly string[] {
  const value = content(source);
  const marks = names.map((name) => (name.startsWith('=') ? mark(value, name.slice(1), true) : mark(value, name)));
  return ladder(prepare(value, marks), [form], 'kk')[0]?.texts ?? [];
}

function readBack(
  source: string,
  answer: string,
  { form = 'tags', locale = 'ru', names = [] }: { form?: Form; locale?: string; names?: readonly string[] } = {},
) {
  const value = content(source);
  const marks = names.map((name) => (name.startsWith('=') ? mark(value, name.slice(1), true) : mark(value, name)));
  const rung = ladder(prepare(value, marks), [form], locale)[0];
  const restored = rung?.read([answer]);
  if (!restored) throw new Error('no rung');
  return 'content' in restored
    ? {
        target: notation(restored.content),
        names: restored.marks.map(({ start, end }) => plainText(restored.content).slice(start, end)),
      }
    : { fault: restored.fault };
}

describe('what is sent', () => {
  test.each<[string, string, readonly string[], string]>([
    ['text is escaped', 'R&D < 5', [], 'R&amp;D &lt; 5'],
    ['a pair is an element', 'See <1>the guide</1> now', [], 'See <g id="1">the guide</g> now'],
    ['a placeholder stands alone', 'Hello {7}, welcome', [], 'Hello <x id="1"/>, welcome'],
    ['half a pair stands alone', 'end of it</3> and more', [], 'end of it<x id="1"/> and more'],
    ['a name is marked', 'Mr Toqaev said', ['Toqaev'], 'Mr <t id="1">Toqaev</t> said'],
    [
      'a name inside a pair is marked inside',
      'Mr <1>Toqaev</1> said',
      ['Toqaev'],
      'Mr <g id="1"><t id="2">Toqaev</t></g> said',
    ],
    [
      'a name that ends with a pair takes it in',
      'of <1>Xi</1> Jinping said',
      ['Xi Jinping'],
      'of <t id="1"><g id="2">Xi</g> Jinping</t> said',
    ],
    [
      'a name that a pair would cut is not marked',
      'a <1>big Xi</1> Jinping day',
      ['Xi Jinping'],
      'a <g id="1">big Xi</g> Jinping day',
    ],
    ['a name that stays is locked', 'the OPEC+ group', ['=OPEC+'], 'the <k id="1">OPEC+</k> group'],
    [
      'a name that stays is locked in pieces',
      'the <1>OP</1>EC group',
      ['=OPEC'],
      'the <g id="1"><k id="2">OP</k></g><k id="3">EC</k> group',
    ],
    ['a pair around everything stays at home', '<1>All of it.</1>', [], 'All of it.'],
    ['white space and halves at the ends stay at home', ' </2>The <1>end</1> <3>', [], 'The <g id="1">end</g>'],
    ['pairs that cross stand alone', 'a <1>b <2>c</1> d</2> e', [], 'a <x id="1"/>b <g id="2">c<x id="3"/> d</g> e'],
  ])('%s', (_, source, names, sent) => {
    expect(sentTexts(source, 'tags', names)).toEqual([sent]);
  });

  test('placeholders are signs in plain text, and names that stay are hidden behind one', () => {
    expect(sentTexts('See <1>R&D</1> of OPEC+ {2}', 'placeholders', ['=OPEC+'])).toEqual(['See ⟦1⟧R&D⟦/1⟧ of ⟦2⟧ ⟦3⟧']);
  });

  test('text with such signs of its own is not written with placeholders', () => {
    expect(ladder(prepare(content('a ⟦1⟧ {1} b'), []), ['placeholders'], 'kk')).toEqual([]);
  });

  test('text with control characters is not written as XML', () => {
    expect(ladder(prepare(content('a \u0007 b'), []), ['tags'], 'kk')).toEqual([]);
  });

  test('parts are the pieces between codes, without those that have no words', () => {
    expect(sentTexts('See <1>the guide</1>, {2} — now', 'parts')).toEqual(['See', 'the guide', '— now']);
  });

  test.each([' ', '{1}', '<1>{2}</1> ', '— <1>!</1>', '***'])('nothing of %j', (source) => {
    expect(needsTranslation(prepare(content(source), []))).toBe(false);
  });

  test('nothing of a name that stays as it is', () => {
    const source = content('<1>OPEC+</1>');
    expect(needsTranslation(prepare(source, [mark(source, 'OPEC+', true)]))).toBe(false);
  });

  test('is the same for equal sentences with other code ids', () => {
    expect(sentTexts('a <5>b</5> {9}!', 'tags')).toEqual(sentTexts('a <1>b</1> {2}!', 'tags'));
  });
});

describe('an answer with tags', () => {
  test.each<[string, string, string, string]>([
    ['becomes codes again', 'See <4>it</4>{9}!', 'Смотри <g id="1">это</g><x id="2"/>!', 'Смотри <4>это</4>{9}!'],
    [
      'may move codes',
      'In {4} we met <9>him</9> a',
      'a <g id="2">его</g> встретили мы в <x id="1"/>',
      'a <9>его</9> встретили мы в {4}',
    ],
    ['is unescaped', 'R&D {1} x', '&lt;НИОКР&gt; &amp; &#x416; &#39;<x id="1"/>', `<НИОКР> & Ж '{1}`],
    ['may forget to escape', 'R&D {1} 5 < 6', 'R&D <x id="1"/> 5 < 6', 'R&D {1} 5 < 6'],
    ['may write empty elements long', 'a {1} b', 'а <x id="1"></x> б', 'а {1} б'],
    ['keeps the white space of the source around it', '  a {1} b\n', 'а <x id="1"/> б', '  а {1} б\n'],
    ['loses white space that the source has not', 'a {1} b', ' а <x id="1"/> б ', 'а {1} б'],
    ['gets back the pair around everything', '<1>All of it.</1>', 'Всё.', '<1>Всё.</1>'],
  ])('%s', (_, source, answer, target) => {
    expect(readBack(source, answer)).toMatchObject({ target });
  });

  test.each<[string, string, string, RegExp]>([
    ['a code is dropped', 'a <1>b</1> c', 'а б в', /code 1 is missing/],
    ['a code comes twice', 'a <1>b</1> c', 'а <g id="1">б</g> <g id="1">б</g>', /came back twice/],
    ['a code is made up', 'a <1>b</1> c', 'а <g id="1">б</g> <x id="7"/>', /not of the source/],
    ['a pair is emptied', 'a <1>b</1> c', 'а <g id="1"></g>б в', /lost its text/],
    ['a link loses its picture', 'a <1>{2}</1> c', 'а <g id="1"/> <x id="2"/> в', /lost its text/],
    ['a pair moves into another', 'a <1>b</1> <2>c</2> d', '<g id="1">б <g id="2">в</g></g> д', /moved into/],
    ['half a pair moves into a pair', 'a</1> b <2>c</2> d', 'а <g id="2">б<x id="1"/></g> в', /moved into/],
    ['halves change their order', 'a</1> b</2> c', 'а<x id="2"/> б<x id="1"/> в', /order/],
    ['tags do not close', 'a <1>b</1> c', 'а <g id="1">б', /not well formed/],
    ['tags close crosswise', 'a <1>b <2>c</2></1> d', 'а <g id="1">б <t id="2">в</g></t>', /not well formed/],
    ['tags are not ours', 'a <1>b</1> c', 'а <b>б</b> в', /not well formed/],
    ['nothing is in it', 'a <1>b</1> c', ' ', /empty/],
    ['a name that stays is translated', 'the OPEC+ group', 'группа <k id="1">ОПЕК+</k>', /stay as it is/],
  ])('is not used when %s', (_, source, answer, fault) => {
    expect(readBack(source, answer, { names: source.includes('OPEC+') ? ['=OPEC+'] : [] })).toEqual({
      fault: expect.stringMatching(fault),
    });
  });

  test('says where the names stand, with the ending behind the bracket', () => {
    const answer = '<k id="2">OPEC+</k> туралы <t id="1">Тоқаев</t>тың сөзі';
    expect(readBack('What Toqaev said of OPEC+ today', answer, { locale: 'kk', names: ['Toqaev', '=OPEC+'] })).toEqual({
      target: 'OPEC+ туралы Тоқаевтың сөзі',
      names: ['OPEC+', 'Тоқаевтың'],
    });
  });

  test('may lose the bracket of a name: the name is then not known, and the text is used', () => {
    expect(readBack('Mr Toqaev said', 'Токаев сказал', { names: ['Toqaev'] })).toEqual({
      target: 'Токаев сказал',
      names: [],
    });
  });
});

describe('spaces beside codes', () => {
  test.each<[string, string, string, string, string]>([
    [
      'before a pair',
      'ru',
      'said <1>Toqaev</1> today',
      'сказал<g id="1">Токаев</g> сегодня',
      'сказал <1>Токаев</1> сегодня',
    ],
    [
      'after a pair',
      'ru',
      'said <1>Toqaev</1> today',
      'сказал <g id="1">Токаев</g>сегодня',
      'сказал <1>Токаев</1> сегодня',
    ],
    ['between two pairs', 'ru', '<1>a</1> <2>b</2> c', '<g id="1">а</g><g id="2">б</g> в', '<1>а</1> <2>б</2> в'],
    ['around a placeholder', 'ru', 'by {1} on', 'от<x id="1"/>на', 'от {1} на'],
    ['after a comma', 'ru', 'so, <1>yes</1> he', 'так,<g id="1">да</g> он', 'так, <1>да</1> он'],
  ])('are put back %s', (_, locale, source, answer, target) => {
    expect(readBack(source, answer, { locale })).toMatchObject({ target });
  });

  test.each<[string, string, string, string, string]>([
    [
      'a case ending is written onto a name',
      'kk',
      'in <1>Astana</1> today',
      'бүгін <g id="1">Астана</g>да болды',
      'бүгін <1>Астана</1>да болды',
    ],
    ['a case ending is written onto a placeholder', 'uz', 'to {1} from us', 'bizdan <x id="1"/>ga', 'bizdan {1}ga'],
    [
      'the language writes none',
      'zh',
      'in <1>Astana</1> today',
      '今天在<g id="1">阿斯塔纳</g>市',
      '今天在<1>阿斯塔纳</1>市',
    ],
    ['the source has none', 'ru', 'un<1>believ</1>able', 'не<g id="1">вероят</g>но', 'не<1>вероят</1>но'],
    ['punctuation follows', 'ru', 'a <1>b</1> c', 'в <g id="1">б</g>, а', 'в <1>б</1>, а'],
    ['a bracket opens before', 'ru', 'a <1>b</1> c', 'в (<g id="1">б</g>) а', 'в (<1>б</1>) а'],
  ])('are not invented where %s', (_, locale, source, answer, target) => {
    expect(readBack(source, answer, { locale })).toMatchObject({ target });
  });
});

describe('an answer with placeholders', () => {
  test('becomes codes again, and the hidden name comes back as it was', () => {
    const names = ['=OPEC+'];
    expect(readBack('See <1>R&D</1> of OPEC+ {2}', '⟦2⟧: ⟦ 1 ⟧НИОКР⟦/1⟧ ⟦3⟧', { form: 'placeholders', names })).toEqual(
      {
        target: 'OPEC+: <1>НИОКР</1> {2}',
        names: ['OPEC+'],
      },
    );
  });

  test.each(['⟦1⟧а б', 'а ⟦1 б⟦/1⟧', 'а ⟦1⟧б⟦/1⟧ ⟦9⟧', '⟦/1⟧а⟦1⟧'])('is not used when it is %s', (answer) => {
    expect(readBack('a <1>b</1>', answer, { form: 'placeholders' })).toHaveProperty('fault');
  });
});

test('any content with any names comes back as it was from an engine that changes nothing', () => {
  fc.assert(
    fc.property(anyMarked, fc.constantFrom<Form>('tags', 'placeholders', 'parts'), ({ source, marks }, form) => {
      const prepared = prepare(source, marks);
      fc.pre(needsTranslation(prepared));
      const rung = ladder(prepared, [form], 'ru')[0];
      const restored = rung?.read(rung.texts);
      expect(restored).toHaveProperty('content');
      if (!restored || !('content' in restored)) return;
      expect(restored.content).toEqual(mergeText(source));
      const asked = marks.map(({ concept, keep }) => `${concept} ${keep}`);
      for (const { start, end, concept, keep } of restored.marks) {
        expect(asked).toContain(`${concept} ${keep}`);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(plainText(source).length);
      }
    }),
    { numRuns: 1_000 },
  );
});

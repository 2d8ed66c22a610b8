import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Content, plainText, text } from '../../src/core/inline.js';
import { checkTerms, repairDraft } from '../../src/glossary/index.js';
import { into, plain } from './sample.js';

function repaired(locale: string, source: string, target: string, date?: string): string {
  return plainText(repairDraft({ ...into(locale, date), source: plain(source), target: plain(target) }).target);
}

describe('repairDraft', () => {
  test.each([
    // A forbidden spelling, in every case, with the harmony of the right name.
    ['kk', 'Toqaev’s trip', 'Токаевтың сапары', 'Тоқаевтың сапары'],
    ['kk', 'to Toqaev', 'Токаевке', 'Тоқаевқа'],
    ['kk', 'in Samarkand', 'Самаркандтағы кездесу', 'Самарқандтағы кездесу'],
    ['kk', 'NUR-SULTAN --', 'НУР-СУЛТАН --', 'НҰР-СҰЛТАН --'],
    ['kk', 'the UN', 'ООН-ға', 'БҰҰ-ға'],
    ['kk', 'Khabar', '«Хабаршы»дан', '«Хабар»дан'],
    ['ru', 'from Samarkand', 'из Самарқанда', 'из Самарканда'],
    ['ru', 'in Almaty', 'в Алма-Ате', 'в Алматы'],
    ['ru', 'the SCO', 'Шанхайской организации по сотрудничеству', 'Шанхайской организации сотрудничества'],
    ['uz', 'Toqaev’s', 'Tokaevning', 'Toqayevning'],
    ['uz', 'to Samarkand', 'Samarkandga', 'Samarqandga'],
    // A name of another time.
    ['kk', 'in Nur-Sultan', 'Астанадан Астанаға', 'Нұр-Сұлтаннан Нұр-Сұлтанға'],
    ['ru', 'in Nur-Sultan', 'в Астане', 'в Нур-Султане'],
    ['uz', 'to Nur-Sultan', 'Ostonaga', 'Nur-Sultonga'],
    // The source's name left standing.
    ['kk', 'Toqaev', 'Toqaev Toqaevтың Toqaev-қа Toqaev’тан', 'Тоқаев Тоқаевтың Тоқаевқа Тоқаевтан'],
    ['kk', 'Toqaev’s visit to Almaty', 'Toqaev’s Almatyға', 'Тоқаевтың Алматыға'],
    ['uz', 'to China', 'Chinaga', 'Xitoyga'],
    ['ru', 'in Almaty', 'в Almaty', 'в Алматы'],
  ])('in %s, for "%s": %s → %s', (locale, source, target, right) => {
    expect(repaired(locale, source, target)).toBe(right);
  });

  test.each([
    ['a dated name that the source does not have', 'ru', 'the capital', 'в Астане', 'в Астане'],
    ['a Russian name in foreign letters', 'ru', 'Toqaev waits', 'Toqaev ждёт', 'Toqaev ждёт'],
    ['an ending that it does not know', 'kk', 'Toqaev', 'Токаев-шыл', 'Токаев-шыл'],
    ['a name of the time that the source names itself', 'kk', 'Nur-Sultan, once Astana', 'Астана', 'Астана'],
    ['a name that the source does not have', 'kk', 'the capital', 'Астанада', 'Астанада'],
    ['what is right', 'kk', 'Toqaev in Nur-Sultan', 'Тоқаев Нұр-Сұлтанда', 'Тоқаев Нұр-Сұлтанда'],
  ])('leaves %s', (_, locale, source, target, left) => {
    expect(repaired(locale, source, target)).toBe(left);
  });

  test('tells Russian cases apart by the preposition', () => {
    expect(repaired('ru', 'to Astana', 'в Нур-Султан', '2023-01-01')).toBe('в Астану');
    // Without one it may be nominative or accusative, and the right name differs: the finding stands.
    expect(repaired('ru', 'to Astana', 'город Нур-Султан', '2023-01-01')).toBe('город Нур-Султан');
  });

  test('records what it did and why', () => {
    const draft = { ...into('kk'), source: plain('in Nur-Sultan, Toqaev'), target: plain('Астанада Токаевқа') };
    expect(repairDraft(draft).repairs).toEqual([
      { concept: 'capital', from: 'Астанада', to: 'Нұр-Сұлтанда', rule: 'dated', why: 'the article is of 2022-09-06' },
      {
        concept: 'toqaev',
        from: 'Токаевқа',
        to: 'Тоқаевқа',
        rule: 'forbidden',
        why: 'the glossary forbids "Токаев" (capitals.csv:6)',
      },
    ]);
  });

  test('keeps codes where they are and leaves a name that a code divides', () => {
    const target: Content = [
      text('Кеше '),
      { type: 'open', id: '1' },
      text('Токаев'),
      { type: 'close', id: '1' },
      text(' пен Тока'),
      { type: 'ph', id: '2' },
      text('евтың'),
    ];
    const { target: after } = repairDraft({ ...into('kk'), source: plain('Toqaev'), target });
    expect(after).toEqual(target.map((piece, i) => (i === 2 ? text('Тоқаев') : piece)));
  });

  test('puts right what an engine marks as a name and writes in its own way', () => {
    const target = plain('Тоқаэвтың сапары');
    const marks = [{ start: 0, end: 9, concept: 'toqaev', keep: false }];
    const after = repairDraft({ ...into('kk'), source: plain('Toqaev’s trip'), target, marks });
    expect(plainText(after.target)).toBe('Тоқаевтың сапары');
    expect(after.repairs[0]?.rule).toBe('marked-name');
  });

  const words = fc.constantFrom(
    'Токаевке',
    'Астанада',
    'Toqaevтың',
    'Нур-Султан',
    'ООН-ға',
    '«Хабаршы»дың',
    'САМАРКАНДҚА',
    'Алма-Атадан',
    'Almaty’s',
    'барды,',
    'және',
    'Қытайдың',
  );
  const source = plain('Toqaev, Nur-Sultan, UN, Khabar, Samarkand, Almaty, China');

  test('repairs once: a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const once = repairDraft({ ...into('kk'), source, target: plain(parts.join(' ')) });
        const twice = repairDraft({ ...into('kk'), source, target: once.target });
        expect(twice).toEqual({ target: once.target, repairs: [] });
      }),
    );
  });

  test('leaves no forbidden or dated name that the check could put right', () => {
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const { target } = repairDraft({ ...into('kk'), source, target: plain(parts.join(' ')) });
        const left = checkTerms({ ...into('kk'), source, target }).filter(({ check }) => check !== 'glossary-missing');
        expect(left).toEqual([]);
      }),
    );
  });

  test('never touches a code', () => {
    const piece = fc.oneof(
      words.map((word) => text(`${word} `)),
      fc.record({
        type: fc.constantFrom('open' as const, 'close' as const, 'ph' as const),
        id: fc.constantFrom('1', '2'),
      }),
    );
    fc.assert(
      fc.property(fc.array(piece), (target) => {
        const after = repairDraft({ ...into('kk'), source, target }).target;
        const codes = (content: Content) => content.filter(({ type }) => type !== 'text');
        expect(codes(after)).toEqual(codes(target));
      }),
    );
  });
});

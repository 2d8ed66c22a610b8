import { describe, expect, test } from '@jest/globals';
import { resourceToXliff, xliffToResource } from '../../src/formats/exchange.js';

const source =
  '{"nav": {"home": "Home & <b>more</b>", "list": ["One", "Two"]}, "n_one": "{{count}} day", "n_other": "{{count}} days", "v": 1}';
const target =
  '{"nav": {"home": "Главная & <b>ещё</b>", "list": ["Раз", "Два"]}, "n_one": "{{count}} день", "n_few": "{{count}} дня"}';
const options = { sourceLocale: 'en', targetLocale: 'ru', namespace: 'site' } as const;

describe('i18next resources as XLIFF', () => {
  test.each(['1.2', '2.0'] as const)('%s: come back with the same targets', async (version) => {
    const xliff = await resourceToXliff(source, target, { ...options, version });
    expect(xliff).toContain(`version="${version}"`);
    const { targetLocale, json } = await xliffToResource(xliff);
    expect(targetLocale).toBe('ru');
    expect(JSON.parse(json)).toEqual(JSON.parse(target));
  });

  test.each(['1.2', '2.0'] as const)('%s: have a unit for each form of the target language', async (version) => {
    const xliff = await resourceToXliff(source, undefined, { ...options, version });
    const ids = [...xliff.matchAll(/<(?:trans-)?unit id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['nav.home', 'nav.list.0', 'nav.list.1', 'n_one', 'n_few', 'n_many', 'n_other']);
    expect(JSON.parse((await xliffToResource(xliff)).json)).toEqual({});
  });

  test('take keys of the object prototype, dots, and groups of other tools', async () => {
    const text = '{"__proto__": "p", "constructor": "c", "a.b": "d"}';
    const xliff = await resourceToXliff(text, text, { ...options, version: '2.0' });
    expect(xliff).toContain('<unit id="__proto__">');
    expect(JSON.parse((await xliffToResource(xliff)).json)).toMatchObject({ constructor: 'c', 'a.b': 'd' });
    const grouped =
      '<xliff version="2.0" srcLang="en" trgLang="kk"><file id="f"><group id="nav"><unit id="home"><segment><source>H</source><target>Б <ph id="1"/></target></segment></unit></group></file></xliff>';
    expect(JSON.parse((await xliffToResource(grouped)).json)).toEqual({
      nav: { home: expect.stringMatching(/^Б <ph/) },
    });
  });

  test('leave out an array that lacks a target', async () => {
    const xliff = await resourceToXliff('{"l": ["a", "b"], "x": "y"}', '{"l": ["ә"], "x": "и"}', {
      ...options,
      version: '1.2',
    });
    expect(JSON.parse((await xliffToResource(xliff)).json)).toEqual({ x: 'и' });
  });

  test.each([
    ['no XLIFF', '<tmx version="1.4"/>', 'XLIFF_STRUCTURE'],
    ['another version', '<xliff version="3.0"/>', 'XLIFF_VERSION'],
    ['broken XML', '<xliff version="1.2"><file></xliff>', 'XLIFF_NOT_WELL_FORMED'],
    ['no target language', '<xliff version="2.0" srcLang="en"><file id="f"/></xliff>', 'XLIFF_STRUCTURE'],
    [
      'a text below a text',
      '<xliff version="2.0" srcLang="en" trgLang="kk"><file id="f"><unit id="a"><segment><source/></segment></unit><unit id="a.b"><segment><source/></segment></unit></file></xliff>',
      'XLIFF_STRUCTURE',
    ],
  ])('refuse %s', async (_name, xliff, code) => {
    await expect(xliffToResource(xliff)).rejects.toMatchObject({ code });
  });

  test('refuse a character that XML cannot hold, by key', async () => {
    await expect(resourceToXliff('{"a": "\\u0001"}', undefined, { ...options, version: '2.0' })).rejects.toMatchObject({
      code: 'RESOURCE_MESSAGE_INVALID',
      place: { unit: 'a' },
    });
  });
});

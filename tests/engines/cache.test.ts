import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createFileCache } from '../../src/engines/index.js';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tarjuman-cache-'));
  path = join(folder, 'deep', 'answers.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const answer = { engine: 'deepl', targetLocale: 'kk', text: 'Сәлем,\u2028 әлем\n', billed: 12 };

describe('the cache in a file', () => {
  test('is no file before the first answer', async () => {
    expect(await createFileCache(path).get('a')).toBeUndefined();
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });

  test('has an answer on disk when it says so, one line each', async () => {
    await createFileCache(path).put('a', answer);
    expect(await readFile(path, 'utf8')).toBe(`${JSON.stringify({ key: 'a', ...answer })}\n`);
    expect(await createFileCache(path).get('a')).toEqual(answer);
  });

  test('takes many answers at once, and later ones', async () => {
    const cache = createFileCache(path);
    await Promise.all(Array.from({ length: 500 }, (_, i) => cache.put(`k${i}`, { ...answer, text: `${i}` })));
    await cache.put('last', answer);
    const again = createFileCache(path);
    expect(await again.size()).toBe(501);
    expect((await again.get('k499'))?.text).toBe('499');
  });

  test('answers by the last line of a key', async () => {
    const cache = createFileCache(path);
    await cache.put('a', answer);
    await cache.put('a', { ...answer, text: 'later' });
    expect((await createFileCache(path).get('a'))?.text).toBe('later');
  });

  test.each(['{"key":"b","eng', '{"key":"b"}', '{', '\u0000\u0000\u0000'])(
    'ignores the torn last line %j and cuts it off with the next answer',
    async (torn) => {
      await createFileCache(path).put('a', answer);
      await appendFile(path, torn);
      const cache = createFileCache(path);
      expect(await cache.size()).toBe(1);
      await cache.put('c', answer);
      expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(3);
      expect(await createFileCache(path).size()).toBe(2);
    },
  );

  test('ignores lines that are no answers and leaves them in the file', async () => {
    await mkdir(join(folder, 'deep'));
    await writeFile(path, `not json\n[1]\n{"key":1}\n${JSON.stringify({ key: 'a', ...answer })}\n`);
    const cache = createFileCache(path);
    expect(await cache.size()).toBe(1);
    await cache.put('b', answer);
    expect(await readFile(path, 'utf8')).toMatch(/^not json\n/);
  });

  test('says so when it cannot be written, and works again when it can', async () => {
    await writeFile(join(folder, 'deep'), 'a file where the folder should be');
    const cache = createFileCache(path);
    await expect(cache.put('a', answer)).rejects.toMatchObject({ code: 'FILE_NOT_WRITABLE' });
    await rm(join(folder, 'deep'));
    await cache.put('a', answer);
    expect(await createFileCache(path).size()).toBe(1);
  });

  test('says so when it cannot be read', async () => {
    await mkdir(path, { recursive: true });
    await expect(createFileCache(path).get('a')).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
    await expect(createFileCache(path).put('a', answer)).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
    await chmod(path, 0o700);
  });
});

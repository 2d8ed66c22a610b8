import { expect, jest, test } from '@jest/globals';
import { startFakeDeepl } from '../servers/deepl.js';

test('deepl-node is loaded with the first request, not before', async () => {
  let loads = 0;
  jest.unstable_mockModule('deepl-node', () => {
    loads += 1;
    return {
      DeepLClient: class {
        async translateText(texts: readonly string[]) {
          return texts.map((text) => ({ text, billedCharacters: 1 }));
        }
      },
    };
  });
  const { createMemoryCache, draft, estimate, loadEngine } = await import('../../src/engines/index.js');
  const { collect, request } = await import('./samples.js');
  const server = await startFakeDeepl();
  const engine = await loadEngine('deepl', { key: server.key, serverUrl: server.url });
  const options = { engines: [engine], sourceLocale: 'en', targetLocale: 'kk', cache: createMemoryCache() };
  await estimate([request('1', 'Hello there')], options);
  await collect(draft([request('1', ' {1} ')], options));
  expect(loads).toBe(0);
  await collect(draft([request('1', 'Hello there')], options));
  expect(loads).toBe(1);
  const again = await loadEngine('deepl', { key: server.key, serverUrl: 'http://127.0.0.1:1' });
  const [answer] = await collect(draft([request('1', 'Hello there')], { ...options, engines: [again] }));
  expect(answer).toMatchObject({ fromCache: true });
  await server.close();
});

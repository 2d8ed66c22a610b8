import { loadEngine } from '../../src/engines/index.js';
import { type FakeDeeplOptions, startFakeDeepl } from '../servers/deepl.js';
import { describeEngine } from './describeEngine.js';

/** DeepL against our fake, which treats tags as this or that engine does. */
const services: Readonly<Record<string, FakeDeeplOptions>> = {
  'deepl that keeps tags': { tags: 'keep' },
  'deepl that drops tags': { tags: 'drop' },
  'deepl that drops tags and placeholders': { tags: 'drop', placeholders: 'drop' },
  'deepl that doubles tags': { tags: 'duplicate' },
  'deepl that reorders tags': { tags: 'reorder' },
  'deepl that empties tags': { tags: 'empty' },
  'deepl that loses spaces before tags': { tags: 'unspace' },
  'deepl without tag handling': { withoutTags: ['kk'] },
};

for (const [name, service] of Object.entries(services)) {
  describeEngine(name, {
    translates: true,
    start: async (options) => {
      const server = await startFakeDeepl({ ...service, ...options });
      return {
        engine: await loadEngine('deepl', { key: server.key, serverUrl: server.url }),
        sent: () => server.translations.flatMap(({ texts }) => texts),
        secret: server.key,
        close: () => server.close(),
      };
    },
  });
}

for (const [name, translates] of [
  ['pseudo', true],
  ['none', false],
] as const) {
  describeEngine(name, {
    translates,
    start: async () => ({ engine: await loadEngine(name), sent: () => [] }),
  });
}

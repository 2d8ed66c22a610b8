import { expect, test } from '@jest/globals';
import { defaultFormatOptions, loadFormat } from '../../src/formats/index.js';

async function msToRead(paragraphs: number): Promise<number> {
  const format = await loadFormat('text', defaultFormatOptions);
  const text = Array.from({ length: paragraphs }, (_, n) => `Road ${n} is open again.`).join('\n\n');
  const start = performance.now();
  expect(format.extract({ path: 'long.txt', text, sourceLocale: 'en' }).units).toHaveLength(paragraphs);
  return performance.now() - start;
}

test('a plain text is read in time that grows with its length, not with its square', async () => {
  await msToRead(2_000);
  const short = await msToRead(10_000);
  // Ten times the text; a hundred times the time is what a square would give.
  expect(await msToRead(100_000)).toBeLessThan(Math.max(short, 20) * 40);
});

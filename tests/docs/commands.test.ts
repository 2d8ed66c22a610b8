import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CodeBlock, codeBlocks, pages } from './pages.js';
import { openShell, type Shell } from './shell.js';

// Blocks of a page run in order in one copy of the sample project. After ```sh: `exit=1` expects that status, `new`
// starts in an empty folder, in which the blocks after it go on. A ```text output block after it says what was printed;
// a line … stands for any lines.

let shell: Shell;
beforeAll(async () => {
  shell = await openShell();
});
afterAll(() => shell.dispose());

const pagesWithCommands = pages.filter((page) => codeBlocks(page).some(({ language }) => language === 'sh'));

test.each(pagesWithCommands)(
  'the commands of %s do what the page says',
  async (page) => {
    let folder = shell.sample();
    let printed = '';
    for (const block of codeBlocks(page)) {
      if (block.language === 'text' && block.words.includes('output')) expectPrinted(block, printed);
      if (block.language !== 'sh') continue;
      if (block.words.includes('new')) folder = shell.empty();
      const { status, output } = await shell.run(block.text, folder);
      expect({ where: place(block), status, output }).toEqual({ where: place(block), status: statusOf(block), output });
      printed = output;
    }
  },
  180_000,
);

test('every shell block of the documentation says so in a way that is run', () => {
  const others = pages
    .flatMap(codeBlocks)
    .filter(({ language }) => ['', 'bash', 'shell', 'console'].includes(language));
  expect(others.map(place)).toEqual([]);
});

function place({ page, line }: CodeBlock): string {
  return `${page}:${line}`;
}

function statusOf({ words }: CodeBlock): number {
  const word = words.find((candidate) => candidate.startsWith('exit='));
  return word ? Number(word.slice('exit='.length)) : 0;
}

/** The lines of the block stand in the output in this order, without others between unless the block has `…` there. */
function expectPrinted(block: CodeBlock, output: string): void {
  const normal = (text: string) => text.split('\n').map((line) => line.trimEnd());
  const parts = normal(block.text.trimEnd())
    .join('\n')
    .split(/^…$/m)
    .map((part) => part.replace(/^\n|\n$/g, ''));
  let rest = normal(output).join('\n');
  for (const part of parts) {
    const at = rest.indexOf(part);
    if (at < 0) expect({ where: place(block), output: rest }).toEqual({ where: place(block), output: part });
    rest = rest.slice(at + part.length);
  }
}

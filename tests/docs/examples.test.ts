import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as api from '../../src/index.js';
import { TestProject } from '../cli/project.js';
import { codeBlocks, pages } from './pages.js';
import { type Example, Workspace } from './typescript.js';

// The ```ts blocks of the pages and the @example of everything that src/index.ts exports: they compile against the
// built package and run in the sample project. A block of `module=memory` sees what that module exports, for pages about
// the code itself; an example sees the whole API. There, `expression; // ['value']` is checked.

/** What a doc comment's example takes for granted. */
const surroundings: Readonly<Record<string, string>> = {
  writeBitext: `const path = 'locales/kk/news/summit.xlf';\nconst keep = (unit: BitextUnit) => unit.parts.length > 0;`,
};

/** Examples that are there to throw. */
const throwing = ['TarjumanError'];

const fromPages: readonly Example[] = pages.flatMap(codeBlocks).flatMap(({ page, line, language, words, text }) => {
  if (language !== 'ts') return [];
  const module = words.find((word) => word.startsWith('module='))?.slice('module='.length);
  const code = module === undefined ? text : headerFor(text) + moduleHeader(module) + withAssertions(text);
  return [{ name: `${page.replace(/\W/g, '-')}-${line}`, code }];
});
const fromComments: readonly Example[] = commentExamples('src/index.ts').map(({ name, code }) => ({
  name,
  code: `${headerFor(code)}${surroundings[name] ?? ''}\n${withAssertions(code)}`,
}));

/** Imports the API, but for names that the code gives to something of its own. */
function headerFor(code: string): string {
  const names = Object.keys(api).filter((name) => !new RegExp(`\\bconst ${name}\\b`).test(code));
  return `import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { BitextUnit } from 'tarjuman';
import { ${names.join(', ')} } from 'tarjuman';
`;
}

function moduleHeader(module: string): string {
  const file = resolve(`dist/${module}/index.js`);
  const names = [...readFileSync(file, 'utf8').matchAll(/^export \{ (.+?) \} from/gm)].map(([, list = '']) => list);
  return `import { ${names.join(', ')} } from '${file}';\n`;
}

/** A comment that is a value says what the expression before it gives. */
function withAssertions(code: string): string {
  return code.replace(/^(.+); \/\/ ([['"\d{].*|true|false)$/gm, 'assert.deepEqual($1, $2);');
}

let workspace: Workspace;
let project: TestProject;
beforeAll(() => {
  workspace = new Workspace();
  project = TestProject.sample();
  // The examples speak of a project in my-newsroom/ and of a bitext in its folder of news.
  const nested = TestProject.sample();
  for (const [path, bytes] of Object.entries(nested.snapshot('source', 'locales', 'glossary', 'memory'))) {
    project.write(`my-newsroom/${path}`, Buffer.from(bytes, 'base64'));
  }
  project.write('my-newsroom/tarjuman.config.yaml', nested.read('tarjuman.config.yaml'));
  project.write('locales/kk/news/summit.xlf', nested.read('locales/kk/samarkand-summit.xlf'));
  nested.dispose();
});
afterAll(() => {
  workspace.dispose();
  project.dispose();
});

describe('the examples', () => {
  test('of pages and doc comments compile, strictly', async () => {
    expect(await workspace.compile([...fromPages, ...fromComments])).toBe('');
  });

  test.each(fromPages)('of $name run', async (example) => {
    expect(await workspace.run(example, project.folder)).toMatchObject({ status: 0 });
  });

  test.each(fromComments)('in the doc comment of $name run', async (example) => {
    const { status, output } = await workspace.run(example, project.folder);
    const expected = throwing.includes(example.name) ? 1 : 0;
    expect({ status, output }).toEqual({
      status: expected,
      output: expected === 0 ? '' : expect.stringContaining(example.name),
    });
  });

  test.each(['translate', 'check', 'render', 'extract', 'readBitext', 'writeBitext', 'TarjumanError'])(
    'has one for %s',
    (name) => {
      expect(Object.keys(api)).toContain(name);
      expect(fromComments.map((example) => example.name)).toContain(name);
    },
  );
});

/** The @example of each export of a file and of the files that it re-exports. */
function commentExamples(file: string): readonly Example[] {
  const text = readFileSync(file, 'utf8');
  const own = [...text.matchAll(/ \* @example\n([\s\S]*?)\n? \*\/\nexport (?:async )?(?:function|class|const) (\w+)/g)];
  const further = [...text.matchAll(/^export (?!type \{).*?from '(\.[^']+)\.js'/gms)].map(([, path = '']) =>
    join(dirname(file), `${path}.ts`),
  );
  const examples = own.map(([, comment = '', name = '']) => ({ name, code: comment.replace(/^ \* ?/gm, '') }));
  const exported = new Set(Object.keys(api));
  return [...examples, ...further.flatMap(commentExamples)].filter(({ name }) => exported.has(name));
}

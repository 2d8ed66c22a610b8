import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { stackInModules } from '../../src/cli/stack.js';
import { program, TestProject } from './project.js';

let project: TestProject;
let cache: string;

beforeEach(() => {
  project = new TestProject({
    'tarjuman.config.yaml': 'targetLocales: [kk]\n',
    'source/bridge.txt': 'Bridge Opens In Almaty\n\nALMATY -- A new bridge opened on Monday.\n',
  });
  cache = mkdtempSync(join(tmpdir(), 'tarjuman-code-'));
});

afterEach(() => {
  project.dispose();
  rmSync(cache, { recursive: true, force: true });
});

function translate(
  env: Readonly<Record<string, string>> = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache },
) {
  return project.run(['translate', '--engine', 'pseudo'], { env });
}

/** The one file of compiled code. */
function keptFile(): string {
  const files = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.code'));
  expect(files).toHaveLength(1);
  return join(cache, files[0] ?? '');
}

describe('compiled code', () => {
  test('is kept in the user’s cache folder, not in the project, and is for the user alone', async () => {
    const { status } = await translate();
    expect(status).toBe(0);
    expect(statSync(keptFile()).mode & 0o077).toBe(0);
    expect(readdirSync(project.path('.tarjuman'))).toEqual(['state.jsonl']);
  });

  test('is not written again by a run that compiles nothing new', async () => {
    await translate();
    project.edit('source/bridge.txt', 'Monday', 'Tuesday');
    await translate();
    const kept = keptFile();
    const { mtimeMs } = statSync(kept);
    project.edit('source/bridge.txt', 'Tuesday', 'Friday');
    const { status, stdout } = await translate();
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('1 document worked on') });
    expect(statSync(kept).mtimeMs).toBe(mtimeMs);
  });

  test('grows when a later run needs what no run has needed before', async () => {
    await translate();
    const before = statSync(keptFile()).size;
    project.write(
      'source/notes.md',
      '# Notes\n\nA *new* [bridge](https://news.example) opened.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    );
    await translate();
    expect(statSync(keptFile()).size).toBeGreaterThan(before);
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['damaged', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1000), Buffer.alloc(1000)])],
    [
      'of another build',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(/# build ./, '# build _'), 'latin1'),
    ],
    ['empty', () => Buffer.alloc(0)],
  ])('is made anew where it is %s', async (_, spoil) => {
    const first = await translate();
    const kept = keptFile();
    const good = readFileSync(kept);
    writeFileSync(kept, spoil(good));
    utimesSync(kept, 0, 0);
    project.remove('.tarjuman');
    const second = await translate();
    expect(second).toEqual({ ...first, stdout: expect.stringContaining('1 document worked on') });
    expect(statSync(kept).mtimeMs).toBeGreaterThan(0);
    expect(readFileSync(kept).subarray(0, 50)).toEqual(good.subarray(0, 50));
  });

  test('goes where NODE_COMPILE_CACHE says', async () => {
    await translate({ NODE_COMPILE_CACHE: cache });
    expect(dirname(keptFile())).toBe(join(cache, 'tarjuman'));
  });

  test('is done without where no folder can be made', async () => {
    writeFileSync(join(cache, 'file'), '');
    const { status, stderr } = await translate({ NODE_COMPILE_CACHE: join(cache, 'file') });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('of installations that are gone is removed', async () => {
    const gone = join(cache, 'tarjuman/gone.code');
    mkdirSync(dirname(gone));
    writeFileSync(gone, '');
    utimesSync(gone, 0, 0);
    await translate({ NODE_COMPILE_CACHE: cache });
    expect(keptFile()).not.toBe(gone);
  });
});

describe('the program script', () => {
  test('does what the modules do, which take over where it is missing', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'tarjuman-modules-'));
    cpSync('dist', join(copy, 'dist'), { recursive: true });
    cpSync('package.json', join(copy, 'package.json'));
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    rmSync(join(copy, 'dist/cli/program.script.js'));
    const run = (main: string) => spawnSync(process.execPath, [main, 'translate', '--help'], { encoding: 'utf8' });
    const [joined, apart] = [run(program), run(join(copy, 'dist/cli/main.js'))];
    rmSync(copy, { recursive: true });
    expect(apart.stdout).toContain('--dry-run');
    expect({ status: apart.status, stdout: apart.stdout }).toEqual({ status: joined.status, stdout: joined.stdout });
  });

  test('tells places of a stack as those of the modules it was made from', () => {
    const script = resolve('dist/cli/program.script.js');
    const statement = 'function readConfig(';
    const at = placeOf(readFileSync(script, 'utf8'), statement);
    const module = resolve('dist/core/config/read.js');
    const there = placeOf(readFileSync(module, 'utf8'), statement);
    const stack = `Error: no\n    at readConfig (${script}:${at})\n    at node:internal/x:1:2`;
    expect(stackInModules(stack)).toBe(`Error: no\n    at readConfig (${module}:${there})\n    at node:internal/x:1:2`);
  });

  test('comes with the licences of all packages in it', () => {
    const licenses = readFileSync('dist/cli/program.licenses.txt', 'utf8');
    for (const name of ['i18next', 'commander', 'saxes', 'parse5']) {
      expect(licenses).toMatch(
        new RegExp(`^${name} \\d[^\\n]*\\n\\n[^]*?Permission|^${name} \\d[^\\n]*\\n\\n[^]*?Copyright`, 'm'),
      );
    }
  });
});

/** Line and column of the name of a function. */
function placeOf(text: string, statement: string): string {
  const before = text.slice(0, text.indexOf(statement)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 'function '.length + 1}`;
}

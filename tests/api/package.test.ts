// What npm publishes: the files in it, and a stranger's TypeScript project that uses it with its own dependencies only.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

interface Manifest {
  readonly version: string;
}

const { version }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'tarjuman-package-'));
const consumer = join(folder, 'consumer');
let files: readonly string[];

beforeAll(() => {
  files = pack();
  linkDependencies();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packs what `npm test` has built, and unpacks it as an installation would. */
function pack(): readonly string[] {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed]: { filename: string; files: { path: string }[] }[] = JSON.parse(output);
  const home = join(consumer, 'node_modules/tarjuman');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed?.filename ?? ''), '-C', home, '--strip-components=1']);
  return packed?.files.map(({ path }) => path) ?? [];
}

/** Only what `npm install tarjuman` would bring along, and the types of Node that a project with TypeScript has. */
function linkDependencies(): void {
  const lock: { packages: Record<string, { dev?: boolean }> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const brought = Object.entries(lock.packages).flatMap(([path, { dev }]) =>
    path.lastIndexOf('node_modules/') === 0 && !dev ? [path] : [],
  );
  for (const path of new Set([...brought, 'node_modules/@types/node', 'node_modules/undici-types'])) {
    const link = join(consumer, path);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve(path), link);
  }
}

/** A project of a stranger: typed strictly, without our settings. */
const program = `
import {
  check, extract, isPersons, plainText, readBitext, render, TarjumanError, text, translate, writeBitext,
  type Bitext, type CheckResult, type Finding, type ProgressEvent, type RenderResult, type RunSummary, type TranslateOptions,
} from 'tarjuman';

const cwd: string = process.argv[2] ?? '.';
const events: ProgressEvent[] = [];
const options: TranslateOptions = { cwd, to: ['kk'], engine: 'pseudo', environment: {}, onProgress: (event) => { events.push(event); } };
const summary: RunSummary = await translate(options);
const checked: CheckResult = await check({ cwd });
const rendered: RenderResult = await render({ cwd, signal: new AbortController().signal });
const findings: readonly Finding[] = checked.findings;
const document = await extract({ path: 'hello.md', content: '# Hello\\n\\nA **short** text.' });
const bitext: Bitext = {
  version: '2.0', sourceLocale: 'en', targetLocale: 'kk', original: 'a.txt',
  units: [{ id: 'u1', parts: [{ type: 'segment', id: 's1', source: [text('A')], state: 'initial' }], codes: [], notes: [], suggestions: [] }],
};
const again: Bitext = readBitext(writeBitext(bitext));
const failure: unknown = await translate({ cwd, to: ['kz'] }).catch((error: unknown) => error);
console.log(JSON.stringify({
  processed: summary.processed,
  events: events.length > 0,
  findings: findings.length,
  pages: rendered.documents,
  texts: document.units.map((unit) => plainText(unit.content)),
  persons: again.units.flatMap(({ parts }) => parts).some((part) => part.type === 'segment' && isPersons(part)),
  code: failure instanceof TarjumanError ? failure.code : undefined,
}));
`;

function write(path: string, content: string): void {
  mkdirSync(dirname(join(consumer, path)), { recursive: true });
  writeFileSync(join(consumer, path), content);
}

test('the package holds what users need and nothing else', () => {
  const outside = files.filter(
    (path) => !/^(dist\/|docs\/|README\.md$|CHANGELOG\.md$|LICENSE$|config\.schema\.json$|package\.json$)/.test(path),
  );
  expect(outside).toEqual([]);
  // The one map tells where in the modules a place of the program script is, when a defect is reported.
  expect(files.filter((path) => /test|fixture|\.map$|tsbuildinfo/.test(path))).toEqual([
    'dist/cli/program.script.js.map',
  ]);
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'config.schema.json',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'dist/editions/style.css',
    ]),
  );
});

describe('a TypeScript project that installed the package', () => {
  beforeAll(() => {
    write('package.json', '{ "name": "consumer", "type": "module" }');
    write('main.ts', program);
    write('newsroom/tarjuman.config.yaml', 'targetLocales: [kk]\n');
    write('newsroom/source/hello.txt', 'Hello There\n\nThis is a text.\n');
  });

  // skipLibCheck is off: a type of ours that leans on a package we do not bring along shows here.
  test.each(['nodenext', 'bundler'])('compiles with module resolution %s', (moduleResolution) => {
    const module = moduleResolution === 'nodenext' ? 'nodenext' : 'esnext';
    const compilerOptions = {
      target: 'es2022',
      module,
      moduleResolution,
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      types: ['node'],
      outDir: 'out',
    };
    write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['main.ts'] }));
    expect(runNode([resolve('node_modules/typescript/bin/tsc'), '-p', '.'])).toBe('');
  });

  test('runs', () => {
    expect(JSON.parse(runNode(['out/main.js', 'newsroom']))).toEqual({
      processed: 1,
      events: true,
      findings: expect.any(Number),
      pages: 1,
      texts: ['Hello', 'A short text.'],
      persons: false,
      code: 'LOCALE_UNKNOWN',
    });
  });

  test('has the command and the schema of the configuration', () => {
    expect(runNode(['node_modules/tarjuman/dist/cli/main.js', '--version']).trim()).toBe(version);
    const schema = runNode([
      '-e',
      "import('tarjuman/config.schema.json', { with: { type: 'json' } }).then(({ default: schema }) => console.log(schema.type))",
    ]);
    expect(schema.trim()).toBe('object');
  });
});

/** Standard output; where it fails, the test shows both streams. */
function runNode(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: consumer, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

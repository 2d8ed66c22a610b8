// `npm run histories -- --count 100000 --seed 1`: plays random histories (tests/workflow/README.md) in several processes,
// apart from the test runner. Goes on where it stopped when it is started again with the same numbers.
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
    minutes: { type: 'string', default: '60' },
    pages: { type: 'string', default: 'yes' },
    logs: { type: 'string', default: join(tmpdir(), 'tarjuman-histories') },
  },
});
const [count, seed, processes] = [Number(values.count), Number(values.seed), Number(values.processes)];
const until = Date.now() + Number(values.minutes) * 60_000;
const logs = resolve(values.logs);
mkdirSync(logs, { recursive: true });

const folder = build();
try {
  const shares = Array.from({ length: processes }, (_, n) => playShare(n));
  const progress = setInterval(report, 30_000);
  const ends = await Promise.all(shares.map(({ end }) => end));
  clearInterval(progress);
  report();
  const failed = failures();
  for (const line of failed) console.error(line);
  process.exitCode = failed.length > 0 || ends.some((status) => status !== 0) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The product and the histories as they are now, so that nobody's edits meanwhile get into a long search. */
function build() {
  const out = mkdtempSync(join(tmpdir(), 'tarjuman-build-'));
  const config = join(out, 'tsconfig.json');
  const compilerOptions = {
    rootDir: root,
    outDir: out,
    declaration: false,
    lib: ['es2024', 'esnext.collection', 'dom'],
  };
  const typeRoots = [join(root, 'node_modules/@types')];
  const include = [join(root, 'src'), join(root, 'tests/workflow/histories')];
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { ...compilerOptions, typeRoots },
    include,
  };
  writeFileSync(config, JSON.stringify(settings));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], { stdio: 'inherit' });
  cpSync(join(root, 'src/editions/style.css'), join(out, 'src/editions/style.css'));
  cpSync(join(root, 'package.json'), join(out, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
  if (values.pages === 'no') leaveOutPages(join(out, 'src/workflow/render'));
  return out;
}

/** `--pages no`: three times as many histories in the same time. Pages are made from bitexts, never the other way. */
function leaveOutPages(render) {
  const replace = (name, text) => {
    renameSync(join(render, `${name}.js`), join(render, `${name}-in-full.js`));
    writeFileSync(join(render, `${name}.js`), text);
  };
  replace(
    'publish',
    `export * from './publish-in-full.js';
    export const renderPages = async () => ({ files: new Map(), entries: {}, linked: false });`,
  );
  replace(
    'site-pages',
    `import { SitePages as InFull } from './site-pages-in-full.js';
    export class SitePages extends InFull {
      get stringsHash() { return ''; }
      isPublished() { return true; }
      async readStrings() {}
      async context() { return {}; }
      async publish() { return { outputs: {}, written: [] }; }
    }`,
  );
}

function logOf(n) {
  return join(logs, `seed-${seed}-share-${n}-of-${processes}.log`);
}

function sizeOf(n) {
  return Math.floor(count / processes) + (n < count % processes ? 1 : 0);
}

function playShare(n) {
  const main = join(folder, 'tests/workflow/histories/main.js');
  const share = [seed + n, sizeOf(n), processes, logOf(n), until].map(String);
  const child = spawn(process.execPath, ['--max-semi-space-size=32', main, ...share], { stdio: 'inherit', cwd: root });
  if (child.pid !== undefined) setPriority(child.pid, 10);
  return { end: new Promise((finish) => child.on('close', finish)) };
}

function linesOf(n) {
  return existsSync(logOf(n)) ? readFileSync(logOf(n), 'utf8').split('\n') : [];
}

function failures() {
  return Array.from({ length: processes }, (_, n) => linesOf(n).filter((line) => line.startsWith('failed '))).flat();
}

function report() {
  const done = Array.from({ length: processes }, (_, n) =>
    Math.max(0, ...linesOf(n).flatMap((line) => (line.startsWith('done ') ? [Number(line.slice(5))] : []))),
  ).reduce((sum, part) => sum + part, 0);
  console.log(
    `${new Date().toISOString()} ${done} of ${count} histories, ${failures().length} failed (logs in ${logs})`,
  );
}

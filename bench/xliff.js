// The XLIFF layer at size: time against saxes parsing alone and against the package `xliff`, memory on a large file, and a
// run over many bitexts of which one is due. Ratios are of processor times measured in turn in this run.
// Usage: node bench/xliff.js [megabytes of the large file] [articles]   (needs a build: npm run build)
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { articleText } from './article.js';
import { xliffFile } from './xliff-file.js';

const large = Number(process.argv[2] ?? 1000);
const articles = Number(process.argv[3] ?? 1000);
const program = resolve('dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'tarjuman-bench-xliff-'));

try {
  for (const megabytes of [1, 10, 100]) speed(megabytes);
  memory(large);
  sync(articles);
} finally {
  rmSync(folder, { recursive: true });
}

function speed(megabytes) {
  const { path, middle } = write(megabytes);
  const small = megabytes < 100;
  const names = ['saxes alone', 'read, set one target, write', 'the same, reading every unit', 'read all units'];
  // Neither of these is made for files of 100 MB.
  if (small) names.push('readBitext, writeBitext', 'package xliff');
  const least = new Map(names.map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < (small ? 3 : 1); round++) {
    for (const name of names) least.set(name, Math.min(least.get(name), task(name, path, middle, small ? 7 : 3)));
  }
  const floor = least.get('saxes alone');
  for (const [name, ms] of least) {
    report(
      `${megabytes} MB: ${name}`,
      `${Math.round(ms)} ms${name === 'saxes alone' ? '' : `, ${(ms / floor).toFixed(2)}× saxes`}`,
    );
  }
  const other = least.get('package xliff');
  if (other !== undefined) {
    const ours = least.get('read, set one target, write');
    report(
      `${megabytes} MB: package xliff takes`,
      `${(other / ours).toFixed(1)}× as long as ours, ${(other / least.get('readBitext, writeBitext')).toFixed(1)}× as readBitext + writeBitext`,
    );
  }
  rmSync(path);
}

function task(name, path, unit, runs) {
  return Number(run([resolve('bench/xliff-task.js'), name, path, unit, String(runs)]).stdout);
}

function memory(megabytes) {
  const { path, middle } = write(megabytes);
  const size = `${Math.round(statSync(path).size / 1e6)} MB`;
  for (const args of [
    ['stats', path],
    ['set', path, middle, 's2', 'Ертең қайтады.'],
  ]) {
    const { ms, peakMb } = run(['--require', resolve('bench/peak.cjs'), program, 'xliff', ...args]);
    report(`${size}: tarjuman xliff ${args[0]}`, `${seconds(ms)}, peak ${peakMb} MB`);
  }
  rmSync(path);
}

function sync(count) {
  const root = join(folder, 'newsroom');
  mkdirSync(join(root, 'source'), { recursive: true });
  writeFileSync(join(root, 'tarjuman.config.yaml'), 'targetLocales: [kk]\nsite: {url: "https://news.example"}\n');
  for (let n = 0; n < count; n++) writeFileSync(join(root, `source/article-${n}.txt`), articleText(n));
  const translate = () => run([program, 'translate', '--cwd', root]);
  translate();
  const least = (action) => Math.min(...Array.from({ length: 5 }, action));
  const unchanged = least(() => translate().ms);
  let edits = 0;
  const changed = least(() => {
    writeFileSync(join(root, 'source/article-7.txt'), articleText(7, `Edit number ${++edits} of it.`));
    return translate().ms;
  });
  report(
    `sync of ${count} bitexts, 1 due`,
    `${seconds(changed)}, ${(changed / unchanged).toFixed(2)}× a run with nothing to do`,
  );
}

function write(megabytes) {
  const path = join(folder, `${megabytes}.xlf`);
  const file = openSync(path, 'w');
  const units = xliffFile(megabytes);
  let step = units.next();
  for (let held = ''; ; step = units.next()) {
    if (!step.done) held += step.value;
    if (held.length > 1e6 || step.done) {
      writeSync(file, held);
      held = '';
    }
    if (step.done) break;
  }
  closeSync(file);
  return { path, middle: step.value };
}

/** A Node process: its output, its processor time, the peak of its resident memory where asked for. */
function run(args) {
  const start = performance.now();
  const result = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  const ms = performance.now() - start;
  if (result.status !== 0) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  return { stdout: result.stdout, ms, peakMb: Number(/peak-mb (\d+)/.exec(result.stderr)?.[1]) };
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}

function report(what, result) {
  console.log(`${what.padEnd(44)} ${result}`);
}

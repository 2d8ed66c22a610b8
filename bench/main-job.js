// The main job at size: 1,000 articles in three locales. Prints times as ratios against floors measured in the same run.
// Usage: node bench/main-job.js [articles]   (needs a build: npm run build)
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { articleText } from './article.js';

const program = resolve('dist/cli/main.js');
const articles = Number(process.argv[2] ?? 1000);

const folder = newsroom(articles);
const first = translateOnce();
const floor = best(5, () => timed([resolve('bench/read-and-hash.js'), folder]));
// The first two leave their compiled code to all others; they alternate, because the machine is seldom alone.
const pairs = Array.from({ length: 2 + 11 }, (_, n) => ({
  unchanged: translateOnce(),
  changed: translateEdited(n),
})).slice(2);
const unchanged = median(pairs.map((pair) => pair.unchanged));
const changed = median(pairs.map((pair) => pair.changed));
const more = pairs.map((pair) => pair.changed.ms - pair.unchanged.ms);
const moreCpu = pairs.map((pair) => pair.changed.cpuMs - pair.unchanged.cpuMs);
const version = best(9, () => timed([program, '--version']));
const node = best(9, () => timed(['-e', '0']));
const half = newsroom(Math.round(articles / 4));
const quarter = run(half);

report([
  ['first run', `${seconds(first.ms)} for ${articles} articles × 3 locales, peak ${first.peakMb} MB`],
  ['first run of a quarter', `${seconds(quarter.ms)}, peak ${quarter.peakMb} MB`],
  [
    'no-change run',
    `${seconds(unchanged.ms)}, ${ratio(unchanged, floor)} of reading and hashing the same files (${seconds(floor.ms)})`,
  ],
  [
    'one changed article',
    `${seconds(changed.ms)}, ${middle(more)} ms more than no change (${Math.round(Math.min(...more))} at least), ${middle(moreCpu)} ms of them processor time`,
  ],
  ['--version', `${Math.round(version.ms)} ms, ${ratio(version, node)} of node -e 0 (${Math.round(node.ms)} ms)`],
]);
rmSync(folder, { recursive: true });
rmSync(half, { recursive: true });

function newsroom(count) {
  const root = mkdtempSync(join(tmpdir(), 'tarjuman-bench-'));
  mkdirSync(join(root, 'source'));
  writeFileSync(
    join(root, 'tarjuman.config.yaml'),
    'targetLocales: [kk, ru, uz]\nsite: {url: "https://news.example"}\n',
  );
  for (let n = 0; n < count; n++) writeFileSync(join(root, `source/article-${n}.txt`), articleText(n));
  return root;
}

function run(cwd) {
  return timed([program, 'translate', '--engine', 'pseudo', '--cwd', cwd]);
}

function translateOnce() {
  return run(folder);
}

/** Another article each time: one that is edited again and again collects the versions before as suggestions. */
function translateEdited(n) {
  writeFileSync(join(folder, `source/article-${n}.txt`), articleText(n, 'An edit of it.'));
  return translateOnce();
}

/** Wall and processor time of a Node process, and the peak of its resident memory. */
function timed(args) {
  const start = performance.now();
  const result = spawnSync(process.execPath, ['--require', resolve('bench/peak.cjs'), ...args], { encoding: 'utf8' });
  const ms = performance.now() - start;
  if (result.status !== 0) throw new Error(`${args.join(' ')}: ${result.stderr}`);
  const [, peakMb, cpuMs] = /peak-mb (\d+) cpu-ms (\d+)/.exec(result.stderr) ?? [];
  return { ms, peakMb: Number(peakMb), cpuMs: Number(cpuMs) };
}

function median(results) {
  return results.toSorted((a, b) => a.ms - b.ms)[results.length >> 1];
}

function middle(numbers) {
  return Math.round(numbers.toSorted((a, b) => a - b)[numbers.length >> 1]);
}

function best(times, measure) {
  return Array.from({ length: times }, measure).reduce((a, b) => (b.ms < a.ms ? b : a));
}

function ratio(a, b) {
  return `${(a.ms / b.ms).toFixed(1)}×`;
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}

function report(rows) {
  for (const [what, result] of rows) console.log(`${what.padEnd(24)} ${result}`);
}

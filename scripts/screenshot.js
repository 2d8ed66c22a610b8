// `node scripts/screenshot.js`: renders the sample project and writes docs/images/editions.png, one picture of the
// article in Kazakh on a desktop beside Russian and Uzbek on a phone. Needs dist/ (npm run build).
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const picture = join(root, 'docs/images/editions.png');
const article = 'samarkand-summit.html';
const height = 700;
const views = [
  { locale: 'kk', width: 860 },
  { locale: 'ru', width: 360 },
  { locale: 'uz', width: 360 },
];

const folder = mkdtempSync(join(tmpdir(), 'tarjuman-screenshot-'));
const browser = await launch();
try {
  renderSample();
  const shots = [];
  for (const { locale, width } of views) shots.push({ width, png: await shoot(locale, width) });
  mkdirSync(dirname(picture), { recursive: true });
  await compose(shots);
  console.log(`${picture}: ${Math.round(statSync(picture).size / 1000)} kB`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function launch() {
  // Both flags are for lambdas only.
  const args = chromium.args.filter((argument) => argument !== '--single-process' && argument !== '--no-zygote');
  const executablePath = await chromium.executablePath();
  return playwright.launch({ executablePath, args: [...args, '--no-sandbox'], headless: true });
}

/** In a copy, so that taking a picture never writes to the repository's own project. */
function renderSample() {
  for (const path of ['source', 'locales', 'glossary', 'memory', 'tarjuman.config.yaml']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  execFileSync(process.execPath, [join(root, 'dist/cli/main.js'), 'render'], { cwd: folder, stdio: 'inherit' });
}

async function shoot(locale, width) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await page.goto(pathToFileURL(join(folder, 'public', locale, article)).href);
  const png = await page.screenshot();
  await page.close();
  return png.toString('base64');
}

async function compose(shots) {
  const gap = 20;
  const width = shots.reduce((sum, shot) => sum + shot.width + gap, gap);
  const page = await browser.newPage({ viewport: { width, height: height + 2 * gap } });
  const images = shots.map(({ width: own, png }) => `<img width="${own}" src="data:image/png;base64,${png}">`).join('');
  await page.setContent(`<style>
    body { margin: ${gap}px; display: flex; gap: ${gap}px; background: #d8dee6 }
    img { height: ${height}px; box-shadow: 0 1px 6px #0004 }
  </style>${images}`);
  await page.screenshot({ path: picture });
  if (readFileSync(picture).length > 300_000) throw new Error('The picture is larger than 300 kB');
}

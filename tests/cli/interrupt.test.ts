import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readBitext } from '../../src/xliff/index.js';
import { startFakeDeepl } from '../servers/deepl.js';
import { errorsIn, expectRefusal } from './errors.js';
import { TestProject } from './project.js';

const documents = 50;

/** Several runs in each test; a machine may be busy. */
const patienceMs = 120_000;

/** Sentences of their own for each document, and some headlines that a person translated. */
function newsroom(): TestProject {
  const project = new TestProject({
    'tarjuman.config.yaml': 'targetLocales: [kk, ru]\nengines: { order: { default: [deepl] } }\n',
  });
  for (let n = 1; n <= documents; n++) {
    project.write(
      `source/report-${n}.txt`,
      `Report ${n}\n\nRoad ${n} is open. River ${n} is high.\n\nSee town ${n}.\n`,
    );
  }
  for (const n of [3, 25, 48]) project.write(`locales/kk/report-${n}.xlf`, headline(`Report ${n}`, `№ ${n} есеп`));
  return project;
}

function headline(source: string, target: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.0" srcLang="en" trgLang="kk" xmlns="urn:oasis:names:tc:xliff:document:2.0">
  <file id="f1"><unit id="u1"><segment><source>${source}</source><target>${target}</target></segment></unit></file>
</xliff>
`;
}

/** A project, and an engine of its own that takes a moment for each answer. */
async function open() {
  const project = newsroom();
  const deepl = await startFakeDeepl({ latencyMs: 100 });
  const env = { DEEPL_AUTH_KEY: deepl.key, DEEPL_SERVER_URL: deepl.url };
  const run = (started?: (child: ChildProcess) => void) =>
    project.run(['translate'], { env, ...(started && { started }) });
  const close = async () => {
    project.dispose();
    await deepl.close();
  };
  return { project, deepl, run, close };
}

const published = ['locales', 'public', 'memory'] as const;

let undisturbed: Readonly<Record<string, string>>;
let price: number;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const { project, deepl, run, close } = await open();
  closing.push(close);
  expect(await run()).toMatchObject({ status: 0, stderr: '' });
  undisturbed = project.snapshot(...published);
  price = deepl.bill;
}, patienceMs);

afterAll(async () => {
  for (const close of closing) await close();
});

/** Whatever is there can be read: no file was left half written. */
function expectWholeFiles(project: TestProject): void {
  for (const [path, bytes] of Object.entries(project.snapshot(...published))) {
    const text = Buffer.from(bytes, 'base64').toString();
    if (path.endsWith('.xlf')) expect(readBitext(text, { file: path }).units.length).toBeGreaterThan(0);
    if (path.endsWith('.html')) expect([path, text.slice(-8)]).toEqual([path, '</html>\n']);
    if (path.endsWith('.tmx')) expect([path, text.trimEnd().slice(-6)]).toEqual([path, '</tmx>']);
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('Ctrl-C in the middle of a run', () => {
  test(
    'leaves whole files, and the next run ends as if nothing had been, for the same price',
    async () => {
      const { project, deepl, run, close } = await open();
      closing.push(close);
      const outcome = await run((child) => {
        void until(() => countFiles(project) > documents).then(() => child.kill('SIGINT'));
      });
      expect(outcome).toMatchObject({ status: 130, signal: null, stdout: '' });
      expect(errorsIn(outcome.stderr)).toMatchObject([{ code: 'CANCELLED', hint: expect.stringContaining('again') }]);
      const pages = Object.keys(project.snapshot('public')).length;
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThan(documents * 3);
      expectWholeFiles(project);
      expect(await run()).toMatchObject({ status: 0, stderr: '' });
      expect(project.snapshot(...published)).toEqual(undisturbed);
      expect(deepl.bill).toBe(price);
    },
    patienceMs,
  );
});

describe('kill -9 in the middle of a run', () => {
  test(
    'at any moment leaves whole files, and nothing that was answered is paid for again',
    async () => {
      const { project, deepl, run, close } = await open();
      closing.push(close);
      const strides = Array.from({ length: 4 }, () => Math.ceil((Math.random() * Object.keys(undisturbed).length) / 5));
      let sent = 0;
      const expectNothingPaidTwice = (answers: ReadonlySet<string>) => {
        const asked = deepl.translations.slice(sent).flatMap(({ texts, parameters }) => {
          const target = parameters.get('target_lang');
          return texts.map((text) => `[${target}] ${text}`);
        });
        expect(asked.filter((text) => answers.has(text))).toEqual([]);
        sent = deepl.translations.length;
      };
      for (const stride of strides) {
        const answers = answersIn(project);
        const moment = countFiles(project) + stride;
        let isOver = false;
        const outcome = await run((child) => {
          void until(() => isOver || countFiles(project) >= moment).then(() => child.kill('SIGKILL'));
        });
        isOver = true;
        expect({ strides, ...outcome }).toMatchObject({ signal: 'SIGKILL' });
        expectWholeFiles(project);
        expectNothingPaidTwice(answers);
      }
      const answers = answersIn(project);
      expect(await run()).toMatchObject({ status: 0, stderr: '' });
      expectNothingPaidTwice(answers);
      expect(project.snapshot(...published)).toEqual(undisturbed);
    },
    patienceMs,
  );
});

function countFiles(project: TestProject): number {
  return published.flatMap((folder) => {
    const path = project.path(folder);
    return existsSync(path) ? readdirSync(path, { recursive: true, encoding: 'utf8' }) : [];
  }).length;
}

/** The answers that the project keeps. */
function answersIn(project: TestProject): ReadonlySet<string> {
  let lines: readonly string[] = [];
  try {
    lines = readFileSync(project.path('.tarjuman/engine-answers.jsonl'), 'utf8').split('\n').slice(0, -1);
  } catch {
    // No run has come so far.
  }
  return new Set(lines.map((line): string => JSON.parse(line).text));
}

describe('two runs at once', () => {
  test('the second is refused, the first ends undisturbed', async () => {
    const { project, deepl, run, close } = await open();
    closing.push(close);
    const first = run();
    await until(() => deepl.translations.length > 0);
    expectRefusal(await project.run(['translate']), 2, {
      code: 'PROJECT_LOCKED',
      place: '.tarjuman/lock',
      message: /Another run is working on this project \(process \d+ on /,
      hint: /Wait/,
    });
    expect(await first).toMatchObject({ status: 0, stderr: '' });
    expect(project.snapshot(...published)).toEqual(undisturbed);
  });
});

// The lock of a project, with real processes that hold it, die with it and take it over.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { expectRefusal } from '../cli/errors.js';
import { TestProject } from '../cli/project.js';

const lock = '.tarjuman/lock';
const children: ChildProcess[] = [];
let project: TestProject;

beforeEach(() => {
  project = new TestProject({
    'tarjuman.config.yaml': 'targetLocales: [kk]\n',
    'source/bridge.txt': 'A bridge opened.\n',
  });
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  project.dispose();
});

const run = () => project.run(['translate', '--engine', 'pseudo']);

/** A program that takes the project's lock at a moment, so that several meet, and holds it. */
const holding = `
  const { openProject } = await import(process.env.TARJUMAN + 'workflow/project.js');
  const { lockProject } = await import(process.env.TARJUMAN + 'workflow/files/lock/index.js');
  const project = await openProject({ cwd: process.cwd() });
  await new Promise((resolve) => setTimeout(resolve, Number(process.env.AT) - Date.now()));
  try {
    lockProject(project);
    console.log('taken');
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.code);
  }
`;

async function hold(at = Date.now()): Promise<{ readonly child: ChildProcess; readonly says: string }> {
  const env = { ...process.env, AT: String(at), TARJUMAN: new URL('../../dist/', import.meta.url).href };
  const args = ['--input-type=module', '-e', holding];
  const child = spawn(process.execPath, args, { cwd: project.folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [chunk] = await once(child.stdout, 'data');
  return { child, says: String(chunk).trim() };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = once(child, 'exit');
  child.kill('SIGKILL');
  await end;
}

function owner(rest: object): string {
  return JSON.stringify({ pid: process.pid, host: hostname(), token: 'a-token', ...rest });
}

async function expectFree(): Promise<void> {
  expect(await run()).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(project.path('.tarjuman')).filter((name) => name.includes('lock'))).toEqual([]);
}

describe('a project that a process holds', () => {
  test('is refused to others, and free when that process was killed', async () => {
    const { child, says } = await hold();
    expect(says).toBe('taken');
    expectRefusal(await run(), 2, {
      code: 'PROJECT_LOCKED',
      place: lock,
      message: new RegExp(`process ${child.pid} on ${hostname()}`),
      hint: /Wait/,
    });
    await killed(child);
    await expectFree();
  });

  test('goes to one of many that find a dead process’s lock at the same moment', async () => {
    await killed((await hold()).child);
    for (let round = 0; round < 3; round++) {
      const at = Date.now() + 2_500;
      const found = await Promise.all(Array.from({ length: 5 }, () => hold(at)));
      expect(found.map(({ says }) => says).sort()).toEqual([...Array(4).fill('PROJECT_LOCKED'), 'taken']);
      for (const { child } of found) await killed(child);
    }
    await expectFree();
  }, 60_000);
});

describe('a lock that a dead process left', () => {
  test.each([
    ['is empty', ''],
    ['is cut off', '{"pid": 12'],
    ['is garbage', '\u0000\u0001 lock'],
    ['says something else', '{"pid": "many", "host": 7}'],
    ['names a process that is no more', owner({ pid: spawnSync(process.execPath, ['-e', '']).pid })],
    ['names a process number that another program has now', owner({ started: 'another-boot 1' })],
  ])('and that %s is taken over at once', async (_, content) => {
    project.write(lock, content);
    await expectFree();
  });

  test('is taken over also when the one that was taking it over died in turn', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    project.write(lock, owner({ pid: dead, token: 'first' }));
    project.write(`${lock}.first`, owner({ pid: dead, token: 'second' }));
    await expectFree();
  });
});

describe('a lock of another machine, on a shared disk', () => {
  test('holds while that machine gives signs of life', async () => {
    project.write(lock, owner({ host: 'elsewhere' }));
    expectRefusal(await run(), 2, {
      code: 'PROJECT_LOCKED',
      place: lock,
      message: /on elsewhere/,
      hint: /another machine.*3 minutes after its last sign of life/s,
    });
    expect(existsSync(project.path(lock))).toBe(true);
  });

  test('is taken over after three minutes of silence, by the clock of the disk', async () => {
    project.write(lock, owner({ host: 'elsewhere' }));
    const before = Date.now() / 1000 - 200;
    utimesSync(project.path(lock), before, before);
    await expectFree();
  });
});

describe('a run whose lock was taken away', () => {
  test('does not give back the lock of another', async () => {
    const { openProject } = await import('../../src/workflow/project.js');
    const { lockProject } = await import('../../src/workflow/files/lock/index.js');
    const unlock = lockProject(await openProject({ cwd: project.folder }));
    const other = owner({ token: 'another' });
    project.write(lock, other);
    unlock();
    expect(project.read(lock)).toBe(other);
  });
});

import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openProject, type Project } from '../../src/workflow/project.js';
import type { DocumentState, RunState } from '../../src/workflow/state.js';
import { readStateFile, updateStateFile } from '../../src/workflow/state-file.js';
import { noCounts } from '../../src/workflow/summary.js';

let folder: string;
let project: Project;
let path: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tarjuman-state-'));
  writeFileSync(join(folder, 'tarjuman.config.yaml'), 'targetLocales: [kk]\n');
  project = await openProject({ cwd: folder });
  path = join(folder, '.tarjuman/state.jsonl');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A document in its n-th version. */
function documentState(version: number): DocumentState {
  const file = { stamp: `stamp ${version}`, hash: `hash ${version}` };
  const counts = { ...noCounts, segments: 1, draft: 1, origins: { pseudo: 1 } };
  const entry = { locale: 'kk', slug: 'a', title: `Алматыдағы\tкөпір\n${version}`, draft: true };
  const kk = {
    bitext: file,
    source: file.hash,
    remembered: '',
    counts,
    findings: {},
    failed: false,
    engines: 'pseudo',
  };
  return {
    settings: 's',
    source: file,
    kind: 'page',
    slug: 'a',
    pages: ['kk'],
    locales: { kk },
    bystanders: {},
    outputs: { 'public/kk/a.html': file.stamp },
    details: () => ({ entries: { kk: entry }, open: { kk: [`open${version}`] } }),
  };
}

function runState(versions: Readonly<Record<string, number>>, memory = 'm'): RunState {
  const documents = Object.entries(versions).map(([name, version]) => [name, documentState(version)] as const);
  return {
    memories: { kk: memory },
    documents: Object.fromEntries(documents),
    outputs: { 'public/index.html': memory },
  };
}

/** Everything a state says, its details read. */
function told({ memories, documents, outputs }: RunState) {
  const all = Object.entries(documents).map(([name, { details, ...facts }]) => [name, { ...facts, ...details() }]);
  return { memories, outputs, documents: Object.fromEntries(all) };
}

async function save(change: (state: RunState) => RunState): Promise<void> {
  const file = await readStateFile(project);
  await updateStateFile(project, file, change(file.state));
}

async function read() {
  return told((await readStateFile(project)).state);
}

describe('the state file', () => {
  test('gives back what was written', async () => {
    await save(() => runState({ 'a.txt': 1, 'b.txt': 1 }));
    expect(await read()).toEqual(told(runState({ 'a.txt': 1, 'b.txt': 1 })));
  });

  test('grows by the lines of what changed, and leaves all others as they are', async () => {
    await save(() => runState(Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}.txt`, 1]))));
    const before = readFileSync(path);
    await save((state) => ({ ...state, documents: { ...state.documents, '7.txt': documentState(2) } }));
    const after = readFileSync(path);
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    expect(after.length - before.length).toBeLessThan(before.length / 10);
    expect((await read()).documents['7.txt']).toEqual(told(runState({ '7.txt': 2 })).documents['7.txt']);
  });

  test('is written whole again when most of it is old', async () => {
    await save(() => runState({ 'a.txt': 1 }));
    for (let version = 2; version < 400; version++) {
      await save((state) => ({ ...state, documents: { 'a.txt': documentState(version) } }));
    }
    expect(readFileSync(path).length).toBeLessThan(200_000);
    expect(await read()).toEqual(told(runState({ 'a.txt': 399 })));
  });

  test('whose end was cut off says what it said before, and is made whole by the next run', async () => {
    await save(() => runState({ 'a.txt': 1, 'b.txt': 1 }));
    const before = readFileSync(path).length;
    await save((state) => ({ ...state, documents: { ...state.documents, 'b.txt': documentState(2) } }));
    for (let length = readFileSync(path).length - 1; length >= before; length -= 97) {
      truncateSync(path, length);
      expect((await read()).documents['a.txt']).toEqual(told(runState({ 'a.txt': 1 })).documents['a.txt']);
    }
    appendFileSync(path, '{"document":"b.t');
    await save((state) => ({ ...state, documents: { ...state.documents, 'b.txt': documentState(3) } }));
    expect(await read()).toEqual(told(runState({ 'a.txt': 1, 'b.txt': 3 })));
  });

  test.each([
    ['of another format', '{"format":2,"memories":{},"documents":{},"outputs":{}}\n'],
    ['of no format', '{"document":"a.txt"}\n'],
    ['that is no JSON', 'state\n'],
    ['that is empty', ''],
  ])('%s counts as none', async (_, text) => {
    await save(() => runState({ 'a.txt': 1 }));
    writeFileSync(path, text);
    expect(await read()).toEqual(told({ memories: {}, documents: {}, outputs: {} }));
    await save(() => runState({ 'a.txt': 2 }));
    expect(await read()).toEqual(told(runState({ 'a.txt': 2 })));
  });

  test('with a damaged line says which file to delete', async () => {
    await save(() => runState({ 'a.txt': 1 }));
    writeFileSync(path, readFileSync(path, 'utf8').replace('\t{"entries"', '\t{entries'));
    const { state } = await readStateFile(project);
    expect(() => state.documents['a.txt']?.details()).toThrow(/state\.jsonl: a line of it is damaged/);
  });

  test('says after any history what was saved last', async () => {
    const name = fc.constantFrom('a.txt', 'b/қ.md', 'c.json');
    const step = fc.record({ name, version: fc.option(fc.nat(9)), memory: fc.string({ maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        rmSync(path, { force: true });
        const versions: Record<string, number> = {};
        let memory = '';
        for (const { name: document, version, memory: next } of steps) {
          if (version === null) delete versions[document];
          else versions[document] = version;
          memory = next;
          await save((state) => {
            const { [document]: _, ...others } = state.documents;
            const documents = version === null ? others : { ...others, [document]: documentState(version) };
            return { ...runState({}, memory), documents };
          });
        }
        if (steps.length > 0) expect(await read()).toEqual(told(runState(versions, memory)));
      }),
      { numRuns: 40 },
    );
  });
});

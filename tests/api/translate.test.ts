import { afterEach, describe, expect, test } from '@jest/globals';
import { type ProgressEvent, readBitext, statusOf, translate } from '../../src/index.js';
import { TestProject } from '../cli/project.js';

let project: TestProject;
afterEach(() => project.dispose());

/** A newsroom with so many articles, of three sentences each. */
function newsroom(articles: number): TestProject {
  project = new TestProject({ 'tarjuman.config.yaml': 'targetLocales: [kk, ru]\n' });
  for (let n = 1; n <= articles; n++) {
    project.write(`source/story-${n}.txt`, `Story Number ${n}\n\nThe ferry made ${n} trips. Nobody fell ill.\n`);
  }
  return project;
}

const offline = { engine: 'pseudo', environment: {} } as const;

test('brings everything up to date and says what it did', async () => {
  newsroom(2);
  const summary = await translate({ cwd: project.folder, ...offline });
  expect(summary).toMatchObject({ documents: 2, processed: 2, failures: [], warnings: [], dryRun: false });
  expect(
    summary.locales.map(({ locale, documents, segments, origins }) => ({ locale, documents, segments, origins })),
  ).toEqual(['kk', 'ru'].map((locale) => ({ locale, documents: 2, segments: 6, origins: { pseudo: 6 } })));
  expect(summary.written).toEqual(expect.arrayContaining(['locales/kk/story-1.xlf', 'public/ru/story-2.html']));
});

describe('progress', () => {
  test('counts the documents, and tells of engines before the documents that they serve', async () => {
    newsroom(25);
    const events: ProgressEvent[] = [];
    await translate({ cwd: project.folder, ...offline, onProgress: (event) => events.push(event) });
    const documents = events.flatMap((event) => (event.type === 'document' ? [event] : []));
    expect(documents.map(({ done, total }) => `${done}/${total}`)).toEqual(
      Array.from({ length: 25 }, (_, index) => `${index + 1}/25`),
    );
    expect(new Set(documents.map(({ document }) => document)).size).toBe(25);
    expect(events[0]?.type).toBe('engine');
    for (const locale of ['kk', 'ru']) {
      const counts = events.flatMap((event) => (event.type === 'engine' && event.locale === locale ? [event] : []));
      const batches = counts.filter(({ done, total }) => done === total);
      expect(counts.every(({ engine, done, total }) => engine === 'pseudo' && done > 0 && done <= total)).toBe(true);
      expect(batches.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('a second run has nothing to tell', async () => {
    newsroom(3);
    await translate({ cwd: project.folder, ...offline });
    const events: ProgressEvent[] = [];
    const summary = await translate({ cwd: project.folder, ...offline, onProgress: (event) => events.push(event) });
    expect(events).toEqual([]);
    expect(summary).toMatchObject({ processed: 0, written: [] });
  });

  test('findings are told as they are found', async () => {
    newsroom(1);
    await translate({ cwd: project.folder, ...offline, to: ['kk'] });
    const target = /<target[^>]*>[^<]*1[^<]*<\/target>(?=\s*<\/segment>)/g;
    const bitext = project.read('locales/kk/story-1.xlf');
    project.write('locales/kk/story-1.xlf', bitext.replace(target, '<target>Паром 7 рет қатынады.</target>'));
    const events: ProgressEvent[] = [];
    await translate({ cwd: project.folder, ...offline, to: ['kk'], onProgress: (event) => events.push(event) });
    const findings = events.flatMap((event) => (event.type === 'finding' ? [event.finding] : []));
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'numbers',
        locale: 'kk',
        place: expect.objectContaining({ file: 'locales/kk/story-1.xlf' }),
        remedy: expect.stringMatching(/./),
      }),
    );
  });
});

describe('a dry run', () => {
  test('says what would be sent and how documents would stand, and writes nothing', async () => {
    newsroom(3);
    const before = project.snapshot('.');
    const summary = await translate({ cwd: project.folder, ...offline, dryRun: true });
    expect(project.snapshot('.')).toEqual(before);
    expect(summary).toMatchObject({ dryRun: true, written: [], processed: 3 });
    expect(summary.locales[0]).toMatchObject({ locale: 'kk', segments: 9, untranslated: 9 });
    expect(summary.locales[0]?.cost.segments).toBeGreaterThan(0);
  });

  test('does not touch what a run has written before', async () => {
    newsroom(3);
    await translate({ cwd: project.folder, ...offline });
    project.edit('source/story-2.txt', 'Nobody fell ill.', 'Two fell ill.');
    const before = project.snapshot('.');
    const summary = await translate({ cwd: project.folder, ...offline, dryRun: true });
    expect(project.snapshot('.')).toEqual(before);
    expect(summary).toMatchObject({ written: [], processed: 1 });
  });
});

describe('stopping', () => {
  test('before the start: CANCELLED, and not a file', async () => {
    newsroom(2);
    const before = project.snapshot('source', 'locales', 'memory', 'public');
    await expect(translate({ cwd: project.folder, ...offline, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'TarjumanError',
      code: 'CANCELLED',
      exitStatus: 130,
      hint: expect.stringContaining('again'),
    });
    expect(project.snapshot('source', 'locales', 'memory', 'public')).toEqual(before);
  });

  // The batches have 20 documents each: in the first, at its end, in the second.
  test.each([1, 20, 24])('after %i documents: whole files, and the next run completes them', async (enough) => {
    newsroom(25);
    const stop = new AbortController();
    const stopped = translate({
      cwd: project.folder,
      ...offline,
      signal: stop.signal,
      onProgress: (event) => {
        if (event.type === 'document' && event.done === enough) stop.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    const bitexts = Object.keys(project.snapshot('locales'));
    expect(bitexts).toHaveLength(enough * 2);
    for (const path of bitexts) {
      const { units } = readBitext(project.read(path), { file: path });
      expect(
        units.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'segment' ? [statusOf(part)] : []))),
      ).toHaveLength(3);
    }
    expect(Object.keys(project.snapshot('.')).filter((path) => /lock|tmp/.test(path))).toEqual([]);

    const { processed } = await translate({ cwd: project.folder, ...offline });
    expect(processed).toBe(25 - enough);
    const resumed = project.snapshot('locales', 'memory', 'public');
    expect(await translate({ cwd: project.folder, ...offline })).toMatchObject({ processed: 0, written: [] });
    project.remove('locales');
    project.remove('public');
    project.remove('.tarjuman');
    await translate({ cwd: project.folder, ...offline });
    expect(project.snapshot('locales', 'memory', 'public')).toEqual(resumed);
  });

  test('while an engine works', async () => {
    newsroom(5);
    const stop = new AbortController();
    const stopped = translate({
      cwd: project.folder,
      ...offline,
      signal: stop.signal,
      onProgress: (event) => {
        if (event.type === 'engine') stop.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(project.snapshot('locales', 'public')).toEqual({});
    expect(await translate({ cwd: project.folder, ...offline })).toMatchObject({ processed: 5, failures: [] });
  });
});

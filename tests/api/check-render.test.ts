import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { check, render, translate } from '../../src/index.js';
import { TestProject } from '../cli/project.js';

let project: TestProject;
afterEach(() => project.dispose());

beforeEach(async () => {
  project = new TestProject({
    'tarjuman.config.yaml': 'targetLocales: [kk, ru]\n',
    'source/ferry.txt': 'Ferry Makes 12 Trips\n\nThe ferry made 12 trips on Monday.\n',
    'source/site.json': '{"nav": {"home": "Home"}}',
  });
  await translate({ cwd: project.folder, environment: {} });
  typeTarget('kk', 'The ferry made 12 trips on Monday.', 'Паром дүйсенбіде 13 рет қатынады.');
});

function typeTarget(locale: string, source: string, target: string): void {
  const found = `<source>${source}</source>`;
  project.edit(`locales/${locale}/ferry.xlf`, found, `${found}<target>${target}</target>`);
}

describe('check', () => {
  test('reports what stands on disk, with file, unit and remedy, and writes nothing', async () => {
    const before = project.snapshot('.');
    const { findings, bitexts, failures } = await check({ cwd: project.folder, to: ['kk'] });
    expect({ bitexts, failures }).toEqual({ bitexts: 2, failures: [] });
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'numbers',
        locale: 'kk',
        message: expect.stringContaining('12'),
        remedy: expect.stringMatching(/./),
        place: expect.objectContaining({ file: 'locales/kk/ferry.xlf', unit: expect.stringMatching(/./) }),
      }),
    );
    expect(project.snapshot('.')).toEqual(before);
  });

  test('goes on past a file that cannot be read', async () => {
    project.write('locales/ru/ferry.xlf', '<xliff');
    const { bitexts, failures } = await check({ cwd: project.folder });
    expect(failures).toMatchObject([
      { code: 'XLIFF_NOT_WELL_FORMED', place: { file: 'locales/ru/ferry.xlf', line: 1 } },
    ]);
    expect(bitexts).toBeGreaterThanOrEqual(2);
  });

  test('stops when asked', async () => {
    const stopped = check({ cwd: project.folder, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('render', () => {
  test('shows the bitexts as they are, and touches neither them nor the memory', async () => {
    const before = project.snapshot('locales', 'memory', 'source');
    const { documents, written, failures } = await render({ cwd: project.folder });
    expect({ documents, failures }).toEqual({ documents: 1, failures: [] });
    expect(written).toContain('public/kk/ferry.html');
    expect(project.read('public/kk/ferry.html')).toContain('<p>Паром дүйсенбіде 13 рет қатынады.</p>');
    expect(project.snapshot('locales', 'memory', 'source')).toEqual(before);
  });

  test('writes nothing a second time', async () => {
    await render({ cwd: project.folder });
    expect(await render({ cwd: project.folder })).toMatchObject({ written: [] });
  });

  test('comes to the same pages as a run of translate', async () => {
    await translate({ cwd: project.folder, environment: {} });
    const before = project.snapshot('public');
    project.remove('public');
    await render({ cwd: project.folder });
    expect(project.snapshot('public')).toEqual(before);
  });

  test('stops when asked', async () => {
    const stopped = render({ cwd: project.folder, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(Object.keys(project.snapshot('.')).filter((path) => path.endsWith('lock'))).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { plainText } from '../../../src/core/inline.js';
import { readBitext, segments } from '../../../src/index.js';
import { TestProject } from '../project.js';
import { changed, pack, unpack } from './returning.js';

const config = 'projectId: lake-news\ntargetLocales: [kk]\n';
const article = '# Bridge Opens\n\nA **new** bridge opened on Monday. It is 2 km long.\n\nTraffic starts in May.\n';

let project: TestProject;
beforeEach(async () => {
  project = new TestProject({ 'tarjuman.config.yaml': config, 'source/news/bridge.md': article });
  await project.run(['translate', '--engine', 'pseudo']);
});
afterEach(() => project.dispose());

function targets(): readonly (string | undefined)[] {
  const { units } = readBitext(project.read('locales/kk/news/bridge.xlf'));
  return units.flatMap((unit) => segments(unit).map(({ target }) => target && plainText(target)));
}

describe('a pack', () => {
  test('goes out and comes back through the command line, and is published by the next run', async () => {
    expect(await project.run(['export', '--to', 'kk', '--output', 'kk.zip'])).toMatchObject({ status: 0, stderr: '' });
    const files = unpack(project, 'kk.zip');
    const returned = changed(files, 'bitexts/news/bridge.xlf', (text) =>
      text.replace(/(<source>Traffic starts in May\.<\/source>\s*<target[^>]*>)[^<]*/, '$1Қозғалыс мамырда басталады.'),
    );
    project.write('back.zip', pack(returned));
    const dry = await project.run(['import', '--dry-run', 'back.zip']);
    expect(dry).toMatchObject({ status: 0, stderr: '' });
    expect(dry.stdout).toContain('1 taken');
    expect(targets()).not.toContain('Қозғалыс мамырда басталады.');
    const result = await project.run(['import', 'back.zip']);
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(result.stdout).toContain(
      'back.zip/bitexts/news/bridge.xlf → locales/kk/news/bridge.xlf: 1 taken, 3 unchanged',
    );
    expect(targets()).toContain('Қозғалыс мамырда басталады.');
    const before = project.snapshot('locales', 'memory');
    expect(await project.run(['import', 'back.zip'])).toMatchObject({ status: 0 });
    expect(project.snapshot('locales', 'memory')).toEqual(before);
    await project.run(['translate', '--engine', 'none']);
    expect(project.read('public/kk/news/bridge.html')).toContain('Қозғалыс мамырда басталады.');
    expect(project.read('memory/kk.tmx')).toContain('Қозғалыс мамырда басталады.');
  });
});

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { translate } from '../../src/index.js';
import { TestProject } from '../cli/project.js';

let project: TestProject;
afterEach(() => project.dispose());

/** A run that knows nothing of the locale `kk` but that its bitext is there. */
beforeEach(async () => {
  project = new TestProject({
    'tarjuman.config.yaml': 'targetLocales: [kk, ru]\n',
    'source/ferry.txt': 'Ferry Back\n\nThe ferry is back.\n',
  });
  await run();
  project.remove('.tarjuman');
  await run(['ru']);
});

function run(to?: readonly string[]) {
  return translate({ cwd: project.folder, environment: {}, ...(to && { to }) });
}

test('a run for one locale shows what people did in the others, and settles', async () => {
  project.edit(
    'locales/kk/ferry.xlf',
    '<source>Ferry Back</source>',
    '<source>Ferry Back</source><target>Паром қайтты</target>',
  );
  expect((await run(['ru'])).written).toContain('public/kk/ferry.html');
  expect(project.read('public/kk/ferry.html')).toContain('<h1>Паром қайтты</h1>');
  expect(await run(['ru'])).toMatchObject({ processed: 0, written: [] });
  expect((await run()).written).toContain('memory/kk.tmx');
});

test('and settles where a bitext of another locale was deleted', async () => {
  project.remove('locales/kk');
  expect(await run(['ru'])).toMatchObject({ processed: 1 });
  expect(project.snapshot('public')).not.toHaveProperty(['public/kk/ferry.html']);
  expect(await run(['ru'])).toMatchObject({ processed: 0, written: [] });
});

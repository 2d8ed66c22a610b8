// What random histories found, each as the shortest story that shows it.
import { afterEach, describe, expect, test } from '@jest/globals';
import { translate } from '../../src/index.js';
import { TestProject } from '../cli/project.js';

let project: TestProject;
afterEach(() => project.dispose());

function newsroom(article: string, version = '2.0'): void {
  project = new TestProject({
    'tarjuman.config.yaml': `targetLocales: [kk]\nxliff: { version: '${version}' }\n`,
    'source/story.txt': article,
  });
}

const bitext = 'locales/kk/story.xlf';

async function run(engine: 'pseudo' | 'none' = 'pseudo'): Promise<readonly string[]> {
  const { failures, written } = await translate({ cwd: project.folder, engine, environment: {} });
  expect(failures).toEqual([]);
  return written;
}

describe('segments that a tool left without ids', () => {
  test('keep the proof of who wrote them when others move in before them', async () => {
    newsroom('Bridges stand. Rivers rise.\n\nTowns wait.\n');
    await run();
    project.write(bitext, project.read(bitext).replaceAll(/<segment id="s\d+"/g, '<segment'));
    project.write('source/story.txt', 'Towns wait. Bridges stand. Rivers rise.\n');
    await run();
    expect(project.read(bitext)).toMatch(/<segment [^>]*id="s3"[^>]*>\s*<source>Towns wait\./);
    expect(project.read(bitext)).toMatch(/<segment [^>]*id="s1"[^>]*>\s*<source>Bridges stand\./);
    project.remove('.tarjuman');
    await run();
    // Drafts whose proof had gone to the wrong sentence would count as a person's, and be learnt.
    expect(project.snapshot('memory')).toEqual({});
  });
});

describe('a paragraph of XLIFF 1.2 that is approved while some of its sentences are open', () => {
  test('is not approved after a run, and its approved sentence still is', async () => {
    newsroom('Bridges stand. Rivers rise.\n', '1.2');
    await run('none');
    const target = '<target><mrk mtype="seg" mid="s1">Көпірлер тұр.</mrk> <mrk mtype="seg" mid="s2"></mrk></target>';
    const saved = project
      .read(bitext)
      .replace('<trans-unit ', '<trans-unit approved="yes" ')
      .replace('</seg-source>', `</seg-source>${target}`);
    project.write(bitext, saved);
    await run('pseudo');
    expect(project.read(bitext)).toContain('approved="no"');
    expect(project.read(bitext)).toMatch(/mid="s1" tarjuman:state="reviewed"[^>]*>Көпірлер тұр\./);
    expect(await run('pseudo')).toEqual([]);
  });
});

describe('a memory that somebody deleted', () => {
  test('learns again what the bitexts know, also where nothing else is to do', async () => {
    newsroom('Bridges stand.\n');
    await run('none');
    project.write(bitext, project.read(bitext).replace('</source>', '</source><target>Көпірлер тұр.</target>'));
    await run('none');
    const memory = project.read('memory/kk.tmx');
    project.remove('memory');
    expect(await run('none')).toContain('memory/kk.tmx');
    expect(project.read('memory/kk.tmx')).toBe(memory);
    expect(await run('none')).toEqual([]);
  });
});

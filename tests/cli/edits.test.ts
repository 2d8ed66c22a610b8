import { afterEach, describe, expect, test } from '@jest/globals';
import { TestProject } from './project.js';

const config = 'sourceLocale: en\ntargetLocales: [kk, ru]\n';
const article = `Bridge Opens In Almaty

ALMATY -- A new bridge opened on Monday. Thousands came to see it.

The mayor thanked the builders.
`;

let project: TestProject;
afterEach(() => project.dispose());

function newsroom(): TestProject {
  project = new TestProject({ 'tarjuman.config.yaml': config, 'source/bridge.txt': article });
  return project;
}

/** Types a target into the segment with this source, as a person with a text editor does. */
function typeTarget(path: string, source: string, target: string): void {
  const text = project.read(path);
  const segment = new RegExp(`(<source[^>]*>${source}</source>)(\\s*<target[^>]*>[^<]*</target>)?`);
  if (!segment.test(text)) throw new Error(`${path} has no segment "${source}"`);
  project.write(
    path,
    text.replace(segment, (_, found: string) => `${found}<target>${target}</target>`),
  );
}

describe('editing a bitext', () => {
  test('keeps a correction, publishes it and sends nothing again', async () => {
    newsroom();
    expect(await project.run(['translate', '--to', 'kk', '--engine', 'pseudo'])).toMatchObject({ status: 0 });
    typeTarget('locales/kk/bridge.xlf', 'The mayor thanked the builders.', 'Әкім құрылысшыларға алғыс айтты.');
    const edited = project.read('locales/kk/bridge.xlf');
    const again = await project.run(['translate', '--to', 'kk', '--engine', 'pseudo', '--json']);
    expect(again.status).toBe(0);
    expect(project.read('locales/kk/bridge.xlf')).toContain('Әкім құрылысшыларға алғыс айтты.');
    expect(project.read('public/kk/bridge.html')).toContain('Әкім құрылысшыларға алғыс айтты.');
    expect(project.read('locales/kk/bridge.xlf')).toBe(edited);
    expect(JSON.parse(again.stdout).locales[0]).toMatchObject({ cost: { characters: 0 }, origins: { person: 1 } });
  });

  test('puts the pair into the memory, where the next document finds it', async () => {
    newsroom();
    await project.run(['translate', '--to', 'kk']);
    typeTarget('locales/kk/bridge.xlf', 'The mayor thanked the builders.', 'Әкім құрылысшыларға алғыс айтты.');
    await project.run(['translate', '--to', 'kk']);
    expect(project.read('memory/kk.tmx')).toContain('Әкім құрылысшыларға алғыс айтты.');
    project.write('source/second.txt', 'Another Opening\n\nThe mayor thanked the builders.\n');
    const run = await project.run(['translate', '--to', 'kk', '--json']);
    expect(JSON.parse(run.stdout).locales[0].origins).toMatchObject({ memory: 1, person: 1 });
  });

  test('a changed sentence keeps the old pair as a suggestion, its neighbour keeps the translation', async () => {
    newsroom();
    await project.run(['translate', '--to', 'kk']);
    typeTarget('locales/kk/bridge.xlf', 'Thousands came to see it.', 'Оны көруге мыңдаған адам келді.');
    typeTarget('locales/kk/bridge.xlf', 'The mayor thanked the builders.', 'Әкім құрылысшыларға алғыс айтты.');
    project.edit('source/bridge.txt', 'The mayor thanked the builders.', 'The mayor thanked all the builders.');
    expect(await project.run(['translate', '--to', 'kk'])).toMatchObject({ status: 0 });
    const bitext = project.read('locales/kk/bridge.xlf');
    expect(bitext).toContain('<target>Оны көруге мыңдаған адам келді.</target>');
    expect(bitext).toMatch(
      /<mtc:match[\s\S]*The mayor thanked the builders\.[\s\S]*Әкім құрылысшыларға алғыс айтты\.[\s\S]*<\/mtc:match>/,
    );
    expect(project.read('public/kk/bridge.html')).toContain('<p lang="en">The mayor thanked all the builders.</p>');
  });

  test('a removed paragraph hands its pair to the memory', async () => {
    newsroom();
    await project.run(['translate', '--to', 'kk']);
    typeTarget('locales/kk/bridge.xlf', 'The mayor thanked the builders.', 'Әкім құрылысшыларға алғыс айтты.');
    project.edit('source/bridge.txt', '\nThe mayor thanked the builders.\n', '');
    await project.run(['translate', '--to', 'kk']);
    expect(project.read('locales/kk/bridge.xlf')).not.toContain('Әкім');
    expect(project.read('memory/kk.tmx')).toContain('Әкім құрылысшыларға алғыс айтты.');
  });
});

describe('a run that has nothing to do', () => {
  test('changes no byte and says so in one line', async () => {
    newsroom();
    await project.run(['translate', '--engine', 'pseudo']);
    const before = project.snapshot('locales', 'public', 'memory', '.tarjuman');
    const again = await project.run(['translate', '--engine', 'pseudo']);
    expect(again).toEqual({
      status: 0,
      signal: null,
      stderr: '',
      stdout: 'Nothing to do: 1 document up to date in kk, ru.\n',
    });
    expect(project.snapshot('locales', 'public', 'memory', '.tarjuman')).toEqual(before);
  });

  test('comes to the same files when it has forgotten everything', async () => {
    newsroom();
    await project.run(['translate', '--engine', 'pseudo']);
    typeTarget('locales/kk/bridge.xlf', 'The mayor thanked the builders.', 'Әкім құрылысшыларға алғыс айтты.');
    await project.run(['translate', '--engine', 'pseudo']);
    const before = project.snapshot('locales', 'public', 'memory');
    project.remove('.tarjuman');
    await project.run(['translate', '--engine', 'pseudo']);
    expect(project.snapshot('locales', 'public', 'memory')).toEqual(before);
  });
});

describe('pages', () => {
  test('show untranslated text in its own language, never a made-up translation', async () => {
    newsroom();
    await project.run(['translate']);
    expect(project.read('public/ru/bridge.html')).toContain('<p lang="en">The mayor thanked the builders.</p>');
  });

  test('are left out where the configuration wants only finished ones', async () => {
    newsroom();
    project.write('tarjuman.config.yaml', `${config}render:\n  untranslated: omit\n`);
    await project.run(['translate']);
    expect(Object.keys(project.snapshot('public'))).not.toContain('public/kk/bridge.html');
    expect(project.read('public/en/bridge.html')).not.toContain('rel="alternate" hreflang="kk"');
  });

  test('of a document that is gone are removed, its bitexts stay', async () => {
    newsroom();
    project.write('source/second.txt', 'Second\n\nText of it.\n');
    await project.run(['translate']);
    project.remove('source/second.txt');
    await project.run(['translate']);
    expect(Object.keys(project.snapshot('public'))).not.toContain('public/kk/second.html');
    expect(Object.keys(project.snapshot('locales'))).toContain('locales/kk/second.xlf');
    expect(project.read('public/kk/index.html')).not.toContain('second');
  });
});

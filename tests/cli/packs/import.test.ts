import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plainText } from '../../../src/core/inline.js';
import { type Bitext, exportPack, importPack, readBitext, segments, translate } from '../../../src/index.js';
import { readTmx } from '../../../src/memory/index.js';
import { expectRefusal, filesOf } from '../errors.js';
import { TestProject } from '../project.js';
import { changed, type Files, pack, unpack } from './returning.js';

const article = ['# Bridge Opens', 'A **new** bridge opened on Monday. It is 2 km long.', 'Traffic starts in May.'];

let newsroom: TestProject;
let project: TestProject;
let sent: Files;
beforeAll(async () => {
  newsroom = new TestProject({
    'tarjuman.config.yaml': 'projectId: lake-news\ntargetLocales: [kk]\n',
    'source/bridge.md': article.join('\n\n'),
  });
  await newsroom.run(['translate', '--engine', 'none']);
  await newsroom.run(['export', '--to', 'kk', '--for', 'poedit', '--output', 'out.zip']);
  sent = unpack(newsroom, 'out.zip');
});
afterAll(() => newsroom.dispose());
beforeEach(() => {
  project = newsroom.copy();
});
afterEach(() => project.dispose());

const bitextFile = 'bitexts/bridge.xlf';

/** A file with targets typed, by source; the rest as it is. */
function typed(xliff: string, targets: Readonly<Record<string, string>>): string {
  return Object.entries(targets).reduce((text, [source, target]) => {
    const at = new RegExp(
      `(<source>${source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}</source>)(\\s*<target>.*?</target>)?`,
    );
    if (!at.test(text)) throw new Error(`no ${source}`);
    return text.replace(at, `$1<target>${target}</target>`);
  }, xliff);
}

function returned(targets: Readonly<Record<string, string>>): Uint8Array {
  return pack(changed(sent, bitextFile, (text) => typed(text, targets)));
}

function here(targets: Readonly<Record<string, string>>): void {
  const path = 'locales/kk/bridge.xlf';
  project.write(path, typed(project.read(path), targets));
}

function bitext(): Bitext {
  return readBitext(project.read('locales/kk/bridge.xlf'));
}

function target(source: string): string | undefined {
  const found = bitext()
    .units.flatMap(segments)
    .find((one) => plainText(one.source) === source);
  return found?.target && plainText(found.target);
}

function suggestions(): readonly string[] {
  return bitext().units.flatMap((unit) =>
    unit.suggestions.map((one) => `${plainText(one.source)} → ${plainText(one.target)}`),
  );
}

const importing = (...files: readonly string[]) =>
  importPack({ cwd: project.folder, files: files.map((file) => project.path(file)) });

const run = () => translate({ cwd: project.folder, engine: 'none', environment: {} });

const title = 'Bridge Opens';
const traffic = 'Traffic starts in May.';

describe('an import', () => {
  test('says what it took, and what it refused and why', async () => {
    here({ [title]: 'Жаңа көпір' });
    project.write('back.zip', returned({ [title]: 'Көпір ашылды', [traffic]: 'Қозғалыс мамырда.' }));
    const outcome = await project.run(['import', 'back.zip']);
    expect(outcome).toMatchObject({ status: 1, stderr: '' });
    expect(outcome.stdout.split('\n')).toEqual([
      'back.zip/bitexts/bridge.xlf → locales/kk/bridge.xlf: 1 taken, 1 refused, 2 unchanged (2 not translated)',
      expect.stringMatching(
        /^ {2}refused u\w+ s1: it was translated differently here since the export; kept as a suggestion beside it$/,
      ),
      '    Bridge Opens',
      '    → Көпір ашылды',
      'Next: run `tarjuman translate` to publish it and to teach the memory.',
      '',
    ]);
    expect([target(title), target(traffic)]).toEqual(['Жаңа көпір', 'Қозғалыс мамырда.']);
    expect(suggestions()).toEqual(['Bridge Opens → Көпір ашылды']);
    await run();
    expect(suggestions()).toEqual(['Bridge Opens → Көпір ашылды']);
  });

  test('prints the same as JSON for programs', async () => {
    here({ [title]: 'Жаңа көпір' });
    project.write('back.zip', returned({ [title]: 'Көпір ашылды' }));
    const outcome = await project.run(['import', 'back.zip', '--dry-run', '--json']);
    expect(outcome).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      dryRun: true,
      failures: [],
      written: [],
      files: [
        {
          file: 'back.zip/bitexts/bridge.xlf',
          locale: 'kk',
          document: 'bridge.md',
          bitext: 'locales/kk/bridge.xlf',
          unchanged: 3,
          open: 3,
          notes: 0,
          outcomes: [
            {
              segment: 's1',
              result: 'refused',
              reason: 'changed-here',
              kept: 'suggestion',
              source: 'Bridge Opens',
              target: 'Көпір ашылды',
            },
          ],
        },
      ],
    });
  });

  test('writes nothing in a dry run, which says of two packs what a real one would', async () => {
    project.write('a.zip', returned({ [title]: 'Көпір ашылды' }));
    project.write('b.zip', returned({ [title]: 'Көпір ашылған' }));
    const before = filesOf(project);
    const dry = await importPack({
      cwd: project.folder,
      files: [project.path('a.zip'), project.path('b.zip')],
      dryRun: true,
    });
    expect(filesOf(project)).toEqual(before);
    const real = await importing('a.zip', 'b.zip');
    expect(dry.files.map(({ outcomes }) => outcomes)).toEqual(real.files.map(({ outcomes }) => outcomes));
    expect(real.written).toEqual(['locales/kk/bridge.xlf']);
  });

  test.each([{ order: ['a.zip', 'b.zip'] }, { order: ['b.zip', 'a.zip'] }])(
    'of two packs with the same sentence takes the first and keeps the second: $order',
    async ({ order }) => {
      const texts: Record<string, string> = { 'a.zip': 'Көпір ашылды', 'b.zip': 'Көпір ашылған' };
      for (const [name, text] of Object.entries(texts)) project.write(name, returned({ [title]: text }));
      await importing(...order);
      expect(target(title)).toBe(texts[order[0] ?? '']);
      expect(suggestions()).toEqual([`Bridge Opens → ${texts[order[1] ?? '']}`]);
    },
  );

  test('keeps a translation of a sentence that the editor reworded, beside the new one', async () => {
    project.edit('source/bridge.md', 'in May', 'in June');
    await run();
    project.write('back.zip', returned({ [traffic]: 'Қозғалыс мамырда.' }));
    const { files } = await importing('back.zip');
    expect(files[0]?.outcomes).toMatchObject([{ result: 'refused', reason: 'source-changed', kept: 'suggestion' }]);
    expect(target('Traffic starts in June.')).toBeUndefined();
    expect(suggestions()).toEqual([`${traffic} → Қозғалыс мамырда.`]);
  });

  test('keeps a translation of a paragraph that is gone in the memory, from where it comes back', async () => {
    project.edit('source/bridge.md', `\n\n${traffic}`, '');
    await run();
    project.write('back.zip', returned({ [traffic]: 'Қозғалыс мамырда.' }));
    const outcome = await project.run(['import', 'back.zip']);
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain('its paragraph is gone; kept in the memory');
    const { pairs } = readTmx(project.read('memory/kk.tmx'), { file: 'kk.tmx' });
    expect(pairs.map((pair) => plainText(pair.target))).toEqual(['Қозғалыс мамырда.']);
    project.write('source/other.txt', `Other\n\n${traffic}\n`);
    await run();
    expect(project.read('locales/kk/other.xlf')).toContain('Қозғалыс мамырда.');
  });

  test('keeps all of a document that is gone in the memory', async () => {
    project.remove('source/bridge.md');
    project.remove('locales/kk/bridge.xlf');
    project.write('back.zip', returned({ [title]: 'Көпір ашылды', [traffic]: 'Қозғалыс мамырда.' }));
    const outcome = await project.run(['import', 'back.zip']);
    expect(outcome.stdout).toContain('→ memory/kk.tmx (the document is gone): 0 taken, 2 refused');
    expect(project.read('memory/kk.tmx')).toContain('Көпір ашылды');
    const before = project.snapshot('memory');
    await importing('back.zip');
    expect(project.snapshot('memory')).toEqual(before);
  });

  test('refuses what breaks codes, and keeps it beside the sentence', async () => {
    const source =
      'A <pc id="1" dataRefStart="d1" dataRefEnd="d2" type="fmt" subType="xlf:b" canDelete="no">new</pc> bridge opened on Monday.';
    project.write('back.zip', returned({ [source]: 'Жаңа көпір дүйсенбіде ашылды.' }));
    const { files } = await importing('back.zip');
    expect(files[0]?.outcomes).toMatchObject([{ result: 'refused', reason: 'codes', kept: 'suggestion' }]);
    expect(target('A new bridge opened on Monday.')).toBeUndefined();
    expect(suggestions()).toEqual(['A new bridge opened on Monday. → Жаңа көпір дүйсенбіде ашылды.']);
  });

  test('takes notes of the translator once', async () => {
    const xliff = changed(sent, bitextFile, (text) =>
      text.replace(/(<unit [^>]*>)/, '$1<notes><note id="n1" category="query">Қай көпір?</note></notes>'),
    );
    project.write('back.zip', pack(xliff));
    expect((await project.run(['import', 'back.zip'])).stdout).toContain('1 note added');
    await importing('back.zip');
    await run();
    const notes = bitext().units.flatMap((unit) => unit.notes);
    expect(notes).toMatchObject([{ category: 'query', text: 'Қай көпір?' }]);
  });

  test('leaves a note that was removed here where it is: away', async () => {
    const path = 'locales/kk/bridge.xlf';
    const before = project.read(path);
    project.write(path, before.replace(/(<unit [^>]*>)/, '$1<notes><note category="query">Ескі сұрақ</note></notes>'));
    await exportPack({ cwd: project.folder, to: 'kk', for: 'poedit', output: project.path('second.zip') });
    project.write(path, before);
    project.write('back.zip', project.bytes('second.zip'));
    expect(await importing('back.zip')).toMatchObject({ written: [], failures: [] });
    expect(project.read(path)).toBe(before);
  });

  test('says which notes have no paragraph any more', async () => {
    const xliff = changed(sent, bitextFile, (text) =>
      text.replace(/(<unit [^>]*>)(?=\s*<segment[^>]*>\s*<source>Traffic)/, '$1<notes><note>Мамыр ма?</note></notes>'),
    );
    project.write('back.zip', pack(xliff));
    project.edit('source/bridge.md', `\n\n${traffic}`, '');
    await run();
    const outcome = await project.run(['import', 'back.zip']);
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain('refused a note whose paragraph is gone: Мамыр ма?');
  });

  test('takes an unpacked pack, and single files that tell nothing of their export', async () => {
    for (const [path, text] of Object.entries(
      changed(sent, bitextFile, (xliff) => typed(xliff, { [title]: 'Көпір' })),
    )) {
      project.write(`back/${path}`, text);
    }
    expect(await importing('back')).toMatchObject({ failures: [], files: [{ outcomes: [{ result: 'taken' }] }] });
    const bare = typed(sent[bitextFile] ?? '', { [title]: 'Басқа', [traffic]: 'Қозғалыс мамырда.' });
    project.write('bridge.xlf', bare.replace(/ (?:xmlns:)?tarjuman(?::\w+)?="[^"]*"/g, ''));
    const { files } = await importing('bridge.xlf');
    expect(files[0]?.outcomes).toMatchObject([
      { result: 'refused', reason: 'translated-here', target: 'Басқа' },
      { result: 'taken', target: 'Қозғалыс мамырда.' },
    ]);
  });

  test('takes several documents that a tool joined into one file', async () => {
    project.write('source/ferry.txt', 'Bridge Opens\n\nThe ferry stops.\n');
    await run();
    await exportPack({ cwd: project.folder, to: 'kk', for: 'matecat', output: project.path('two.zip') });
    const files = unpack(project, 'two.zip');
    const [bridge = '', ferry = ''] = ['bridge', 'ferry'].map((name) => files[`bitexts/${name}.xlf`]);
    const joined = bridge.replace('</file>', `</file>${/<file .*<\/file>/s.exec(ferry)?.[0]}`);
    const write = (xliff: string, source: string, text: string) =>
      xliff.replace(
        `<source>${source}</source>`,
        `<source>${source}</source><target state="translated">${text}</target>`,
      );
    project.write(
      'joined.xlf',
      write(write(joined, traffic, 'Қозғалыс мамырда.'), 'The ferry stops.', 'Паром тоқтайды.'),
    );
    const { files: imported, failures } = await importing('joined.xlf');
    expect(failures).toEqual([]);
    expect(imported.map(({ document, outcomes }) => [document, outcomes.map(({ result }) => result)])).toEqual([
      ['bridge.md', ['taken']],
      ['ferry.txt', ['taken']],
    ]);
    expect(target(traffic)).toBe('Қозғалыс мамырда.');
    expect(project.read('locales/kk/ferry.xlf')).toContain('Паром тоқтайды.');
  });

  test('finds sentences by their text in a file whose tool named everything anew', async () => {
    const unit = (id: string, source: string, text: string) =>
      `<trans-unit id="${id}"><source>${source}</source><seg-source><mrk mtype="seg" mid="7">${source}</mrk></seg-source>` +
      `<target><mrk mtype="seg" mid="7">${text}</mrk></target>` +
      `<sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><sdl:seg id="7" conf="Translated"/></sdl:seg-defs></trans-unit>`;
    const units = [
      unit('0f1c2a5e-8d5b-4b0e-9d5a-2f6f4d1c9a01', title, 'Көпір ашылды'),
      unit(
        '0f1c2a5e-8d5b-4b0e-9d5a-2f6f4d1c9a02',
        'A <g id="12">new</g> bridge opened on Monday. It is 2 km long.',
        '',
      ),
      unit('0f1c2a5e-8d5b-4b0e-9d5a-2f6f4d1c9a03', traffic, 'Қозғалыс мамырда.'),
    ];
    project.write(
      'bridge.md.sdlxliff',
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="C:\\jobs\\kk\\bridge.md" ` +
        `source-language="en-US" target-language="kk-KZ" datatype="x-sdlfilterframework2"><body>${units.join('')}</body></file></xliff>`,
    );
    const { files, failures } = await importing('bridge.md.sdlxliff');
    expect(failures).toEqual([]);
    expect(files[0]).toMatchObject({ document: 'bridge.md', outcomes: [{ result: 'taken' }, { result: 'taken' }] });
    expect([target(title), target(traffic)]).toEqual(['Көпір ашылды', 'Қозғалыс мамырда.']);
  });

  test('changes a file only where something was taken', async () => {
    const path = 'locales/kk/bridge.xlf';
    const before = project.read(path).replace('<file ', '<!-- ours -->\n  <file x:y="1" xmlns:x="urn:x" ');
    project.write(path, before);
    project.write('back.zip', returned({ [title]: 'Көпір ашылды' }));
    await importing('back.zip');
    const after = project.read(path);
    expect(after.replace(/\s*<target>Көпір ашылды<\/target>/, '')).toBe(before);
  });

  test('takes in what somebody saves at that very moment, and loses neither', async () => {
    project.write('back.zip', returned({ [title]: 'Көпір ашылды', [traffic]: 'Қозғалыс мамырда.' }));
    let saves = 0;
    const work = importing('back.zip');
    const watch = (): void => {
      // The import has written its temporary file and not renamed it yet: now the person saves.
      const isWriting = readdirSync(project.path('locales/kk')).some((name) => name.endsWith('.tmp'));
      if (isWriting && saves++ === 0) here({ [title]: 'Жаңа көпір' });
      if (saves === 0) setImmediate(watch);
    };
    setImmediate(watch);
    const { failures, files } = await work;
    expect({ saves, failures }).toEqual({ saves: 1, failures: [] });
    expect(files[0]?.outcomes.map(({ result }) => result).sort()).toEqual(['refused', 'taken']);
    expect([target(title), target(traffic)]).toEqual(['Жаңа көпір', 'Қозғалыс мамырда.']);
    expect(suggestions()).toEqual(['Bridge Opens → Көпір ашылды']);
  });

  test('waits for nobody: a project at work is said to be so', async () => {
    project.write('.tarjuman/lock', JSON.stringify({ pid: process.pid, host: (await import('node:os')).hostname() }));
    project.write('back.zip', returned({ [title]: 'Көпір ашылды' }));
    expectRefusal(await project.run(['import', 'back.zip']), 2, {
      code: 'PROJECT_LOCKED',
      place: '.tarjuman/lock',
      message: /Another run/,
      hint: /./,
    });
    expect(await project.run(['import', '--dry-run', 'back.zip'])).toMatchObject({ status: 0 });
  });
});

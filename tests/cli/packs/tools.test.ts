import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plainText } from '../../../src/core/inline.js';
import {
  type Bitext,
  exportPack,
  importPack,
  isPersons,
  readBitext,
  segments,
  statusOf,
  translate,
} from '../../../src/index.js';
import { TestProject } from '../project.js';
import { changed, pack, unpack } from './returning.js';
import { type Style, styles } from './styles.js';

// A headline, a paragraph of two sentences with a code, one that is translated, and one that has only a draft.
const article = [
  '# Bridge Opens',
  'A **new** bridge opened on Monday. It is 2 km long.',
  'Traffic starts in May.',
  'The old bridge stays.',
].join('\n\n');
const done = 'Қозғалыс мамырда басталады.';
const typed = {
  'Bridge Opens': 'Көпір ашылды',
  'It is 2 km long.': 'Оның ұзындығы 2 шақырым.',
};

let newsroom: TestProject;
let project: TestProject;
beforeAll(async () => {
  newsroom = new TestProject({
    'tarjuman.config.yaml': 'projectId: lake-news\ntargetLocales: [kk]\n',
    'source/news/bridge.md': `${article}\n`,
  });
  await run(newsroom, 'pseudo');
  newsroom.write('locales/kk/news/bridge.xlf', translated(newsroom.read('locales/kk/news/bridge.xlf')));
  await run(newsroom, 'pseudo');
});
afterAll(() => newsroom.dispose());
beforeEach(() => {
  project = newsroom.copy();
});
afterEach(() => project.dispose());

function run(where: TestProject, engine: 'pseudo' | 'none') {
  return translate({ cwd: where.folder, engine, environment: {} });
}

function translated(xliff: string): string {
  return xliff.replace(
    /(<segment[^>]*?)(?: state="[^"]*")?(?: subState="[^"]*")?(>\s*<source>Traffic starts in May\.<\/source>\s*<target>)[^<]*/,
    `$1 state="reviewed"$2${done}`,
  );
}

function bitext(): Bitext {
  return readBitext(project.read('locales/kk/news/bridge.xlf'));
}

/** Each sentence with its target and how it stands. */
function standing(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    bitext()
      .units.flatMap(segments)
      .map((segment) => [plainText(segment.source), `${statusOf(segment)}: ${plainText(segment.target ?? [])}`]),
  );
}

async function roundTrip(style: Style) {
  await exportPack({ cwd: project.folder, to: 'kk', for: style.for, output: project.path('out.zip') });
  const returned = changed(unpack(project, 'out.zip'), 'bitexts/news/bridge.xlf', (xliff) => style.save(xliff, typed));
  project.write('back.zip', pack(returned));
  return project.run(['import', 'back.zip']);
}

describe('a pack comes back from', () => {
  test.each(styles)('$name: what was typed is taken, all else is as it was', async (style) => {
    const before = standing();
    expect(before['Traffic starts in May.']).toBe(`reviewed: ${done}`);
    expect(before['The old bridge stays.']).toMatch(/^draft: /);
    expect(await roundTrip(style)).toMatchObject({ status: 0, stderr: '' });
    const after = standing();
    expect(after['Bridge Opens']).toBe('translated: Көпір ашылды');
    expect(after['It is 2 km long.']).toBe('translated: Оның ұзындығы 2 шақырым.');
    const confirmed = (text = '') => text.replace(/^draft: /, style.confirmsAll ? 'translated: ' : 'draft: ');
    const others = ['A new bridge opened on Monday.', 'The old bridge stays.'];
    for (const source of others) expect(after[source]).toBe(confirmed(before[source]));
    const lowered = style.confirmsAll ? `translated: ${done}` : `reviewed: ${done}`;
    expect(after['Traffic starts in May.']).toBe(lowered);
    const files = project.snapshot('locales', 'memory');
    const again = await importPack({ cwd: project.folder, files: [project.path('back.zip')] });
    expect(again).toMatchObject({ failures: [], written: [] });
    expect(project.snapshot('locales', 'memory')).toEqual(files);
    expect(await run(project, 'none')).toMatchObject({ failures: [], warnings: [] });
    for (const [source, text] of Object.entries(after)) expect(standing()[source]).toBe(text);
  });

  test('a tool that joins the sentences of a paragraph: the paragraph is one segment then', async () => {
    const whole = 'Дүйсенбіде жаңа көпір ашылды. Оның ұзындығы 2 шақырым.';
    const join = (xliff: string) =>
      xliff.replace(
        /(<target[^>]*>)<mrk.*?(<\/target>)/s,
        `$1Дүйсенбіде <g id="1">жаңа</g> көпір ашылды. Оның ұзындығы 2 шақырым.$2`,
      );
    const result = await roundTrip({ name: 'joins', for: 'generic', save: join });
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(standing()['A new bridge opened on Monday. It is 2 km long.']).toBe(`translated: ${whole}`);
    expect(bitext().units.flatMap(segments).filter(isPersons)).toHaveLength(2);
    await run(project, 'none');
    expect(standing()['A new bridge opened on Monday. It is 2 km long.']).toBe(`translated: ${whole}`);
  });

  test('a tool that joins sentences and changes none: they stay as they were', async () => {
    const before = bitext();
    const join = (xliff: string) =>
      xliff.replace(/<target[^>]*><mrk.*?<\/target>/s, (target) => target.replace(/<\/?mrk\b[^>]*>/g, ''));
    expect(await roundTrip({ name: 'joins', for: 'generic', save: join })).toMatchObject({ status: 0, stderr: '' });
    expect(bitext()).toEqual(before);
  });

  test('a tool that writes UTF-16', async () => {
    await exportPack({ cwd: project.folder, to: 'kk', output: project.path('out.zip') });
    const text = unpack(project, 'out.zip')['bitexts/news/bridge.xlf'] ?? '';
    const saved = text
      .replace(/(<target[^>]*>)[^<]*/, '$1Көпір ашылды')
      .replace('encoding="UTF-8"', 'encoding="utf-16"');
    project.write('bridge.xlf', new Uint8Array(Buffer.from(`\uFEFF${saved}`, 'utf16le')));
    expect(await project.run(['import', 'bridge.xlf'])).toMatchObject({ status: 0, stderr: '' });
    expect(standing()['Bridge Opens']).toBe('translated: Көпір ашылды');
  });
});

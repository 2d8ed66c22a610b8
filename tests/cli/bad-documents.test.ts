import { mkdirSync, truncateSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type ExpectedError, errorsIn, filesOf, type PrintedError } from './errors.js';
import { type Outcome, TestProject } from './project.js';

const config = 'sourceLocale: en\ntargetLocales: [kk, ru]\n';
const article = 'Bridge Opens In Almaty\n\nALMATY -- A new bridge opened on Monday.\n';

/** Documents that cannot be worked on, each with what is said about it. */
const spoilt: readonly (ExpectedError & { readonly file: string; readonly text?: string | Uint8Array })[] = [
  {
    file: 'source/latin1.txt',
    text: Buffer.from('Caf\xe9 Opens\n\nIn Almaty.\n', 'latin1'),
    code: 'FILE_NOT_UTF8',
    place: 'source/latin1.txt:1:4',
    message: /not UTF-8 \(byte 3: E9\)/,
    hint: /Save the file as UTF-8/,
  },
  {
    file: 'source/huge.txt',
    code: 'SOURCE_TOO_LARGE',
    place: 'source/huge.txt',
    message: /source\/huge\.txt has 50\.0 MB; the limit is 5 MB/,
    hint: /limits\.sourceMegabytes/,
  },
  {
    file: 'source/labels.json',
    text: '{ "a": "Read", "b": }',
    code: 'RESOURCE_JSON_INVALID',
    place: 'source/labels.json:1:21',
    message: /source\/labels\.json:1:21: not valid JSON/,
    hint: /JSON/,
  },
  {
    file: 'source/messages.json',
    text: '{\n  "hello": "Hello {{name"\n}\n',
    code: 'RESOURCE_MESSAGE_INVALID',
    place: 'source/messages.json:2:19 (unit hello)',
    message: /source\/messages\.json:2:19: an interpolation \{\{ has no \}\} \(key hello\)/,
    hint: /\{\{name\}\}/,
  },
  {
    file: 'source/facts.md',
    text: '---\ndate: someday\n---\n# Facts\n',
    code: 'FRONT_MATTER_INVALID',
    place: 'source/facts.md:2:7',
    message: /"date" is not a date: someday/,
    hint: /ISO 8601/,
  },
  ...[
    ['up', '../../up', /relative step/],
    ['root', '/etc/passwd', /absolute path/],
    ['backslash', 'a\\b', /character/],
    ['drive', 'C:x', /absolute path/],
    ['device', 'con', /Windows reserves/],
    ['device-with-ending', 'news/nul.v2', /Windows reserves/],
    ['hidden', '.htaccess', /hidden/],
    ['empty-step', 'a//b', /empty/],
    ['page-as-folder', 'bridge.html/x', /\.html/],
    ['long', 'қ'.repeat(130), /too long/],
  ].map(([name, slug, message]) => ({
    file: `source/slugs/${name}.md`,
    text: `---\nslug: '${slug}'\n---\n# A page\n`,
    code: 'SLUG_INVALID',
    place: `source/slugs/${name}.md`,
    message: message instanceof RegExp ? message : /slug/,
    hint: /letters, digits, hyphens/,
  })),
  {
    file: 'source/blank-slug.md',
    text: '# A page whose slug in the configuration is empty\n',
    code: 'SLUG_INVALID',
    place: 'source/blank-slug.md',
    message: /is empty/,
    hint: /documents/,
  },
  {
    file: 'locales/kk/torn.xlf',
    text: '<?xml version="1.0"?>\n<xliff version="2.0" srcLang="en" trgLang="kk"\n  xmlns="urn:oasis:names:tc:xliff:document:2.0">\n  <file id="f1">\n    <unit id="u1"><segment><source>A</source><target>Б</segment></unit></file>\n</xliff>\n',
    code: 'XLIFF_NOT_WELL_FORMED',
    place: 'locales/kk/torn.xlf:5:64',
    message: /locales\/kk\/torn\.xlf:5:64: not well-formed XML/,
    hint: /save it again|repair/,
  },
  {
    file: 'locales/kk/astray.xlf',
    text: '<?xml version="1.0"?>\n<xliff version="2.0" srcLang="en" trgLang="ru" xmlns="urn:oasis:names:tc:xliff:document:2.0">\n  <file id="f1"><unit id="u1"><segment><source>A</source><target>Б</target></segment></unit></file>\n</xliff>\n',
    code: 'BITEXT_LOCALE_MISMATCH',
    place: 'locales/kk/astray.xlf',
    message: /translates en → ru, not en → kk/,
    hint: /Move it/,
  },
  {
    file: 'locales/kk/folder.xlf',
    code: 'FILE_NOT_READABLE',
    place: 'locales/kk/folder.xlf',
    message: /a folder stands where a file is needed/,
    hint: /move it/,
  },
];

describe('documents that cannot be worked on', () => {
  let outcome: Outcome;
  let errors: readonly PrintedError[];
  let before: Readonly<Record<string, string>>;
  let after: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const project = new TestProject({
      'tarjuman.config.yaml': `${config}documents:\n  blank-slug.md: { slug: '' }\n`,
      'source/bridge.txt': article,
      'source/torn.txt': article,
      'source/astray.txt': article,
      'source/folder.txt': article,
      'source/huge.txt': '',
      'source/mark.txt': '\uFEFFWith A Byte Order Mark\n\nText of it.\n',
      'source/windows.txt': 'Written On Windows\r\n\r\nFirst line.\r\n\r\nSecond line.\r\n',
      'source/wide.txt': Buffer.from('\uFEFFSaved As UTF-16\n\nТекст қазақша.\n', 'utf16le'),
      'source/nothing.txt': '',
      'source/nothing-either.md': '',
      'source/none.json': '',
    });
    for (const { file, text } of spoilt) if (text !== undefined) project.write(file, text);
    truncateSync(project.path('source/huge.txt'), 50_000_000);
    mkdirSync(project.path('locales/kk/folder.xlf'));
    before = filesOf(project);
    outcome = await project.run(['translate']);
    after = filesOf(project);
    errors = errorsIn(outcome.stderr);
    project.dispose();
  });

  test('lead to exit status 2 and a summary of what was done', () => {
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).toContain('documents worked on');
  });

  test.each(spoilt)('$file: $code', ({ code, place, message, hint }) => {
    const error = errors.find((each) => each.place === place);
    expect(error).toMatchObject({ code });
    expect(error?.message).toMatch(message);
    expect(error?.hint).toMatch(hint);
  });

  test('are all that is complained about', () => {
    expect(errors.map(({ place }) => place).sort()).toEqual(spoilt.map(({ place }) => place).sort());
  });

  test('stay as they are, and get no bitext and no page', () => {
    for (const [path, bytes] of Object.entries(before)) expect([path, after[path]]).toEqual([path, bytes]);
    const names = spoilt.map(({ file }) => file.replace(/^(source|locales\/kk)\//, '').replace(/\.[a-z]+$/, ''));
    const isOfOne = (path: string) => names.some((name) => path.includes(`/${name}.`));
    expect(Object.keys(after).filter((path) => !(path in before) && isOfOne(path))).toEqual([]);
  });

  test('do not keep others from being published', () => {
    const page = (name: string) => Buffer.from(after[`./public/kk/${name}.html`] ?? '', 'base64').toString();
    expect(page('bridge')).toContain('A new bridge opened on Monday.');
    expect(page('mark')).toMatch(/<h1[^>]*>With A Byte Order Mark<\/h1>/);
    expect(page('windows')).toMatch(/<p[^>]*>Second line\.<\/p>/);
    expect(page('wide')).toContain('Текст қазақша.');
    expect(page('nothing')).toContain('</html>');
    expect(page('nothing-either')).toContain('</html>');
  });
});

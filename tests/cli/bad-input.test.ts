import { symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { type ExpectedError, expectRefusal, filesOf } from './errors.js';
import { TestProject } from './project.js';

const config = 'sourceLocale: en\ntargetLocales: [kk, ru]\n';
const article = 'Bridge Opens In Almaty\n\nALMATY -- A new bridge opened on Monday.\n';

const glossary = (row: string) => ({ 'glossary/names.csv': `id,en,kk,ru,valid_from\n${row}\n` });
const settings = (text: string) => ({ 'tarjuman.config.yaml': text });

interface Refusal extends ExpectedError {
  readonly what: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly arrange?: (project: TestProject) => void;
}

const refusals: readonly Refusal[] = [
  {
    what: 'no source folder',
    arrange: (project) => project.remove('source'),
    code: 'SOURCE_MISSING',
    place: 'source',
    message: /no folder source\/ in \//,
    hint: /tarjuman init/,
  },
  {
    what: 'no configuration',
    arrange: (project) => project.remove('tarjuman.config.yaml'),
    code: 'CONFIG_NOT_FOUND',
    place: 'tarjuman.config.yaml',
    message: /no tarjuman\.config\.yaml in \//,
    hint: /--cwd.*tarjuman init/,
  },
  {
    what: 'a country code for a language',
    args: ['translate', '--to', 'kz'],
    code: 'LOCALE_UNKNOWN',
    message: /"kz" is not a locale of this project/,
    hint: /Did you mean "kk" \(Kazakh\)\?.*kk, ru/,
  },
  {
    what: 'the source language as a target',
    args: ['translate', '--to', 'ru,en'],
    code: 'LOCALE_IS_SOURCE',
    message: /--to names the source language, en/,
    hint: /kk, ru/,
  },
  {
    what: 'the source language among the targets of the configuration',
    files: settings('targetLocales: [kk, en]\n'),
    code: 'LOCALE_IS_SOURCE',
    place: 'tarjuman.config.yaml',
    message: /targetLocales in tarjuman\.config\.yaml names the source language/,
    hint: /Take it out/,
  },
  {
    what: 'an unknown locale in the configuration',
    files: settings('targetLocales: [kz]\n'),
    code: 'LOCALE_UNKNOWN',
    place: 'tarjuman.config.yaml',
    message: /targetLocales in tarjuman\.config\.yaml: "kz"/,
    hint: /"kk"/,
  },
  {
    what: 'an unknown key',
    files: settings('sourceLocale: en\nrender:\n  drafs: omit\n'),
    code: 'CONFIG_UNKNOWN_KEY',
    place: 'tarjuman.config.yaml:3:3',
    message: /Unknown key "render\.drafs" in tarjuman\.config\.yaml/,
    hint: /Did you mean "drafts"\?/,
  },
  {
    what: 'a configuration that is no YAML',
    files: settings('sourceLocale: en\ntargetLocales: [kk\nsite:\n'),
    code: 'CONFIG_SYNTAX',
    place: 'tarjuman.config.yaml:3:1',
    message: /not valid YAML: Flow sequence/,
    hint: /Correct the line/,
  },
  {
    what: 'an alias in the configuration that leads nowhere',
    files: settings('sourceLocale: *origin\n'),
    code: 'CONFIG_SYNTAX',
    place: 'tarjuman.config.yaml',
    message: /not valid YAML: Unresolved alias.*origin/,
    hint: /in place of the alias/,
  },
  {
    what: 'a wrong value',
    files: settings('xliff:\n  version: "3.0"\n'),
    code: 'CONFIG_INVALID',
    place: 'tarjuman.config.yaml:2:12',
    message: /xliff\.version in tarjuman\.config\.yaml: .*"2\.0"/,
    hint: /configuration\.md/,
  },
  {
    what: 'a time zone that is none',
    files: settings('site:\n  timeZone: Mars/Base\n'),
    code: 'CONFIG_INVALID',
    place: 'tarjuman.config.yaml:2:13',
    message: /site\.timeZone .* time zone/,
    hint: /configuration\.md/,
  },
  {
    what: 'an output folder outside the project',
    files: settings('paths:\n  output: ../public\n'),
    code: 'PATH_OUTSIDE_PROJECT',
    place: 'tarjuman.config.yaml',
    message: /paths\.output .* outside the project: \.\.\/public/,
    hint: /below/,
  },
  {
    what: 'an output folder among the sources',
    files: settings('paths:\n  output: source/public\n'),
    code: 'CONFIG_INVALID',
    place: 'tarjuman.config.yaml',
    message: /paths\.output .* lies in the source folder/,
    hint: /folder of its own/,
  },
  {
    what: 'a glossary row with a column too few',
    files: glossary('almaty,Almaty,Алматы,Алматы'),
    code: 'GLOSSARY_COLUMNS',
    place: 'glossary/names.csv:2',
    message: /names\.csv:2 has 4 columns, the header 5/,
    hint: /separators/,
  },
  {
    what: 'a glossary with an unknown column',
    files: { 'glossary/names.csv': 'id,en,kz\nalmaty,Almaty,Алматы\n' },
    code: 'GLOSSARY_HEADER',
    place: 'glossary/names.csv:1',
    message: /unknown column "kz" \(column 3\)/,
    hint: /"kk"/,
  },
  {
    what: 'a glossary date that is none',
    files: glossary('almaty,Almaty,Алматы,Алматы,31.12.2020'),
    code: 'GLOSSARY_VALUE',
    place: 'glossary/names.csv:2',
    message: /valid_from "31\.12\.2020" is not a date/,
    hint: /2019-03-23/,
  },
  {
    what: 'two sources of one name',
    files: { 'source/bridge.md': '# Bridge\n' },
    code: 'PAGE_COLLISION',
    place: 'source/bridge.txt',
    message: /bridge\.md and bridge\.txt would both be written to bridge\.xlf/,
    hint: /Rename one/,
  },
  {
    what: 'two sources whose names differ by case only',
    files: { 'source/Bridge.txt': article },
    code: 'PAGE_COLLISION',
    place: 'source/bridge.txt',
    message: /Bridge\.txt and bridge\.txt would both/,
    hint: /Rename one/,
  },
  {
    what: 'two sources of one slug',
    files: { 'source/other.md': '---\nslug: Bridge\n---\n# Other\n' },
    code: 'PAGE_COLLISION',
    place: 'source/other.md',
    message: /bridge\.txt and other\.md would both be written to public\/<locale>\/Bridge\.html/,
    hint: /slug/,
  },
  {
    what: 'a source whose page would be the index',
    files: { 'source/index.md': '# Welcome\n' },
    code: 'PAGE_COLLISION',
    place: 'source/index.md',
    message: /the index of the locale and index\.md/,
    hint: /slug/,
  },
  {
    what: 'a link out of the source folder',
    arrange: (project) => symlinkSync('/etc/hostname', project.path('source/host.txt')),
    code: 'PATH_OUTSIDE_PROJECT',
    place: 'source/host.txt',
    message: /source\/host\.txt is a link that leads out of the source folder/,
    hint: /exclude/,
  },
  {
    what: 'a link to nothing in the source folder',
    arrange: (project) => symlinkSync('gone.txt', project.path('source/lost.txt')),
    code: 'PATH_OUTSIDE_PROJECT',
    place: 'source/lost.txt',
    message: /source\/lost\.txt is a link to nothing/,
    hint: /exclude/,
  },
  {
    what: 'strings of the site that are no JSON',
    files: { 'source/site.json': '{\n  "home": "Home",\n}\n' },
    code: 'RESOURCE_JSON_INVALID',
    place: 'source/site.json:3:1',
    message: /source\/site\.json:3:1: not valid JSON/,
    hint: /no comma after the last entry/,
  },
  {
    what: 'an unknown option',
    args: ['translate', '--too', 'kk'],
    code: 'USAGE',
    message: /Unknown option '--too'/,
    hint: /Did you mean --to\?/,
  },
  {
    what: 'an unknown command',
    args: ['tranlsate'],
    code: 'USAGE',
    message: /Unknown command 'tranlsate'/,
    hint: /Did you mean translate\?/,
  },
  {
    what: 'an unknown engine',
    args: ['translate', '--engine', 'deeple'],
    code: 'USAGE',
    message: /--engine <name>.*'deeple' is invalid.*deepl, pseudo, none/,
    hint: /--help/,
  },
  {
    what: 'a project that another run has in hand',
    files: { '.tarjuman/lock': JSON.stringify({ pid: process.pid, host: hostname() }) },
    code: 'PROJECT_LOCKED',
    place: '.tarjuman/lock',
    message: new RegExp(`Another run is working on this project \\(process ${process.pid} `),
    hint: /Wait for it to end.*delete/,
  },
];

describe('refused before anything is written', () => {
  test.concurrent.each(refusals)('$what', async ({ files, args = ['translate'], arrange, ...expected }) => {
    const project = new TestProject({ 'tarjuman.config.yaml': config, 'source/bridge.txt': article, ...files });
    arrange?.(project);
    const before = filesOf(project);
    const outcome = await project.run(args);
    const after = filesOf(project);
    project.dispose();
    expectRefusal(outcome, 2, expected);
    expect(after).toEqual(before);
  });

  test.concurrent.each([
    [['translate', '--to', 'kz', '--json'], 'LOCALE_UNKNOWN'],
    [['translate', '--too', '--json'], 'USAGE'],
  ])('as JSON, for a program: %j', async (args, code) => {
    const project = new TestProject({ 'tarjuman.config.yaml': config, 'source/bridge.txt': article });
    const outcome = await project.run(args);
    project.dispose();
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(JSON.parse(outcome.stderr)).toMatchObject({ error: { code } });
  });
});

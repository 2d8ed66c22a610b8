import { expect, test } from '@jest/globals';
import { toolNames, tools } from '../../src/workflow/packs/tools.js';
import { readPage } from './pages.js';

test('docs/translators.md names every tool that packs are made for, with its version of XLIFF', () => {
  const rows = [...readPage('docs/translators.md').matchAll(/^\| `(\w+)` +\| ([^|]+?) +\| ([\d.]+) +\|/gm)];
  const documented = rows.map(([, name, title, version]) => [name, title, version]);
  expect(documented).toEqual(toolNames.map((name) => [name, tools[name].title, tools[name].xliff]));
});

test('docs/commands.md names every tool that packs are made for', () => {
  const [, row = ''] = /^\| `--for <tool>` +\| (.+?) \|/m.exec(readPage('docs/commands.md')) ?? [];
  expect([...row.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(toolNames);
});

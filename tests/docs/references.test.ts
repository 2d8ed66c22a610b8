import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/core/config/read.js';
import { errorCodes } from '../../src/core/errors.js';
import { parseGlossary } from '../../src/glossary/index.js';
import { checks } from '../../src/quality/index.js';
import { ruleGroups } from '../../src/xliff/validate/index.js';
import { codeBlocks, pages, readPage, sections } from './pages.js';

describe('docs/errors.md', () => {
  const documented = sections('docs/errors.md', 3).map(({ heading, text }) => ({
    code: heading.replaceAll('`', ''),
    status: Number(/^Exit status (\d+)\./.exec(text)?.[1]),
    remedy: text.includes('**Remedy.**'),
  }));

  test('has every error code, with its exit status and a remedy', () => {
    const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
    const known = Object.entries(errorCodes).map(([code, status]) => ({ code, status, remedy: true }));
    expect([...documented].sort(byCode)).toEqual(known.sort(byCode));
  });

  test('is cited by codes that exist, wherever the documentation names one', () => {
    const families = new Set(Object.keys(errorCodes).map((code) => code.split('_')[0]));
    const named = pages.flatMap((page) =>
      [...readPage(page).matchAll(/`([A-Z]+(?:_[A-Z0-9]+)+)`/g)].map(([, code = '']) => ({ page, code })),
    );
    const rules = new Set(ruleGroups().flatMap((group) => group.rules.map(({ code }) => code)));
    const unknown = named.filter(
      ({ code }) => families.has(code.split('_')[0]) && !(code in errorCodes) && !rules.has(code),
    );
    expect(unknown).toEqual([]);
  });
});

describe('docs/configuration.md', () => {
  test('is what scripts/reference.js writes from the schema', () => {
    const written = execFileSync(process.execPath, ['scripts/reference.js'], { encoding: 'utf8' });
    expect(readPage('docs/configuration.md')).toBe(written);
  });

  test('and every other page shows configurations that are valid', () => {
    const examples = pages.flatMap(codeBlocks).filter(({ words }) => words.includes('config'));
    expect(examples.length).toBeGreaterThan(3);
    for (const { page, line, text } of examples) expect(() => readConfig(text, `${page}:${line}`)).not.toThrow();
  });
});

describe('docs/commands.md', () => {
  const documented = sections('docs/commands.md', 2).filter(({ heading }) => heading.startsWith('`tarjuman'));
  const commands = allCommands();

  test('has a section for every command of the command line', () => {
    expect(documented.map(({ heading }) => heading.replaceAll('`', '')).sort()).toEqual([...commands.keys()].sort());
  });

  test.each([...commands])('names the options of %s, and no others', (command, { options }) => {
    const text = documented.find(({ heading }) => heading === `\`${command}\``)?.text ?? '';
    const rows = [...text.matchAll(/^\| `(--[a-z-]+)[ `]/gm)].map(([, option = '']) => option);
    expect(rows.sort()).toEqual([...options].sort());
  });
});

test('docs/checks.md has every check', () => {
  const page = readPage('docs/checks.md');
  expect(checks.map(({ name }) => name).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the glossaries that pages show can be read', () => {
  const examples = pages.flatMap(codeBlocks).filter(({ language }) => language === 'csv');
  expect(examples.length).toBeGreaterThan(0);
  for (const { page, line, text } of examples) expect(parseGlossary(text, `${page}:${line}`).entries).not.toEqual([]);
});

/** Every command with its own options, as `--help` lists them; those of all commands stand at `tarjuman`. */
function allCommands(): ReadonlyMap<string, { readonly options: readonly string[] }> {
  const found = new Map<string, { options: readonly string[] }>();
  const visit = (path: readonly string[]): void => {
    const help = execFileSync(process.execPath, ['dist/cli/main.js', ...path, '--help'], { encoding: 'utf8' });
    const flags = [...partOf(help, 'Options').matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag = '']) => flag);
    const names = [...partOf(help, 'Commands').matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name);
    const subcommands = names.filter((name) => name !== 'help');
    const isGroup = subcommands.length > 0 && path.length > 0;
    if (!isGroup) {
      found.set(['tarjuman', ...path].join(' '), {
        options: flags.filter((flag) => path.length === 0 || flag !== '--help'),
      });
    }
    for (const name of subcommands) visit([...path, name]);
  };
  visit([]);
  return found;
}

/** The lines below one of the titles of a help text, up to the next. */
function partOf(help: string, title: string): string {
  const [, rest = ''] = help.split(new RegExp(`^${title}:\n`, 'm'));
  return rest.split(/^\S/m)[0] ?? '';
}

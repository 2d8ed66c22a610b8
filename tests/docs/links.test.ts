import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { anchors, pages, prose } from './pages.js';

test('every link between pages leads to a file, and to a heading in it', () => {
  const broken = pages.flatMap((page) =>
    localLinks(page)
      .filter((link) => !leads(page, link))
      .map((link) => `${page}: ${link}`),
  );
  expect(broken).toEqual([]);
});

test('the README leads to every page of docs/', () => {
  const linked = localLinks('README.md').map((link) => link.split('#')[0]);
  expect(pages.filter((page) => page !== 'README.md' && !linked.includes(page))).toEqual([]);
});

test('a changelog is kept', () => {
  expect(existsSync('CHANGELOG.md')).toBe(true);
});

function localLinks(page: string): readonly string[] {
  const links = [...prose(page).matchAll(/\]\(([^)\s]+)(?:\s[^)]*)?\)/g)].map(([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

function leads(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || (target.endsWith('.md') && anchors(target).includes(anchor));
}

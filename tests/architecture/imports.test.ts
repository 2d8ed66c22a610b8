import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';

// The floor plan of docs/architecture.md: a module imports only from floors below its own.
const floors: Readonly<Record<string, number>> = {
  cli: 4,
  workflow: 3,
  editions: 2,
  engines: 2,
  formats: 2,
  glossary: 2,
  memory: 2,
  quality: 2,
  segmentation: 2,
  xliff: 2,
  morphology: 1,
  core: 0,
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

function moduleOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join('src', file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => normalize(join(dirname(file), specifier)));
}

describe('the floor plan', () => {
  test('every folder of src/ has its floor', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map(moduleOf));
    expect([...folders].sort()).toEqual(Object.keys(floors).sort());
  });

  test('imports go down only, and never to a neighbour on the same floor', () => {
    const wrong = files
      .filter((file) => file.includes('/'))
      .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
      .filter(({ file, target }) => moduleOf(file) !== moduleOf(target))
      .filter(({ file, target }) => (floors[moduleOf(target)] ?? 9) >= (floors[moduleOf(file)] ?? 0));
    expect(wrong).toEqual([]);
  });

  test('only the command line prints and exits', () => {
    const printing = files
      .filter((file) => moduleOf(file) !== 'cli')
      .filter((file) => /console\.|process\.(exit|stdout|stderr)/.test(readFileSync(join('src', file), 'utf8')));
    expect(printing).toEqual([]);
  });

  test('file names say what is inside', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|manager|service|base|impl)(\/|\.|-)/.test(file)),
    ).toEqual([]);
  });
});

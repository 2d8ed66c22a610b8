import { linkSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TarjumanError } from '../../src/core/errors.js';
import { replaceFile } from '../../src/workflow/files/replace.js';
import { readSettled } from '../../src/workflow/files/settled.js';
import { TestProject } from '../cli/project.js';

let project: TestProject;
beforeEach(() => {
  project = new TestProject({ 'a.xlf': 'before' });
});
afterEach(() => project.dispose());

const conflict = { code: 'BITEXT_CHANGED_MEANWHILE', place: { file: 'a.xlf' } };
const replace = (expected: string | undefined, path = 'a.xlf') =>
  replaceFile(project.path(path), expected, 'after', 'a.xlf');

describe('replacing a file that people edit', () => {
  test('writes it where it is as it was read, and leaves nothing beside it', async () => {
    await replace('before');
    expect(project.snapshot('.')).toEqual({ './a.xlf': Buffer.from('after').toString('base64') });
  });

  test('refuses where somebody saved into it', async () => {
    project.write('a.xlf', 'theirs');
    await expect(replace('before')).rejects.toMatchObject(conflict);
    expect(project.read('a.xlf')).toBe('theirs');
    expect(Object.keys(project.snapshot('.'))).toEqual(['./a.xlf']);
  });

  test('refuses where somebody put another file in its place', async () => {
    project.write('b.xlf', 'theirs');
    renameSync(project.path('b.xlf'), project.path('a.xlf'));
    await expect(replace('before')).rejects.toMatchObject(conflict);
    expect(project.read('a.xlf')).toBe('theirs');
  });

  test('refuses where somebody made a file meanwhile, and where it went away', async () => {
    await expect(replace(undefined)).rejects.toMatchObject(conflict);
    project.remove('a.xlf');
    await expect(replace('before')).rejects.toMatchObject(conflict);
    expect(project.snapshot('.')).toEqual({});
    await replace(undefined);
    expect(project.read('a.xlf')).toBe('after');
  });

  test('writes the file behind a link, and a second name of it keeps what it was', async () => {
    linkSync(project.path('a.xlf'), project.path('second.xlf'));
    symlinkSync('a.xlf', project.path('link.xlf'));
    await replace('before', 'link.xlf');
    expect(readFileSync(project.path('a.xlf'), 'utf8')).toBe('after');
    expect(readFileSync(project.path('second.xlf'), 'utf8')).toBe('before');
  });
});

describe('reading a file that is being saved', () => {
  const parse = (text: string) => {
    if (!text.endsWith('.')) throw new Error(`cut off: ${text}`);
    return text.length;
  };

  test('waits until it can be understood', async () => {
    project.write('a.xlf', 'half a');
    const reading = readSettled(project.path('a.xlf'), 'a.xlf', (text) => {
      if (text === 'half a') setTimeout(() => writeFileSync(project.path('a.xlf'), 'half a sentence.'), 10);
      return asInput(() => parse(text));
    });
    expect(await reading).toMatchObject({ text: 'half a sentence.', value: 16 });
  });

  test('says what is wrong once the file stands still', async () => {
    project.write('a.xlf', 'half a');
    const reading = readSettled(project.path('a.xlf'), 'a.xlf', (text) => asInput(() => parse(text)));
    await expect(reading).rejects.toMatchObject({ code: 'XLIFF_NOT_WELL_FORMED' });
  });
});

/** A reader's own error for what it does not understand. */
function asInput<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new TarjumanError('XLIFF_NOT_WELL_FORMED', String(cause));
  }
}

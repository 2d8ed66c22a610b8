import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TarjumanError } from '../core/errors.js';
import { type Locale, parseLocale } from '../core/locale.js';
import { readTextIfThere } from './files/read.js';
import { systemReason, writeFileWhole } from './files/write.js';
import { newProjectId, projectIdLines } from './packs/project-id.js';
import { configFileName } from './project.js';

export interface InitOptions {
  readonly cwd: string;
  readonly from: string;
  readonly to: readonly string[];
}

/**
 * Starts a project: configuration, an empty source folder, a glossary with its columns, ignored folders. Files that are
 * there already stay as they are.
 *
 * @returns the files written, relative to the folder.
 * @throws {TarjumanError} `FILE_EXISTS` where there is a configuration, `LOCALE_UNKNOWN`, `LOCALE_IS_SOURCE`.
 */
export async function init({ cwd, from, to }: InitOptions): Promise<readonly string[]> {
  const source = parseLocale(from);
  const targets = [...new Set(to.map((tag) => parseLocale(tag)))];
  if (targets.includes(source)) {
    throw new TarjumanError('LOCALE_IS_SOURCE', `${source} is the source language and a target`, {
      hint: 'Leave it out of --to; the source edition is rendered anyway.',
    });
  }
  if (existsSync(join(cwd, configFileName))) {
    throw new TarjumanError('FILE_EXISTS', `${configFileName} is there already: this is a project`, {
      hint: 'Edit it, or start the new project in another folder.',
      place: { file: configFileName },
    });
  }
  const files = new Map([
    [configFileName, configText(source, targets)],
    [join('glossary', 'names.csv'), `${glossaryColumns([source, ...targets])}\n`],
  ]);
  const written: string[] = [];
  await createFolder(cwd, 'source');
  for (const [path, text] of files) {
    if (existsSync(join(cwd, path))) continue;
    await writeFileWhole(join(cwd, path), text, path);
    written.push(path);
  }
  if (await ignoreFolders(cwd, ['.tarjuman/', 'node_modules/', 'public/'])) written.push('.gitignore');
  return written.sort();
}

async function createFolder(cwd: string, folder: string): Promise<void> {
  await mkdir(join(cwd, folder), { recursive: true }).catch((cause: unknown) => {
    throw new TarjumanError('FILE_NOT_WRITABLE', `Cannot create the folder ${folder}/: ${systemReason(cause)}`, {
      hint: 'Correct the rights, or move what is in the way.',
      place: { file: folder },
      cause,
    });
  });
}

function configText(source: Locale, targets: readonly Locale[]): string {
  return `# yaml-language-server: $schema=./node_modules/tarjuman/config.schema.json
# Every key is optional; docs/configuration.md lists them with their defaults.
${projectIdLines(newProjectId())}sourceLocale: ${source}
targetLocales: [${targets.join(', ')}]

engines:
  order:
    # DeepL is asked once its key is in the environment (DEEPL_AUTH_KEY). Until then nothing is sent anywhere.
    default: [deepl]

site:
  name: My newsroom
  # url: https://news.example   # canonical links, hreflang, feeds and the sitemap need it
`;
}

function glossaryColumns(locales: readonly Locale[]): string {
  const terms = locales.flatMap((locale) => [locale, `${locale}_admitted`, `${locale}_forbidden`]);
  return ['id', 'kind', 'pos', 'gender', 'valid_from', 'valid_to', 'translate', ...terms, 'note'].join(',');
}

/** Adds lines to .gitignore that are not there yet; never changes one that is. */
async function ignoreFolders(cwd: string, folders: readonly string[]): Promise<boolean> {
  const path = join(cwd, '.gitignore');
  const text = (await readTextIfThere(path, '.gitignore')) ?? '';
  const lines = text.split(/\r?\n/);
  const missing = folders.filter((folder) => !lines.includes(folder));
  if (missing.length === 0) return false;
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  await writeFileWhole(path, `${start}${missing.join('\n')}\n`, '.gitignore');
  return true;
}

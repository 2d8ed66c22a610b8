import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Glossary } from '../glossary/index.js';
import { readTextIfThere } from './files/read.js';
import { hashOf } from './files/stamp.js';
import { type Project, shown } from './project.js';

/** The project's terms, and a hash that changes with them. */
export interface ProjectGlossary {
  /** Parsed on first use: a run with nothing to do only hashes the files. */
  readonly glossary: () => Promise<Glossary>;
  /** The project has no glossary file. */
  readonly isEmpty: boolean;
  readonly hash: string;
}

/** Reads every CSV file of the glossary folder, in the order of their names: earlier files win. */
export async function openGlossary(project: Project): Promise<ProjectGlossary> {
  const files: { file: string; text: string }[] = [];
  for (const name of glossaryNames(project)) {
    const path = join(project.folders.glossary, name);
    const file = shown(project, path);
    files.push({ file, text: (await readTextIfThere(path, file)) ?? '' });
  }
  let parsed: Promise<Glossary> | undefined;
  return {
    glossary: () => {
      parsed ??= parseAll(files);
      return parsed;
    },
    isEmpty: files.length === 0,
    hash: hashOf(files.map(({ file, text }) => `${file}\n${text}`).join('\n')),
  };
}

async function parseAll(files: readonly { readonly file: string; readonly text: string }[]): Promise<Glossary> {
  const { combineGlossaries, parseGlossary } = await import('../glossary/index.js');
  return combineGlossaries(files.map(({ file, text }) => parseGlossary(text, file)));
}

function glossaryNames(project: Project): readonly string[] {
  try {
    return readdirSync(project.folders.glossary)
      .filter((name) => name.endsWith('.csv'))
      .sort();
  } catch {
    return [];
  }
}

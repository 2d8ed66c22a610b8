// What a pack holds beside the bitexts: memory, glossary, the articles to look at, the project file of OmegaT.
import { join } from 'node:path';
import { TarjumanError } from '../../core/errors.js';
import type { Locale } from '../../core/locale.js';
import { readBytesIfThere, readTextIfThere } from '../files/read.js';
import { openGlossary } from '../glossaries.js';
import { type Project, shown } from '../project.js';
import type { SourceEntry } from '../sources.js';
import { placesOf } from './layout.js';
import { omegatProject } from './omegat-project.js';
import type { Tool } from './tools.js';

export const omegatProjectName = 'omegat.project';

/** Files by path in the pack. What the project does not have is left out. */
export async function resourcesOf(project: Project, locale: Locale, tool: Tool): Promise<ReadonlyMap<string, string>> {
  const places = placesOf[tool.layout];
  const { sourceLocale, site } = project.config;
  const files = new Map<string, string>(places.folders.map((folder) => [folder, '']));
  const path = join(project.folders.memory, `${locale}.tmx`);
  const memory = await readTextIfThere(path, shown(project, path));
  if (memory !== undefined) files.set(places.memory(locale), memory);
  const glossary = await (await openGlossary(project)).glossary();
  const { writeGlossaryCsv, writeOmegatGlossary, writeTbx } = await import('../../glossary/index.js');
  const lists = {
    csv: writeGlossaryCsv(glossary, sourceLocale, locale),
    tbx: writeTbx(glossary, { sourceLocale, targetLocale: locale, title: site.name }),
  };
  // OmegaT reads every file of its glossary folder: the terms in two forms would be shown twice.
  const forTool = tool.layout === 'omegat' ? { txt: writeOmegatGlossary(glossary, sourceLocale, locale) } : lists;
  for (const [ending, text] of Object.entries(forTool))
    if (text !== undefined) files.set(places.glossary(ending), text);
  if (tool.layout === 'omegat') files.set(omegatProjectName, omegatProject(sourceLocale, locale));
  return files;
}

/** The article as its author wrote it. */
export async function previewOf(project: Project, entry: SourceEntry): Promise<Uint8Array> {
  const file = shown(project, entry.absolute);
  const bytes = await readBytesIfThere(entry.absolute, file);
  if (bytes) return bytes;
  throw new TarjumanError('FILE_NOT_FOUND', `${file} went away during the export`, {
    hint: 'Export again.',
    place: { file },
  });
}

/** What is in a pack, for its note. */
export function contentsOf(files: ReadonlyMap<string, unknown>, tool: Tool) {
  const names: readonly (readonly [pattern: RegExp, path: string, what: string])[] = [
    [/^omegat\.project$/, omegatProjectName, 'the project, for OmegaT'],
    [/^source\//, 'source/', 'what is to be translated, as XLIFF'],
    [/^bitexts\//, 'bitexts/', `what is to be translated, as XLIFF`],
    [/^target\//, 'target/', 'where OmegaT puts the translation'],
    [/^(?:tm|memory)\/./, tool.layout === 'omegat' ? 'tm/' : 'memory/', 'earlier translations, as TMX'],
    [/^glossary\/./, 'glossary/', 'how names and terms are translated'],
    [/^preview\//, 'preview/', 'the articles as they were written, to see the context'],
    [/^tarjuman\.json$/, 'tarjuman.json', 'for us: keep it with the files if you can'],
  ];
  const paths = [...files.keys()];
  return names.flatMap(([pattern, path, what]) => (paths.some((name) => pattern.test(name)) ? [{ path, what }] : []));
}

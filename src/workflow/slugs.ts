import { join } from 'node:path';
import { TarjumanError } from '../core/errors.js';
import { type Project, shown } from './project.js';
import { collision } from './sources.js';

/** What file systems take for one name, less the page's ending. */
const longestNameBytes = 250;

/**
 * The address of a document's page below its locale: what it or the configuration says, else its path.
 * @throws {TarjumanError} `SLUG_INVALID` for anything that could leave the output folder or break on some disk.
 */
export function slugOf(project: Project, path: string, name: string, wanted: string | undefined): string {
  const slug = (wanted ?? name).replace(/\.html$/, '');
  const reason = whyNot(slug);
  if (!reason) return slug;
  const file = shown(project, join(project.folders.source, path));
  throw new TarjumanError('SLUG_INVALID', `The slug "${slug}" of ${file} ${reason}`, {
    hint: 'Use letters, digits, hyphens and slashes: `news/summit`. Set it in the front matter or in `documents`.',
    place: { file },
  });
}

function whyNot(slug: string): string | undefined {
  if (slug.trim() === '') return 'is empty';
  if (slug.length > 200) return 'is longer than 200 characters';
  if (slug.startsWith('/') || /^[A-Za-z]:/.test(slug)) return 'is an absolute path';
  if (/[\\?#%<>:"|*\p{Cc}]/u.test(slug)) return 'has a character that no address and file name may have';
  const steps = slug.split('/');
  if (steps.some((step) => step === '' || step.startsWith('.') || step.endsWith('.') || step.trim() !== step)) {
    return 'has an empty, hidden or relative step';
  }
  if (steps.some((step) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(step))) {
    return 'has a name that Windows reserves';
  }
  if (steps.some((step) => Buffer.byteLength(step) > longestNameBytes)) return 'has a step too long for a file name';
  // A folder of this name could be in the way of a page.
  if (steps.slice(0, -1).some((step) => step.endsWith('.html'))) return 'has a folder that ends in .html';
  return undefined;
}

/** @throws {TarjumanError} `PAGE_COLLISION` where two documents, or a document and the index, share a page. */
export function refuseEqualSlugs(project: Project, slugs: ReadonlyMap<string, string>): void {
  const seen = new Map([
    ['index', 'the index of the locale'],
    ['feed', 'the feed of the locale'],
  ]);
  for (const [path, slug] of slugs) {
    const key = slug.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other) throw collision(project, other, path, `${shown(project, project.folders.output)}/<locale>/${slug}.html`);
    seen.set(key, path);
  }
}

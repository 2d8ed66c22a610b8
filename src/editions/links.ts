// Local links of a document: which files they mean, and where those are on the site. In the source a link is relative
// to the document's folder, or starts at the source folder with `/`. A path with a document's extension, or with none,
// means another document; every other path means a file that is published under its own name.
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { LocalizedDocument } from '../core/document.js';
import { sanitize } from './body/allow-list.js';
import { pagePath, relativeUrl } from './paths.js';
import type { Edition } from './types.js';

const documentExtension = /\.(?:html?|markdown|md|txt)$/i;
/** Attributes that hold one URL, as hast properties. `srcSet` holds several. */
const urlProperties = ['href', 'src', 'poster', 'cite'] as const;

/**
 * The files that a document's page shows or links to (pictures, sound, attachments), as paths below the source folder,
 * sorted. They belong at the same paths below the output folder. Paths that lead out of the source folder are not among them.
 */
export function localAssets(document: LocalizedDocument, name: string): readonly string[] {
  const found = new Set<string>();
  const note = (url: string) => {
    const local = parseLocal(url, name);
    if (local && isAsset(local.path)) found.add(local.path);
    return url;
  };
  if (document.meta.image !== undefined) note(document.meta.image);
  if (document.body.type === 'page') {
    visit(sanitize(document.body.tree), 'element', (element) => {
      mapUrls(element, note);
    });
  }
  return [...found].sort();
}

/** Points the local links of an edition's tree at pages and files of the site. Changes the tree. */
export function rewriteLinks(tree: Root, edition: Edition): void {
  visit(tree, 'element', (element) => {
    mapUrls(element, (url) => siteUrl(url, edition));
  });
}

/** Where a URL of a document leads on the site, from the edition's page; undefined when it leads nowhere. */
function siteUrl(url: string, edition: Edition): string | undefined {
  const path = sitePath(url, edition);
  if (path === undefined) return undefined;
  if (path === 'elsewhere') return url;
  return relativeUrl(pagePath(edition.locale, edition.slug), path.path) + path.suffix;
}

interface LocalUrl {
  readonly path: string;
  /** Query and fragment. */
  readonly suffix: string;
}

/** The path on the site that a document's URL means; `elsewhere` for full addresses and places in the page itself. */
export function sitePath(url: string, edition: Edition): LocalUrl | 'elsewhere' | undefined {
  if (!isRelative(url)) return 'elsewhere';
  const local = parseLocal(url, edition.name);
  if (!local) return undefined;
  if (isAsset(local.path)) return local;
  const target = edition.link?.(local.path.replace(documentExtension, ''));
  return target && { path: pagePath(target.locale, target.slug), suffix: local.suffix };
}

function isAsset(path: string): boolean {
  return !documentExtension.test(path) && /\.[^/.]+$/.test(path);
}

/** Neither an address with a scheme or a host, nor a place in the page itself. */
function isRelative(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?|$)/i.test(url.trim());
}

/** Undefined for what is not local, leads out of the source folder or cannot be a path on every system. */
function parseLocal(url: string, name: string): LocalUrl | undefined {
  if (!isRelative(url)) return undefined;
  const [, encoded = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(url.trim()) ?? [];
  const path = decode(encoded);
  if (/[\\\0]/.test(path)) return undefined;
  const steps = path.startsWith('/') ? [] : name.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.length > 0 ? { path: steps.join('/'), suffix } : undefined;
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** Replaces each URL of an element; an attribute whose URL becomes undefined is removed. */
function mapUrls(element: Element, change: (url: string) => string | undefined): void {
  for (const property of urlProperties) {
    const value = element.properties[property];
    if (typeof value === 'string') setProperty(element, property, change(value));
  }
  const set = element.properties.srcSet;
  if (typeof set !== 'string') return;
  const candidates = set.split(/,\s+/).flatMap((candidate) => {
    const [, url = '', descriptor = ''] = /^\s*(\S+)(.*)$/s.exec(candidate) ?? [];
    const changed = url && change(url);
    return changed ? [`${changed}${descriptor.trimEnd()}`] : [];
  });
  setProperty(element, 'srcSet', candidates.join(', ') || undefined);
}

function setProperty(element: Element, property: string, value: string | undefined): void {
  if (value === undefined) delete element.properties[property];
  else element.properties[property] = value;
}

// A whole file from one family to the other: the shells of files and groups, and unit by unit what is in them. A unit is
// parsed when its turn comes and let go when it is written.
import type { XliffVersion } from '../../core/bitext.js';
import type { Origin } from '../failure.js';
import { beside, core12, core20, core22 } from '../namespaces.js';
import { escapeAttribute } from '../xml/escape.js';
import { layoutOf } from '../xml/layout.js';
import type { XmlElement } from '../xml/tree.js';
import { meantBy, writtenAs } from './aliases.js';
import type { Crossing } from './crossing.js';
import { filesText } from './files.js';
import { spaced, type Tag, tag } from './markup.js';
import { lines, startOf, type Writing } from './render.js';
import { type Kept, keptList } from './report.js';
import { rootTo2, rootTo12 } from './root-shell.js';
import { shellOf } from './shells.js';
import { survey } from './survey.js';

export interface Crossed {
  readonly text: string;
  readonly kept: readonly Kept[];
}

/**
 * @param root the tree of the file; units may have let go of what is in them
 * @throws {TarjumanError} `XLIFF_STRUCTURE` for units without id or source, and for ids used twice in one file
 */
export function convertAcross(origin: Origin, root: XmlElement, to: XliffVersion): Crossed {
  const { text } = origin;
  const is12 = root.uri === core12 || root.uri === '';
  const [from, family] = is12 ? ([core12, core20] as const) : ([core20, core12] as const);
  const layout = layoutOf(text);
  const kept = keptList();
  const crossing: Crossing = {
    origin,
    from,
    to: family,
    version: to,
    survey: survey(root, is12),
    writing: writingFor(root, to, { newline: layout.newline, step: layout.newline === '' ? '' : layout.step }),
    kept,
  };
  const shell = shellOf(root, text, (child) => child.uri === root.uri && child.local === 'file');
  const made = is12 ? rootTo2(shell, to, crossing.survey) : rootTo12(shell);
  const namespaceless = is12
    ? root.uri === ''
    : shell.attributes.some(({ local, value }) => local === 'was' && value === 'no-namespace');
  const indentation = layout.newline === '' ? '' : layout.newline + crossing.writing.layout.step;
  const body = filesText(root, crossing, indentation);
  const front = lines(made.front, crossing.writing, layout.newline);
  const marked = is12 && namespaceless ? spaced(beside.tarjuman, { was: 'no-namespace' }) : [];
  const start = rootStart(tag(family, 'xliff', [...made.attributes, ...marked]), crossing, namespaceless && !is12);
  const end = `${layout.newline}</${crossing.writing.corePrefix === '' ? '' : `${crossing.writing.corePrefix}:`}xliff>`;
  return {
    text: text.slice(0, root.start) + start + front + body + end + text.slice(root.end),
    kept: kept.list(),
  };
}

function writingFor(root: XmlElement, to: XliffVersion, layout: Writing['layout']): Writing {
  const declared = Object.entries(root.declared)
    .filter(([prefix, uri]) => prefix !== '' && !isCore(uri))
    .map(([prefix, uri]) => [prefix, meantBy(uri)] as const);
  const usual = new Set<string>(Object.values(beside));
  return {
    version: to,
    core: to === '1.2' ? core12 : core20,
    writtenCore: to === '1.2' ? core12 : to === '2.2' ? core22 : core20,
    corePrefix: root.prefix,
    layout,
    rootPrefixes: new Map(declared.filter(([, uri]) => !usual.has(uri)).map(([prefix, uri]) => [uri, prefix])),
    preferred: new Map(declared.map(([prefix, uri]) => [uri, prefix])),
  };
}

function isCore(uri: string): boolean {
  return uri === core12 || uri === core20 || uri === core22;
}

/** The start tag of the root, when all that the file needs is known. A file of ours declares what our writer declares. */
function rootStart(root: Tag, { writing }: Crossing, namespaceless: boolean): string {
  const own = writing.preferred.has(beside.tarjuman);
  const usual = writing.core === core12 ? [beside.tarjuman] : [beside.mda, beside.mtc, beside.tarjuman];
  const { start } = startOf(root, writing);
  const prefixes = new Map(writing.rootPrefixes);
  const declarations: string[] = [];
  for (const uri of usual) {
    const prefix =
      prefixes.get(uri) ?? (own ? Object.entries(beside).find(([, known]) => known === uri)?.[0] : undefined);
    prefixes.delete(uri);
    if (prefix !== undefined) declarations.push(declaration(prefix, uri));
  }
  for (const [uri, prefix] of prefixes) declarations.push(declaration(prefix, writtenAs(uri, writing.version)));
  const name = /^<\S+/.exec(start)?.[0] ?? '<xliff';
  const core = namespaceless ? '' : declaration(writing.corePrefix, writing.writtenCore);
  return `${name}${core}${declarations.join('')}${start.slice(name.length)}>`;
}

function declaration(prefix: string, uri: string): string {
  return ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`;
}

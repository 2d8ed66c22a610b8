import type { XliffVersion } from '../../core/bitext.js';
import { beside, core12, core20 } from '../namespaces.js';
import { escapeAttribute } from '../xml/escape.js';
import type { Layout } from '../xml/layout.js';
import { kept22, writtenAs } from './aliases.js';
import { type Piece, type Tag, xmlUri } from './markup.js';

/** How namespaces are called in the file that is being written. */
export interface Writing {
  readonly version: XliffVersion;
  /** The core's namespace in trees, and as it is written: 2.2 has one of its own. */
  readonly core: string;
  readonly writtenCore: string;
  /** Prefix of the core, empty for none. */
  readonly corePrefix: string;
  readonly layout: Layout;
  /** Prefixes that the root declares, by namespace. Filled while writing: the root is written last. */
  readonly rootPrefixes: Map<string, string>;
  /** What namespaces are called in the file that is converted. */
  readonly preferred: Map<string, string>;
}

const usual: Readonly<Record<string, string>> = {
  [core12]: 'xlf12',
  [core20]: 'xlf2',
  [kept22]: 'xlf22',
  [beside.tarjuman]: 'tarjuman',
  [beside.mda]: 'mda',
  [beside.mtc]: 'mtc',
};

/** Elements that hold elements only: each child has its line. What others hold is written as it is. */
const holders: ReadonlySet<string> = new Set([
  ...'xliff file header body group trans-unit bin-unit alt-trans skl phase-group phase count-group context-group'
    .split(' ')
    .map((local) => `${core12} ${local}`),
  ...'glossary reference bin-source bin-target'.split(' ').map((local) => `${core12} ${local}`),
  ...'xliff file group unit segment ignorable notes originalData'.split(' ').map((local) => `${core20} ${local}`),
  `${beside.mtc} matches`,
  `${beside.mtc} match`,
  `${beside.mda} metadata`,
  `${beside.mda} metaGroup`,
  `${beside.tarjuman} root`,
]);

export function holdsElementsOnly(tag: Pick<Tag, 'uri' | 'local'>): boolean {
  return holders.has(`${tag.uri} ${tag.local}`);
}

/** Elements that are written with both tags even when nothing is inside, as our own writer does. */
const spelledOut: ReadonlySet<string> = new Set(['source', 'seg-source', 'target', 'note', 'body', 'g', 'pc']);

/** What is in force where something is written. */
export interface Scope {
  /** Prefixes that elements on the way declared, by namespace. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** The namespace of names without prefix, where it is not what the root says. */
  readonly fallback: string | undefined;
}

const atRoot: Scope = { prefixes: new Map(), fallback: undefined };

/**
 * A tree as XML text.
 * @param indentation line break and spaces that stand in front of it
 */
export function render(tag: Tag, writing: Writing, indentation = '', outer: Scope = atRoot): string {
  const { name, start, scope } = startOf(tag, writing, outer);
  const inside = holdsElementsOnly(tag)
    ? lines(tag.children, writing, indentation, scope)
    : tag.children.map((child) => (child.type === 'raw' ? child.markup : render(child, writing, '', scope))).join('');
  if (inside === '' && !(spelledOut.has(tag.local) && tag.uri === writing.core)) return `${start}/>`;
  const last = holdsElementsOnly(tag) && inside !== '' ? indentation : '';
  return `${start}>${inside}${last}</${name}>`;
}

/** A start tag without its end (`>` or `/>`), and what is in force inside. */
export function startOf(
  tag: Tag,
  writing: Writing,
  outer: Scope = atRoot,
): { readonly name: string; readonly start: string; readonly scope: Scope } {
  const { scope, markup: declared } = declaredBy(tag, writing, outer);
  const named = nameOf(tag, writing, scope);
  const attributes = tag.attributes
    .map(({ uri, local, value }) => ` ${attributeName(uri, local, writing, scope)}="${escapeAttribute(value)}"`)
    .join('');
  return { name: named.name, start: `<${named.name}${named.declaration}${declared}${attributes}`, scope: named.scope };
}

/** The children of an element that holds elements only, each on a line of its own; comments, too. */
export function lines(children: readonly Piece[], writing: Writing, indentation: string, scope = atRoot): string {
  const deeper = indentation === '' ? '' : indentation + writing.layout.step;
  return children
    .map((child) => {
      if (child.type === 'tag') return deeper + render(child, writing, deeper, scope);
      const markup = child.markup.trim();
      return markup === '' ? '' : deeper + markup;
    })
    .join('');
}

function declaredBy(tag: Tag, writing: Writing, outer: Scope): { readonly scope: Scope; readonly markup: string } {
  const own = Object.entries(tag.declared).filter(([prefix]) => prefix !== '');
  if (own.length === 0) return { scope: outer, markup: '' };
  const prefixes = new Map([...outer.prefixes].filter(([, prefix]) => !own.some(([taken]) => taken === prefix)));
  for (const [prefix, uri] of own) prefixes.set(uri, prefix);
  const markup = own
    .map(([prefix, uri]) => ` xmlns:${prefix}="${escapeAttribute(writtenAs(uri, writing.version))}"`)
    .join('');
  return { scope: { ...outer, prefixes }, markup };
}

interface Named {
  readonly name: string;
  readonly declaration: string;
  /** What is in force inside. */
  readonly scope: Scope;
}

function nameOf(tag: Tag, writing: Writing, scope: Scope): Named {
  const { uri, local } = tag;
  const { core, corePrefix, writtenCore } = writing;
  if (uri === core && corePrefix !== '') return { name: `${corePrefix}:${local}`, declaration: '', scope };
  const inForce = scope.fallback ?? (corePrefix === '' ? core : '');
  if (uri === inForce) return { name: local, declaration: '', scope };
  if (uri === core || uri === '' || tag.declared[''] === uri) {
    const written = uri === core ? writtenCore : writtenAs(uri, writing.version);
    return { name: local, declaration: ` xmlns="${escapeAttribute(written)}"`, scope: { ...scope, fallback: uri } };
  }
  return { name: `${prefixOf(uri, writing, scope)}:${local}`, declaration: '', scope };
}

function attributeName(uri: string, local: string, writing: Writing, scope: Scope): string {
  if (uri === '') return local;
  if (uri === xmlUri) return `xml:${local}`;
  return `${prefixOf(uri, writing, scope)}:${local}`;
}

function prefixOf(uri: string, writing: Writing, scope: Scope): string {
  const here = scope.prefixes.get(uri);
  if (here !== undefined) return here;
  const known = writing.rootPrefixes.get(uri);
  const hidden = [...scope.prefixes.values()];
  if (known !== undefined && !hidden.includes(known)) return known;
  const taken = new Set([...writing.rootPrefixes.values(), ...hidden, writing.corePrefix]);
  const wanted = usual[uri] ?? (writing.preferred.get(uri) || 'ns');
  let prefix = wanted;
  for (let n = 2; taken.has(prefix); n++) prefix = `${wanted}${n}`;
  writing.rootPrefixes.set(uri, prefix);
  return prefix;
}

/** For markup that is kept inside a text: all on one line, in no need of what is around it. */
export function renderAlone(tag: Tag, prefixes: ReadonlyMap<string, string>): string {
  const writing: Writing = {
    version: '2.2',
    core: tag.uri,
    writtenCore: tag.uri,
    corePrefix: '',
    layout: { newline: '', step: '' },
    rootPrefixes: new Map(),
    preferred: new Map(prefixes),
  };
  const markup = render(tag, writing);
  const name = /^<[^\s/>]+/.exec(markup)?.[0] ?? '';
  const declarations = [...writing.rootPrefixes].map(([uri, prefix]) => ` xmlns:${prefix}="${escapeAttribute(uri)}"`);
  return `${name} xmlns="${escapeAttribute(tag.uri)}"${declarations.join('')}${markup.slice(name.length)}`;
}

// What is known of an inline code of 1.2: our writer says it once, in the source, and a target names the code only.
import { beside } from '../namespaces.js';
import { type Hints, hintsIn12 } from './hints.js';
import { textIn } from './infoset.js';
import { type Tag, valueAt } from './markup.js';

/** Fields are absent where an element does not say. */
export interface CodeFacts {
  readonly ctype?: string | undefined;
  readonly equivalent?: string | undefined;
  readonly data?: string | undefined;
  readonly closeData?: string | undefined;
  readonly display?: string | undefined;
  readonly canDelete?: boolean | undefined;
  readonly hints?: Partial<Hints> | undefined;
}

/** Facts by the code's id in 1.2, and which start an end belongs to. */
export interface FactTable {
  readonly facts: Map<string, CodeFacts>;
  /** Ids of starts (`bx`, `bpt`) by what their ends call them. */
  readonly starts: Map<string, string>;
}

export function emptyFacts(): FactTable {
  return { facts: new Map(), starts: new Map() };
}

/** Elements whose content is the markup that they stand for. */
const withContent: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it']);

export function saysData(tag: Tag): boolean {
  return withContent.has(tag.local);
}

export function isEnd(tag: Tag): boolean {
  return tag.local === 'ex' || tag.local === 'ept';
}

/** The id of the code that an element belongs to: an end has that of its start. */
export function codeIdOf(tag: Tag, table: FactTable): string {
  const id = valueAt(tag, 'id') ?? '';
  if (!isEnd(tag)) return id;
  const link = valueAt(tag, 'rid') ?? id;
  return table.starts.get(link) ?? link;
}

/** What an element says of its code. */
export function factsIn(tag: Tag): CodeFacts {
  const own = (local: string) => valueAt(tag, local, beside.tarjuman);
  const content = saysData(tag) ? textIn(tag) : undefined;
  const end = isEnd(tag) || (tag.local === 'it' && valueAt(tag, 'pos') === 'close');
  return {
    ctype: valueAt(tag, 'ctype'),
    equivalent: valueAt(tag, 'equiv-text'),
    data: own('data') ?? (end ? undefined : content),
    closeData: own('close') ?? (end ? content : undefined),
    display: own('display'),
    canDelete: own('can-delete') === 'yes' ? true : undefined,
    hints: hintsIn12(tag),
  };
}

/** Adds what an element says; what was learned first stands. */
export function learn(tag: Tag, table: FactTable): void {
  if (tag.local === 'bx' || tag.local === 'bpt') {
    const id = valueAt(tag, 'id') ?? '';
    const link = valueAt(tag, 'rid') ?? id;
    if (!table.starts.has(link)) table.starts.set(link, id);
  }
  const id = codeIdOf(tag, table);
  table.facts.set(id, joined(table.facts.get(id), factsIn(tag)));
}

/** The first says it, the second fills in what it leaves open. */
export function joined(first: CodeFacts | undefined, second: CodeFacts | undefined): CodeFacts {
  return {
    ctype: first?.ctype ?? second?.ctype,
    equivalent: first?.equivalent ?? second?.equivalent,
    data: first?.data ?? second?.data,
    closeData: first?.closeData ?? second?.closeData,
    display: first?.display ?? second?.display,
    canDelete: first?.canDelete ?? second?.canDelete,
    hints: { ...second?.hints, ...first?.hints },
  };
}

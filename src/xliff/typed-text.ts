// A target as a person types it on the command line: text, with the inline codes of the unit as the file writes them.
import type { XliffVersion } from '../core/bitext.js';
import { formatPlace, type Place, TarjumanError } from '../core/errors.js';
import { type Code, type Content, type Inline, mergeText, text } from '../core/inline.js';
import { nearest } from '../core/nearest.js';

type Role = 'pair' | 'alone' | 'start' | 'end' | 'refused';

const codes2: Readonly<Record<string, Role>> = {
  pc: 'pair',
  ph: 'alone',
  sc: 'start',
  ec: 'end',
  cp: 'refused',
  mrk: 'refused',
  sm: 'refused',
  em: 'refused',
};

const codes12: Readonly<Record<string, Role>> = {
  g: 'pair',
  x: 'alone',
  ph: 'alone',
  it: 'alone',
  bx: 'start',
  bpt: 'start',
  ex: 'end',
  ept: 'end',
  mrk: 'refused',
  sub: 'refused',
};

/** Elements of 1.2 that hold the markup itself, which the file knows: what is typed there is passed over. */
const holders: ReadonlySet<string> = new Set(['ph', 'it', 'bpt', 'ept']);

interface Tag {
  readonly raw: string;
  readonly name: string;
  readonly kind: 'open' | 'close' | 'whole';
  readonly attributes: ReadonlyMap<string, string>;
}

/** The unit that a text is typed for. */
export interface TypedFor {
  readonly codes: readonly Code[];
  readonly version: XliffVersion;
  readonly place: Place;
}

/**
 * The content that a typed text means: `Press <pc id="1">here</pc>` has the code 1 of the unit around `here`. A `<` or
 * `&` that belongs to no inline element of the standard is text, so `a < b & c` needs no escapes.
 *
 * @throws {TarjumanError} `XLIFF_EDIT_REFUSED` for a code that the unit does not have, a pair that is not closed, an
 * annotation
 */
export function readTypedText(typed: string, unit: TypedFor): Content {
  const roles = unit.version === '1.2' ? codes12 : codes2;
  const tokens = tokensOf(typed, roles);
  const known = new Set(unit.codes.map((code) => code.id));
  const out: Inline[] = [];
  /** Pairs that are open, and the code of each start by what its end points to. */
  const open: string[] = [];
  const starts = new Map<string, string>();
  let passOver: string | undefined;

  for (const token of tokens) {
    if (passOver !== undefined) {
      if (typeof token !== 'string' && token.kind === 'close' && token.name === passOver) passOver = undefined;
      continue;
    }
    if (typeof token === 'string') out.push(text(token));
    else push(token, roles[token.name] ?? 'refused');
  }
  const [left] = open.slice(-1);
  if (left !== undefined) throw refused(unit, `the code ${left} is opened and not closed`);
  return mergeText(out);

  function push(tag: Tag, role: Role): void {
    if (role === 'refused') throw refused(unit, `${tag.raw} cannot be typed here`, 'Text and inline codes can.');
    if (role === 'pair' && tag.kind === 'close') out.push({ type: 'close', id: closePair(tag) });
    else if (tag.kind === 'close') throw refused(unit, `${tag.raw} closes nothing`);
    else if (role === 'end') out.push({ type: 'close', id: endOf(tag) });
    else {
      const id = idOf(tag, 'id');
      out.push({ type: role === 'alone' ? 'ph' : 'open', id });
      if (role === 'start') starts.set(tag.attributes.get('rid') ?? id, id);
      if (role === 'pair' && tag.kind === 'open') open.push(id);
      if (role === 'pair' && tag.kind === 'whole') out.push({ type: 'close', id });
    }
    if (tag.kind === 'open' && holders.has(tag.name)) passOver = tag.name;
  }

  function closePair(tag: Tag): string {
    const id = open.pop();
    if (id === undefined) throw refused(unit, `${tag.raw} closes nothing`);
    return id;
  }

  function endOf(tag: Tag): string {
    const link = tag.attributes.get('startRef') ?? tag.attributes.get('rid');
    const start = link === undefined ? undefined : starts.get(link);
    return start ?? idOf(tag, link === undefined ? 'id' : tag.attributes.has('startRef') ? 'startRef' : 'rid');
  }

  function idOf(tag: Tag, name: string): string {
    const id = tag.attributes.get(name);
    if (id !== undefined && known.has(id)) return id;
    const names = [...known];
    const guess = id === undefined ? undefined : nearest(id, names);
    const what = id === undefined ? `${tag.raw} has no ${name}` : `the unit has no code ${id}`;
    const has = names.length === 0 ? 'The unit has no codes.' : `Codes of the unit: ${names.join(', ')}.`;
    throw refused(unit, what, guess === undefined ? has : `Did you mean ${guess}? ${has}`);
  }
}

/** Text, and tags of inline elements. */
function tokensOf(typed: string, roles: Readonly<Record<string, Role>>): readonly (string | Tag)[] {
  const tokens: (string | Tag)[] = [];
  const tag = /<(\/?)(?:[\w.-]+:)?([A-Za-z]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
  let at = 0;
  for (const match of typed.matchAll(tag)) {
    const [raw, slash, name = '', said = '', whole] = match;
    const isBare = said === '' && slash === '';
    if (!Object.hasOwn(roles, name) || isBare) continue;
    tokens.push(typed.slice(at, match.index));
    tokens.push({ raw, name, kind: slash ? 'close' : whole ? 'whole' : 'open', attributes: attributesOf(said) });
    at = match.index + raw.length;
  }
  return [...tokens, typed.slice(at)];
}

function attributesOf(said: string): ReadonlyMap<string, string> {
  const found = said.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map([...found].map(([, name = '', double, single]) => [name, double ?? single ?? '']));
}

function refused(
  { place }: TypedFor,
  reason: string,
  hint = 'Type each code as it stands in the source.',
): TarjumanError {
  return new TarjumanError('XLIFF_EDIT_REFUSED', `${formatPlace(place)}: ${reason}`, { hint, place });
}

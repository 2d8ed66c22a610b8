// States between the two families where no proof of ours is involved: what 1.2 says in three attributes is `state` and
// `subState` in 2.x, and comes back from there as long as nobody changes the state.
import type { State } from '../../core/bitext.js';
import { writtenAs12 } from '../state-table.js';
import { type State12, stateFrom12 } from '../states.js';

/** `state` and `subState` of a 2.x segment. Without `state`, nobody said anything. */
export interface State2 {
  readonly state?: State | undefined;
  readonly subState?: string | undefined;
}

const prefix = 'xlf12:';

/**
 * A target of 1.2 as 2.x says it. What the four states cannot say goes into `subState`, such as `xlf12:needs-l10n`,
 * `xlf12:qualifier=leveraged-tm` or `xlf12:none;approved=yes`.
 */
export function state2From12(said: State12): State2 {
  if (said.state === undefined && said.qualifier === undefined && said.approved === undefined) return {};
  const state = stateFrom12(said);
  const usual: State12 = writtenAs12[state];
  const words = [
    ...(said.state === usual.state ? [] : [escapeWord(said.state)]),
    ...(said.qualifier === undefined ? [] : [`qualifier=${escapeWord(said.qualifier)}`]),
    ...(said.approved === usual.approved ? [] : [`approved=${escapeWord(said.approved)}`]),
  ];
  return words.length === 0 ? { state } : { state, subState: prefix + words.join(';') };
}

/** The way back. A `subState` that does not go with the state any more is out of date, and the state counts. */
export function state12From2({ state, subState }: State2): State12 {
  if (state === undefined) return {};
  const usual: State12 = writtenAs12[state];
  if (!subState?.startsWith(prefix)) return usual;
  const said: { state?: string | undefined; qualifier?: string | undefined; approved?: string | undefined } = {
    ...usual,
  };
  for (const word of subState.slice(prefix.length).split(';')) {
    const [, name, value = ''] = /^(?:(qualifier|approved)=)?(.*)$/s.exec(word) ?? [];
    const text = unescapeWord(value);
    if (name === 'qualifier') said.qualifier = text;
    else if (name === 'approved') said.approved = text;
    else said.state = text;
  }
  return stateFrom12(said) === state ? said : usual;
}

/** No colon, semicolon or space may be in a value; `none` has a meaning of its own, and the empty one must be seen. */
function escapeWord(word: string | undefined): string {
  if (word === undefined) return 'none';
  if (word === '' || word === 'none') return `%${word}`;
  return word.replace(/[\s:;%=]/g, (character) => encodeURIComponent(character));
}

function unescapeWord(word: string): string | undefined {
  if (word === 'none') return undefined;
  return word === '%' || word === '%none' ? word.slice(1) : decoded(word);
}

/** Somebody may have written the value by hand. */
function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

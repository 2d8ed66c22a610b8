// One inline element of 2.x as 1.2 says it. Codes become `g`, `x`, `bx`, `ex`, which every tool shows as tags; those that
// came from `bpt`, `ept`, `ph`, `it` become that again.
import { codeType } from '../codes.js';
import { beside, core12 } from '../namespaces.js';
import { ownHints, standardHints } from '../v12/code-hints.js';
import { writeCtype } from '../v12/ctype.js';
import { carriable, escapeText } from '../xml/escape.js';
import { codeWith, hintsIn2 } from './hints.js';
import { idTo12 } from './ids.js';
import { type Attribute, plain, raw, spaced, type Tag, tag, valueAt } from './markup.js';
import { isForeign, restored } from './residue.js';

export type Form12 = 'g' | 'x' | 'bx' | 'ex' | 'bpt' | 'ept' | 'ph' | 'it';

export interface CodePlace12 {
  /** Original data by id. */
  readonly data: ReadonlyMap<string, string>;
  /** The elements that end codes, by the ids of their starts. */
  readonly ends: ReadonlyMap<string, Tag>;
  /** An end whose start is in no text of the unit may name none (`rid`). Our own writer names it in candidates. */
  readonly loneEndsBare: boolean;
  /** Does the code's markup have to be written here, or does the source have it? */
  readonly withData: boolean;
}

/** The id of the code that an element belongs to, as 2.x calls it. */
export function codeIdIn2(code: Tag): string {
  return valueAt(code, 'startRef') ?? valueAt(code, 'id') ?? '';
}

export function formTo12(code: Tag): Form12 {
  const was = valueAt(code, 'was', beside.tarjuman);
  switch (code.local) {
    case 'ph':
      return was === 'ph' ? 'ph' : 'x';
    case 'pc':
      return 'g';
    case 'sc':
      return was === 'bpt' || was === 'it' || was === 'g' ? was : 'bx';
    default:
      return was === 'ept' || was === 'it' ? was : 'ex';
  }
}

/** The markup that a code stands for at this place. */
export function ownData(code: Tag, data: ReadonlyMap<string, string>): string {
  return data.get(valueAt(code, code.local === 'pc' ? 'dataRefStart' : 'dataRef') ?? '') ?? '';
}

export function codeTo12(code: Tag, form: Form12, place: CodePlace12, children: Tag['children'] = []): Tag {
  const expected = [...plain(about(code, form, place)), ...ours(code, form, place)];
  const attributes = [...restored(expected, code, core12), ...code.attributes.filter(isForeign)];
  return tag(core12, form, attributes, content(code, form, place) ?? children);
}

function about(code: Tag, form: Form12, place: CodePlace12): Record<string, string | undefined> {
  const id = idTo12(codeIdIn2(code));
  const twoHalves = form === 'bx' || form === 'ex' || form === 'bpt' || form === 'ept';
  const lone = place.loneEndsBare && code.local === 'ec' && valueAt(code, 'isolated') === 'yes';
  const names = { id, rid: twoHalves && !lone ? id : undefined };
  if (form === 'ex' || form === 'ept') return names;
  const pos = form === 'it' ? (code.local === 'ec' ? 'close' : 'open') : undefined;
  const suffix = code.local === 'pc' ? 'Start' : '';
  const { clone, xid } = standardHints(codeWith(hintsFor(code, place)));
  return {
    ...names,
    pos,
    ...kind(code),
    'equiv-text': valueAt(code, `equiv${suffix}`) || undefined,
    clone: saysOwn(form) ? undefined : clone,
    xid,
  };
}

function hintsFor(code: Tag, place: CodePlace12) {
  return hintsIn2(code, code.local === 'sc' ? place.ends.get(codeIdIn2(code)) : undefined);
}

function saysOwn(form: Form12): boolean {
  return form === 'ph' || form === 'bpt' || form === 'ept' || form === 'it';
}

function kind(code: Tag): Record<string, string | undefined> {
  const type = valueAt(code, 'type');
  const subType = valueAt(code, 'subType');
  if (type === undefined) return {};
  const pair = code.local === 'ph' ? {} : { closeData: '' };
  const said = { id: '', type: codeType(type), data: '', ...(subType === undefined ? {} : { subType }), ...pair };
  return { ctype: writeCtype(said) };
}

/** Attributes of ours: all that the standard has no room for. */
function ours(code: Tag, form: Form12, place: CodePlace12): readonly Attribute[] {
  if (!place.withData || code.local === 'ec') return [];
  const inside = saysOwn(form);
  const close = code.local === 'pc' ? place.data.get(valueAt(code, 'dataRefEnd') ?? '') : closingOf(code, place);
  return spaced(beside.tarjuman, {
    data: inside ? undefined : carriable(ownData(code, place.data)) || undefined,
    close: inside ? undefined : carriable(close ?? '') || undefined,
    display: valueAt(code, code.local === 'pc' ? 'dispStart' : 'disp'),
    'can-delete': valueAt(code, 'canDelete') === 'no' ? undefined : 'yes',
    ...ownHints(codeWith(hintsFor(code, place))),
  });
}

function closingOf(code: Tag, place: CodePlace12): string | undefined {
  const end = code.local === 'sc' ? place.ends.get(codeIdIn2(code)) : undefined;
  return end && ownData(end, place.data);
}

function content(code: Tag, form: Form12, place: CodePlace12): Tag['children'] | undefined {
  if (!saysOwn(form)) return undefined;
  const text = ownData(code, place.data);
  return text === '' ? [] : [raw(escapeText(text, '\n'))];
}

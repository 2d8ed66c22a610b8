// One inline element of 1.2 as 2.x says it (XLIFF 1.2 §2.5, XLIFF 2.1 §4.7.2).
import { beside, core20 } from '../namespaces.js';
import { type CodeElement, writeHints } from '../v2/code-hints.js';
import { readCtype } from '../v12/ctype.js';
import { type CodeFacts, codeIdOf, type FactTable, factsIn, joined } from './code-facts.js';
import { codeWith } from './hints.js';
import { idTo2, idTo12 } from './ids.js';
import { type Attribute, plain, type Tag, tag, valueAt } from './markup.js';
import { isForeign, restored } from './residue.js';

/** What stands for a code in 2.x. `pc` holds content, the others are empty. */
export type Form2 = 'ph' | 'pc' | 'sc' | 'ec';

/** Ids for original data: which one a text would get, and taking it. */
export interface DataIds {
  peek(text: string): string | undefined;
  take(text: string): string | undefined;
}

export interface CodePlace {
  readonly table: FactTable;
  readonly data: DataIds;
  /** Is the other half of a pair in no text of the unit? */
  readonly isolated: boolean;
  /** The id to use where the code's own is taken: 1.2 may repeat a code, 2.x gives each copy an id. */
  readonly copyId?: string | undefined;
}

/**
 * The attributes that a code has in 2.x. Original data is not taken, only asked for: see {@link takeData}.
 */
export function attributesTo2(code: Tag, form: Form2, place: CodePlace): readonly Attribute[] {
  const id = codeIdOf(code, place.table);
  const facts = joined(factsIn(code), place.table.facts.get(id));
  const isolated = form === 'sc' && place.isolated ? { isolated: 'yes' } : {};
  const expected = plain({ ...links(id, form, place), ...about(facts, id, form, place), ...isolated });
  return [...restored(expected, code, core20), ...code.attributes.filter(isForeign)];
}

function links(id: string, form: Form2, { isolated, copyId }: CodePlace): Record<string, string | undefined> {
  const own = copyId ?? idTo2(id);
  if (form !== 'ec') return { id: own };
  return isolated ? { id: own, isolated: 'yes' } : { startRef: own };
}

const as: Readonly<Record<Form2, CodeElement>> = { ph: 'alone', pc: 'pair', sc: 'start', ec: 'end' };

function about(facts: CodeFacts, id: string, form: Form2, place: CodePlace): Record<string, string | undefined> {
  const { type, subType } = readCtype(facts.ctype);
  const suffix = form === 'pc' ? 'Start' : '';
  const shown = form === 'ec' ? {} : { [`disp${suffix}`]: facts.display, [`equiv${suffix}`]: facts.equivalent };
  const copyOf = place.copyId === undefined ? {} : { copyOf: idTo2(id) };
  const hints = codeWith({ ...facts.hints, ...copyOf });
  return {
    type: type === 'other' && subType === undefined ? undefined : type,
    subType,
    ...shown,
    canDelete: facts.canDelete ? undefined : 'no',
    ...writeHints(hints, as[form], place.isolated ? 'isolated' : 'linked'),
    ...(form === 'pc' ? equivalents(facts) : {}),
  };
}

/** Those of a `pc` stand together, as our own writer has them. */
function equivalents({ equivalent, hints }: CodeFacts): Record<string, string | undefined> {
  if (equivalent === undefined && hints?.closeEquivalent === undefined) return {};
  return { equivStart: equivalent ?? '', equivEnd: hints?.closeEquivalent ?? '' };
}

/** The texts behind a code that its form refers to, by the name of the reference. */
export function dataOf(code: Tag, form: Form2, table: FactTable): readonly (readonly [string, string])[] {
  const facts = joined(factsIn(code), table.facts.get(codeIdOf(code, table)));
  const texts: readonly (readonly [string, string | undefined])[] =
    form === 'pc'
      ? [
          ['dataRefStart', facts.data],
          ['dataRefEnd', facts.closeData],
        ]
      : [['dataRef', form === 'ec' ? facts.closeData : facts.data]];
  // A copy that names its base has the markup of that, and none of its own.
  const base = table.facts.get(idTo12(facts.hints?.copyOf ?? ''));
  const ofBase = [base?.data, base?.closeData];
  return texts.flatMap(([name, text]) => (!text || (base && ofBase.includes(text)) ? [] : [[name, text] as const]));
}

/** References to original data in front of what else a code says; kept ones count, none is taken twice. */
export function takeData(code: Tag, form: Form2, place: CodePlace): readonly Attribute[] {
  const without = (valueAt(code, 'without', beside.tarjuman) ?? '').split(' ');
  return dataOf(code, form, place.table).flatMap(([name, text]) => {
    if (valueAt(code, name, core20) !== undefined || without.includes(name)) return [];
    return plain({ [name]: place.data.take(text) });
  });
}

/** The element, with its attributes in the order in which our own writer has them. */
export function codeTo2(
  code: Tag,
  form: Form2,
  place: CodePlace,
  was: string | undefined,
  children: Tag['children'] = [],
): Tag {
  const data = takeData(code, form, place);
  const attributes = attributesTo2(code, form, place);
  const [first, ...rest] = attributes;
  const made = [
    ...(first ? [first] : []),
    ...data,
    ...rest,
    ...(was === undefined ? [] : [{ uri: beside.tarjuman, local: 'was', value: was }]),
  ];
  return tag(core20, form, made, children);
}

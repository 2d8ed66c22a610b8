import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import { errorRule } from '../../rule.js';
import type { Check, CheckContext, ElementName } from '../../types.js';
import { modular } from '../namespace.js';
import { mtc } from '../sections.js';

const sections = mtc('4');

const codeIdNotUnique = errorRule(
  'MTC_CODE_ID_NOT_UNIQUE',
  sections,
  'The id of a code or annotation is unique in the source, and in the target, of a translation candidate.',
  'Give one of the two another id, in the source and in the target.',
);
const codeMismatch = errorRule(
  'MTC_CODE_MISMATCH',
  sections,
  'A code in the target of a translation candidate with the id of one in its source is of the same kind.',
  'Use the id of the code that corresponds, or an id that the source does not have.',
);
const dataUnknown = errorRule(
  'MTC_DATA_UNKNOWN',
  sections,
  'A code in a translation candidate refers to original data of the same candidate.',
  'Copy the original data into the <originalData> of the candidate, or remove the reference.',
);
const orphan = errorRule(
  'MTC_CODE_ORPHAN',
  sections,
  'What opens in the source or target of a translation candidate closes there, and what closes was opened.',
  'Add the other half, or mark the code with isolated="yes".',
);

/** Codes, annotations and original data inside a translation candidate (XLIFF 2.1 §5.1.4): a scope of its own. */
export const candidateCodes: Check = {
  versions: modular,
  rules: [codeIdNotUnique, codeMismatch, dataUnknown, orphan],
  begin: (context) => ({ end: { 'mtc:match': (match) => checkMatch(match, context) } }),
};

/** Names that say the same thing in two ways: a span, and its start. */
const kinds: Readonly<Record<ElementName, string>> = {
  ph: 'placeholder',
  pc: 'pair',
  sc: 'pair',
  ec: 'end',
  mrk: 'annotation',
  sm: 'annotation',
};

function checkMatch(match: XmlElement, context: CheckContext): void {
  const data = new Set<string>();
  const codesOfSource = new Map<string, string>();
  for (const part of elementsIn(match)) {
    const name = context.nameOf(part);
    if (name === 'originalData') for (const child of elementsIn(part)) data.add(attribute(child, 'id') ?? '');
    if (name !== 'source' && name !== 'target') continue;
    const codes = inlinesBelow(part, context);
    checkIds(codes, codesOfSource, name, context);
    for (const code of codes) checkData(code, data, context);
    checkHalves(codes, part, context);
  }
}

function inlinesBelow(element: XmlElement, context: CheckContext): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => [child, ...inlinesBelow(child, context)]);
}

function checkIds(
  codes: readonly XmlElement[],
  codesOfSource: Map<string, string>,
  side: 'source' | 'target',
  { nameOf, report }: CheckContext,
): void {
  const ids = side === 'source' ? codesOfSource : new Map<string, string>();
  for (const code of codes) {
    const id = attribute(code, 'id');
    const kind = kinds[nameOf(code)];
    if (id === undefined || kind === undefined) continue;
    const inSource = codesOfSource.get(id);
    if (ids.has(id)) {
      report(codeIdNotUnique, code, `another element in this ${side} has the id "${id}"`, { attribute: 'id' });
    } else if (inSource !== undefined && inSource !== kind) {
      const message = `<${code.name}> is no ${inSource}, as the element "${id}" of the source is`;
      report(codeMismatch, code, message, { attribute: 'id' });
    }
    ids.set(id, kind);
  }
}

function checkData(code: XmlElement, data: ReadonlySet<string>, { report }: CheckContext): void {
  for (const name of ['dataRef', 'dataRefStart', 'dataRefEnd']) {
    const ref = attribute(code, name);
    if (ref === undefined || data.has(ref)) continue;
    report(dataUnknown, code, `${name}="${ref}" names no original data of this candidate`, { attribute: name });
  }
}

const halves = [
  { opens: 'sc', closes: 'ec' },
  { opens: 'sm', closes: 'em' },
] as const;

function checkHalves(codes: readonly XmlElement[], part: XmlElement, { nameOf, report }: CheckContext): void {
  const where = `in this <${part.name}> of the candidate`;
  for (const { opens, closes } of halves) {
    const open = new Map<string | undefined, XmlElement>();
    for (const code of codes) {
      if (attribute(code, 'isolated') === 'yes') continue;
      if (nameOf(code) === opens) open.set(attribute(code, 'id'), code);
      if (nameOf(code) !== closes) continue;
      const id = attribute(code, 'startRef');
      if (id === undefined || open.delete(id)) continue;
      report(orphan, code, `no <${opens}> before it ${where} has the id "${id}"`, { attribute: 'startRef' });
    }
    for (const [id, code] of open) report(orphan, code, `no <${closes}> ${where} closes "${id}"`);
  }
}

import { attribute, elementsIn, type XmlElement } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { any, extension, type ModuleSchema, one, optional, sequence, some, text } from '../schema/types.js';
import { anyText, nmtoken } from '../schema/values.js';
import type { Check, CheckContext } from '../types.js';
import { modular, sinceTwo, xml } from './namespace.js';
import { gls } from './sections.js';
import { spansOf, whyNoSpan } from './spans.js';

const id = { type: nmtoken, sections: gls('5.1') };
const ref = { type: anyText, sections: gls('5.2') };
const source = { type: anyText, sections: gls('5.3') };

/** Glossary: `glossary.xsd`. */
export const glossarySchema: ModuleSchema = {
  prefix: 'gls',
  title: 'Glossary',
  namespaces: sinceTwo('urn:oasis:names:tc:xliff:glossary:2.0'),
  elements: [
    { name: 'gls:glossary', sections: gls('4.2'), attributes: {}, content: sequence(some('gls:glossEntry')) },
    {
      name: 'gls:glossEntry',
      sections: gls('4.3'),
      attributes: { ...xml, id, ref },
      foreignAttributes: true,
      content: sequence(one('gls:term'), any('gls:translation'), optional('gls:definition'), any(extension)),
    },
    { name: 'gls:term', sections: gls('4.4'), attributes: { ...xml, source }, foreignAttributes: true, content: text },
    {
      name: 'gls:translation',
      sections: gls('4.5'),
      attributes: { ...xml, id, ref, source },
      foreignAttributes: true,
      content: text,
    },
    {
      name: 'gls:definition',
      sections: gls('4.6'),
      attributes: { ...xml, source },
      foreignAttributes: true,
      content: text,
    },
  ],
  placedElements: [{ element: 'gls:glossary', in: ['unit'] }],
  placedAttributes: [],
};

const idNotUnique = errorRule(
  'GLS_ID_NOT_UNIQUE',
  gls('5.1'),
  'The id of an entry or translation is unique within its glossary.',
  'Give one of the two another id.',
);
const entryEmpty = errorRule(
  'GLS_ENTRY_EMPTY',
  gls('4.3'),
  'A glossary entry has a translation or a definition.',
  'Add a translation or a definition, or remove the entry.',
);
const refNotInUnit = errorRule(
  'GLS_REF_NOT_IN_UNIT',
  gls('5.2'),
  'An entry or translation refers to text of its own unit: a segment, or an inline element in one.',
  'Write "#" and the id of the annotation; "#t=" and the id for one in the target.',
);

/** Entries of glossaries, and what they refer to (XLIFF 2.1 §5.2). */
export const glossaryEntries: Check = {
  versions: modular,
  rules: [idNotUnique, entryEmpty, refNotInUnit],
  begin(context) {
    return {
      end: {
        'gls:glossEntry': (entry) => checkEntry(entry, context),
        unit: (unit) => checkGlossaries(unit, context),
      },
    };
  },
};

function checkEntry(entry: XmlElement, { nameOf, report }: CheckContext): void {
  const names = new Set(elementsIn(entry).map(nameOf));
  if (names.has('gls:translation') || names.has('gls:definition')) return;
  report(entryEmpty, entry, 'a glossary entry with neither translation nor definition');
}

function checkGlossaries(unit: XmlElement, context: CheckContext): void {
  const { nameOf, report } = context;
  const glossaries = elementsIn(unit).filter((child) => nameOf(child) === 'gls:glossary');
  if (glossaries.length === 0) return;
  const spans = spansOf(unit, context);
  for (const glossary of glossaries) {
    const ids = new Set<string>();
    for (const element of elementsIn(glossary).flatMap((entry) => [entry, ...elementsIn(entry)])) {
      if (nameOf(element) !== 'gls:glossEntry' && nameOf(element) !== 'gls:translation') continue;
      const own = attribute(element, 'id');
      if (own !== undefined && ids.has(own)) {
        report(idNotUnique, element, `the glossary has another id "${own}"`, { attribute: 'id' });
      }
      if (own !== undefined) ids.add(own);
      const to = attribute(element, 'ref');
      const problem = to === undefined ? undefined : whyNoSpan(to, unit, spans);
      if (problem) report(refNotInUnit, element, `ref="${to}" ${problem}`, { attribute: 'ref' });
    }
  }
}

import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import type { Check, CheckContext } from '../../types.js';
import { isAround, parseFragment } from '../fragment.js';
import { must, should } from '../rule.js';
import { its } from '../sections.js';
import { itsAttributesOf, provenance } from './names.js';

const recordEmpty = must(
  'ITS_RECORD_EMPTY',
  'A provenance record names at least one person, organization or tool.',
  'Say who did it, or remove the record.',
  its('11.4'),
);
const idNotUnique = must(
  'ITS_ID_NOT_UNIQUE',
  'xml:id of lists of issues and records is unique in the unit, group or file around.',
  'Give one of the two another id, and change what refers to it.',
  its('12.4'),
);
const idReused = should(
  'ITS_ID_REUSED',
  'xml:id is unique in the whole document, as XML wants it.',
  'Give one of the two another id, and change what refers to it.',
  its('12.4'),
);
const issuesRef = must(
  'ITS_ISSUES_REF_UNKNOWN',
  'its:locQualityIssuesRef names a list of issues of the same unit.',
  'Write "#its=" and the xml:id of the list.',
  its('12.11'),
);
const recordsRef = must(
  'ITS_RECORDS_REF_UNKNOWN',
  'its:provenanceRecordsRef on an annotation names records of its unit or candidate; on a file, group or unit, records there or further out.',
  'Write "#its=" and the xml:id of the records.',
  its('12.24'),
);
const notUsed = should(
  'ITS_STANDOFF_NOT_USED',
  'A list of issues or records is referred to.',
  'Refer to it, or remove it.',
  its('11.3'),
);

/** The lists of one unit, group or file by their ids, and whether something refers to them. */
type Scope = Map<string, { readonly element: XmlElement; isUsed: boolean }>;

const listNames = ['its:locQualityIssues', 'its:provenanceRecords'];

/** Lists of issues and provenance records beside the text, and references to them (XLIFF 2.1 §5.9.11). */
export const itsStandoff: Check = {
  versions: ['2.1', '2.2'],
  rules: [recordEmpty, idNotUnique, idReused, issuesRef, recordsRef, notUsed],
  begin(context) {
    const { nameOf, report } = context;
    const idsOfDocument = new Set<string>();
    /** Records of the file and of the groups around. */
    let scopes: Scope[] = [];

    function add(list: XmlElement, scope: Scope): void {
      const id = attribute(list, 'xml:id');
      if (id === undefined) return;
      const details = { attribute: 'xml:id' };
      if (scope.has(id)) report(idNotUnique, list, `another list has the xml:id "${id}"`, details);
      else if (idsOfDocument.has(id)) report(idReused, list, `the document has another xml:id "${id}"`, details);
      if (!scope.has(id)) scope.set(id, { element: list, isUsed: false });
      idsOfDocument.add(id);
    }

    function checkRef(element: XmlElement, name: string, within: readonly Scope[]): void {
      const ref = itsAttributesOf(element).get(name);
      if (ref === undefined) return;
      const id = listNamedBy(ref, element);
      if (id !== undefined && within.some((scope) => use(id, scope))) return;
      const rule = name === 'locQualityIssuesRef' ? issuesRef : recordsRef;
      const problem = id === undefined ? 'is not "#its=" and an id' : `names no list "${id}" here`;
      report(rule, element, `its:${name}="${ref}" ${problem}`, { attribute: `its:${name}` });
    }

    function reportUnused(scope: Scope): void {
      for (const [id, { element, isUsed }] of scope) {
        if (!isUsed) report(notUsed, element, `nothing refers to "${id}"`);
      }
    }

    function closeScope(element: XmlElement): void {
      checkRef(element, 'provenanceRecordsRef', scopes);
      const scope = scopes.pop();
      if (scope) reportUnused(scope);
    }

    return {
      start: {
        file() {
          scopes = [new Map()];
        },
        group: () => void scopes.push(new Map()),
        'its:provenanceRecord'(record) {
          if (provenance.some((name) => attribute(record, name) !== undefined)) return;
          report(recordEmpty, record, 'a provenance record that names nobody');
        },
      },
      end: {
        'its:provenanceRecords'(records) {
          const around = records.parent && nameOf(records.parent);
          const scope = scopes.at(-1);
          if (scope && (around === 'file' || around === 'group')) add(records, scope);
        },
        group: closeScope,
        file: closeScope,
        unit(unit) {
          const { lists, referring } = standoffIn(unit, context);
          const scope: Scope = new Map();
          for (const list of lists) add(list, scope);
          checkRef(unit, 'provenanceRecordsRef', [scope, ...scopes]);
          for (const element of referring) {
            const reach = nameOf(element) === 'mtc:match' ? [scope, ...scopes] : [scope];
            checkRef(element, 'provenanceRecordsRef', reach);
            checkRef(element, 'locQualityIssuesRef', [scope]);
          }
          reportUnused(scope);
        },
      },
    };
  },
};

/** Notes that something refers to a list; false when the scope has none of that id. */
function use(id: string, scope: Scope): boolean {
  const list = scope.get(id);
  if (list) list.isUsed = true;
  return list !== undefined;
}

/** The id of the list that a reference names, if it stays with the elements around. */
function listNamedBy(ref: string, element: XmlElement): string | undefined {
  const fragment = ref.trim().startsWith('#') ? parseFragment(ref) : undefined;
  if (fragment?.last.prefix !== 'its') return undefined;
  return fragment.path.every((selector) => isAround(selector, element)) ? fragment.last.id : undefined;
}

interface Standoff {
  readonly lists: readonly XmlElement[];
  readonly referring: readonly XmlElement[];
}

/** What a unit has of lists and of elements that refer to one, in its segments and candidates. */
function standoffIn(unit: XmlElement, { nameOf }: CheckContext): Standoff {
  const lists: XmlElement[] = [];
  const referring: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of elementsIn(element)) {
      const name = nameOf(child);
      if (name.startsWith('{')) continue;
      if (listNames.includes(name)) lists.push(child);
      else if (child.attributes.some((candidate) => candidate.name.includes('Ref'))) referring.push(child);
      visit(child);
    }
  };
  visit(unit);
  return { lists, referring };
}

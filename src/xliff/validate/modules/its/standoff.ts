import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import { parseFragment } from '../../fragment.js';
import { errorRule, warningRule } from '../../rule.js';
import type { Check, CheckContext, Spot } from '../../types.js';
import { staysAround } from '../containers.js';
import { its } from '../sections.js';
import { itsAttributesOf, provenance } from './names.js';

const recordEmpty = errorRule(
  'ITS_RECORD_EMPTY',
  its('11.4'),
  'A provenance record names at least one person, organization or tool.',
  'Say who did it, or remove the record.',
);
const idNotUnique = errorRule(
  'ITS_ID_NOT_UNIQUE',
  its('12.4'),
  'xml:id of lists of issues and records is unique in the unit, group or file around.',
  'Give one of the two another id, and change what refers to it.',
);
const idReused = warningRule(
  'ITS_ID_REUSED',
  its('12.4'),
  'xml:id is unique in the whole document, as XML wants it.',
  'Give one of the two another id, and change what refers to it.',
);
const issuesRef = errorRule(
  'ITS_ISSUES_REF_UNKNOWN',
  its('12.11'),
  'its:locQualityIssuesRef names a list of issues of the same unit.',
  'Write "#its=" and the xml:id of the list.',
);
const recordsRef = errorRule(
  'ITS_RECORDS_REF_UNKNOWN',
  its('12.24'),
  'its:provenanceRecordsRef on an annotation names records of its unit or candidate; on a file, group or unit, records there or further out.',
  'Write "#its=" and the xml:id of the records.',
);
const notUsed = warningRule(
  'ITS_STANDOFF_NOT_USED',
  its('11.3'),
  'A list of issues or records is referred to.',
  'Refer to it, or remove it.',
);

/** The lists of one unit, group or file by their ids, and whether something refers to them. */
type Lists = Map<string, { readonly spot: Spot; isUsed: boolean }>;

/** A file or group whose end has not come, with the place of its own reference. */
interface Scope {
  readonly lists: Lists;
  readonly refSpot: Spot;
}

const listNames = ['its:locQualityIssues', 'its:provenanceRecords'];

/** Lists of issues and provenance records beside the text, and references to them (XLIFF 2.1 §5.9.11). */
export const itsStandoff: Check = {
  versions: ['2.1', '2.2'],
  rules: [recordEmpty, idNotUnique, idReused, issuesRef, recordsRef, notUsed],
  begin(context) {
    const { nameOf, report, reportAt, spotOf } = context;
    const idsOfDocument = new Set<string>();
    /** The file and the groups around, outermost first. */
    let scopes: Scope[] = [];

    function add(list: XmlElement, lists: Lists): void {
      const id = attribute(list, 'xml:id');
      if (id === undefined) return;
      const details = { attribute: 'xml:id' };
      if (lists.has(id)) report(idNotUnique, list, `another list has the xml:id "${id}"`, details);
      else if (idsOfDocument.has(id)) report(idReused, list, `the document has another xml:id "${id}"`, details);
      if (!lists.has(id)) lists.set(id, { spot: spotOf(list), isUsed: false });
      idsOfDocument.add(id);
    }

    function checkRef(element: XmlElement, name: string, within: readonly Lists[], spot?: Spot): void {
      const ref = itsAttributesOf(element).get(name);
      if (ref === undefined) return;
      const id = listNamedBy(ref, element);
      if (id !== undefined && within.some((lists) => use(id, lists))) return;
      const rule = name === 'locQualityIssuesRef' ? issuesRef : recordsRef;
      const problem = id === undefined ? 'is not "#its=" and an id' : `names no list "${id}" here`;
      reportAt(rule, spot ?? spotOf(element, `its:${name}`), `its:${name}="${ref}" ${problem}`);
    }

    function reportUnused(lists: Lists): void {
      for (const [id, { spot, isUsed }] of lists) if (!isUsed) reportAt(notUsed, spot, `nothing refers to "${id}"`);
    }

    const open = (element: XmlElement) => {
      scopes.push({ lists: new Map(), refSpot: spotOf(element, 'its:provenanceRecordsRef') });
    };
    const close = (element: XmlElement) => {
      const around = scopes.map(({ lists }) => lists);
      checkRef(element, 'provenanceRecordsRef', around, scopes.at(-1)?.refSpot);
      reportUnused(scopes.pop()?.lists ?? new Map());
    };

    return {
      start: {
        file(element) {
          scopes = [];
          open(element);
        },
        group: open,
        'its:provenanceRecord'(record) {
          if (provenance.some((name) => attribute(record, name) !== undefined)) return;
          report(recordEmpty, record, 'a provenance record that names nobody');
        },
      },
      end: {
        'its:provenanceRecords'(records) {
          const around = records.parent && nameOf(records.parent);
          const scope = scopes.at(-1);
          if (scope && (around === 'file' || around === 'group')) add(records, scope.lists);
        },
        group: close,
        file: close,
        unit(unit) {
          const { lists, referring } = standoffIn(unit, context);
          const own: Lists = new Map();
          const all = [own, ...scopes.map((scope) => scope.lists)];
          for (const list of lists) add(list, own);
          checkRef(unit, 'provenanceRecordsRef', all);
          for (const element of referring) {
            checkRef(element, 'provenanceRecordsRef', nameOf(element) === 'mtc:match' ? all : [own]);
            checkRef(element, 'locQualityIssuesRef', [own]);
          }
          reportUnused(own);
        },
      },
    };
  },
};

/** Notes that something refers to a list; false when there is none of that id. */
function use(id: string, lists: Lists): boolean {
  const list = lists.get(id);
  if (list) list.isUsed = true;
  return list !== undefined;
}

/** The id of the list that a reference names, if it stays with the elements around. */
function listNamedBy(ref: string, element: XmlElement): string | undefined {
  const fragment = parseFragment(ref.trim());
  if (typeof fragment === 'string' || fragment.inner?.prefix !== 'its') return undefined;
  return staysAround(fragment, element) ? fragment.inner.id : undefined;
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

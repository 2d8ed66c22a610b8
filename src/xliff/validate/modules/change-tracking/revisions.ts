import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import { errorRule, warningRule } from '../../rule.js';
import type { Check, CheckContext, Spot } from '../../types.js';
import { ctr } from '../sections.js';
import { tracking } from './schema.js';

const versionUnknown = errorRule(
  'CTR_CURRENT_VERSION_UNKNOWN',
  ctr('5.3'),
  'currentVersion is the version of one of the revisions listed there.',
  'Write the version of the most current revision.',
);
const datetimeFormat = warningRule(
  'CTR_DATETIME',
  ctr('5.4'),
  'datetime is a date as W3C writes it: 2026, 2026-11, 2026-11-24, 2026-11-24T09:30+05:00.',
  'Write the zone as Z or with two digits for hours and for minutes.',
);
const appliesToUnknown = errorRule(
  'CTR_APPLIES_TO_UNKNOWN',
  ctr('5.1'),
  'Revisions apply to an element of XLIFF beside the change track, or inside such an element.',
  'Write the name of the element, such as source, target or note.',
);
const refUnknown = errorRule(
  'CTR_REF_UNKNOWN',
  ctr('5.5'),
  'Revisions with ref name an element of the kind to which they apply, by its id.',
  'Write the id of the element, or remove ref where there is one such element only.',
);
const refMissing = errorRule(
  'CTR_REF_MISSING',
  ctr('4.3'),
  'Revisions of one of several elements that have ids say which one.',
  'Add ref with the id of the element.',
);

/** Elements that can stand beside a change track, or in what stands beside it. */
const trackable = 'skeleton notes note group unit originalData data segment ignorable source target'.split(' ');

/** A file, group or unit whose end has not come. */
interface Scope {
  readonly element: XmlElement;
  readonly revised: Revised[];
  /** Ids of the elements to which its revisions can apply, by name. */
  readonly ids: Map<string, (string | undefined)[]>;
}

/** An element that revisions are about. */
interface Revised {
  readonly name: string;
  readonly ref: string | undefined;
  readonly spot: Spot;
}

/** Revisions, and what they refer to (XLIFF 2.0 and 2.1 §5.6). */
export const revisions: Check = {
  versions: tracking,
  rules: [versionUnknown, datetimeFormat, appliesToUnknown, refUnknown, refMissing],
  begin(context) {
    const { report } = context;
    let scopes: Scope[] = [];

    const seen = (element: XmlElement) => {
      const name = context.nameOf(element);
      if (name === 'file') scopes = [];
      for (const { element: around, revised, ids } of scopes) {
        if (revised.length === 0 || (element.parent !== around && element.parent?.parent !== around)) continue;
        const ofName = ids.get(name) ?? [];
        ofName.push(attribute(element, 'id'));
        ids.set(name, ofName);
      }
      if (scoped.includes(name)) scopes.push({ element, revised: [], ids: new Map() });
    };
    const closed = (element: XmlElement) => {
      const scope = scopes.pop();
      for (const revised of scope?.revised ?? []) {
        checkRef(revised, scope?.ids.get(revised.name) ?? [], context.nameOf(element), context);
      }
    };

    return {
      start: {
        ...Object.fromEntries(['file', ...trackable].map((name) => [name, seen])),
        'ctr:revision'(revision) {
          const datetime = attribute(revision, 'datetime');
          if (datetime === undefined || isDate(datetime)) return;
          report(datetimeFormat, revision, `datetime="${datetime}" is no date of that form`, { attribute: 'datetime' });
        },
        'ctr:revisions'(element) {
          const name = attribute(element, 'appliesTo');
          if (name === undefined || name.includes(':')) return;
          if (trackable.includes(name)) {
            const ref = attribute(element, 'ref');
            const spot = context.spotOf(element, ref === undefined ? undefined : 'ref');
            scopes.at(-1)?.revised.push({ name, ref, spot });
          } else {
            report(appliesToUnknown, element, `appliesTo="${name}" names no such element`, { attribute: 'appliesTo' });
          }
        },
      },
      end: {
        'ctr:revisions'(element) {
          const current = attribute(element, 'currentVersion');
          const versions = elementsIn(element).map((revision) => attribute(revision, 'version'));
          if (current === undefined || versions.includes(current)) return;
          report(versionUnknown, element, `no revision has the version "${current}"`, { attribute: 'currentVersion' });
        },
        ...Object.fromEntries(scoped.map((name) => [name, closed])),
      },
    };
  },
};

const scoped = ['file', 'group', 'unit'];

function checkRef(
  { name, ref, spot }: Revised,
  ids: readonly (string | undefined)[],
  around: string,
  { reportAt }: CheckContext,
): void {
  if (ref === undefined) {
    if (ids.length < 2 || ids.includes(undefined)) return;
    reportAt(refMissing, spot, `the ${around} has ${ids.length} elements <${name}> with ids`);
  } else if (!ids.includes(ref)) {
    reportAt(refUnknown, spot, `the ${around} has no <${name}> with the id "${ref}"`);
  }
}

/** The forms of the W3C note on dates and times (NOTE-datetime). */
function isDate(value: string): boolean {
  const time = 'T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)';
  return new RegExp(`^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(${time})?)?)?$`).test(value.trim());
}

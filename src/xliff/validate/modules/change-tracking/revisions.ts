import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import { errorRule, warningRule } from '../../rule.js';
import type { Check, CheckContext } from '../../types.js';
import { ctr } from '../sections.js';

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
const trackable = new Set(
  'skeleton notes note group unit originalData data segment ignorable source target'.split(' '),
);

/** Revisions, and what they refer to (XLIFF 2.0 §5.6). */
export const revisions: Check = {
  versions: ['2.0'],
  rules: [versionUnknown, datetimeFormat, appliesToUnknown, refUnknown, refMissing],
  begin(context) {
    const { nameOf, report } = context;
    return {
      start: {
        'ctr:revision'(revision) {
          const datetime = attribute(revision, 'datetime');
          if (datetime === undefined || isDate(datetime)) return;
          report(datetimeFormat, revision, `datetime="${datetime}" is no date of that form`, { attribute: 'datetime' });
        },
        'ctr:revisions'(element) {
          const name = attribute(element, 'appliesTo');
          if (name === undefined || trackable.has(name) || name.includes(':')) return;
          report(appliesToUnknown, element, `appliesTo="${name}" names no such element`, { attribute: 'appliesTo' });
        },
      },
      end: {
        'ctr:revisions'(element) {
          const current = attribute(element, 'currentVersion');
          const versions = elementsIn(element).map((revision) => attribute(revision, 'version'));
          if (current === undefined || versions.includes(current)) return;
          report(versionUnknown, element, `no revision has the version "${current}"`, { attribute: 'currentVersion' });
        },
        unit(unit) {
          for (const track of elementsIn(unit)) {
            if (nameOf(track) !== 'ctr:changeTrack') continue;
            for (const element of elementsIn(track)) checkRef(element, unit, context);
          }
        },
      },
    };
  },
};

function checkRef(revised: XmlElement, unit: XmlElement, { nameOf, report }: CheckContext): void {
  const name = attribute(revised, 'appliesTo');
  if (name === undefined || !trackable.has(name)) return;
  const candidates = elementsIn(unit)
    .flatMap((sibling) => [sibling, ...elementsIn(sibling)])
    .filter((element) => nameOf(element) === name);
  const ids = candidates.map((element) => attribute(element, 'id'));
  const ref = attribute(revised, 'ref');
  if (ref === undefined) {
    if (ids.length < 2 || ids.includes(undefined)) return;
    report(refMissing, revised, `the unit has ${ids.length} elements <${name}> with ids`);
  } else if (!ids.includes(ref)) {
    report(refUnknown, revised, `the unit has no <${name}> with the id "${ref}"`, { attribute: 'ref' });
  }
}

/** The forms of the W3C note on dates and times (NOTE-datetime). */
function isDate(value: string): boolean {
  const time = 'T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)';
  return new RegExp(`^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(${time})?)?)?$`).test(value.trim());
}

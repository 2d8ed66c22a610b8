import { attribute, type XmlElement } from '../../../xml/tree.js';
import { errorRule, warningRule } from '../../rule.js';
import type { Check, CheckContext } from '../../types.js';
import { its } from '../sections.js';
import { type ItsAttributes, itsAttributesOf, qualified } from './names.js';
import { notMapped } from './schema.js';
import { isItsVersion } from './values.js';

const versionMissing = errorRule(
  'ITS_VERSION_MISSING',
  its('12.39'),
  'Where attributes of ITS stand, its:version is given there or on an element around.',
  'Add its:version="2.0" to the root.',
);
const versionOfXliff = warningRule(
  'ITS_VERSION_OF_XLIFF',
  its('12.39'),
  'its:version is the version of ITS: 2.0, whatever the version of XLIFF.',
  'Write its:version="2.0".',
);
const notMappedHere = warningRule(
  'ITS_NOT_MAPPED',
  its('8'),
  'For translate, notes, terms and direction, XLIFF has its own means and does not use the attributes of ITS.',
  'Use translate, <note>, annotations of the types comment and term, srcDir and trgDir.',
);

/** Attributes of ITS anywhere (XLIFF 2.1 §5.9.12.39, §5.9.8). */
export const itsVersion: Check = {
  versions: ['2.1', '2.2'],
  rules: [versionMissing, versionOfXliff, notMappedHere],
  begin(context) {
    const { report } = context;
    let isReported = false;
    return {
      start: {
        '*'(element) {
          const attributes = itsAttributesOf(element);
          checkVersion(element, attributes, context);
          for (const name of attributes.keys()) {
            if (!notMapped.includes(name)) continue;
            report(notMappedHere, element, `its:${name} has no effect in XLIFF`, { attribute: `its:${name}` });
          }
          const name = [...attributes.keys()].find((candidate) => candidate !== 'version');
          if (name === undefined || isReported || hasVersion(element)) return;
          isReported = true;
          report(versionMissing, element, `${qualified(name)} without its:version, here and maybe further down`, {
            attribute: qualified(name),
          });
        },
      },
    };
  },
};

function checkVersion(element: XmlElement, attributes: ItsAttributes, { nameOf, report }: CheckContext): void {
  const own = nameOf(element).startsWith('its:') ? attribute(element, 'version') : undefined;
  const message = 'the version of ITS is 2.0, not that of XLIFF';
  if (isOfXliff(attributes.get('version'))) report(versionOfXliff, element, message, { attribute: 'its:version' });
  if (isOfXliff(own)) report(versionOfXliff, element, message, { attribute: 'version' });
}

function isOfXliff(version: string | undefined): boolean {
  return version !== undefined && version !== '2.0' && isItsVersion(version);
}

function hasVersion(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    if (itsAttributesOf(at).has('version')) return true;
  }
  return false;
}

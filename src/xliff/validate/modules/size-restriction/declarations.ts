import { attribute, type XmlElement } from '../../../xml/tree.js';
import type { Check, CheckContext } from '../../types.js';
import { modular } from '../namespace.js';
import { must, should } from '../rule.js';
import { slr } from '../sections.js';
import { bytesIn, codePoints, noProfiles, type Profiles, readLimits, readProfiles } from './profiles.js';
import { restrictable } from './schema.js';

const profileReserved = must(
  'SLR_PROFILE_RESERVED',
  'A profile with the authority "xliff" is one of the standard: xliff:codepoints in general, xliff:utf8, xliff:utf16 or xliff:utf32 for storage.',
  'Check the spelling; a profile of your own needs an authority of your own.',
  slr('6'),
);
const profileName = should(
  'SLR_PROFILE_NAME',
  'The name of a profile has the form authority:name.',
  'Put your authority and a colon before the name.',
  slr('1'),
);
const noProfile = should(
  'SLR_NO_PROFILE',
  'A file with restrictions or sizes selects the profile that gives them a meaning.',
  'Add <slr:profiles> with generalProfile or storageProfile to the file.',
  slr('4.2'),
);
const dataUnused = should(
  'SLR_DATA_UNUSED',
  'Data for a profile belongs to one that the file selects.',
  'Select the profile in <slr:profiles>, or remove the data.',
  slr('4.4'),
);
const valueSyntax = must(
  'SLR_VALUE_SYNTAX',
  'With the profiles of the standard a restriction is "maximum" or "minimum,maximum" in whole numbers, the maximum may be "*"; a size is a whole number.',
  'Write a number, two numbers with a comma, or "*".',
  slr('6'),
);
const sizeInfoTwice = must(
  'SLR_SIZE_INFO_TWICE',
  'An element has slr:sizeInfo or slr:sizeInfoRef, not both.',
  'Remove one of the two.',
  slr('5.9'),
);
const ecNotIsolated = must(
  'SLR_EC_NOT_ISOLATED',
  'An end code has slr:equivStorage, slr:sizeInfo or slr:sizeInfoRef only if it is isolated.',
  'Move the attribute to the start code, or mark the end code with isolated="yes".',
  slr('5.8'),
);

/** Profiles, and the values that the selected ones want (XLIFF 2.1 §5.7.4 to §5.7.6). */
export const sizeDeclarations: Check = {
  versions: modular,
  rules: [profileReserved, profileName, noProfile, dataUnused, valueSyntax, sizeInfoTwice, ecNotIsolated],
  begin(context) {
    let profiles = noProfiles;
    /** Attributes of the file stand in front of its profiles. */
    let file: XmlElement | undefined;
    const check = (element: XmlElement) => checkElement(element, profiles, context);
    const checkFile = () => {
      if (file) check(file);
      file = undefined;
    };
    return {
      start: {
        ...Object.fromEntries(
          restrictable.map((name) => [
            name,
            (element: XmlElement) => {
              checkFile();
              check(element);
            },
          ]),
        ),
        file(element) {
          profiles = noProfiles;
          file = element;
        },
      },
      end: {
        'slr:profiles'(element) {
          profiles = readProfiles(element, context);
          checkProfiles(element, profiles, context);
          checkFile();
        },
        'slr:data'(element) {
          checkFile();
          const profile = attribute(element, 'profile');
          if (profile === undefined || [profiles.general, profiles.storage].includes(profile)) return;
          context.report(dataUnused, element, `the file does not select the profile "${profile}"`, {
            attribute: 'profile',
          });
        },
      },
    };
  },
};

function checkProfiles(element: XmlElement, { general, storage }: Profiles, { report }: CheckContext): void {
  const both = [
    { name: 'generalProfile', value: general, standard: generalProfiles },
    { name: 'storageProfile', value: storage, standard: storageProfiles },
  ];
  for (const { name, value, standard } of both) {
    if (value === '' || standard.includes(value)) continue;
    if (value.startsWith('xliff:')) {
      report(profileReserved, element, `${name}="${value}" is none of ${standard.join(', ')}`, { attribute: name });
    } else if (!/^[^\s:]+:\S+$/.test(value)) {
      report(profileName, element, `${name}="${value}" is not of the form authority:name`, { attribute: name });
    }
  }
}

const generalProfiles: readonly string[] = [codePoints];
const storageProfiles = Object.keys(bytesIn);

const attributes = ['storageRestriction', 'sizeRestriction', 'equivStorage', 'sizeInfo', 'sizeInfoRef'] as const;

function checkElement(element: XmlElement, profiles: Profiles, context: CheckContext): void {
  // Most elements have none of the attributes, and looking each of them up takes time.
  if (!element.attributes.some(({ name }) => name.includes(':'))) return;
  const values = attributes.flatMap((name) => {
    const value = context.valueOf(element, `slr:${name}`);
    return value === undefined ? [] : [{ name, value }];
  });
  const has = (name: string) => values.some((candidate) => candidate.name === name);
  if (has('sizeInfo') && has('sizeInfoRef')) {
    context.report(sizeInfoTwice, element, 'slr:sizeInfo and slr:sizeInfoRef together', {
      attribute: 'slr:sizeInfoRef',
    });
  }
  for (const { name, value } of values) {
    const details = { attribute: `slr:${name}` };
    if (context.nameOf(element) === 'ec' && attribute(element, 'isolated') !== 'yes') {
      context.report(ecNotIsolated, element, `slr:${name} on an end code that is not isolated`, details);
    }
    const ofStorage = name === 'storageRestriction' || name === 'equivStorage';
    const profile = ofStorage ? profiles.storage : profiles.general;
    if (profile === '') {
      const kind = ofStorage ? 'storage' : 'general';
      context.report(noProfile, element, `slr:${name} without a ${kind} profile has no effect`, details);
    } else if (isStandard(profile) && !fits(name, value)) {
      context.report(valueSyntax, element, `slr:${name}="${value}" is no value of the profile ${profile}`, details);
    }
  }
}

function isStandard(profile: string): boolean {
  return profile === codePoints || bytesIn[profile] !== undefined;
}

function fits(name: (typeof attributes)[number], value: string): boolean {
  if (name === 'sizeInfoRef') return true;
  if (name === 'sizeInfo' || name === 'equivStorage') return /^(?:[+-]?\d+)?$/.test(value.trim());
  const limits = readLimits(value);
  return limits !== undefined && limits.least <= limits.most;
}

import { attribute, type XmlElement } from '../../../xml/tree.js';
import { errorRule, warningRule } from '../../rule.js';
import type { Check, CheckContext, Spot } from '../../types.js';
import { modular } from '../namespace.js';
import { slr } from '../sections.js';
import { bytesIn, codePoints, noProfiles, type Profiles, readLimits, readProfiles } from './profiles.js';
import { restrictable } from './schema.js';

const profileReserved = errorRule(
  'SLR_PROFILE_RESERVED',
  slr('6'),
  'A profile with the authority "xliff" is one of the standard: xliff:codepoints in general, xliff:utf8, xliff:utf16 or xliff:utf32 for storage.',
  'Check the spelling; a profile of your own needs an authority of your own.',
);
const profileName = warningRule(
  'SLR_PROFILE_NAME',
  slr('1'),
  'The name of a profile has the form authority:name.',
  'Put your authority and a colon before the name.',
);
const noProfile = warningRule(
  'SLR_NO_PROFILE',
  slr('4.2'),
  'A file with restrictions or sizes selects the profile that gives them a meaning.',
  'Add <slr:profiles> with generalProfile or storageProfile to the file.',
);
const dataUnused = warningRule(
  'SLR_DATA_UNUSED',
  slr('4.4'),
  'Data for a profile belongs to one that the file selects.',
  'Select the profile in <slr:profiles>, or remove the data.',
);
const valueSyntax = errorRule(
  'SLR_VALUE_SYNTAX',
  slr('6'),
  'With the profiles of the standard a restriction is "maximum" or "minimum,maximum" in whole numbers, the maximum may be "*"; a size is a whole number.',
  'Write a number, two numbers with a comma, or "*".',
);
const sizeInfoTwice = errorRule(
  'SLR_SIZE_INFO_TWICE',
  slr('5.9'),
  'An element has slr:sizeInfo or slr:sizeInfoRef, not both.',
  'Remove one of the two.',
);
const ecNotIsolated = errorRule(
  'SLR_EC_NOT_ISOLATED',
  slr('5.8'),
  'An end code has slr:equivStorage, slr:sizeInfo or slr:sizeInfoRef only if it is isolated.',
  'Move the attribute to the start code, or mark the end code with isolated="yes".',
);

/** Profiles, and the values that the selected ones want (XLIFF 2.1 §5.7.4 to §5.7.6). */
export const sizeDeclarations: Check = {
  versions: modular,
  rules: [profileReserved, profileName, noProfile, dataUnused, valueSyntax, sizeInfoTwice, ecNotIsolated],
  begin(context) {
    let profiles = noProfiles;
    /** Questions about the file that stand in front of its profiles; asked when these are known. */
    let waiting: (() => void)[] = [];
    const askWaiting = () => {
      const questions = waiting;
      waiting = [];
      for (const ask of questions) ask();
    };
    const check = (element: XmlElement) => {
      askWaiting();
      checkElement(element, profiles, context, (name) => context.spotOf(element, name));
    };

    return {
      start: {
        ...Object.fromEntries(restrictable.map((name) => [name, check])),
        file(element) {
          profiles = noProfiles;
          const spots = new Map(attributes.map((name) => [`slr:${name}`, context.spotOf(element, `slr:${name}`)]));
          const start = context.spotOf(element);
          waiting = [() => checkElement(element, profiles, context, (name) => spots.get(name) ?? start)];
        },
      },
      end: {
        'slr:profiles'(element) {
          profiles = readProfiles(element, context);
          checkProfiles(element, profiles, context);
          askWaiting();
        },
        'slr:data'(element) {
          const profile = attribute(element, 'profile');
          const spot = context.spotOf(element, 'profile');
          waiting.push(() => {
            if (profile === undefined || [profiles.general, profiles.storage].includes(profile)) return;
            context.reportAt(dataUnused, spot, `the file does not select the profile "${profile}"`);
          });
        },
        unit: askWaiting,
        group: askWaiting,
        file: askWaiting,
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

function checkElement(
  element: XmlElement,
  profiles: Profiles,
  context: CheckContext,
  spotOf: (attribute: string) => Spot,
): void {
  // Most elements have none of the attributes, and looking each of them up takes time.
  if (!element.attributes.some(({ name }) => name.includes(':'))) return;
  const values = attributes.flatMap((name) => {
    const value = context.valueOf(element, `slr:${name}`);
    return value === undefined ? [] : [{ name, value }];
  });
  const has = (name: string) => values.some((candidate) => candidate.name === name);
  if (has('sizeInfo') && has('sizeInfoRef')) {
    context.reportAt(sizeInfoTwice, spotOf('slr:sizeInfoRef'), 'slr:sizeInfo and slr:sizeInfoRef together');
  }
  for (const { name, value } of values) {
    const spot = spotOf(`slr:${name}`);
    if (context.nameOf(element) === 'ec' && attribute(element, 'isolated') !== 'yes') {
      context.reportAt(ecNotIsolated, spot, `slr:${name} on an end code that is not isolated`);
    }
    const ofStorage = name === 'storageRestriction' || name === 'equivStorage';
    const profile = ofStorage ? profiles.storage : profiles.general;
    if (profile === '') {
      const kind = ofStorage ? 'storage' : 'general';
      context.reportAt(noProfile, spot, `slr:${name} without a ${kind} profile has no effect`);
    } else if (isStandard(profile) && !fits(name, value)) {
      context.reportAt(valueSyntax, spot, `slr:${name}="${value}" is no value of the profile ${profile}`);
    }
  }
}

function isStandard(profile: string): boolean {
  return profile === codePoints || bytesIn[profile] !== undefined;
}

function fits(name: (typeof attributes)[number], value: string): boolean {
  if (name === 'sizeInfoRef') return true;
  if (name === 'sizeInfo' || name === 'equivStorage') return /^(?:[+-]?\d+)?$/.test(value.trim());
  return readLimits(value) !== undefined;
}

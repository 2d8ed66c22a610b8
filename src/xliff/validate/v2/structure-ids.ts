import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule } from '../rule.js';
import { core } from '../sections.js';
import type { Check, Rule } from '../types.js';
import { groupIdNotUnique, unitIdNotUnique } from '../unit-ids.js';
import { type FileNames, namesOf } from './names.js';

const fileId = errorRule(
  'FILE_ID_NOT_UNIQUE',
  core('3.1.21'),
  'The id of a file is unique in the document.',
  'Give one of the two another id, and change what refers to it.',
);

/** Ids of files, groups and units, each kind in its own scope (XLIFF 2.1 §4.3.1.21). */
export const structureIds: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [fileId, groupIdNotUnique, unitIdNotUnique],
  begin(context) {
    const { report } = context;
    const files = namesOf(context);
    let names: FileNames = { groups: new Set(), units: new Set() };

    function see(element: XmlElement, ids: Set<string>, rule: Rule): void {
      const id = attribute(element, 'id');
      if (id === undefined) return;
      if (ids.has(id)) reportTwice(rule, element, id);
      ids.add(id);
    }

    function reportTwice(rule: Rule, element: XmlElement, id: string): void {
      report(rule, element, `the id "${id}" is used by another <${element.name}>`, { attribute: 'id' });
    }

    return {
      start: {
        file(element) {
          const id = attribute(element, 'id') ?? '';
          names = { groups: new Set(), units: new Set() };
          if (files.has(id)) reportTwice(fileId, element, id);
          else files.set(id, names);
        },
        group: (element) => see(element, names.groups, groupIdNotUnique),
        unit: (element) => see(element, names.units, unitIdNotUnique),
      },
    };
  },
};

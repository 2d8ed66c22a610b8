import { attribute, type XmlElement } from '../../xml/tree.js';
import { core } from '../sections.js';
import type { Check, Rule } from '../types.js';

const sections = core('3.1.21');

const fileId: Rule = {
  code: 'FILE_ID_NOT_UNIQUE',
  severity: 'error',
  meaning: 'The id of a file is unique in the document.',
  hint: 'Give one of the two another id, and change what refers to it.',
  sections,
};
const groupId: Rule = {
  code: 'GROUP_ID_NOT_UNIQUE',
  severity: 'error',
  meaning: 'The id of a group is unique among the groups of its file.',
  hint: 'Give one of the two another id, and change what refers to it.',
  sections,
};
const unitId: Rule = {
  code: 'UNIT_ID_NOT_UNIQUE',
  severity: 'error',
  meaning: 'The id of a unit is unique among the units of its file.',
  hint: 'Give one of the two another id; translations are matched by it.',
  sections,
};

/** Ids of files, groups and units, each kind in its own scope (XLIFF 2.1 §4.3.1.21). */
export const structureIds: Check = {
  versions: ['2.0', '2.1', '2.2'],
  rules: [fileId, groupId, unitId],
  begin({ report }) {
    const files = new Set<string>();
    let groups = new Set<string>();
    let units = new Set<string>();

    function see(element: XmlElement, ids: Set<string>, rule: Rule): void {
      const id = attribute(element, 'id');
      if (id === undefined) return;
      if (ids.has(id))
        report(rule, element, `the id "${id}" is used by another <${element.name}>`, { attribute: 'id' });
      ids.add(id);
    }

    return {
      start: {
        file(element) {
          see(element, files, fileId);
          groups = new Set();
          units = new Set();
        },
        group: (element) => see(element, groups, groupId),
        unit: (element) => see(element, units, unitId),
      },
    };
  },
};

import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule, warningRule } from '../rule.js';
import { anchor12 } from '../sections.js';
import type { AttributeName, Check, Rule } from '../types.js';
import { groupIdNotUnique, unitIdNotUnique } from '../unit-ids.js';

const toolId = errorRule(
  'TOOL_ID_NOT_UNIQUE',
  anchor12('tool-id'),
  'The id of a tool is unique in the header of its file.',
  'Give one of the two another id, and change what refers to it.',
);
const phaseName = errorRule(
  'PHASE_NAME_NOT_UNIQUE',
  anchor12('phase-name'),
  'The name of a phase is unique in the header of its file.',
  'Give one of the two another name, and change what refers to it.',
);
const groupName = warningRule(
  'GROUP_NAME_NOT_UNIQUE',
  anchor12('name'),
  'The name of a count-group is unique among those of its file, and that of a context-group among those.',
  'Give one of the two another name.',
);
const uid = warningRule(
  'UID_NOT_UNIQUE',
  anchor12('uid'),
  'The uid of an external file is unique in its file.',
  'Give one of the two another uid.',
);

/** What is unique in a file of XLIFF 1.2. */
export const ids12: Check = {
  versions: ['1.2'],
  rules: [unitIdNotUnique, groupIdNotUnique, toolId, phaseName, groupName, uid],
  begin({ report }) {
    let seen = new Set<string>();

    function unique(rule: Rule, name: AttributeName, scope: string): (element: XmlElement) => void {
      return (element) => {
        const value = attribute(element, name);
        if (value === undefined) return;
        const key = `${scope} ${value}`;
        if (seen.has(key)) report(rule, element, `${name}="${value}" is used by another ${scope}`, { attribute: name });
        seen.add(key);
      };
    }

    const unit = unique(unitIdNotUnique, 'id', 'unit of the file');
    return {
      start: {
        file() {
          seen = new Set();
        },
        'trans-unit': unit,
        'bin-unit': unit,
        group: unique(groupIdNotUnique, 'id', 'group of the file'),
        tool: unique(toolId, 'tool-id', 'tool'),
        phase: unique(phaseName, 'phase-name', 'phase'),
        'count-group': unique(groupName, 'name', 'count-group of the file'),
        'context-group': unique(groupName, 'name', 'context-group of the file'),
        'external-file': unique(uid, 'uid', 'external file'),
      },
    };
  },
};

import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule, warningRule } from '../rule.js';
import { anchor12 } from '../sections.js';
import type { AttributeName, Check, Rule, Spot } from '../types.js';

const tool = warningRule(
  'TOOL_ID_UNKNOWN',
  anchor12('tool-id'),
  'tool-id of a file, phase or alt-trans is that of a tool in the header.',
  'Add the <tool> to the header, or correct tool-id.',
);
const phase = errorRule(
  'PHASE_NAME_UNKNOWN',
  anchor12('phase-name'),
  'phase-name of a unit, target or count is that of a phase in the header.',
  'Add the <phase> to the header, or correct phase-name.',
);
const unit = errorRule(
  'XID_UNKNOWN',
  anchor12('xid'),
  'xid of a code is the id of a unit of the same file.',
  'Correct xid.',
);

interface Reference {
  readonly rule: Rule;
  readonly name: AttributeName;
  readonly value: string;
  readonly spot: Spot;
}

/** References of XLIFF 1.2 to the header of the file, and to its units. */
export const references12: Check = {
  versions: ['1.2'],
  rules: [tool, phase, unit],
  begin({ reportAt, spotOf }) {
    let known = new Set<string>();
    let open: Reference[] = [];

    const defines = (rule: Rule, name: AttributeName) => (element: XmlElement) => {
      known.add(`${rule.code} ${attribute(element, name)}`);
    };
    const refers = (rule: Rule, name: AttributeName) => (element: XmlElement) => {
      const value = attribute(element, name);
      if (value === undefined || known.has(`${rule.code} ${value}`)) return;
      open.push({ rule, name, value, spot: spotOf(element, name) });
    };
    const both =
      (...all: readonly ((element: XmlElement) => void)[]) =>
      (element: XmlElement) => {
        for (const one of all) one(element);
      };
    const code = refers(unit, 'xid');
    const phased = refers(phase, 'phase-name');

    return {
      start: {
        file(element) {
          known = new Set();
          open = [];
          refers(tool, 'tool-id')(element);
        },
        tool: defines(tool, 'tool-id'),
        phase: both(defines(phase, 'phase-name'), refers(tool, 'tool-id')),
        'trans-unit': both(defines(unit, 'id'), phased),
        'bin-unit': both(defines(unit, 'id'), phased),
        'alt-trans': both(refers(tool, 'tool-id'), phased),
        target: phased,
        'bin-target': phased,
        count: phased,
        g: code,
        x: code,
        bx: code,
        ex: code,
        bpt: code,
        ept: code,
        ph: code,
        it: code,
        sub: code,
      },
      end: {
        file() {
          for (const { rule, name, value, spot } of open) {
            if (!known.has(`${rule.code} ${value}`)) reportAt(rule, spot, `${name}="${value}" is not in this file`);
          }
        },
      },
    };
  },
};

import { attribute, type XmlElement } from '../../xml/tree.js';
import { errorRule, warningRule } from '../rule.js';
import type { ModuleSchema } from '../schema/types.js';
import { anyText, oneOf } from '../schema/values.js';
import type { Check, CheckContext } from '../types.js';
import { modular, sinceTwo } from './namespace.js';
import { fs } from './sections.js';

const htmlElements = (
  'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 ' +
  'head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot ' +
  'th thead title tr tt u ul'
).split(' ');

/** `group` is missing in the lists of the module, but 2.1 §4.2.2.4 names it. */
const on = ['file', 'group', 'unit', 'note', 'sc', 'ec', 'ph', 'pc', 'mrk', 'sm'];

/** Format Style: `fs.xsd`. */
export const formatStyleSchema: ModuleSchema = {
  prefix: 'fs',
  title: 'Format Style',
  namespaces: sinceTwo('urn:oasis:names:tc:xliff:fs:2.0'),
  elements: [],
  placedElements: [],
  placedAttributes: [
    {
      attribute: 'fs:fs',
      on,
      schema: {
        type: {
          expects: `one of the HTML elements of the Format Style module: ${htmlElements.join(', ')}`,
          accepts: oneOf(...htmlElements).accepts,
        },
        sections: fs('5.1'),
      },
    },
    { attribute: 'fs:subFs', on, schema: { type: anyText, sections: fs('5.2') } },
  ],
};

const subFsWithoutFs = errorRule(
  'FS_SUBFS_WITHOUT_FS',
  fs('5.2'),
  'An element with fs:subFs has fs:fs.',
  'Name the HTML element in fs:fs, or remove fs:subFs.',
);
const subFsSyntax = errorRule(
  'FS_SUBFS_SYNTAX',
  fs('5.2'),
  'fs:subFs is a list of name,value pairs with a backslash between them; commas and backslashes in values are escaped.',
  'Write name,value\\name,value and put a backslash before each comma and backslash of a value.',
);
const ecNotIsolated = errorRule(
  'FS_EC_NOT_ISOLATED',
  fs('5.1'),
  'An end code has format style only if it is isolated; otherwise its start code has it.',
  'Move fs:fs and fs:subFs to the start code, or mark the end code with isolated="yes".',
);
const voidWithContent = warningRule(
  'FS_VOID_WITH_CONTENT',
  fs('4'),
  'An HTML element that has no content (br, col, hr, img) is given to what has none.',
  'Use <ph> for it, or another value of fs:fs.',
);

const voidElements = new Set(['br', 'col', 'hr', 'img']);
const spanning = ['unit', 'note', 'pc', 'mrk'];

/** Attributes of the Format Style module together (XLIFF 2.1 §5.3). */
export const formatStyle: Check = {
  versions: modular,
  rules: [subFsWithoutFs, subFsSyntax, ecNotIsolated, voidWithContent],
  begin(context) {
    const startOf = (element: XmlElement) => checkStyle(element, context);
    const endOf = (element: XmlElement) => checkVoid(element, context);
    return {
      start: Object.fromEntries(on.map((name) => [name, startOf])),
      end: Object.fromEntries(spanning.map((name) => [name, endOf])),
    };
  },
};

function checkStyle(element: XmlElement, context: CheckContext): void {
  const { nameOf, report } = context;
  const style = context.valueOf(element, 'fs:fs');
  const details = context.valueOf(element, 'fs:subFs');
  if (details !== undefined) {
    const attribute = { attribute: 'fs:subFs' };
    if (style === undefined) report(subFsWithoutFs, element, `fs:subFs="${details}" without fs:fs`, attribute);
    const problem = whyNotPairs(details);
    if (problem) report(subFsSyntax, element, `fs:subFs="${details}" ${problem}`, attribute);
  }
  if (nameOf(element) !== 'ec' || attribute(element, 'isolated') === 'yes') return;
  const blamed = style === undefined ? 'fs:subFs' : 'fs:fs';
  if (style === undefined && details === undefined) return;
  report(ecNotIsolated, element, `${blamed} on an end code that is not isolated`, { attribute: blamed });
}

/** Why a value is no list of pairs; undefined when it is one. */
function whyNotPairs(subFs: string): string | undefined {
  if (subFs.trim() === '') return 'has no pair';
  for (const pair of splitUnescaped(subFs, '\\')) {
    const [name = '', ...values] = splitUnescaped(pair, ',');
    if (values.length === 0) return `has "${pair}", which is no name with a value`;
    if (values.length > 1) return `has more than one comma in "${pair}"; escape those of the value`;
    if (!/^[^\s"'>/=\\]+$/.test(name.trim())) return `has "${name}", which is no name of an HTML attribute`;
  }
  return undefined;
}

/** Cuts at each separator that no backslash escapes. A backslash escapes a comma or a backslash, nothing else. */
function splitUnescaped(text: string, separator: ',' | '\\'): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const [token] of text.matchAll(/\\[,\\]|./gs)) {
    if (token === separator) {
      parts.push(part);
      part = '';
    } else part += token;
  }
  return [...parts, part];
}

function checkVoid(element: XmlElement, context: CheckContext): void {
  const style = context.valueOf(element, 'fs:fs');
  if (style === undefined || !voidElements.has(style) || element.children.length === 0) return;
  context.report(voidWithContent, element, `<${element.name}> has content, HTML's <${style}> cannot`, {
    attribute: 'fs:fs',
  });
}

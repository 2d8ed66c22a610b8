import { describe, expect, test } from '@jest/globals';
import { validateXliff, type XliffFinding } from '../../../src/xliff/validate/index.js';

/** One rule, shown by a file that keeps it and one that breaks it. */
export interface RuleExample {
  readonly rule: string;
  /** What the examples show, if a rule has several. */
  readonly about?: string;
  readonly valid: string;
  /** The same with the breach; `▸` stands in front of the place that the finding shall point to. */
  readonly invalid: string;
}

const marker = '▸';

/** A test a row: the valid file has no finding, the invalid one has this finding at this place and no other. */
export function describeRules(title: string, examples: readonly RuleExample[]): void {
  describe(title, () => {
    test.each(
      examples.map((example) => [`${example.rule}${example.about ? ` ${example.about}` : ''}`, example] as const),
    )('%s', (_, { rule, valid, invalid }) => {
      expect(validateXliff(valid)).toEqual([]);
      expect(validateXliff(invalid.replace(marker, '')).map(summary)).toEqual([{ rule, ...placeOf(invalid) }]);
    });
  });
}

function summary({ rule, line, column }: XliffFinding) {
  return { rule, line, column };
}

function placeOf(text: string) {
  const before = text.slice(0, text.indexOf(marker)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const namespaces: Readonly<Record<string, string>> = {
  '2.0': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.1': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.2': 'urn:oasis:names:tc:xliff:document:2.2',
};

/** A 2.x document around what its `file` contains. `declarations` are further attributes of the root. */
export function inFile(content: string, version = '2.1', declarations = ''): string {
  const root = `xmlns="${namespaces[version]}" version="${version}" srcLang="en" trgLang="kk"${declarations}`;
  return `<xliff ${root}>\n<file id="f1">\n${content}\n</file>\n</xliff>\n`;
}

/** A 2.x document around what its only `unit` contains. */
export function inUnit(content: string, version = '2.1', declarations = ''): string {
  return inFile(`<unit id="u1">\n${content}\n</unit>`, version, declarations);
}

/** A 2.x document around the source, and target, of its only segment. */
export function inSegment(source: string, target?: string, version = '2.1'): string {
  const targetElement = target === undefined ? '' : `\n<target>${target}</target>`;
  return inUnit(`<segment>\n<source>${source}</source>${targetElement}\n</segment>`, version);
}

/** A 1.2 document around what its `body` contains. `header` comes in front of it. */
export function inBody(content: string, header = '', attributes = 'target-language="kk"'): string {
  const file = `original="summit.html" source-language="en" datatype="html"${attributes && ` ${attributes}`}`;
  const root = 'xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:my="urn:example:my" version="1.2"';
  return `<xliff ${root}>\n<file ${file}>${header}\n<body>\n${content}\n</body>\n</file>\n</xliff>\n`;
}

/** A 1.2 document around what its only `trans-unit` contains. */
export function inTransUnit(content: string, header = ''): string {
  return inBody(`<trans-unit id="u1">\n${content}\n</trans-unit>`, header);
}

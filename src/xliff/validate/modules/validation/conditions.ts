import { attribute, type XmlElement } from '../../../xml/tree.js';

/** What a rule can demand of a target. */
export const conditions = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'] as const;
export type Condition = (typeof conditions)[number];

/** A rule of a file about its own targets (XLIFF 2.1 §5.8.4.3). */
export interface TargetRule {
  readonly condition: Condition;
  readonly text: string;
  readonly occurs: number | undefined;
  readonly existsInSource: boolean;
  readonly caseSensitive: boolean;
  readonly normalization: string;
  readonly disabled: boolean;
}

/** The rule that an element states; undefined for one of a foreign namespace, or one that is broken. */
export function readRule(element: XmlElement): TargetRule | undefined {
  const condition = conditions.find((name) => attribute(element, name) !== undefined);
  const text = condition && attribute(element, condition);
  if (condition === undefined || text === undefined || text === '') return undefined;
  const occurs = Number(attribute(element, 'occurs'));
  return {
    condition,
    text,
    occurs: Number.isInteger(occurs) && occurs > 0 ? occurs : undefined,
    existsInSource: attribute(element, 'existsInSource') === 'yes',
    caseSensitive: attribute(element, 'caseSensitive') !== 'no',
    normalization: attribute(element, 'normalization') ?? 'nfc',
    disabled: attribute(element, 'disabled') === 'yes',
  };
}

/** Why a target breaks a rule; undefined when it keeps it. */
export function whyBroken(rule: TargetRule, target: string, source: string): string | undefined {
  const [text, inTarget, inSource] = [rule.text, target, source].map((value) => prepared(value, rule));
  if (text === undefined || inTarget === undefined || inSource === undefined) return undefined;
  switch (rule.condition) {
    case 'isNotPresent':
      return inTarget.includes(text) ? `contains "${rule.text}"` : undefined;
    case 'startsWith':
      if (!startsWith(inTarget, text)) return `does not begin with "${rule.text}"`;
      return rule.existsInSource && !startsWith(inSource, text)
        ? `begins with "${rule.text}", its source not`
        : undefined;
    case 'endsWith':
      if (!endsWith(inTarget, text)) return `does not end with "${rule.text}"`;
      return rule.existsInSource && !endsWith(inSource, text) ? `ends with "${rule.text}", its source not` : undefined;
    case 'isPresent':
      return whyNotPresent(rule, count(inTarget, text), count(inSource, text));
  }
}

/** White space that only indents a text does not count. */
function startsWith(content: string, text: string): boolean {
  return content.startsWith(text) || content.trimStart().startsWith(text);
}

function endsWith(content: string, text: string): boolean {
  return content.endsWith(text) || content.trimEnd().endsWith(text);
}

function whyNotPresent(rule: TargetRule, inTarget: number, inSource: number): string | undefined {
  const { text, occurs, existsInSource } = rule;
  if (inTarget === 0) return `does not contain "${text}"`;
  if (occurs !== undefined && inTarget !== occurs) return `contains "${text}" ${times(inTarget)}, not ${times(occurs)}`;
  if (!existsInSource) return undefined;
  if (occurs !== undefined) return inSource === 0 ? `contains "${text}", its source does not` : undefined;
  if (inTarget === inSource) return undefined;
  return `contains "${text}" ${times(inTarget)}, its source ${times(inSource)}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function prepared(text: string, { caseSensitive, normalization }: TargetRule): string {
  const normalized = normalization === 'none' ? text : text.normalize(normalization === 'nfd' ? 'NFD' : 'NFC');
  return caseSensitive ? normalized : normalized.toLowerCase();
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

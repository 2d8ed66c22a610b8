import type { XmlElement } from '../../xml/tree.js';
import { namespaceOf } from '../../xml/tree.js';
import { containers } from '../containers.js';
import type { Check, CheckContext, ElementName } from '../types.js';
import { type Content, contentOf, type Verdict } from './content.js';
import type { ResolvedElement } from './resolve.js';
import * as rules from './rules.js';
import type { Vocabulary } from './vocabulary.js';

/** Its attributes may stand on any element (XML Schema Part 1 §2.6). */
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

/** Comments and processing instructions. */
const noText = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g;

interface Frame {
  readonly element: XmlElement;
  readonly schema: ResolvedElement | undefined;
  readonly content: Content | undefined;
}

/** Checks elements and attributes of a file against the tables of its version. */
export function schemaCheck(vocabulary: Vocabulary): Check {
  return {
    versions: [vocabulary.version],
    rules: rules.schemaRules,
    begin(context) {
      const frames: Frame[] = [];
      return {
        start: {
          '*'(element) {
            const name = vocabulary.nameOf(element);
            const schema = vocabulary.schemaOf(name);
            place(element, name, frames.at(-1), context, vocabulary);
            if (schema) checkAttributes(element, schema, context, vocabulary);
            frames.push({ element, schema, content: schema && contentFor(schema, vocabulary) });
          },
        },
        gap(container, text) {
          const frame = frames.at(-1);
          if (frame?.schema && frame.element === container)
            checkText(container, text.replace(noText, ''), frame.schema, context);
        },
        end: {
          '*'(element) {
            const frame = frames.pop();
            if (frame?.schema && frame.content) checkEnd(element, frame.schema, frame.content, context);
          },
        },
      };
    },
  };
}

function contentFor(schema: ResolvedElement, vocabulary: Vocabulary): Content {
  const allowance = (child: ElementName) => {
    if (schema.extensions === 'all') return isOther(child, schema.name) ? Number.POSITIVE_INFINITY : 0;
    if (vocabulary.isKnown(child)) return schema.placed.get(child) ?? 0;
    return schema.extensions === 'modules' || vocabulary.isReserved(child) ? 0 : Number.POSITIVE_INFINITY;
  };
  return contentOf(schema.content, allowance);
}

/** Whether an element is neither of the core nor of the module of the element it stands in. */
function isOther(child: ElementName, parent: ElementName): boolean {
  const [prefix = ''] = parent.split(':');
  return /[:{]/.test(child) && !child.startsWith(`${prefix}:`);
}

function place(
  element: XmlElement,
  name: ElementName,
  parent: Frame | undefined,
  context: CheckContext,
  vocabulary: Vocabulary,
): void {
  if (vocabulary.isReserved(name)) {
    context.report(
      rules.namespaceReserved,
      element,
      `<${element.name}> is in the namespace "${element.uri}", which XLIFF ${context.version} does not have`,
    );
    return;
  }
  if (vocabulary.isKnown(name) && !vocabulary.schemaOf(name)) {
    context.report(rules.elementUnknown, element, `XLIFF ${context.version} has no element <${element.name}>`);
    return;
  }
  if (!parent?.content || !parent.schema) return;
  const verdict = parent.content.accept(name);
  if (verdict === 'fits') return;
  const sections = parent.schema.sections;
  const rule = ruleFor(verdict, vocabulary.isKnown(name));
  context.report(rule, element, misplaced(verdict, element, parent.element), { sections });
}

function ruleFor(verdict: Exclude<Verdict, 'fits'>, isKnown: boolean) {
  if (verdict === 'too-many') return rules.elementTooMany;
  if (verdict === 'out-of-order') return rules.elementOrder;
  return isKnown ? rules.elementNotAllowed : rules.extensionNotAllowed;
}

function misplaced(verdict: Exclude<Verdict, 'fits'>, element: XmlElement, parent: XmlElement): string {
  if (verdict === 'too-many') return `<${parent.name}> has another <${element.name}> already, and may have one only`;
  if (verdict === 'out-of-order') return `<${element.name}> comes too late in <${parent.name}>`;
  return `<${parent.name}> may not contain <${element.name}>`;
}

function checkEnd(element: XmlElement, schema: ResolvedElement, content: Content, context: CheckContext): void {
  const { sections } = schema;
  for (const names of content.missing()) {
    context.report(
      rules.elementMissing,
      element,
      `<${element.name}> has no ${names.map((name) => `<${name}>`).join(' or ')}`,
      {
        sections,
      },
    );
  }
  if (containers.has(schema.name)) return;
  const texts = element.children.map((child) => (child.type === 'text' ? child.value : ''));
  checkText(element, texts.join(''), schema, context);
}

function checkText(element: XmlElement, text: string, schema: ResolvedElement, context: CheckContext): void {
  const { kind } = schema.content;
  if ((kind !== 'empty' && kind !== 'sequence') || !/[^ \t\r\n]/.test(text)) return;
  const quoted = text.trim().slice(0, 30);
  context.report(rules.textNotAllowed, element, `<${element.name}> may not contain text, such as "${quoted}"`, {
    sections: schema.sections,
  });
}

function checkAttributes(
  element: XmlElement,
  schema: ResolvedElement,
  context: CheckContext,
  vocabulary: Vocabulary,
): void {
  const seen = new Set<string>();
  for (const { name: written, value } of element.attributes) {
    if (written === 'xmlns' || written.startsWith('xmlns:')) continue;
    const name = vocabulary.attributeName(element, written);
    seen.add(name);
    const attribute = schema.attributes.get(name);
    if (!attribute) {
      checkStranger(element, schema, written, name, context, vocabulary);
    } else if (!attribute.type.accepts(value)) {
      const rule = attribute.isOpenList ? rules.attributeCustomValue : rules.attributeValue;
      context.report(rule, element, `${written}="${value}" must be ${attribute.type.expects}`, {
        attribute: name,
        sections: attribute.sections ?? schema.sections,
      });
    }
  }
  for (const [name, attribute] of schema.required) {
    if (seen.has(name)) continue;
    const rule = attribute.required === 'advised' ? rules.attributeAdvised : rules.attributeMissing;
    context.report(rule, element, `<${element.name}> has no ${name}`, { sections: schema.sections });
  }
}

/** An attribute that no table gives to the element. */
function checkStranger(
  element: XmlElement,
  schema: ResolvedElement,
  written: string,
  name: string,
  context: CheckContext,
  vocabulary: Vocabulary,
): void {
  const details = { attribute: name, sections: schema.sections };
  const colon = written.indexOf(':');
  const uri = colon < 0 ? '' : namespaceOf(element, written.slice(0, colon));
  if (uri === schemaInstance) return;
  // Where xml:lang may stand beside foreign attributes, the others of XML may too (the schema's wildcard takes them).
  if (name.startsWith('xml:') && schema.foreignAttributes && schema.attributes.has('xml:lang')) return;
  if (colon < 0) {
    const rule = schema.foreignAttributes === 'any' ? rules.attributeWithoutNamespace : rules.attributeUnknown;
    context.report(rule, element, `<${element.name}> has no attribute ${written}`, details);
  } else if (vocabulary.isReserved(name)) {
    const message = `${written} is in the namespace "${uri}", which XLIFF ${context.version} does not have`;
    context.report(rules.namespaceReserved, element, message, details);
  } else if (!name.startsWith('{')) {
    context.report(rules.attributeNotAllowed, element, `<${element.name}> may not have ${written}`, details);
  } else if (!schema.foreignAttributes) {
    context.report(
      rules.attributeForeign,
      element,
      `<${element.name}> takes no attributes of other namespaces, such as ${written}`,
      details,
    );
  }
}

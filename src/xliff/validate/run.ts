import type { XmlElement } from '../xml/tree.js';
import { attributeOffset, type Places } from './locate.js';
import type { Vocabulary } from './schema/vocabulary.js';
import { citation } from './sections.js';
import type { Check, CheckContext, ElementName, Handlers, XliffFinding } from './types.js';

/** A file on its way through all checks. */
export interface Validation {
  /** To be called for each element as it ends, in document order. */
  end(element: XmlElement): void;
  finish(): void;
}

export interface ValidationSetup {
  readonly vocabulary: Vocabulary;
  readonly checks: readonly Check[];
  readonly places: Places;
  readonly file?: string | undefined;
  readonly found: (finding: XliffFinding) => void;
}

/**
 * Brings the elements of a file to the checks. Elements come here as they end; an element's start is told to the
 * checks before anything inside it, which is all the order that they need.
 */
export function beginValidation(setup: ValidationSetup): Validation {
  const { vocabulary, checks } = setup;
  const context = contextOf(setup);
  const hooks = checks.map((check) => check.begin(context));
  const starts = dispatcher(hooks.map(({ start }) => start));
  const ends = dispatcher(hooks.map(({ end }) => end));
  /** The elements whose start has been told and whose end has not, outermost first. */
  const open: XmlElement[] = [];

  function isOpen(element: XmlElement): boolean {
    return open.at(-1) === element || open.includes(element);
  }

  function start(element: XmlElement): void {
    if (isOpen(element)) return;
    if (element.parent) start(element.parent);
    open.push(element);
    if (isSeen(element)) starts(vocabulary.nameOf(element), element);
  }

  /** Foreign elements are told to checks (they have a place or not), what is inside them is not. */
  function isSeen(element: XmlElement): boolean {
    for (let at = element.parent; at; at = at.parent) {
      const name = vocabulary.nameOf(at);
      if (!vocabulary.isKnown(name) || vocabulary.schemaOf(name)?.content.kind === 'anything') return false;
    }
    return true;
  }

  return {
    end(element) {
      start(element);
      open.pop();
      if (isSeen(element)) ends(vocabulary.nameOf(element), element);
    },
    finish() {
      for (const hook of hooks) hook.finish?.();
    },
  };
}

function dispatcher(all: readonly (Handlers | undefined)[]): (name: ElementName, element: XmlElement) => void {
  const byName = new Map<ElementName, ((element: XmlElement) => void)[]>();
  for (const handlers of all) {
    for (const [name, handler] of Object.entries(handlers ?? {})) {
      byName.set(name, [...(byName.get(name) ?? []), handler]);
    }
  }
  const forAll = byName.get('*') ?? [];
  return (name, element) => {
    for (const handler of forAll) handler(element);
    for (const handler of byName.get(name) ?? []) handler(element);
  };
}

function contextOf({ vocabulary, places, file, found }: ValidationSetup): CheckContext {
  const context: CheckContext = {
    version: vocabulary.version,
    nameOf: (element) => vocabulary.nameOf(element),
    valueOf(element, name) {
      return element.attributes.find((candidate) => vocabulary.attributeName(element, candidate.name) === name)?.value;
    },
    report(rule, element, message, details = {}) {
      context.reportAt(rule, context.spotOf(element, details.attribute), message, details);
    },
    spotOf(element, attribute) {
      const unit = unitAround(element, vocabulary);
      const place = places.at(element.start + offsetInTag(element, attribute, places, vocabulary));
      return unit === undefined ? place : { ...place, unit };
    },
    reportAt(rule, { line, column, unit }, message, details = {}) {
      found({
        rule: rule.code,
        severity: rule.severityIn?.[vocabulary.version] ?? rule.severity,
        message,
        hint: details.hint ?? rule.hint,
        section: citation(details.sections ?? rule.sections, vocabulary.version),
        ...(file === undefined ? {} : { file }),
        line,
        column,
        ...(unit === undefined ? {} : { unit }),
      });
    },
  };
  return context;
}

function offsetInTag(
  element: XmlElement,
  attribute: string | undefined,
  places: Places,
  vocabulary: Vocabulary,
): number {
  if (attribute === undefined) return 0;
  const written = element.attributes.find(({ name }) => vocabulary.attributeName(element, name) === attribute)?.name;
  return written === undefined ? 0 : attributeOffset(places.slice(element.start, element.contentStart), written);
}

const unitNames: ReadonlySet<ElementName> = new Set(['unit', 'trans-unit', 'bin-unit']);

function unitAround(element: XmlElement, vocabulary: Vocabulary): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    if (unitNames.has(vocabulary.nameOf(at))) return at.attributes.find(({ name }) => name === 'id')?.value;
  }
  return undefined;
}

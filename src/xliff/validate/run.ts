import type { XmlElement } from '../xml/tree.js';
import { containers } from './containers.js';
import type { Locator } from './locate.js';
import type { Vocabulary } from './schema/vocabulary.js';
import { citation } from './sections.js';
import type { Check, CheckContext, ElementName, Handlers, XliffFinding } from './types.js';

/** A file on its way through all checks: to be told all that is met, in the order of the document. */
export interface Validation {
  start(element: XmlElement): void;
  /** Text and other markup that stands directly in a container. */
  gap(container: XmlElement, text: string): void;
  end(element: XmlElement): void;
  finish(): void;
}

export interface ValidationSetup {
  readonly vocabulary: Vocabulary;
  readonly checks: readonly Check[];
  readonly locator: Locator;
  readonly file?: string | undefined;
  readonly found: (finding: XliffFinding) => void;
}

/** Brings what is met in a file to the checks that want to see it. */
export function beginValidation(setup: ValidationSetup): Validation {
  const { vocabulary, checks, locator } = setup;
  const context = contextOf(setup);
  const hooks = checks.map((check) => check.begin(context));
  const starts = dispatcher(hooks.map(({ start }) => start));
  const ends = dispatcher(hooks.map(({ end }) => end));
  /** How deep the present element is inside one that is not looked into: a foreign one, or one of any content. */
  let hidden = 0;

  function isOpaque(name: ElementName): boolean {
    return !vocabulary.isKnown(name) || vocabulary.schemaOf(name)?.content.kind === 'anything';
  }

  return {
    start(element) {
      const name = vocabulary.nameOf(element);
      if (containers.has(name)) locator.mark(element);
      if (hidden === 0) starts(name, element);
      if (hidden > 0 || isOpaque(name)) hidden++;
    },
    gap(container, text) {
      if (hidden > 0) return;
      for (const hook of hooks) hook.gap?.(container, text);
    },
    end(element) {
      if (hidden > 0) hidden--;
      if (hidden === 0) ends(vocabulary.nameOf(element), element);
    },
    finish() {
      for (const hook of hooks) hook.finish?.();
    },
  };
}

function dispatcher(all: readonly (Handlers | undefined)[]): (name: ElementName, element: XmlElement) => void {
  /** Looked up for every element of a file, so worked out once a name. */
  const byName = new Map<ElementName, readonly ((element: XmlElement) => void)[]>();

  function handlersOf(name: ElementName): readonly ((element: XmlElement) => void)[] {
    const known = byName.get(name);
    if (known) return known;
    const named = (key: ElementName) => all.flatMap((handlers) => handlers?.[key] ?? []);
    const found = [...named('*'), ...named(name)];
    // Names of foreign elements may be as many as the file likes.
    if (!name.startsWith('{')) byName.set(name, found);
    return found;
  }

  return (name, element) => {
    for (const handler of handlersOf(name)) handler(element);
  };
}

function contextOf({ vocabulary, locator, file, found }: ValidationSetup): CheckContext {
  const attributeOf = (element: XmlElement, name: string) =>
    element.attributes.find((candidate) => vocabulary.attributeName(element, candidate.name) === name);
  const context: CheckContext = {
    version: vocabulary.version,
    nameOf: (element) => vocabulary.nameOf(element),
    valueOf: (element, name) => attributeOf(element, name)?.value,
    report(rule, element, message, details = {}) {
      context.reportAt(rule, context.spotOf(element, details.attribute), message, details);
    },
    spotOf(element, attribute) {
      const written = attribute === undefined ? undefined : attributeOf(element, attribute)?.name;
      const unit = unitAround(element, vocabulary);
      return { ...locator.placeOf(element, written), ...(unit === undefined ? {} : { unit }) };
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

const unitNames: ReadonlySet<ElementName> = new Set(['unit', 'trans-unit', 'bin-unit']);

function unitAround(element: XmlElement, vocabulary: Vocabulary): string | undefined {
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    if (unitNames.has(vocabulary.nameOf(at))) return at.attributes.find(({ name }) => name === 'id')?.value;
  }
  return undefined;
}

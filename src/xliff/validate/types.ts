import type { XmlElement } from '../xml/tree.js';

/** The versions of the standard that can be checked. */
export const standardVersions = ['1.2', '2.0', '2.1', '2.2'] as const;
export type StandardVersion = (typeof standardVersions)[number];

/**
 * Where the standard says something, by version: the number of the section; for 1.2, which numbers no elements and
 * attributes, the anchor in its text. A missing one falls back to an earlier.
 */
export type Sections = Partial<Readonly<Record<StandardVersion, string>>>;

/** `error`: what the standard forbids (MUST, schema). `warning`: what it advises against, or a tool's common slip. */
export type RuleSeverity = 'error' | 'warning';

/** One rule that a file can break. `docs/xliff-rules.md` lists all; a test keeps both equal. */
export interface Rule {
  /** Stable, as people search for it: `UNIT_ID_NOT_UNIQUE`. */
  readonly code: string;
  readonly severity: RuleSeverity;
  /** Where a version is stricter or milder than the others. */
  readonly severityIn?: Partial<Readonly<Record<StandardVersion, RuleSeverity>>>;
  /** The rule in one sentence, for the documentation. */
  readonly meaning: string;
  /** What to do about it. */
  readonly hint: string;
  readonly sections: Sections;
}

/** One breach of a rule. Lines and columns count from 1; columns are UTF-16 code units. */
export interface XliffFinding {
  readonly rule: string;
  readonly severity: RuleSeverity;
  /** What is wrong, with the offending names and values. */
  readonly message: string;
  readonly hint: string;
  /** As people cite it: `XLIFF 2.1 §4.3.1.21`, `XLIFF 1.2 #mid`. */
  readonly section: string;
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  /** The id of the unit or trans-unit around it. */
  readonly unit?: string;
}

/**
 * An element as the tables call it: `unit` for the core of any version, `mtc:match` for a module (with the prefix of
 * the standard, whatever the file declares), `{uri}local` for all else.
 */
export type ElementName = string;

/** An attribute as the tables call it: `id`, `xml:space`, `fs:fs`, `{uri}local`. */
export type AttributeName = string;

/** Details of a finding, where they differ from the rule's own. */
export interface ReportDetails {
  /** The attribute to blame; the finding then points to it and not to the start of the tag. */
  readonly attribute?: AttributeName;
  readonly sections?: Sections;
  readonly hint?: string;
}

/** A place in the file, taken while its tag was at hand; for findings that only what follows can decide. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly unit?: string;
}

/** What a check knows about the file, and what it can do. */
export interface CheckContext {
  readonly version: StandardVersion;
  nameOf(element: XmlElement): ElementName;
  /** The value of an attribute by its name in the tables. */
  valueOf(element: XmlElement, name: AttributeName): string | undefined;
  /** For an element that was handed over just now, or one inside it. */
  report(rule: Rule, element: XmlElement, message: string, details?: ReportDetails): void;
  /** Where an element, or an attribute of it, stands; to be kept for `reportAt`. */
  spotOf(element: XmlElement, attribute?: AttributeName): Spot;
  reportAt(rule: Rule, spot: Spot, message: string, details?: Omit<ReportDetails, 'attribute'>): void;
}

/** Functions by the element they want to see; `*` sees all. Foreign elements and what is inside them are never seen. */
export type Handlers = Readonly<Record<ElementName, (element: XmlElement) => void>>;

/**
 * One check at work on one file. What it remembers may grow with ids, and with nothing else: files of any size stream
 * through it.
 */
export interface Hooks {
  /** In document order. Attributes and ancestors are known, content is not. */
  readonly start?: Handlers;
  /**
   * The element is whole, as long as no unit is inside: units, groups and files are let go after their `end`, so
   * elements that hold them cannot be looked through.
   */
  readonly end?: Handlers;
  /** What stands between the children of an element that holds units: white space, comments, and what must not be there. */
  gap?(container: XmlElement, text: string): void;
  /** Behind the last element. */
  finish?(): void;
}

/** One idea of the standard, with the rules that it can report. */
export interface Check {
  readonly versions: readonly StandardVersion[];
  readonly rules: readonly Rule[];
  begin(context: CheckContext): Hooks;
}

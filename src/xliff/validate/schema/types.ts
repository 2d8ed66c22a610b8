import type { AttributeName, ElementName, Sections, StandardVersion } from '../types.js';
import type { ValueType } from './values.js';

// The schemas of the standard as data. One table entry an element; what differs between versions says so.

/** Leave out for what all versions of the table have. */
interface Versioned {
  readonly versions?: readonly StandardVersion[];
}

export interface AttributeSchema extends Versioned {
  readonly type: ValueType;
  /** `advised`: its absence is a warning. */
  readonly required?: true | 'advised';
  /** An open list of words: one that is not in it, and not marked as one's own, is a warning. */
  readonly isOpenList?: true;
  /** Default: the element's. */
  readonly sections?: Sections;
}

/** A choice that may repeat. `extension` stands for elements of modules that have their place here and of foreign namespaces. */
export interface Particle extends Versioned {
  readonly of: readonly ElementName[];
  readonly min: number;
  readonly max: number;
}

export const extension: ElementName = '*';

export type ContentModel =
  | { readonly kind: 'empty' }
  /** Text only. */
  | { readonly kind: 'text' }
  /** Not looked at. */
  | { readonly kind: 'anything' }
  /** Text and these elements, in any order and number. */
  | { readonly kind: 'mixed'; readonly of: readonly ElementName[] }
  /** Elements in this order, no text. */
  | { readonly kind: 'sequence'; readonly particles: readonly Particle[] };

export interface ElementSchema extends Versioned {
  readonly name: ElementName;
  readonly sections: Sections;
  readonly attributes: Readonly<Record<AttributeName, AttributeSchema>>;
  readonly content: ContentModel;
  /**
   * May attributes of foreign namespaces stand here? Default no. `any`: those without namespace too, in the
   * transitional schema of 1.2. Those of modules: `ModuleSchema.placedAttributes`.
   */
  readonly foreignAttributes?: true | 'any';
  /**
   * What `extension` takes: elements of modules that have their place here and foreign ones (the default), only the
   * former, or whatever is of neither the core nor the module of this element.
   */
  readonly extensions?: 'modules' | 'all';
}

/** An element of a module that stands in an element of the core or of another module, at its `extension`. */
export interface PlacedElement extends Versioned {
  readonly element: ElementName;
  readonly in: readonly ElementName[];
  /** How often in one of them; default once. */
  readonly max?: number;
}

/** An attribute of a module that stands on elements of others. */
export interface PlacedAttribute extends Versioned {
  readonly attribute: AttributeName;
  readonly on: readonly ElementName[];
  readonly schema: AttributeSchema;
}

/** A module of XLIFF 2.x, or another namespace whose use the standard regulates (ITS). */
export interface ModuleSchema {
  /** As in the standard: `mtc`. */
  readonly prefix: string;
  readonly title: string;
  /** Its namespaces in each version that has it; usually one. */
  readonly namespaces: Partial<Readonly<Record<StandardVersion, readonly string[]>>>;
  readonly elements: readonly ElementSchema[];
  readonly placedElements: readonly PlacedElement[];
  readonly placedAttributes: readonly PlacedAttribute[];
}

/** Particles, short enough for tables. */
export const one = (...of: readonly ElementName[]): Particle => ({ of, min: 1, max: 1 });
export const optional = (...of: readonly ElementName[]): Particle => ({ of, min: 0, max: 1 });
export const any = (...of: readonly ElementName[]): Particle => ({ of, min: 0, max: Number.POSITIVE_INFINITY });
export const some = (...of: readonly ElementName[]): Particle => ({ of, min: 1, max: Number.POSITIVE_INFINITY });
export const sequence = (...particles: readonly Particle[]): ContentModel => ({ kind: 'sequence', particles });
export const mixed = (...of: readonly ElementName[]): ContentModel => ({ kind: 'mixed', of });
export const empty: ContentModel = { kind: 'empty' };
export const text: ContentModel = { kind: 'text' };
export const anything: ContentModel = { kind: 'anything' };

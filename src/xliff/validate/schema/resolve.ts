import type { AttributeName, ElementName, Sections, StandardVersion } from '../types.js';
import type { AttributeSchema, ContentModel, ElementSchema, ModuleSchema } from './types.js';

/** An element of the tables as one version has it, ready to be looked things up in. */
export interface ResolvedElement {
  readonly name: ElementName;
  readonly sections: Sections;
  /** Its own and those that modules place on it. */
  readonly attributes: ReadonlyMap<AttributeName, AttributeSchema>;
  readonly required: readonly (readonly [AttributeName, AttributeSchema])[];
  readonly content: ContentModel;
  readonly foreignAttributes: ElementSchema['foreignAttributes'];
  readonly extensions: ElementSchema['extensions'];
  /** How often elements of modules may stand at its `extension`. */
  readonly placed: ReadonlyMap<ElementName, number>;
}

interface Versioned {
  readonly versions?: readonly StandardVersion[];
}

/** The elements of a version: those of the core, and those of the modules with what they place on others. */
export function resolve(
  version: StandardVersion,
  core: readonly ElementSchema[],
  modules: readonly ModuleSchema[],
): ReadonlyMap<ElementName, ResolvedElement> {
  const isOfVersion = ({ versions }: Versioned) => versions === undefined || versions.includes(version);
  const attributesPlaced = modules.flatMap((module) => module.placedAttributes).filter(isOfVersion);
  const elementsPlaced = modules.flatMap((module) => module.placedElements).filter(isOfVersion);

  function resolved(element: ElementSchema): ResolvedElement {
    const { name, sections, foreignAttributes, extensions } = element;
    const onIt = attributesPlaced.filter(({ on }) => on.includes(name));
    const own = Object.entries(element.attributes).filter(([, schema]) => isOfVersion(schema));
    const inIt = elementsPlaced.filter((placed) => placed.in.includes(name));
    return {
      name,
      sections,
      attributes: new Map([...onIt.map(({ attribute, schema }) => [attribute, schema] as const), ...own]),
      required: own.filter(([, schema]) => schema.required),
      content: ofVersion(element.content, isOfVersion),
      foreignAttributes,
      extensions,
      placed: new Map(inIt.map((placed) => [placed.element, placed.max ?? 1])),
    };
  }

  const all = [...core, ...modules.flatMap((module) => module.elements)].filter(isOfVersion);
  return new Map(all.map((element) => [element.name, resolved(element)]));
}

function ofVersion(content: ContentModel, isOfVersion: (of: Versioned) => boolean): ContentModel {
  return content.kind === 'sequence' ? { kind: 'sequence', particles: content.particles.filter(isOfVersion) } : content;
}

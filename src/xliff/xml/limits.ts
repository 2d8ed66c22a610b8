/** What an XML text may ask of the machine. */
export interface XmlLimits {
  /** Elements inside each other. */
  readonly depth: number;
  readonly attributesOfElement: number;
  /** Size of one start tag, in UTF-16 code units. */
  readonly tagLength: number;
  /** What has to be held at once: a unit of a file that streams, or one text, comment or CDATA section. */
  readonly heldMegabytes: number;
}

/**
 * Far beyond any file that a tool wrote: the deepest real files nest some 20 elements, the busiest elements have some 40
 * attributes. 64 MB of a single unit are sixty novels; read, they take about half a gigabyte of memory.
 */
export const defaultLimits: XmlLimits = {
  depth: 256,
  attributesOfElement: 256,
  tagLength: 1024 * 1024,
  heldMegabytes: 64,
};

/** A megabyte of text here: Latin and Cyrillic letters take one UTF-16 code unit each. */
export const codeUnitsPerMegabyte = 1024 * 1024;

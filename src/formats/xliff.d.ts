// The package has no types of its own. Only what exchange.ts uses.
declare module 'xliff' {
  export interface XliffUnit {
    source?: unknown;
    target?: unknown;
    groupUnits?: XliffUnits;
    additionalAttributes?: Record<string, string>;
  }

  export type XliffUnits = Record<string, XliffUnit>;

  export interface XliffResources {
    sourceLanguage: string;
    targetLanguage?: string;
    resources?: Record<string, XliffUnits>;
  }

  /** Writes XLIFF 2.0. */
  export function js2xliff(resources: XliffResources): Promise<string>;
  /** Writes XLIFF 1.2. */
  export function jsToXliff12(resources: XliffResources): Promise<string>;
  /** Reads XLIFF 2.x. `inlineAsString` gives a text with inline elements as one string. */
  export function xliff2js(xliff: string, options: { inlineAsString: boolean }): Promise<XliffResources>;
  /** Reads XLIFF 1.2. */
  export function xliff12ToJs(xliff: string, options: { inlineAsString: boolean }): Promise<XliffResources>;
}

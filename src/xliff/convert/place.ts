import type { TagPlace } from './attributes.js';

/** What a unit is told by what stands around it. */
export interface UnitPlace extends TagPlace {
  /** Languages of the file as it writes them; `xml:lang` may say the same once more, and nothing else. */
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
}

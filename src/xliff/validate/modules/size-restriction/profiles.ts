import { attribute, elementsIn, type XmlElement } from '../../../xml/tree.js';
import type { CheckContext } from '../../types.js';

/** What a file chooses for its restrictions (XLIFF 2.1 §5.7.4.2). Empty names switch restrictions off. */
export interface Profiles {
  readonly general: string;
  readonly storage: string;
  readonly generalNormalization: string;
  readonly storageNormalization: string;
}

export const noProfiles: Profiles = {
  general: '',
  storage: '',
  generalNormalization: 'none',
  storageNormalization: 'none',
};

/** What `<slr:profiles>` says. */
export function readProfiles(element: XmlElement, { nameOf }: CheckContext): Profiles {
  const normalization = elementsIn(element).find((child) => nameOf(child) === 'slr:normalization');
  const normalizationFor = (what: string) => (normalization && attribute(normalization, what)) ?? 'none';
  return {
    general: attribute(element, 'generalProfile') ?? '',
    storage: attribute(element, 'storageProfile') ?? '',
    generalNormalization: normalizationFor('general'),
    storageNormalization: normalizationFor('storage'),
  };
}

/** The general profile of the standard (§5.7.6.1). */
export const codePoints = 'xliff:codepoints';

/** How many bytes a text takes in the storage profiles of the standard (§5.7.6.2), without byte order mark. */
export const bytesIn: Readonly<Record<string, (text: string) => number>> = {
  'xliff:utf8': (text) => Buffer.byteLength(text, 'utf8'),
  'xliff:utf16': (text) => 2 * text.length,
  'xliff:utf32': (text) => 4 * [...text].length,
};

/** Limits of a size; `most` is infinite for `*`. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** `[minimum,]maximum` of the standard profiles; undefined when a value is no such pair. */
export function readLimits(value: string): Limits | undefined {
  const parts = /^(?:(\d+)\s*,\s*)?(\d+|\*)$/.exec(value.trim());
  if (!parts) return undefined;
  const least = Number(parts[1] ?? 0);
  const most = parts[2] === '*' ? Number.POSITIVE_INFINITY : Number(parts[2]);
  return least <= most ? { least, most } : undefined;
}

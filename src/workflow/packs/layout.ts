import type { Locale } from '../../core/locale.js';
import type { PackLayout } from './tools.js';

export const manifestName = 'tarjuman.json';
export const readmeName = 'README.txt';

/** Where things stand in a pack, as paths with `/`. */
export interface Places {
  readonly bitext: (documentName: string) => string;
  readonly memory: (locale: Locale) => string;
  readonly glossary: (ending: string) => string;
  readonly preview: (path: string) => string;
  /** Folders that must be there though nothing is in them. */
  readonly folders: readonly string[];
}

const plain: Places = {
  bitext: (name) => `bitexts/${name}.xlf`,
  memory: (locale) => `memory/${locale}.tmx`,
  glossary: (ending) => `glossary/glossary.${ending}`,
  preview: (path) => `preview/${path}`,
  folders: [],
};

export const placesOf: Readonly<Record<PackLayout, Places>> = {
  plain,
  omegat: {
    ...plain,
    bitext: (name) => `source/${name}.xlf`,
    memory: (locale) => `tm/${locale}.tmx`,
    // OmegaT refuses a project in which one of them is missing.
    folders: ['dictionary/', 'glossary/', 'omegat/', 'target/', 'tm/'],
  },
};

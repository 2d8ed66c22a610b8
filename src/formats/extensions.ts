import type { FormatName } from './types.js';

/** Endings of file names by format, lower case, with the dot. */
export const formatExtensions: Readonly<Record<FormatName, readonly string[]>> = {
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm'],
  text: ['.txt'],
  i18next: ['.json'],
};

import { readFileSync } from 'node:fs';

/** The one style sheet of all pages, as text; it belongs at `stylePath`. */
export function stylesheet(): string {
  return readFileSync(new URL('./style.css', import.meta.url), 'utf8');
}

import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../fixtures/xliff/', import.meta.url);

export const fixtureNames = readdirSync(folder);

export function fixture(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

// Types of the configuration. The schema and the reader load zod and yaml: import `./read.js` lazily.
export type { Config } from './schema.js';

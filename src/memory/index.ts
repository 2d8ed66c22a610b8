// The translation memory: approved pairs, looked up by sentence and context (`search.ts`), kept up to date
// (`upsert.ts`), exchanged as TMX (`tmx/`). Texts in, texts out; files are the workflow's affair.
export type { MemoryPair } from './pair.js';
export { createMemory, type Memory, type MemoryMatch, type MemoryQuery } from './search.js';
export { readTmx } from './tmx/read.js';
export { writeTmx } from './tmx/write.js';
export { upsert } from './upsert.js';

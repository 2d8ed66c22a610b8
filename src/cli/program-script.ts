// The command line as one script (scripts/bundle.js) whose compiled code outlives the process. Node 20 keeps none, and
// what Node 22 keeps of a module leaves out the functions that were compiled after it was loaded.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { getHeapCodeStatistics } from 'node:v8';
import { Script } from 'node:vm';
import { readCode, writeCode } from './code-cache.js';

type Program = typeof import('./start.js');

/** The script's own shape: a function around CommonJS, told where it stands. */
type Enclosed = (exports: object, require: NodeJS.Require, module: { exports: object }, address: string) => void;

export interface LoadedScript {
  readonly program: Program;
  /** Keeps what V8 compiled, if this run compiled much that was not kept before. Never fails. */
  readonly keepCode: () => void;
}

/** So much new bytecode is worth a write: a tenth of what a run with work compiles. */
const worthKeepingBytes = 100_000;

/** Undefined where there is no script, as in a build without bundler: the modules do the same, later. */
export function loadScript(): LoadedScript | undefined {
  const address = new URL('./program.script.js', import.meta.url).href;
  const path = fileURLToPath(address);
  const source = readScript(path);
  if (source === undefined) return undefined;
  const build = source.slice(source.lastIndexOf('\n', source.length - 2) + 1);
  const known = readCode(path, build);
  const script = new Script(source, { filename: path, ...(known && { cachedData: known.code }) });
  const module: { exports: Program } = { exports: { start: unloaded } };
  const enclosed: Enclosed = script.runInThisContext();
  enclosed(module.exports, createRequire(address), module, address);
  const keptBytes = known && script.cachedDataRejected === false ? known.bytes : 0;
  return {
    program: module.exports,
    keepCode: () => {
      const bytes = getHeapCodeStatistics().bytecode_and_metadata_size;
      if (bytes - keptBytes > worthKeepingBytes) writeCode(path, build, { bytes, code: script.createCachedData() });
    },
  };
}

/** Written in ASCII. */
function readScript(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}

async function unloaded(): Promise<never> {
  throw new Error('the program script did not export its start');
}

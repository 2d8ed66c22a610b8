// Compiled code of the program script, in the user's own cache folder. Not in the project's: whoever hands out a project
// would hand out code with it. Every failure here means no more than a slower start.
import { hash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';

/** V8's compiled code of a script, and how much bytecode the process held when it was taken. */
export interface CompiledCode {
  readonly bytes: number;
  readonly code: Uint8Array;
}

interface Header {
  /** Names the script's content. */
  readonly build: string;
  readonly bytes: number;
  readonly hash: string;
}

/** Code that no run has renewed for so long belongs to an installation that is gone. */
const keptDays = 60;

/** What was kept for this content of the script: undefined where there is nothing, or nothing to rely on. */
export function readCode(script: string, build: string): CompiledCode | undefined {
  try {
    const content = readOwnFile(fileFor(script));
    const end = content.indexOf('\n');
    const header: Header = JSON.parse(content.toString('utf8', 0, end));
    const code = content.subarray(end + 1);
    return header.build === build && header.hash === hashOf(code) ? { bytes: header.bytes, code } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the code for the next run, whole or not at all. */
export function writeCode(script: string, build: string, { bytes, code }: CompiledCode): void {
  try {
    const file = fileFor(script);
    const temporary = `${file}.${process.pid}`;
    const header: Header = { build, bytes, hash: hashOf(code) };
    mkdirSync(cacheFolder(), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), code]), { mode: 0o600 });
    renameSync(temporary, file);
    removeForgotten();
  } catch {
    // A full disk, a folder without write rights: the next run compiles again.
  }
}

/**
 * One file for each installation, Node and set of V8's flags. V8 refuses code of another version of itself only: that of
 * Node 20.19.0 it takes in Node 20.20.2, and crashes. So the program that runs is part of the name, and its date.
 */
function fileFor(script: string): string {
  const { size, mtimeMs } = statSync(process.execPath);
  const program = [process.execPath, process.version, process.arch, size, mtimeMs, cachedDataVersionTag()];
  return join(cacheFolder(), `${hashOf([script, ...program].join('\n'))}.code`);
}

/** The file, if it is the user's own: with `sudo`, root must not run what somebody else compiled. */
function readOwnFile(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    if (process.getuid && fstatSync(file).uid !== process.getuid()) throw new Error(`${path} is somebody else's`);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function removeForgotten(): void {
  const oldest = Date.now() - keptDays * 24 * 3_600_000;
  for (const name of readdirSync(cacheFolder())) {
    const path = join(cacheFolder(), name);
    if (/\.code(\.\d+)?$/.test(name) && statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}

/** Node's own variable for compiled code is heeded, else the system's place for caches. */
function cacheFolder(): string {
  const { NODE_COMPILE_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (NODE_COMPILE_CACHE) return join(NODE_COMPILE_CACHE, 'tarjuman');
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'tarjuman', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'tarjuman');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'tarjuman');
}

function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, 32);
}

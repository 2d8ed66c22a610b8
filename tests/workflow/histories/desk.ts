// A newsroom's folder: the author's file, bitexts, memories, and runs in this process.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { TarjumanError } from '../../../src/core/errors.js';
import { type ProgressEvent, type RunSummary, translate } from '../../../src/index.js';
import { exportPack } from '../../../src/workflow/packs/export.js';
import { importPack } from '../../../src/workflow/packs/import.js';
import type { PackTool } from './steps.js';
import { memoryPairs, type Pair, type View, view } from './view.js';

export type Engine = 'pseudo' | 'none';

export interface ProcessEnd {
  readonly status: number | null;
  readonly stderr: string;
}

const program = resolve('dist/cli/main.js');

/** In memory where the system has such a disk: histories are many and small. */
const disk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export class Desk {
  readonly folder = mkdtempSync(join(disk, 'tarjuman-history-'));
  readonly locales: readonly string[];
  readonly #views = new Map<string, View>();

  constructor(locales: readonly string[], version: string) {
    this.locales = locales;
    const config = `targetLocales: [${locales.join(', ')}]\nxliff:\n  version: '${version}'\nrender: { sourceEdition: false }\n`;
    this.write('tarjuman.config.yaml', config);
  }

  run(engine: Engine, to = this.locales, onProgress?: (event: ProgressEvent) => void): Promise<RunSummary> {
    return translate({ cwd: this.folder, engine, environment: {}, to, ...(onProgress && { onProgress }) });
  }

  /** A run of the command line in a process of its own; killed after some milliseconds, where they are given. */
  async runProcess(engine: Engine, killAfterMs?: number): Promise<ProcessEnd> {
    const args = [program, 'translate', '--engine', engine];
    const child = spawn(process.execPath, args, { cwd: this.folder, env: { PATH: process.env.PATH, NO_COLOR: '1' } });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    const [status] = await once(child, 'close');
    clearTimeout(timer);
    return { status, stderr };
  }

  /** The texts of a pack, by path; none where there is nothing to send. */
  async exportPack(locale: string, tool: PackTool): Promise<Readonly<Record<string, string>>> {
    const output = join(this.folder, 'pack.zip');
    rmSync(output, { force: true });
    try {
      await exportPack({ cwd: this.folder, to: locale, for: tool, output });
    } catch (error) {
      if (error instanceof TarjumanError && error.code === 'PACK_EMPTY') return {};
      throw error;
    }
    const entries = Object.entries(unzipSync(readFileSync(output)));
    return Object.fromEntries(entries.map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));
  }

  /** Takes a returned file in; says what could not be taken. */
  async importPack(path: string, text: string): Promise<readonly unknown[]> {
    this.write(path, text);
    const { failures } = await importPack({ cwd: this.folder, files: [join(this.folder, path)] });
    return failures;
  }

  write(path: string, text: string): void {
    const absolute = join(this.folder, path);
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  }

  read(path: string): string | undefined {
    try {
      return readFileSync(join(this.folder, path), 'utf8');
    } catch {
      return undefined;
    }
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true, force: true });
  }

  /** Paths of the files below a folder, sorted. */
  files(folder: string): readonly string[] {
    if (!existsSync(join(this.folder, folder))) return [];
    return readdirSync(join(this.folder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.folder.length + 1))
      .sort();
  }

  /** What every file says, by path. */
  texts(...folders: string[]): Readonly<Record<string, string>> {
    return Object.fromEntries(
      folders.flatMap((folder) => this.files(folder)).map((path) => [path, this.read(path) ?? '']),
    );
  }

  bitexts(locale: string): readonly string[] {
    return this.files(`locales/${locale}`).filter((path) => path.endsWith('.xlf'));
  }

  view(path: string): View | undefined {
    const text = this.read(path);
    return text === undefined ? undefined : this.viewOf(text);
  }

  /** Trees are for looking at; a tool that changes one reads its own. */
  viewOf(text: string): View {
    const known = this.#views.get(text) ?? view(text);
    if (this.#views.size > 20) this.#views.clear();
    this.#views.set(text, known);
    return known;
  }

  memory(locale: string): readonly Pair[] {
    const text = this.read(`memory/${locale}.tmx`);
    return text === undefined ? [] : memoryPairs(text);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

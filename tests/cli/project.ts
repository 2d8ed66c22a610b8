// Projects in fresh temporary folders, and the real command line to run in them.
import { type SpawnOptions, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const program = resolve('dist/cli/main.js');

export interface Outcome {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Called with the child once it runs, to interrupt it. */
  readonly started?: (child: ReturnType<typeof spawn>) => void;
}

/** A project folder of a test. */
export class TestProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'tarjuman-test-'));

  /** @param files texts by path. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  /** A copy of the repository's own sample project. */
  static sample(): TestProject {
    const project = new TestProject();
    for (const path of ['source', 'locales', 'glossary', 'memory', 'tarjuman.config.yaml']) {
      cpSync(path, join(project.folder, path), { recursive: true });
    }
    return project;
  }

  /** The same files in a folder of their own. */
  copy(): TestProject {
    const project = new TestProject();
    cpSync(this.folder, project.folder, { recursive: true });
    return project;
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), content);
  }

  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  bytes(path: string): Uint8Array {
    return new Uint8Array(readFileSync(this.path(path)));
  }

  /** Replaces text in a file, as an editor would; fails where it is not there. */
  edit(path: string, from: string, to: string): void {
    const before = this.read(path);
    if (!before.includes(from)) throw new Error(`${path} has no "${from}"`);
    this.write(
      path,
      before.replace(from, () => to),
    );
  }

  remove(path: string): void {
    rmSync(this.path(path), { recursive: true, force: true });
  }

  /** Bytes of every file below some folders, by path, for "nothing changed". */
  snapshot(...folders: string[]): Readonly<Record<string, string>> {
    const files: Record<string, string> = {};
    for (const folder of folders) {
      for (const entry of listFiles(this.path(folder))) {
        files[`${folder}/${entry}`] = readFileSync(join(this.path(folder), entry), 'base64');
      }
    }
    return files;
  }

  run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    return runProgram(args, { cwd: this.folder, env: { ...environment, ...options.env } }, options);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The environment of the test run without keys and settings that would change what the program does. */
const environment: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' };

function listFiles(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch {
    return [];
  }
}

function runProgram(args: readonly string[], spawnOptions: SpawnOptions, options: RunOptions): Promise<Outcome> {
  return new Promise((finish, fail) => {
    const child = spawn(process.execPath, [program, ...args], { ...spawnOptions, stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', fail);
    child.on('close', (status, signal) => finish({ status, signal, stdout, stderr }));
    child.stdin?.end(options.input ?? '');
    options.started?.(child);
  });
}

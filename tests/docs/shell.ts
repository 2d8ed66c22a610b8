// Runs the documentation's shell blocks in a copy of the sample project. `tarjuman` and `npx tarjuman` are the built
// command line; npm's installing and git are not run, but a script that a page names must exist.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TestProject } from '../cli/project.js';
import { startFakeDeepl } from '../servers/deepl.js';

/** The key that the pages show in place of a real one. */
const keyInPages = '01234567-89ab-cdef-0123-456789abcdef:fx';

export interface Shell {
  /** Runs a script in a folder; `set -e` holds, so the first failure ends it. */
  run(script: string, folder: string): Promise<{ readonly status: number | null; readonly output: string }>;
  /** A fresh copy of the sample project. */
  sample(): string;
  /** A fresh empty folder. */
  empty(): string;
  dispose(): Promise<void>;
}

const commands: Readonly<Record<string, string>> = {
  tarjuman: `exec "${process.execPath}" "${resolve('dist/cli/main.js')}" "$@"`,
  npx: 'if [ "$1" != tarjuman ]; then echo "npx: $1 is not ours" >&2; exit 97; fi\nshift\nexec tarjuman "$@"',
  npm: `case "$1" in
  ci|install) exit 0 ;;
  test) set -- run test ;;
esac
if [ "$1" != run ]; then echo "npm: $1 is not expected in the documentation" >&2; exit 97; fi
script="$2"
"${process.execPath}" -e 'process.exit(process.argv[1] in require("${resolve('package.json')}").scripts ? 0 : 97)' "$script"
shift 2
if [ "$1" = -- ]; then shift; fi
case "$script" in
  tarjuman|dev) exec tarjuman "$@" ;;
  translate) exec tarjuman translate "$@" ;;
esac`,
  git: 'exit 0',
};

/** Starts a DeepL of ours, so that no command of a page can reach a real one. */
export async function openShell(): Promise<Shell> {
  const bin = mkdtempSync(join(tmpdir(), 'tarjuman-docs-bin-'));
  for (const [name, script] of Object.entries(commands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\nset -e\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const deepl = await startFakeDeepl({ key: keyInPages });
  const projects: TestProject[] = [];
  const open = (project: TestProject): string => {
    projects.push(project);
    return project.folder;
  };
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: process.env.HOME,
    NO_COLOR: '1',
    DEEPL_SERVER_URL: deepl.url,
  };
  return {
    run: (script, folder) => runScript(script, folder, env),
    sample: () => open(TestProject.sample()),
    empty: () => {
      const folder = join(open(new TestProject()), 'newsroom');
      mkdirSync(folder);
      return folder;
    },
    async dispose() {
      for (const project of projects) project.dispose();
      rmSync(bin, { recursive: true, force: true });
      await deepl.close();
    },
  };
}

function runScript(script: string, cwd: string, env: NodeJS.ProcessEnv): ReturnType<Shell['run']> {
  return new Promise((finish, fail) => {
    const child = spawn('bash', ['-euo', 'pipefail', '-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.on('error', fail);
    child.on('close', (status) => finish({ status, output }));
  });
}

// Compiles and runs TypeScript of the documentation against the built package, as a program that has installed it.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { transform } from '@swc/core';

export interface Example {
  /** A name for the file and for messages. */
  readonly name: string;
  readonly code: string;
}

export interface Outcome {
  readonly status: number;
  readonly output: string;
}

/** A folder in which `tarjuman` and Node's types are installed. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'tarjuman-examples-'));

  constructor() {
    mkdirSync(join(this.folder, 'node_modules/@types'), { recursive: true });
    symlinkSync(resolve('.'), join(this.folder, 'node_modules/tarjuman'));
    symlinkSync(resolve('node_modules/@types/node'), join(this.folder, 'node_modules/@types/node'));
    symlinkSync(resolve('node_modules/undici-types'), join(this.folder, 'node_modules/undici-types'));
    this.#write('package.json', JSON.stringify({ type: 'module' }));
  }

  /** What the compiler has to say about all of them, strictly; empty when nothing. */
  async compile(examples: readonly Example[]): Promise<string> {
    for (const { name, code } of examples) this.#write(`${name}.ts`, code);
    const compilerOptions = {
      target: 'es2023',
      module: 'nodenext',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
    };
    this.#write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const { output } = await run([resolve('node_modules/typescript/bin/tsc'), '-p', this.folder], this.folder);
    return output;
  }

  /** Runs one in a folder. */
  async run({ name, code }: Example, cwd: string): Promise<Outcome> {
    const script = await transform(code, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    this.#write(`${name}.js`, script.code);
    return run([join(this.folder, `${name}.js`)], cwd);
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(path: string, text: string): void {
    writeFileSync(join(this.folder, path), text);
  }
}

function run(args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((finish, fail) => {
    const child = spawn(process.execPath, args, { cwd, env: { PATH: process.env.PATH, NO_COLOR: '1' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.on('error', fail);
    child.on('close', (status) => finish({ status: status ?? -1, output }));
  });
}

import type { GlobalOptions } from './program.js';

/** What a group of commands that lives in a file of its own needs of the program. */
export interface CommandContext {
  /** Options of every command, as given. */
  globals(): GlobalOptions;
  /** Takes the exit status of the command that ran. */
  finish(status: number): void;
  /** A signal that the first Ctrl-C sets off. */
  interruptible(): AbortSignal;
}

/** The examples at the end of a help text. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ tarjuman ${line}`).join('\n')}`;
}

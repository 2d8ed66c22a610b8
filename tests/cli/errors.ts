// Errors as the command line prints them for people, read back.
import { expect } from '@jest/globals';
import type { Outcome, TestProject } from './project.js';

export interface PrintedError {
  readonly code: string;
  readonly place: string;
  readonly message: string;
  readonly hint: string;
}

/** Every error of a run, in the order of printing. */
export function errorsIn(stderr: string): readonly PrintedError[] {
  const pattern = /^error ([A-Z_0-9]+) ?(.*)\n {2}(.*)\n {2}→ (.*)$/gm;
  return [...stderr.matchAll(pattern)].map(([, code = '', place = '', message = '', hint = '']) => ({
    code,
    place,
    message,
    hint,
  }));
}

export interface ExpectedError {
  readonly code: string;
  /** `file:line:column`, as it is printed behind the code. */
  readonly place?: string;
  readonly message: RegExp;
  readonly hint: RegExp;
}

/** The run was refused: one error and nothing else is printed. */
export function expectRefusal(outcome: Outcome, status: number, expected: ExpectedError): void {
  expect(outcome).toMatchObject({ status, stdout: '' });
  const [error, ...others] = errorsIn(outcome.stderr);
  expect(others).toEqual([]);
  expect(error).toMatchObject({ code: expected.code, place: expected.place ?? '' });
  expect(error?.message).toMatch(expected.message);
  expect(error?.hint).toMatch(expected.hint);
}

/** All files of a project but those of the cache folder. */
export function filesOf(project: TestProject): Readonly<Record<string, string>> {
  const files = Object.entries(project.snapshot('.')).filter(([path]) => !path.startsWith('./.tarjuman/'));
  return Object.fromEntries(files);
}

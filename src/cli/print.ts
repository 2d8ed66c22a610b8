import pc from 'picocolors';
import { formatPlace, type TarjumanError } from '../core/errors.js';
import type { Finding } from '../core/finding.js';
import { stackInModules } from './stack.js';

// Colours follow the stream they are printed on: a redirected stderr must stay plain though stdout is a terminal.
const onError = pc.createColors(Boolean(process.stderr.isTTY) && pc.isColorSupported);

/** Colours for standard output: none unless it is a terminal. */
export const colors = pc.createColors(Boolean(process.stdout.isTTY) && pc.isColorSupported);

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printToError(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** What an error looks like to a program. */
export function errorAsJson(error: TarjumanError) {
  return { code: error.code, message: error.message, hint: error.hint, place: error.place };
}

/** Prints code, place, message and remedy to standard error. Returns the exit status that belongs to it. */
export function printError(error: TarjumanError, json = false): number {
  if (json) printToError(JSON.stringify({ error: errorAsJson(error) }, null, 2));
  else printToError(problem(onError.red('error'), error));
  return error.exitStatus;
}

export function printWarning(error: TarjumanError): void {
  printToError(problem(onError.yellow('warning'), error));
}

function problem(label: string, error: TarjumanError): string {
  const place = formatPlace(error.place);
  const lines = [`${label} ${onError.bold(error.code)}${place ? ` ${place}` : ''}`, `  ${error.message}`];
  if (error.hint) lines.push(`  → ${error.hint}`);
  return lines.join('\n');
}

/** A defect of ours: the stack is what a report needs. */
export function printUnexpected(error: unknown): number {
  const text = error instanceof Error ? stackInModules(error.stack ?? error.message) : String(error);
  printToError(
    `${onError.red('internal error')} ${text}\n  → This is a defect in Tarjuman; please report it with these lines.`,
  );
  return 2;
}

export function printFinding(finding: Finding): void {
  const severity = { error: colors.red, warning: colors.yellow, info: colors.cyan }[finding.severity](finding.severity);
  print(`${severity} ${colors.bold(finding.check)} ${formatPlace(finding.place)}`);
  print(`  ${finding.message}`);
  print(colors.dim(`  → ${finding.remedy}`));
}

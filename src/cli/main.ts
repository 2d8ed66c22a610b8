#!/usr/bin/env node
// Entry of the `tarjuman` command. `--version` is answered before anything else is loaded.
import { packageVersion } from '../workflow/version.js';

const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  process.stdout.write(`${packageVersion()}\n`);
} else {
  const { run } = await import('./program.js');
  process.exitCode = await run(process.argv);
}

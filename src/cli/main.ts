#!/usr/bin/env node
// Entry of the `tarjuman` command. `--version` is answered before anything else is loaded.
import module from 'node:module';
import { packageVersion } from '../workflow/version.js';

// Node 22 and later keep compiled code between runs; Node 20 has no such function.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();

const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  process.stdout.write(`${packageVersion()}\n`);
} else {
  const { run } = await import('./program.js');
  const { printError } = await import('./print.js');
  const { TarjumanError } = await import('../core/errors.js');
  let isCutOff = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`tarjuman check | head`) is no failure; a full disk is.
    if (error.code === 'EPIPE') return;
    isCutOff = true;
    const message = `Cannot write to standard output: ${error.message}`;
    process.exitCode = printError(
      new TarjumanError('FILE_NOT_WRITABLE', message, {
        hint: 'Free space, or send the output elsewhere.',
        cause: error,
      }),
    );
  });
  const status = await run(process.argv);
  if (!isCutOff) process.exitCode = status;
}

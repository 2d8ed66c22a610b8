import { TarjumanError } from '../core/errors.js';
import { printError } from './print.js';
import { run } from './program.js';

/** Runs one command line and sets the exit status of the process. */
export async function start(argv: readonly string[]): Promise<void> {
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
  const status = await run(argv);
  if (!isCutOff) process.exitCode = status;
}

#!/usr/bin/env node
// Entry of the `tarjuman` command. `--version` is answered before anything else is loaded.
import { packageVersion } from '../workflow/version.js';

const [first] = process.argv.slice(2);
if (first === '--version' || first === '-V') {
  process.stdout.write(`${packageVersion()}\n`);
} else {
  const { loadScript } = await import('./program-script.js');
  const script = loadScript();
  const { start } = script?.program ?? (await import('./start.js'));
  await start(process.argv);
  script?.keepCode();
}

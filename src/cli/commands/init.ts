import { init } from '../../workflow/init.js';
import { print, printJson } from '../print.js';
import type { GlobalOptions } from '../program.js';

export async function initCommand(
  globals: GlobalOptions,
  options: { readonly from: string; readonly to: readonly string[] },
): Promise<number> {
  const written = await init({ cwd: globals.cwd, ...options });
  if (globals.json) printJson({ written });
  else {
    print(`Started a project: ${written.join(', ')}.`);
    print('Next: put an article into source/ (.txt, .md, .html), then run `tarjuman translate`.');
  }
  return 0;
}

import { doctor } from '../../workflow/doctor.js';
import { colors, print, printJson } from '../print.js';
import type { GlobalOptions } from '../program.js';

const marks = { good: colors.green('✓'), missing: colors.yellow('○'), wrong: colors.red('✗') } as const;

/** Exit status 1 when something is wrong; what is merely missing may be left so. */
export async function doctorCommand(globals: GlobalOptions): Promise<number> {
  const examinations = await doctor({ ...globals, environment: process.env, nodeVersion: process.version });
  if (globals.json) printJson(examinations);
  else {
    for (const { what, result, detail, remedy } of examinations) {
      print(`${marks[result]} ${what}: ${detail}`);
      if (remedy) print(colors.dim(`  → ${remedy}`));
    }
  }
  return examinations.some(({ result }) => result === 'wrong') ? 1 : 0;
}

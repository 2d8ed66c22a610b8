import type { Command } from 'commander';
import { type CommandContext, examples } from './context.js';

/** The group `xliff`: commands on single XLIFF files of any origin. They need no project. */
export function addXliffCommands(program: Command, context: CommandContext): void {
  const xliff = program
    .command('xliff')
    .description('look into single XLIFF files of any origin, and change them')
    .addHelpText('after', examples('xliff stats locales/kk/*.xlf'));

  xliff
    .command('stats')
    .argument('<files...>', 'XLIFF files')
    .description('count units, segments, words and characters by state and origin')
    .addHelpText('after', examples('xliff stats locales/kk/*.xlf', 'xliff stats --json report.sdlxliff'))
    .action(async (files: readonly string[]) => {
      const { statsCommand } = await import('./commands/xliff/stats.js');
      context.finish(await statsCommand(context.globals(), files));
    });
}

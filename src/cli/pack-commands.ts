import { type Command, Option } from 'commander';
import { toolNames } from '../workflow/packs/tools.js';
import { type CommandContext, examples } from './context.js';

/** `export` and `import`: packs for translators, and their way back. */
export function addPackCommands(program: Command, context: CommandContext): void {
  program
    .command('export')
    .description('make a pack for a translator: XLIFF, memory, glossary, articles and a note, in one zip file')
    .requiredOption('--to <locale>', 'target locale')
    .addOption(new Option('--for <tool>', 'tool that the pack is made for').choices(toolNames).default('generic'))
    .option('--only <documents...>', 'documents to send, by path or name below the source folder (default: all)')
    .option('--open', 'only documents with sentences left to translate; what is done is locked')
    .option('--due <day>', 'day until which it should come back (2026-12-01), for the note')
    .addOption(
      new Option('--xliff <version>', "version of XLIFF, instead of the tool's").choices(['1.2', '2.0', '2.1', '2.2']),
    )
    .option('--output <file>', 'where to write the pack (default: a new name in the current folder)')
    .addHelpText(
      'after',
      examples(
        'export --to kk --for omegat',
        'export --to kk --for trados --only bridge.txt --due 2026-12-01',
        'export --to ru --open --output ru.zip',
      ),
    )
    .action(async (options) => {
      const { exportPackCommand } = await import('./commands/export.js');
      context.finish(await exportPackCommand(context.globals(), options));
    });

  program
    .command('import')
    .argument('<files...>', 'packs (zip), folders or XLIFF files that came back')
    .description('take translations that came back; nothing newer is overwritten')
    .option('--dry-run', 'say what would be taken; write nothing')
    .addHelpText('after', examples('import kk-omegat.zip', 'import bridge.xlf road.xlf', 'import --dry-run returned/'))
    .action(async (files: readonly string[], options) => {
      const { importPackCommand } = await import('./commands/import.js');
      context.finish(await importPackCommand(context.globals(), files, options));
    });
}

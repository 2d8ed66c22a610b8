import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { errorCodes, TarjumanError } from '../core/errors.js';
import { packageVersion } from '../workflow/version.js';
import { examples } from './context.js';
import { addPackCommands } from './pack-commands.js';
import { printError, printUnexpected } from './print.js';
import { addXliffCommands } from './xliff-commands.js';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly cwd: string;
  readonly config?: string;
  readonly json?: boolean;
}

/** The first Ctrl-C lets the file in hand be finished, the second ends the process as usual. */
function interruptible(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/**
 * Runs one command line.
 * @returns the exit status: 0 done, 1 findings, 2 usage or input, 3 engine or network, 130 interrupted.
 */
export async function run(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = build((code) => {
    status = code;
  });
  try {
    await program.parseAsync(argv);
    return status;
  } catch (error) {
    const json = argv.includes('--json');
    if (error instanceof CommanderError) return printUsageError(error, json);
    if (error instanceof TarjumanError) return printError(error, json);
    return printUnexpected(error);
  }
}

/** What the parser has to say about the command line, with a code as all errors have one. Help is no error. */
function printUsageError(error: CommanderError, json: boolean): number {
  if (error.exitCode === 0) return 0;
  if (error.code === 'commander.help') return errorCodes.USAGE;
  const [message = '', guess] = error.message.replace(/^error: /, '').split('\n');
  const hint =
    guess?.replace(/^\((.*)\)$/, '$1') ?? '`tarjuman --help` lists commands, `tarjuman <command> --help` options.';
  return printError(new TarjumanError('USAGE', message.charAt(0).toUpperCase() + message.slice(1), { hint }), json);
}

function build(finish: (status: number) => void): Command {
  const program = new Command('tarjuman')
    .description(
      'Translates articles into XLIFF drafts with every name right, and publishes them as localized HTML editions.',
    )
    .version(packageVersion(), '-V, --version')
    .option('--cwd <folder>', 'project folder', process.cwd())
    .option('--config <file>', 'configuration file (default: tarjuman.config.yaml in the project folder)')
    .option('--json', 'print the result as JSON')
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: true })
    // Errors of usage are printed with all others, in `run`.
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', examples('init', 'translate', 'translate --to kk --dry-run', 'check --strict', 'doctor'))
    .exitOverride();
  const globals = () => program.opts<GlobalOptions>();

  program
    .command('translate')
    .description('bring bitexts up to the sources, fill drafts, check them, render the pages')
    .option('--to <locales>', 'target locales, comma-separated (default: all of the configuration)', list)
    .addOption(
      new Option('--engine <name>', 'engine for drafts, instead of the configured ones').choices([
        'deepl',
        'pseudo',
        'none',
      ]),
    )
    .option('--dry-run', 'say what would be sent and what it would cost; write nothing')
    .option('--redraft', 'draft anew what an engine drafted and nobody touched')
    .option('--strict', 'exit with 1 when there are findings')
    .addHelpText(
      'after',
      examples('translate --to kk,ru,uz', 'translate --to kk --dry-run', 'translate --engine pseudo'),
    )
    .action(async (options) => {
      const { translateCommand } = await import('./commands/translate.js');
      finish(await translateCommand(globals(), options, interruptible()));
    });

  program
    .command('check')
    .description('report findings in the bitexts; write nothing')
    .option('--to <locales>', 'target locales, comma-separated', list)
    .option('--strict', 'exit with 1 when there are findings')
    .addHelpText('after', examples('check', 'check --to ru --strict', 'check --json'))
    .action(async (options) => {
      const { checkCommand } = await import('./commands/check.js');
      finish(await checkCommand(globals(), options, interruptible()));
    });

  program
    .command('render')
    .description('render the pages from the bitexts as they are; write no bitext')
    .addHelpText('after', examples('render', 'render --cwd ~/newsroom'))
    .action(async () => {
      const { renderCommand } = await import('./commands/render.js');
      finish(await renderCommand(globals(), interruptible()));
    });

  program
    .command('init')
    .description('start a project in the project folder')
    .option('--from <locale>', 'source language', 'en')
    .option('--to <locales>', 'target locales, comma-separated', list, ['kk', 'ru', 'uz'])
    .addHelpText('after', examples('init', 'init --from en --to kk,ru'))
    .action(async (options) => {
      const { initCommand } = await import('./commands/init.js');
      finish(await initCommand(globals(), options));
    });

  program
    .command('doctor')
    .description('say what is missing, and how to get it')
    .addHelpText('after', examples('doctor', 'doctor --json'))
    .action(async () => {
      const { doctorCommand } = await import('./commands/doctor.js');
      finish(await doctorCommand(globals()));
    });

  const resources = program
    .command('resources')
    .description('exchange i18next resources with other tools, as plain XLIFF')
    .addHelpText(
      'after',
      examples('resources export site.json --to kk > site.kk.xlf', 'resources import site.json site.kk.xlf'),
    );
  resources
    .command('export <document>')
    .description('write a resource document (e.g. site.json) and its translation as XLIFF to standard output')
    .requiredOption('--to <locale>', 'target locale')
    .addOption(new Option('--xliff <version>', 'version to write').choices(['1.2', '2.0']).default('2.0'))
    .addHelpText('after', examples('resources export site.json --to kk > site.kk.xlf'))
    .action(async (document: string, options) => {
      const { exportCommand } = await import('./commands/resources.js');
      finish(await exportCommand(globals(), document, options));
    });
  resources
    .command('import <document> <file>')
    .description('take translations of a resource document from an XLIFF file (- reads standard input)')
    .addHelpText(
      'after',
      examples('resources import site.json site.kk.xlf', 'resources import site.json - < site.kk.xlf'),
    )
    .action(async (document: string, file: string) => {
      const { importCommand } = await import('./commands/resources.js');
      finish(await importCommand(globals(), document, file));
    });

  addPackCommands(program, { globals, finish, interruptible });
  addXliffCommands(program, { globals, finish, interruptible });
  return program;
}

function list(value: string): readonly string[] {
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new InvalidArgumentError('name at least one locale, e.g. kk,ru,uz');
  return items;
}

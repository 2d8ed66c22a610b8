import { type Command, InvalidArgumentError, Option } from 'commander';
import { type CommandContext, examples } from './context.js';

/** The group `xliff`: commands on single XLIFF files of any origin. They need no project. */
export function addXliffCommands(program: Command, context: CommandContext): void {
  const xliff = program
    .command('xliff')
    .description('look into single XLIFF files of any origin, and change them')
    .addHelpText(
      'after',
      examples(
        'xliff validate locales',
        'xliff stats locales/kk/*.xlf',
        "xliff set locales/kk/summit.xlf u7 'Жаңа мәтін'",
      ),
    );
  const maxUnitMegabytes = () =>
    new Option('--max-unit-megabytes <number>', 'refuse units larger than this (default: 64)').argParser(megabytes);

  xliff
    .command('set')
    .usage('[options] <file> <unit> [segment] <text>')
    .argument('<file>', 'XLIFF file of any version and size')
    .argument('<unit>', 'id of the unit; file/unit where several files in it use the id')
    .argument('<words...>', 'id of the segment, where the unit has several; then the text, or - for standard input')
    .description('set one target; the rest of the file stays byte for byte')
    .addOption(
      new Option('--state <state>', 'state of the segment')
        .choices(['initial', 'translated', 'reviewed', 'final'])
        .default('translated'),
    )
    .option('--output <file>', 'write the edited file there, and leave the old one')
    .addOption(maxUnitMegabytes())
    .addHelpText(
      'after',
      examples(
        "xliff set report.xlf u7 'Жаңа мәтін'",
        `xliff set report.xlf u7 s2 'Мұнда <pc id="1">басыңыз</pc>.' --state reviewed`,
        'xliff set report.xlf f2/u7 - --output new.xlf < text.txt',
      ),
    )
    .action(async (file: string, unit: string, words: readonly string[], options) => {
      const { setCommand } = await import('./commands/xliff/set.js');
      context.finish(await setCommand(context.globals(), file, unit, words, options));
    });

  xliff
    .command('stats')
    .argument('<files...>', 'XLIFF files of any version and size; - is standard input')
    .description('count units, segments, words and characters by state and origin')
    .addOption(maxUnitMegabytes())
    .addHelpText('after', examples('xliff stats locales/kk/*.xlf', 'xliff stats --json - < report.sdlxliff'))
    .action(async (files: readonly string[], options) => {
      const { statsCommand } = await import('./commands/xliff/stats.js');
      context.finish(await statsCommand(context.globals(), files, options));
    });

  xliff
    .command('validate')
    .argument('<files...>', 'XLIFF files of any version and size, or folders of them; - is standard input')
    .description('check files against the XLIFF standard: structure, ids, codes, references, modules')
    .option('--strict', 'exit with 1 when there are warnings, too')
    .addOption(maxUnitMegabytes())
    .addHelpText(
      'after',
      examples(
        'xliff validate locales',
        'xliff validate --strict report.sdlxliff',
        'xliff validate --json - < report.xlf',
      ),
    )
    .action(async (files: readonly string[], options) => {
      const { validateCommand } = await import('./commands/xliff/validate.js');
      context.finish(await validateCommand(context.globals(), files, options));
    });

  xliff
    .command('convert')
    .argument('<files...>', 'a file and where to write it (- for standard input and output); several, and a folder')
    .description('convert between the versions of XLIFF, there and back')
    .addOption(
      new Option('--to <version>', 'version to write (default: the one that the file has)').choices([
        '1.2',
        '2.0',
        '2.1',
        '2.2',
      ]),
    )
    .option('--in-place', 'write each file over itself')
    .addHelpText(
      'after',
      examples(
        'xliff convert report.xlf report-1.2.xlf --to 1.2',
        'xliff convert report.xlf - --to 2.1',
        'xliff convert --to 1.2 --in-place locales/*/*.xlf',
      ),
    )
    .action(async (files: readonly string[], options) => {
      const { convertCommand } = await import('./commands/xliff/convert.js');
      context.finish(await convertCommand(context.globals(), files, options));
    });

  xliff
    .command('diff')
    .argument('<before>', 'an XLIFF file')
    .argument('<after>', 'the same document later, in any version')
    .description('say unit by unit what changed between two files; exit with 1 where they differ')
    .addHelpText('after', examples('xliff diff old.xlf new.xlf', 'xliff diff --json sent.xlf returned.xlf'))
    .action(async (before: string, after: string) => {
      const { diffCommand } = await import('./commands/xliff/diff.js');
      context.finish(await diffCommand(context.globals(), before, after));
    });
}

function megabytes(value: string): number {
  const number = Number(value);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('a number of megabytes, such as 200');
}

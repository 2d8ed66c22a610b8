import { text } from 'node:stream/consumers';
import type { State } from '../../../core/bitext.js';
import { TarjumanError } from '../../../core/errors.js';
import { setTarget } from '../../../workflow/xliff/set.js';
import { print, printJson } from '../../print.js';
import type { GlobalOptions } from '../../program.js';

interface Options {
  readonly state: State;
  readonly output?: string;
  readonly maxUnitMegabytes?: number;
}

/** @param words the text, or a segment and the text */
export async function setCommand(
  globals: GlobalOptions,
  file: string,
  unit: string,
  words: readonly string[],
  options: Options,
): Promise<number> {
  const [segment, typed] = words.length === 1 ? [undefined, words[0]] : words;
  if (typed === undefined || words.length > 2) {
    throw new TarjumanError(
      'USAGE',
      `xliff set takes a file, a unit, perhaps a segment, and one text; got ${words.length + 2} words`,
      {
        hint: "Put the text in quotes: tarjuman xliff set a.xlf u1 'Two words'.",
      },
    );
  }
  const result = await setTarget({ ...options, cwd: globals.cwd, file, unit, segment, text: await given(typed) });
  if (globals.json) printJson({ ...result, state: options.state });
  else if (result.changed) print(`Set ${result.unit} ${result.segment} in ${result.file}: ${options.state}.`);
  else print(`Nothing to do: ${result.unit} ${result.segment} in ${result.file} says so already.`);
  return 0;
}

/** `-` stands for standard input, of which one line end at the end is the shell's. */
async function given(typed: string): Promise<string> {
  const value = typed === '-' ? (await text(process.stdin)).replace(/\r?\n$/, '') : typed;
  if (value !== '') return value;
  throw new TarjumanError('USAGE', 'the text is empty', {
    hint: 'A target without text is no translation. To take one away, edit the file.',
  });
}

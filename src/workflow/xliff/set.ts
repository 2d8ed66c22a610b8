import { resolve } from 'node:path';
import type { BitextUnit, State } from '../../core/bitext.js';
import { TarjumanError } from '../../core/errors.js';
import { nearest } from '../../core/nearest.js';
import { editUnits, noLocale, readUnits, type UnitPlace } from '../../xliff/index.js';
import { readChunks } from '../files/chunks.js';
import { stampOf } from '../files/stamp.js';
import { writeFileFromChunks } from '../files/write.js';
import { withTypedTarget } from './typed-target.js';

export interface SetTargetOptions {
  readonly cwd: string;
  readonly file: string;
  /** A unit's id, or with that of its `<file>` in front where several use it: `f2/u1`. */
  readonly unit: string;
  /** Needed where the unit has several. */
  readonly segment?: string | undefined;
  /** Text, with inline codes as the file writes them. */
  readonly text: string;
  readonly state: State;
  /** Where to write the edited file; default in place of the old one. */
  readonly output?: string | undefined;
  readonly maxUnitMegabytes?: number | undefined;
}

export interface SetTargetResult {
  /** The file written, or left as it is when it said so already. */
  readonly file: string;
  readonly unit: string;
  readonly segment: string;
  readonly line: number;
  readonly changed: boolean;
}

type Found = Omit<SetTargetResult, 'file'> & { readonly address: string };

/**
 * Sets the target of one segment of an XLIFF file of any size. The rest of the file stays byte for byte; on any error all
 * of it does.
 *
 * @throws {TarjumanError} the errors of `editUnits`; `XLIFF_UNIT_UNKNOWN`, `XLIFF_EDIT_REFUSED`; `FILE_NOT_FOUND`;
 * `BITEXT_CHANGED_MEANWHILE` when somebody saved the file while it was read
 */
export async function setTarget(options: SetTargetOptions): Promise<SetTargetResult> {
  const { file, output } = options;
  const path = resolve(options.cwd, file);
  const stamp = stampOf(path);
  const finding: { found?: Found } = {};
  const edited = editUnits(readChunks(path, file), (unit, place) => edit(unit, place, options, finding), {
    file,
    where: (place) => place.id === options.unit || addressOf(place) === options.unit,
    ...limitOf(options),
  });
  const target = output === undefined ? path : resolve(options.cwd, output);
  await writeFileFromChunks(target, foundIn(edited, finding, options), output ?? file, () => {
    if (stampOf(path) !== stamp) throw changedMeanwhile(file);
    return output === undefined && finding.found?.changed === false ? 'leave' : 'write';
  });
  const { unit, segment, line, changed } = finding.found ?? (await unknownUnit(options));
  return { file: output ?? file, unit, segment, line, changed };
}

function edit(unit: BitextUnit, place: UnitPlace, options: SetTargetOptions, finding: { found?: Found }): BitextUnit {
  const address = addressOf(place);
  if (finding.found) throw ambiguous(options, finding.found.address, address);
  if (place.file.targetLocale === noLocale) throw withoutLanguage(options);
  const { unit: edited, segment } = withTypedTarget(unit, place, options);
  finding.found = { unit: place.id, segment, line: place.line, changed: edited !== unit, address };
  return edited;
}

/** The edited bytes; when they have come to their end without the unit, the error that says so. */
async function* foundIn(
  edited: AsyncIterable<Uint8Array>,
  finding: { readonly found?: Found },
  options: SetTargetOptions,
): AsyncGenerator<Uint8Array> {
  yield* edited;
  if (!finding.found) await unknownUnit(options);
}

function addressOf({ file, id }: UnitPlace): string {
  return `${file.id}/${id}`;
}

function limitOf({ maxUnitMegabytes }: SetTargetOptions) {
  return maxUnitMegabytes === undefined ? {} : { maxUnitMegabytes };
}

/** Reads the file once more, for the id that was meant. */
async function unknownUnit(options: SetTargetOptions): Promise<never> {
  const { file, unit } = options;
  let guess: string | undefined;
  const ids = new Set<string>();
  const collect = (place: UnitPlace) => {
    guess = nearest(unit, guess === undefined ? [place.id, addressOf(place)] : [guess, place.id, addressOf(place)]);
    if (ids.size < 5) ids.add(place.id);
    return false;
  };
  const chunks = readChunks(resolve(options.cwd, file), file);
  for await (const _ of readUnits(chunks, { file, where: collect, ...limitOf(options) }));
  const first = ids.size === 0 ? 'The file has no units.' : `Its first are ${[...ids].join(', ')}.`;
  throw new TarjumanError('XLIFF_UNIT_UNKNOWN', `${file} has no unit "${unit}"`, {
    hint: guess === undefined ? first : `Did you mean "${guess}"?`,
    place: { file, unit },
  });
}

function ambiguous({ file, unit }: SetTargetOptions, one: string, other: string): TarjumanError {
  const hint =
    one === other
      ? 'Give the files in it different names (original, in 2.x id), or edit it in a CAT tool.'
      : `Say which: "${one}" or "${other}".`;
  return new TarjumanError('XLIFF_UNIT_UNKNOWN', `${file} has several units "${unit}"`, {
    hint,
    place: { file, unit },
  });
}

function withoutLanguage({ file, unit }: SetTargetOptions): TarjumanError {
  return new TarjumanError('XLIFF_EDIT_REFUSED', `${file} names no target language, and a target needs one`, {
    hint: 'Add trgLang="kk" to <xliff> (in 1.2 target-language to <file>), with the language of the translation.',
    place: { file, unit },
  });
}

function changedMeanwhile(file: string): TarjumanError {
  return new TarjumanError('BITEXT_CHANGED_MEANWHILE', `${file} was saved by somebody while it was read`, {
    hint: 'Nothing was written to it. Run again.',
    place: { file },
  });
}

// What is known of the tools that packs are made for, as data: the version of XLIFF that each reads best, how the pack
// is laid out for it, what its user does. docs/translators.md says the same in prose; a test keeps both equal.
import type { XliffVersion } from '../../core/bitext.js';

/** Where a pack's files stand: `omegat` is a project of OmegaT, `plain` folders for everything else. */
export type PackLayout = 'plain' | 'omegat';

export interface Tool {
  readonly title: string;
  readonly xliff: XliffVersion;
  readonly layout: PackLayout;
  /** The tool shows only what stands in `<target>`: sentences without a translation get their source there. */
  readonly prefill: boolean;
  /** How we know the version: tried by us, read in the tool's source, or said by its makers. */
  readonly known: 'tried' | 'read' | 'said';
  /** What a translator does to open the pack, a step a line. */
  readonly open: readonly string[];
  /** What comes back, and how the tool makes it. */
  readonly sendBack: readonly string[];
}

const editTheFiles = 'Translate the .xlf files in the folder bitexts/.';
const returnFiles = 'Send back the translated .xlf files, or the whole folder as a zip.';

export const tools = {
  generic: {
    title: 'any tool',
    xliff: '1.2',
    layout: 'plain',
    prefill: false,
    known: 'tried',
    open: ['Unpack the zip file.', `${editTheFiles} They are XLIFF 1.2, which every translation tool opens.`],
    sendBack: [returnFiles],
  },
  omegat: {
    title: 'OmegaT 6.1 and newer',
    xliff: '2.0',
    layout: 'omegat',
    prefill: false,
    known: 'read',
    open: [
      'Unpack the zip file.',
      'In OmegaT: Project > Open, choose the unpacked folder.',
      'If the segments do not show: Options > File Filters, use "XLIFF 2" for *.xlf files.',
    ],
    sendBack: [
      'In OmegaT: Tools > Validate Tags; a file with a broken tag cannot be read back.',
      'Project > Create Translated Documents.',
      'Send back the folder target/, or the whole project folder as a zip.',
    ],
  },
  omegat3: {
    title: 'OmegaT 3 to 6.0',
    xliff: '1.2',
    layout: 'omegat',
    prefill: true,
    known: 'tried',
    open: [
      'Unpack the zip file.',
      'In OmegaT: Project > Open, choose the unpacked folder.',
      'Sentences that are not translated yet show their source text: type over it.',
    ],
    sendBack: [
      'In OmegaT: Tools > Validate Tags; a file with a broken tag cannot be read back.',
      'Project > Create Translated Documents.',
      'Send back the folder target/, or the whole project folder as a zip.',
    ],
  },
  trados: {
    title: 'Trados Studio',
    xliff: '2.0',
    layout: 'plain',
    prefill: false,
    known: 'said',
    open: [
      'Unpack the zip file.',
      'Create a project with the .xlf files in bitexts/ as XLIFF 2 (not as XML).',
      'Add memory/*.tmx to a translation memory, and glossary/glossary.tbx to a termbase.',
    ],
    sendBack: ['Generate the target translations (Batch Tasks > Finalize).', 'Send back the .xlf files that it made.'],
  },
  memoq: {
    title: 'memoQ',
    xliff: '2.0',
    layout: 'plain',
    prefill: false,
    known: 'said',
    open: [
      'Unpack the zip file.',
      'Import the .xlf files in bitexts/ with the filter "XLIFF 2".',
      'Import memory/*.tmx into a translation memory, and glossary/glossary.tbx or .csv into a term base.',
    ],
    sendBack: [
      'Export the documents (Export > Export (stored path) or (dialog)).',
      'Send back the .xlf files that it made.',
    ],
  },
  phrase: {
    title: 'Phrase TMS',
    xliff: '2.0',
    layout: 'plain',
    prefill: false,
    known: 'said',
    open: [
      'Unpack the zip file.',
      'Create a project, and jobs from the .xlf files in bitexts/. Switch the import of notes on.',
      'Import memory/*.tmx and glossary/glossary.tbx.',
    ],
    sendBack: ['Download the completed files of the jobs.', 'Send back the .xlf files.'],
  },
  poedit: {
    title: 'Poedit',
    xliff: '2.0',
    layout: 'plain',
    prefill: false,
    known: 'said',
    open: ['Unpack the zip file.', 'Open each .xlf file in bitexts/, translate, save.'],
    sendBack: [returnFiles],
  },
  weblate: {
    title: 'Weblate',
    xliff: '1.2',
    layout: 'plain',
    prefill: false,
    known: 'tried',
    open: [
      'Unpack the zip file.',
      'Create a component with the file mask bitexts/*.xlf and the format "XLIFF translation file with placeables".',
    ],
    sendBack: ['Download the translation files (Files > Download translation).', 'Send back the .xlf files.'],
  },
  matecat: {
    title: 'MateCat',
    xliff: '1.2',
    layout: 'plain',
    prefill: false,
    known: 'said',
    open: [
      'Unpack the zip file.',
      'Create a project with the .xlf files in bitexts/, and add memory/*.tmx to its memory.',
    ],
    sendBack: ['Download the translation.', 'Send back the .xlf files.'],
  },
  crowdin: {
    title: 'Crowdin',
    xliff: '2.0',
    layout: 'plain',
    prefill: false,
    known: 'said',
    open: ['Unpack the zip file.', 'Upload the .xlf files in bitexts/ as source files, with their translations.'],
    sendBack: ['Download the translated files.', 'Send back the .xlf files.'],
  },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof tools;

/** The names that `--for` takes. */
export const toolNames: readonly ToolName[] = Object.keys(tools).filter(isToolName);

export function isToolName(name: string): name is ToolName {
  return name in tools;
}

export function toolOf(name: ToolName): Tool {
  return tools[name];
}

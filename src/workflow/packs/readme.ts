// The note for the translator in a pack: plain words, no knowledge of ours needed.
import type { Locale } from '../../core/locale.js';
import type { Tool } from './tools.js';

export interface ReadmeFacts {
  readonly tool: Tool;
  readonly siteName: string;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  readonly due?: string;
  readonly documents: readonly DocumentFacts[];
  /** Paths in the pack, by what they are. */
  readonly contents: readonly { readonly path: string; readonly what: string }[];
  /** Only what is not translated yet is to be worked on. */
  readonly onlyOpen: boolean;
}

export interface DocumentFacts {
  readonly path: string;
  readonly segments: number;
  /** Segments that nobody has translated or confirmed. */
  readonly open: number;
  /** Words of the source in them. */
  readonly openWords: number;
}

export function readmeText(facts: ReadmeFacts): string {
  const { tool, documents, due } = facts;
  const [from, to] = [languageName(facts.sourceLocale), languageName(facts.targetLocale)];
  const sections = [
    [`Translation from ${from} to ${to} for ${facts.siteName}`],
    due === undefined ? [] : [`Please send it back by ${due}.`],
    ['What is to be done', ...documents.map(documentLine), ...(facts.onlyOpen ? [onlyOpen] : [])],
    ['What is in here', ...facts.contents.map(({ path, what }) => `  ${path}  ${what}`)],
    [`How to open it in ${tool.title}`, ...numbered(tool.open)],
    ['What to send back', ...numbered(tool.sendBack)],
    ['Good to know', ...rules.map((rule) => `  - ${rule}`)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map(([title = '', ...lines]) => (lines.length === 0 ? title : [title, '', ...lines].join('\n')))
    .join('\n\n')
    .concat('\n');
}

const onlyOpen = '  Sentences that are done are in the files for their context; they are locked.';

const rules = [
  'Some sentences have a draft of a machine or of the translation memory. Correct it, or confirm it (state "translated" or "reviewed") if it is right.',
  'Tags stand for bold text, links, names of variables and the like. Keep each of them, at the words where it belongs.',
  'Names have to be written as in the glossary. Notes beside the sentences say which ones occur.',
  'The source text cannot be changed here. If it has a mistake, write a note.',
  'Do not rename the .xlf files. You may send them back one by one, in any order; nothing that was changed meanwhile is overwritten.',
];

function documentLine({ path, segments, open, openWords }: DocumentFacts): string {
  if (open === 0) return `  ${path}: ${count(segments, 'sentence')}, all translated`;
  return `  ${path}: ${open} of ${count(segments, 'sentence')}, ${count(openWords, 'word')}`;
}

function numbered(steps: readonly string[]): readonly string[] {
  return steps.map((step, index) => `  ${index + 1}. ${step}`);
}

function count(n: number, noun: string): string {
  return `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
}

function languageName(locale: Locale): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
}

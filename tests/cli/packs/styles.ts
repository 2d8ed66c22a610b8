// How tools save XLIFF, as far as files of theirs show: each takes the text of a file and what the translator typed, and
// gives the text that comes back.

import type { ToolName } from '../../../src/workflow/packs/tools.js';

/** What a translator types, by the source of the sentence. */
export type Typed = Readonly<Record<string, string>>;

export interface Style {
  readonly name: string;
  /** The value of `--for`. */
  readonly for: ToolName;
  readonly save: (xliff: string, typed: Typed) => string;
  /** Does the tool leave the run's proofs, or their like, so that drafts are known as drafts? */
  readonly confirmsAll?: boolean;
}

/** Types over targets in place, sentence by sentence; a sentence without a target gets one. */
function inPlace(xliff: string, typed: Typed): string {
  let text = xliff;
  for (const [source, target] of Object.entries(typed)) {
    text = xliff.includes('version="1.2"') ? typed12(text, source, target) : typed2(text, source, target);
  }
  return text;
}

function typed2(text: string, source: string, target: string): string {
  const at = `<source>${source}</source>`;
  if (!text.includes(at)) throw new Error(`no <source>${source}</source> in the file`);
  return text.replace(
    new RegExp(`${escaped(at)}(\\s*)(?:<target[^>]*>.*?</target>|<target/>)?`, 's'),
    (_, gap: string) => `${at}${gap}<target>${target}</target>`,
  );
}

function typed12(text: string, source: string, target: string): string {
  const marked = new RegExp(`<mrk mtype="seg" mid="([^"]*)">${escaped(source)}</mrk>`).exec(text);
  if (!marked) {
    return text.replace(
      new RegExp(`(<source>${escaped(source)}</source>\\s*)(?:<target([^>]*)>.*?</target>)?`, 's'),
      (_, before: string, attributes: string | undefined) => `${before}<target${attributes ?? ''}>${target}</target>`,
    );
  }
  const unit = text.lastIndexOf('<trans-unit', marked.index);
  const end = text.indexOf('</trans-unit>', unit);
  const before = text.slice(unit, end);
  const mark = new RegExp(`(<target.*<mrk mtype="seg" mid="${marked[1]}"[^>/]*)(?:/>|>.*?</mrk>)`, 's');
  const after = before.replace(mark, (_, start: string) => `${start}>${target}</mrk>`);
  return text.slice(0, unit) + after + text.slice(end);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Leaves out every attribute and element that the standard's core does not have. */
function withoutUnknown(xliff: string): string {
  return xliff
    .replace(/\s(?:xmlns:)?(?:tarjuman|mda|mtc)(?::[\w-]+)?="[^"]*"/g, '')
    .replace(/\s*<(mda|mtc):(metadata|matches)\b.*?<\/\1:\2>/gs, '')
    .replace(/\ssubState="[^"]*"/g, '');
}

/** Writes the markup anew: other quotes, no indentation, Windows line ends. */
function reformatted(xliff: string): string {
  return xliff
    .replace(/(<[^<>]*>)/g, (tag) => tag.replace(/="([^"'<>]*)"/g, "='$1'"))
    .replace(/>\n\s*</g, '>\r\n<')
    .replace(/<\?xml[^>]*\?>/, '<?xml version="1.0" encoding="utf-8" standalone="yes" ?>');
}

function stateOfAll(xliff: string, state: string): string {
  return xliff.replace(/<segment\b([^>]*)>/g, (_, attributes: string) => {
    return `<segment${attributes.replace(/\s(?:state|subState)="[^"]*"/g, '')} state="${state}">`;
  });
}

export const styles: readonly Style[] = [
  { name: 'a text editor', for: 'generic', save: inPlace },
  { name: 'a text editor, XLIFF 2.0', for: 'poedit', save: inPlace },
  {
    name: 'a tool that drops unknown attributes, XLIFF 1.2',
    for: 'matecat',
    save: (x, t) => withoutUnknown(inPlace(x, t)),
  },
  {
    name: 'a tool that drops modules and attributes, XLIFF 2.0',
    for: 'phrase',
    save: (x, t) => withoutUnknown(inPlace(x, t)),
  },
  { name: 'a tool that writes the markup anew', for: 'memoq', save: (x, t) => reformatted(inPlace(x, t)) },
  {
    name: 'a tool that calls everything translated',
    for: 'trados',
    save: (x, t) => stateOfAll(inPlace(x, t), 'translated'),
    confirmsAll: true,
  },
  {
    name: 'a tool that adds a region and the path on its disk',
    for: 'matecat',
    save: (x, t) =>
      inPlace(x, t)
        .replace('target-language="kk"', 'target-language="kk-KZ"')
        .replace(/original="([^"]*)"/, 'original="C:\\Users\\Aigul\\jobs\\source\\$1"'),
  },
  {
    name: 'a tool that numbers codes anew',
    for: 'generic',
    save: (x, t) => inPlace(x, t).replace(/<g id="(\d+)"/g, '<g id="tag-$1"'),
  },
  {
    name: 'a tool that writes notes',
    for: 'generic',
    save: (x, t) => inPlace(x, t).replace('</trans-unit>', '<note from="translator">Қай көпір?</note></trans-unit>'),
  },
];

// A newsroom for histories: an article that its author edits, translators who work in the XLIFF files, and runs.
import { type Bitext, type BitextUnit, hasTarget, isPersons, type Segment, segments } from '../../src/core/bitext.js';
import { type Content, contentKey, text } from '../../src/core/inline.js';
import { extract, type RunSummary, readBitext, translate, writeBitext } from '../../src/index.js';
import { readTmx } from '../../src/memory/index.js';
import { TestProject } from '../cli/project.js';

export type Format = 'txt' | 'md';

/** A block of the article: its sentences, and in Markdown what stands before it (`## `, `- `). */
export interface Block {
  readonly mark: string;
  readonly sentences: readonly string[];
}

export interface NewsroomOptions {
  readonly format: Format;
  readonly version: string;
  readonly engine: 'pseudo' | 'none';
  readonly locales: readonly string[];
}

export class Newsroom {
  readonly project: TestProject;
  readonly locales: readonly string[];
  readonly #path: string;
  readonly #engine: 'pseudo' | 'none';

  constructor({ format, version, engine, locales }: NewsroomOptions) {
    this.#path = `story.${format}`;
    this.#engine = engine;
    this.locales = locales;
    this.project = new TestProject({
      'tarjuman.config.yaml': `targetLocales: [${locales.join(', ')}]\nxliff:\n  version: '${version}'\n`,
    });
  }

  /** The author saves the article. */
  publish(blocks: readonly Block[]): void {
    const paragraphs = blocks.map(({ mark, sentences }) => mark + sentences.join(' '));
    this.project.write(`source/${this.#path}`, paragraphs.map((paragraph) => `${paragraph}\n\n`).join(''));
  }

  get hasRun(): boolean {
    return this.locales.every((locale) => `locales/${locale}/story.xlf` in this.project.snapshot('locales'));
  }

  dispose(): void {
    this.project.dispose();
  }

  run(to: readonly string[] = this.locales): Promise<RunSummary> {
    return translate({ cwd: this.project.folder, engine: this.#engine, environment: {}, to });
  }

  /** What the article's units say, in order. */
  async sourceTexts(): Promise<readonly string[]> {
    const document = await extract({ path: this.#path, content: this.project.read(`source/${this.#path}`) });
    return document.units.map((unit) => contentKey(unit.content)).filter((key) => key.trim() !== '');
  }

  bitextText(locale: string): string {
    return this.project.read(`locales/${locale}/story.xlf`);
  }

  bitext(locale: string): Bitext {
    return readBitext(this.bitextText(locale));
  }

  /** A translator changes the file with a tool that reads it as a bitext. */
  edit(locale: string, change: (bitext: Bitext) => Bitext): void {
    const onto = this.bitextText(locale);
    this.saveBitext(locale, writeBitext(change(readBitext(onto)), { onto }));
  }

  /** A translator changes the file with whatever writes text. */
  saveBitext(locale: string, text: string): void {
    this.project.write(`locales/${locale}/story.xlf`, text);
  }

  /** Every pair that stands somewhere: as a target, as a suggestion, in the memory. */
  keptPairs(locale: string): ReadonlySet<string> {
    const { units } = this.bitext(locale);
    const suggested = units.flatMap((unit) => unit.suggestions.map(({ source, target }) => pairKey(source, target)));
    const inMemory = this.#memory(locale).map(({ source, target }) => pairKey(source, target));
    const targets = units.flatMap(segments).flatMap(({ source, target }) => (target ? [pairKey(source, target)] : []));
    return new Set([...targets, ...suggested, ...inMemory]);
  }

  #memory(locale: string) {
    const path = `memory/${locale}.tmx`;
    const text = this.project.snapshot('memory')[path];
    return text === undefined ? [] : readTmx(this.project.read(path), { file: path }).pairs;
  }
}

export function pairKey(source: Content, target: Content): string {
  return `${contentKey(source)} → ${contentKey(target)}`;
}

/** The targets of a bitext that people wrote or confirmed. */
export function personsPairs(bitext: Bitext): readonly string[] {
  return bitext.units.flatMap(segments).flatMap((segment) => personsPair(segment) ?? []);
}

export function personsPair(segment: Segment): string | undefined {
  return hasTarget(segment) && isPersons(segment) ? pairKey(segment.source, segment.target) : undefined;
}

/** The n-th of the bitext's segments (counted around), changed. */
export function withSegment(
  bitext: Bitext,
  n: number,
  change: (segment: Segment, unit: BitextUnit) => Segment,
): Bitext {
  const all = bitext.units.flatMap((unit) => segments(unit).map((segment) => ({ unit, segment })));
  const chosen = all[n % Math.max(all.length, 1)];
  if (!chosen) return bitext;
  const units = bitext.units.map((unit) => {
    if (unit !== chosen.unit) return unit;
    const parts = unit.parts.map((part) => (part === chosen.segment ? change(chosen.segment, unit) : part));
    return { ...unit, parts };
  });
  return { ...bitext, units };
}

/** A translation that keeps the codes of its source at its end, as a hurried person places them. */
export function typed(words: string, source: Content): Content {
  return [text(words), ...source.filter((piece) => piece.type !== 'text')];
}

/**
 * The file with the words of one target replaced by hand, in the text of the file; suggestions are left alone. The
 * file as it is when it has no target with words.
 */
export function retypeInText(file: string, n: number, words: string): string {
  const suggestion = /<(?:mtc:matches|alt-trans)\b[\s\S]*?<\/(?:mtc:matches|alt-trans)>/g;
  const hidden = file.replace(suggestion, (match) => ' '.repeat(match.length));
  const places = [...hidden.matchAll(/<target\b[^>]*>([\s\S]*?)<\/target>/g)].flatMap((target) => {
    const content = target[1] ?? '';
    const start = target.index + target[0].length - '</target>'.length - content.length;
    return [...content.matchAll(/(?<=^|>)[^<>]*\p{L}[^<>]*/gu)].map((run) => ({
      start: start + run.index,
      end: start + run.index + run[0].length,
    }));
  });
  const place = places[n % Math.max(places.length, 1)];
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return place ? file.slice(0, place.start) + escaped + file.slice(place.end) : file;
}

/** The texts that occur once, with the ids of their units. */
export function idsOfUniqueTexts(bitext: Bitext): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const twice = new Set<string>();
  for (const unit of bitext.units) {
    const key = unitText(unit);
    if (ids.has(key)) twice.add(key);
    ids.set(key, unit.id);
  }
  return new Map([...ids].filter(([key]) => !twice.has(key)));
}

export function unitText(unit: BitextUnit): string {
  return contentKey(unit.parts.flatMap((part) => [...part.source]));
}

// Writes a history from a seed.
import type { AuthorEdit, Block, Format, Sentence } from './article.js';
import type { Edit } from './edits.js';
import { Random } from './random.js';
import type { Save, Script, Step } from './steps.js';
import type { ToolName } from './tools/index.js';

const plain: readonly [Sentence, ...Sentence[]] = [
  same('The bridge opened on Monday.'),
  same('Thousands came to see it.'),
  same('Yes.'),
  same('Prices rose by 4.5 percent & fell again.'),
  same('The mayor said "it is safe" <for now>.'),
  same('Was it?'),
  same('Yes.'),
];

const marked: readonly [Sentence, ...Sentence[]] = [
  { typed: 'A **bold** claim was made.', shown: 'A bold claim was made.' },
  { typed: 'See [the report](https://news.example/r) for *more*.', shown: 'See the report for more.' },
  { typed: '**Two sentences. In one span.**', shown: 'Two sentences. In one span.' },
  { typed: '*Each* **word** [has](https://news.example/a) a ~~name~~.', shown: 'Each word has a name.' },
  { typed: '**Yes.**', shown: 'Yes.' },
];

const strings: readonly [Sentence, ...Sentence[]] = [
  { typed: 'On {{when}} it was updated.', shown: 'On  it was updated.' },
  { typed: '{{count}} of {{all}} articles', shown: ' of  articles' },
  same('Front page'),
];

const words = [
  'Дайын мәтін',
  'Екі  бос < & «тырнақша»',
  'oʻzbekcha gʻisht',
  'a\u00A0b',
  ' шетінде бос',
  'Бірінші. Екінші',
] as const;

function same(text: string): Sentence {
  return { typed: text, shown: text };
}

export function writeScript(seed: number): Script {
  const random = new Random(seed);
  const format = random.weighted<Format>({ txt: 5, md: 4, json: 2 });
  const blocks = Array.from({ length: 1 + random.below(3) }, () => block(random, format));
  const steps = Array.from({ length: 1 + random.below(7) }, () => step(random, format));
  return {
    seed,
    newsroom: {
      article: { format, name: 'story', blocks },
      locales: random.chance(25) ? ['kk', 'ru'] : ['kk'],
      version: random.weighted({ '2.0': 4, '2.1': 1, '2.2': 1, '1.2': 5 }),
      engine: random.chance(65) ? 'pseudo' : 'none',
    },
    steps,
  };
}

/** A history that ends with real processes: one that is killed, or two at once. */
export function writeProcessScript(seed: number): Script {
  const script = writeScript(seed);
  const random = new Random(seed ^ 0x5eed);
  const engine = random.chance(75) ? 'pseudo' : 'none';
  const last = (): Step =>
    random.chance(75)
      ? { do: 'killed-run', engine, afterMs: 60 + random.below(600) }
      : { do: 'two-processes', engine, afterMs: random.below(120) };
  return { ...script, steps: [...script.steps.slice(0, 4), last(), ...script.steps.slice(4, 5), last()] };
}

function block(random: Random, format: Format): Block {
  const sentence = () => {
    if (format === 'md' && random.chance(50)) return random.pick(marked);
    const sentence = format === 'json' && random.chance(50) ? random.pick(strings) : random.pick(plain);
    return format === 'md' ? { ...sentence, typed: sentence.typed.replaceAll('<', '\\<') } : sentence;
  };
  return {
    mark: format === 'md' ? random.pick(['', '', '', '## ', '- ']) : '',
    sentences: Array.from({ length: 1 + random.below(3) }, sentence),
  };
}

function step(random: Random, format: Format): Step {
  const kind = random.weighted({
    author: 26,
    save: 34,
    run: 20,
    'run-and-save': 8,
    'save-stale': 3,
    'two-runs': 2,
    convert: 6,
    export: 5,
    import: 6,
    restore: 3,
    'delete-bitext': 1,
    'delete-memory': 1,
    break: 2,
  });
  const engine = random.chance(75) ? 'pseudo' : 'none';
  const locale = random.below(2);
  if (kind === 'author') return authorEdit(random, format);
  if (kind === 'save') return { do: kind, ...save(random, 'ABCDE') };
  if (kind === 'save-stale') return { do: kind, back: 1 + random.below(3), ...save(random, 'ABCDE') };
  if (kind === 'run-and-save') return { do: kind, engine, turns: random.below(60), ...save(random, 'AAB') };
  if (kind === 'two-runs') return { do: kind, engine, turns: random.below(60) };
  if (kind === 'convert') return { do: kind, locale, to: random.pick(['1.2', '2.0', '2.1', '2.2']) };
  if (kind === 'export') return { do: kind, locale, pack: random.pick(['generic', 'omegat', 'omegat3', 'trados']) };
  if (kind === 'import') return { do: kind, engine, ...save(random, 'ABCD') };
  if (kind === 'restore') return { do: kind, locale, back: 1 + random.below(4) };
  if (kind === 'break') return { do: kind, locale, at: random.below(100), engine };
  if (kind === 'run') return { do: kind, engine, only: random.chance(15) ? locale : null, forgets: random.chance(30) };
  return { do: kind, locale };
}

function authorEdit(random: Random, format: Format): AuthorEdit {
  const author = random.weighted({
    insert: 4,
    delete: 4,
    move: 3,
    double: 1,
    merge: 2,
    split: 2,
    reword: 5,
    'drop-sentence': 2,
    'swap-sentences': 1,
    glue: 1,
    cut: 1,
    rename: 1,
  });
  const [at, nth] = [random.below(30), random.below(30)];
  return author === 'insert' ? { author, at, block: block(random, format) } : { author, at, nth };
}

function save(random: Random, names: string): Save {
  const tool = [...names].map((name) => (isToolName(name) ? name : 'A'))[random.below(names.length)] ?? 'A';
  return {
    tool,
    locale: random.below(2),
    edits: Array.from({ length: 1 + random.below(3) }, () => edit(random)),
    manner: random.below(1000),
  };
}

function isToolName(name: string): name is ToolName {
  return 'ABCDE'.includes(name);
}

function edit(random: Random): Edit {
  const kind = random.weighted({
    type: 50,
    confirm: 10,
    note: 6,
    clear: 4,
    blank: 1,
    respace: 2,
    swap: 4,
    'move-target': 3,
    'copy-target': 2,
    join: 3,
    split: 3,
    'change-source': 3,
    'remove-unit': 1,
    'renumber-segments': 1,
    'renumber-units': 1,
    'drop-segment-ids': 1,
  });
  const [at, to] = [random.below(30), random.below(30)];
  if (kind === 'type') return { edit: kind, at, words: random.pick(words) };
  if (kind === 'note') return { edit: kind, at, words: 'Сұрақ: <кім> & қашан?' };
  if (kind === 'swap' || kind === 'move-target' || kind === 'copy-target') return { edit: kind, at, to };
  if (kind === 'renumber-segments' || kind === 'renumber-units' || kind === 'drop-segment-ids') return { edit: kind };
  return { edit: kind, at };
}

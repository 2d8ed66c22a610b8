// `node scripts/reference.js > docs/configuration.md`: the configuration reference, written from the schema that the
// program reads by. A test keeps page and schema equal. Needs dist/ (npm run build).
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { configJsonSchema } = await import(pathToFileURL(join(root, 'dist/core/config/schema.js')).href);

const intro = `# Configuration

<!-- Written by \`node scripts/reference.js > docs/configuration.md\` from src/core/config/schema.ts: do not edit. -->

\`tarjuman.config.yaml\` in the project folder. Every key is optional, so an empty file is a valid configuration. Options
of the command line override it. A key that nobody knows is an error that names line, column and the nearest known key;
paths lie below the folder of the file.

For completion in an editor with YAML support, the file starts with
\`# yaml-language-server: $schema=./node_modules/tarjuman/config.schema.json\` (\`tarjuman init\` writes that line).

Keys of engines are no configuration: they come from the environment, \`DEEPL_AUTH_KEY\`.

## Example

\`\`\`yaml config
sourceLocale: en
targetLocales: [kk, ru, uz]
exclude: [drafts/]
engines:
  order:
    default: [deepl]
    uz: [none]              # Uzbek is translated by people alone
  deepl:
    formality: prefer_more
render:
  drafts: omit              # publish what a person has seen
documents:
  samarkand-summit.txt:
    slug: news/samarkand-summit
    translators: { kk: Aigerim Sadyqova }
site:
  name: Sample News
  url: https://news.example
  timeZone: Asia/Almaty
\`\`\`
`;

process.stdout.write(`${[intro, ...pageSections(configJsonSchema())].join('\n')}`);

/** Keys of the top level in one table, then a table for each section. */
function pageSections({ properties }) {
  const entries = Object.entries(properties);
  const plain = entries.filter(([, schema]) => !isSection(schema) && !isTableOfSections(schema));
  const top = ['## Top level\n', table(plain.map(([key, schema]) => row(key, schema))), ''].join('\n');
  return [top, ...entries.filter((entry) => !plain.includes(entry)).map(([key, schema]) => section(key, schema))];
}

function section(key, schema) {
  const rows = isTableOfSections(schema) ? rowsOf(`${key}.<path>`, schema.additionalProperties) : rowsOf(key, schema);
  return [`## \`${key}\`\n`, `${schema.description}\n`, table(rows), ''].join('\n');
}

/** One row a key, nested keys written with dots. */
function rowsOf(path, { properties }) {
  return Object.entries(properties).flatMap(([key, schema]) =>
    isSection(schema) ? rowsOf(`${path}.${key}`, schema) : [row(`${path}.${key}`, schema)],
  );
}

function row(path, schema) {
  return [`\`${path}\``, kindOfValue(schema), defaultOf(schema), schema.description];
}

function table(rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(['key', 'value', 'default', 'meaning']), '| --- | --- | --- | --- |', ...rows.map(line)].join('\n');
}

function isSection({ properties }) {
  return properties !== undefined;
}

/** Any key leads to a section of its own, as with \`documents\`. */
function isTableOfSections({ additionalProperties }) {
  return typeof additionalProperties === 'object' && isSection(additionalProperties);
}

function kindOfValue({ type, enum: choices, items, additionalProperties, format }) {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (type === 'array') return `list of ${kindOfValue(items)}`;
  if (type === 'object') return `by name: ${kindOfValue(additionalProperties)}`;
  return { string: format === 'uri' ? 'address' : 'text', boolean: '`true`, `false`' }[type] ?? type;
}

function defaultOf(schema) {
  return schema.default === undefined ? '–' : `\`${inYaml(schema.default)}\``;
}

/** A default as one would write it in the file, in one line. */
function inYaml(value) {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${inYaml(inner)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return typeof value === 'string' && /^[\d.]+$/.test(value) ? `"${value}"` : String(value);
}

// `node scripts/xliff-rules.js > docs/xliff-rules.md`: the list of all rules that `tarjuman xliff validate` checks,
// written from the rules themselves. A test keeps page and rules equal. Needs dist/ (npm run build).
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { ruleGroups } = await import(pathToFileURL(join(root, 'dist/xliff/validate/registry.js')).href);

const intro = `# Rules of XLIFF

<!-- Written by \`node scripts/xliff-rules.js > docs/xliff-rules.md\` from src/xliff/validate/: do not edit. -->

What \`tarjuman xliff validate\` and \`validate\` of the API check. A rule that the standard sets by a MUST, a schema or its
Schematron is an error; what it advises against, or lets pass until a later state, is a warning. In 1.2, where tools differ
more than the standard allows, slips that other tools live with are warnings. A section is that of the text of the
standard; a finding of an element or attribute cites the section of that element or attribute. 1.2 numbers none of them:
there, the name behind # is the anchor in its text. Sections of 2.2 are those of part 1 (core) and part 2 (modules).
`;

function severity({ severity, severityIn = {} }) {
  const others = Object.entries(severityIn).map(([version, other]) => `${other} in ${version}`);
  return [severity, ...others].join(', ');
}

function sections(of) {
  const byPlace = new Map();
  for (const [version, section] of Object.entries(of)) {
    const place = `${version === '1.2' ? '#' : '§'}${section}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), version]);
  }
  return [...byPlace].map(([place, versions]) => `${versions.join(', ')} ${place}`).join('; ');
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

const tables = ruleGroups().map(({ title, rules }) => {
  const rows = rules.map((rule) =>
    [`\`${rule.code}\``, severity(rule), rule.meaning, sections(rule.sections)].map(cell),
  );
  const table = [['rule', 'severity', 'what holds', 'section'], ['---', '---', '---', '---'], ...rows];
  return `## ${title}\n\n${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
});

process.stdout.write([intro, ...tables].join('\n'));

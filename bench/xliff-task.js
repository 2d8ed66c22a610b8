// One task on one XLIFF file in a process of its own: prints the least processor time of several runs in milliseconds.
// Usage: node bench/xliff-task.js <task> <file> <unit> <runs>
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { js2xliff, xliff2js } from 'xliff';
import { editUnits, readBitext, readUnits, writeBitext } from '../dist/index.js';

const [task, file, id, runs] = process.argv.slice(2);
const bytes = readFileSync(file);
const text = bytes.toString();

/** Every task starts from the file in memory and ends with the edited file in memory; no disk is measured. */
const tasks = {
  'saxes alone'() {
    new SaxesParser().write(text).close();
  },
  async 'read, set one target, write'() {
    await lengthOf(editUnits(chunks(), withTarget, { where: (place) => place.id === id }));
  },
  async 'the same, reading every unit'() {
    await lengthOf(editUnits(chunks(), (unit) => (unit.id === id ? withTarget(unit) : unit)));
  },
  async 'read all units'() {
    let units = 0;
    for await (const _ of readUnits(chunks())) units++;
    return units;
  },
  'readBitext, writeBitext'() {
    const bitext = readBitext(text);
    const units = bitext.units.map((unit) => (unit.id === id ? withTarget(unit) : unit));
    return writeBitext({ ...bitext, units }, { onto: text });
  },
  async 'package xliff'() {
    return js2xliff(await xliff2js(text));
  },
};

let least = Number.POSITIVE_INFINITY;
for (let run = 0; run < Number(runs); run++) {
  const before = process.cpuUsage();
  await tasks[task]();
  const { user, system } = process.cpuUsage(before);
  least = Math.min(least, (user + system) / 1000);
}
console.log(least);

async function* chunks() {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function lengthOf(written) {
  let length = 0;
  for await (const chunk of written) length += chunk.length;
  if (length === bytes.length) throw new Error('nothing was edited');
}

function withTarget(unit) {
  const parts = unit.parts.map((part) =>
    part.id === 's2' ? { ...part, target: [{ type: 'text', value: 'Ертең қайтады.' }], state: 'translated' } : part,
  );
  return { ...unit, parts };
}

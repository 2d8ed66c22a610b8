// Joins the command line and the packages that it loads into one script, so that starting it reads one file instead of
// hundreds and V8 can keep what it compiled (src/cli/program-script.ts). The modules in dist/ stay as they are: they are
// what programs import, and what the command line falls back to.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { build } from 'esbuild';

/** Loaded by few runs, and slow or large: these stay packages. */
const external = ['deepl-node', 'fflate', 'xliff', 'yauzl'];

/** @param folder the compiled modules; the script goes to `cli/program.script.js` there. */
export async function bundleProgram(folder) {
  const outfile = join(folder, 'cli/program.script.js');
  const { outputFiles, metafile } = await build({
    entryPoints: [join(folder, 'cli/start.js')],
    outfile,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external,
    // `import()` of an external package becomes `require`: a script has no module to import from.
    supported: { 'dynamic-import': false },
    // One byte a character: read and checked twice as fast as UTF-16.
    charset: 'ascii',
    legalComments: 'none',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [ownAddress(folder, dirname(outfile))],
  });
  const text = (path) => outputFiles.find((file) => file.path.endsWith(path)).text;
  // A function expression from the first line on, so that lines are those of the source map.
  const script = `(function (exports, require, module, address) {${escaped(text('.js'))}})`;
  writeFileSync(outfile, `${script}\n//# build ${createHash('sha256').update(script).digest('base64url')}\n`);
  writeFileSync(`${outfile}.map`, text('.js.map'));
  writeFileSync(join(folder, 'cli/program.licenses.txt'), licenses(Object.keys(metafile.inputs)));
}

/**
 * What esbuild leaves beyond ASCII stands in regular expressions, where an escape says the same (in `String.raw`, too,
 * which holds nothing else here), and in comments.
 */
function escaped(script) {
  return script.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** `import.meta.url` of a module is where it stood before it was joined to the others. */
function ownAddress(folder, from) {
  return {
    name: 'own-address',
    setup({ onLoad }) {
      onLoad({ filter: /\.js$/ }, ({ path }) => {
        if (!path.startsWith(resolve(folder) + sep)) return undefined;
        const address = JSON.stringify(relative(from, path).split(sep).join('/'));
        const contents = readFileSync(path, 'utf8').replaceAll('import.meta.url', `new URL(${address}, address).href`);
        return { contents };
      });
    },
  };
}

/** What the licences of the joined packages ask for: their text beside the copy. */
function licenses(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  return [...folders]
    .sort()
    .map(license)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function license(folder) {
  const { name, version, license: id } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${id})`, ...texts, ''].join('\n\n');
}

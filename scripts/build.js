// Builds dist/ from src/: compiles the TypeScript, copies the style sheets, joins the command line into one script,
// writes config.schema.json.
// npm runs this as `prepare`, also for `npm ci --omit=dev`, where there is no compiler: then it leaves dist/ as it is.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const compiler = join(root, 'node_modules/typescript/bin/tsc');

if (!existsSync(compiler)) {
  console.error('tarjuman: no TypeScript compiler installed (npm ci --omit=dev); dist/ is left as it is.');
} else if (!isFresh()) {
  // Built beside and then swapped in: a mistake in src/ leaves the last good dist/ alone.
  const next = join(root, `.dist-${process.pid}`);
  try {
    execFileSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.json'), '--outDir', next], {
      stdio: 'inherit',
    });
    for (const file of sources('src')) {
      if (file.endsWith('.css')) cpSync(join(root, file), join(next, relative('src', file)));
    }
    const { bundleProgram } = await import('./bundle.js');
    await bundleProgram(next);
    chmodSync(join(next, 'cli/main.js'), 0o755);
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    renameSync(next, join(root, 'dist'));
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    console.error(`tarjuman: the build failed. ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
  const { configJsonSchema } = await import(pathToFileURL(join(root, 'dist/core/config/schema.js')).href);
  writeFileSync(join(root, 'config.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
}

/** Nothing in src/ is newer than what was built from it, so tests and `prepare` need not build twice. */
function isFresh() {
  const built = join(root, 'dist/cli/main.js');
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return [...sources('src'), 'tsconfig.json', 'package.json'].every(
    (file) => statSync(join(root, file)).mtimeMs < builtAt,
  );
}

function sources(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

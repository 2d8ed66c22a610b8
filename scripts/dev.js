// `npm run dev -- translate …`: builds what changed (under a second), then runs the command line.
import { spawnSync } from 'node:child_process';

const build = spawnSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);
process.exit(
  spawnSync(process.execPath, ['dist/cli/main.js', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1,
);

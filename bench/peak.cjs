// Preloaded into a measured process: prints the peak of its resident memory in MB on standard error at exit.
process.on('exit', () => process.stderr.write(`\npeak-mb ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`));

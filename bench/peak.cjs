// Preloaded into a measured process: prints the peak of its resident memory in MB and its processor time (user and
// system, all threads) in milliseconds on standard error at exit.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpuMs = (userCPUTime + systemCPUTime) / 1000;
  process.stderr.write(`\npeak-mb ${Math.round(maxRSS / 1024)} cpu-ms ${Math.round(cpuMs)}\n`);
});

/** Tests run as ES modules, compiled by SWC; the CLI tests run dist/, which `npm test` builds first. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  // One less than there are cores is Jest's default; on a machine of two that is no parallel run at all.
  maxWorkers: '100%',
  testTimeout: 30_000,
};

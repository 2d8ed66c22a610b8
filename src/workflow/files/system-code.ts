/**
 * The code of a system's error (`ENOENT`), undefined for anything else. It does not ask for `instanceof Error`: a
 * program that embeds us, and the test runner, may run us in a realm with an `Error` of its own.
 */
export function systemCode(cause: unknown): string | undefined {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;
}

import { TarjumanError } from '../../../core/errors.js';

/**
 * Refuses a path in an archive that would lead out of the folder it is unpacked to, on any system. Nothing of an archive
 * is ever unpacked to disk here; but one that has such a path means harm, or is broken.
 * @throws {TarjumanError} `PACK_UNSAFE`
 */
export function refuseUnsafePath(path: string, archive: string): void {
  const why = unsafe(path);
  if (why === undefined) return;
  throw new TarjumanError('PACK_UNSAFE', `${archive} has an entry that ${why}: ${JSON.stringify(path)}`, {
    hint: 'Do not unpack it. Ask for the file again, or take the XLIFF files out of it by hand and import those.',
    place: { file: archive },
  });
}

function unsafe(path: string): string | undefined {
  if (path === '') return 'has no name';
  if (/\p{Cc}/u.test(path)) return 'has control characters in its name';
  if (path.startsWith('/')) return 'has an absolute path';
  if (/^[A-Za-z]:/.test(path)) return 'names a drive';
  if (path.split(/[/\\]/).includes('..')) return 'leads out of its folder';
  if (path.includes('\\')) return 'has backslashes in its path';
  return undefined;
}

/** What operating systems add to archives of their own accord. */
export function isClutter(path: string): boolean {
  return path.split('/').some((name) => name === '__MACOSX' || name === '.DS_Store' || name.startsWith('._'));
}

// Which files of what came back are translations.
import { TarjumanError } from '../../core/errors.js';
import { omegatProjectName } from './contents.js';
import { manifestName } from './layout.js';
import { type Manifest, readManifest } from './manifest.js';
import type { Returned } from './returned.js';

/** A translation that came back, and what its pack says of it. */
export interface ReturnedXliff {
  readonly path: string;
  /** The path as it was sent out. */
  readonly sentAs: string;
}

export interface FoundXliff {
  readonly manifest?: Manifest;
  readonly files: readonly ReturnedXliff[];
}

const endings = /\.(?:xlf|xliff|sdlxliff|mqxliff|mxliff|xlf2)$/i;

/**
 * @throws {TarjumanError} `PACK_MANIFEST`, `PACK_EMPTY` where there is no translation in it.
 */
export async function findXliff(returned: Returned): Promise<FoundXliff> {
  if (returned.isSingle) return { files: returned.paths.map((path) => ({ path, sentAs: path })) };
  const manifestPath = shallowest(returned.paths, manifestName);
  const root = manifestPath?.slice(0, -manifestName.length) ?? rootOf(returned.paths);
  const bytes = manifestPath === undefined ? undefined : await returned.read(manifestPath);
  const manifest = bytes && readManifest(new TextDecoder().decode(bytes), `${returned.shownAs}/${manifestPath}`);
  const all = returned.paths.filter((path) => endings.test(path) && path.startsWith(root));
  const isOmegat = returned.paths.includes(`${root}${omegatProjectName}`);
  const files = isOmegat ? fromOmegat(all, root) : all.map((path) => ({ path, sentAs: path.slice(root.length) }));
  if (files.length === 0) throw nothingIn(returned, isOmegat && all.length > 0);
  return { ...(manifest && { manifest }), files };
}

/** OmegaT leaves `source/` as it was and writes translations to `target/`, below the same names. */
function fromOmegat(paths: readonly string[], root: string): readonly ReturnedXliff[] {
  const folder = `${root}target/`;
  return paths
    .filter((path) => path.startsWith(folder))
    .map((path) => ({ path, sentAs: `source/${path.slice(folder.length)}` }));
}

function shallowest(paths: readonly string[], name: string): string | undefined {
  const found = paths.filter((path) => path === name || path.endsWith(`/${name}`));
  return found.sort((a, b) => a.split('/').length - b.split('/').length)[0];
}

/** The folder of an OmegaT project that lost our manifest, else the top. */
function rootOf(paths: readonly string[]): string {
  return shallowest(paths, omegatProjectName)?.slice(0, -omegatProjectName.length) ?? '';
}

function nothingIn({ shownAs }: Returned, isOmegat: boolean): TarjumanError {
  return new TarjumanError('PACK_EMPTY', `${shownAs} has no translated XLIFF files`, {
    hint: isOmegat
      ? 'Its folder target/ is empty: in OmegaT, Project > Create Translated Documents, then send it again.'
      : 'XLIFF files end in .xlf, .xliff, .sdlxliff, .mqxliff or .mxliff; ask for those.',
    place: { file: shownAs },
  });
}

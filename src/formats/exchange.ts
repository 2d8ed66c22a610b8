// Plain i18next resources as XLIFF for other i18next tools, and back, through the `xliff` package they use too.
// This is not the bitext of the pipeline (that is xliff/): no states, notes or segments, one text one unit.
import type { XliffResources, XliffUnits } from 'xliff';
import { TarjumanError } from '../core/errors.js';
import type { Locale } from '../core/locale.js';
import { formatResource, parseResource, type ResourceEntry, type ResourceNode } from './i18next/json.js';
import { splitKeyPath, textsOf, withPluralsOf } from './i18next/texts.js';

export interface ExchangeOptions {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** Becomes the file's id (2.0) or `original` (1.2), as i18next tools expect it: `site`. */
  readonly namespace: string;
  readonly version: '1.2' | '2.0';
}

/**
 * The texts of a resource as XLIFF: a unit for each text and plural form that the target language needs, named by its
 * key path, with its target where `targetJson` has one. Texts that only the target has are left out.
 *
 * @throws {TarjumanError} `RESOURCE_JSON_INVALID` for either file; `RESOURCE_MESSAGE_INVALID` for a text with a
 * control character, which no XML can hold.
 *
 * @example
 * await resourceToXliff('{"home": "Home"}', '{"home": "Басты бет"}', {
 *   sourceLocale: 'en', targetLocale: 'kk', namespace: 'site', version: '1.2',
 * });
 */
export async function resourceToXliff(
  sourceJson: string,
  targetJson: string | undefined,
  options: ExchangeOptions,
): Promise<string> {
  const { sourceLocale, targetLocale, namespace } = options;
  const path = `${namespace}.json`;
  const source = withPluralsOf(parseResource(sourceJson, path), sourceLocale, targetLocale);
  const target = parseResource(targetJson ?? '', `${targetLocale}/${path}`);
  const targets = new Map(textsOf(target).map(({ key, string }) => [key, string.value]));
  // Without a prototype a key such as __proto__ is a key like any other.
  const units: XliffUnits = Object.create(null);
  for (const { key, string } of textsOf(source)) {
    const translation = targets.get(key);
    assertXmlText(string.value, key, path);
    if (translation !== undefined) assertXmlText(translation, key, path);
    units[key] = translation === undefined ? { source: string.value } : { source: string.value, target: translation };
  }
  const resources: XliffResources = {
    sourceLanguage: sourceLocale,
    targetLanguage: targetLocale,
    resources: { [namespace]: units },
  };
  const { js2xliff, jsToXliff12 } = await import('xliff');
  return `${await (options.version === '1.2' ? jsToXliff12(resources) : js2xliff(resources))}\n`;
}

function assertXmlText(value: string, key: string, path: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  if (!/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(value)) return;
  throw new TarjumanError('RESOURCE_MESSAGE_INVALID', `${path}: the text ${key} has a character that XML cannot hold`, {
    hint: 'Remove the control character or half character pair from the text.',
    place: { file: path, unit: key },
  });
}

/**
 * The targets of an XLIFF file, 1.2 or 2.x, as a resource; units without target are left out, and so is an array
 * that lacks one. The package drops a line break at a text's end.
 *
 * @throws {TarjumanError} `XLIFF_NOT_WELL_FORMED`, `XLIFF_VERSION`, `XLIFF_STRUCTURE`.
 */
export async function xliffToResource(xliff: string): Promise<{ targetLocale: Locale; json: string }> {
  const { targetLanguage, resources = {} } = await readXliff(xliff);
  if (targetLanguage === undefined) {
    throw new TarjumanError('XLIFF_STRUCTURE', 'the XLIFF file names no target language', {
      hint: 'Add target-language to <file> (1.2) or trgLang to <xliff> (2.0).',
    });
  }
  const root: Branch = new Map();
  for (const units of Object.values(resources)) addUnits(root, units, []);
  const node = nodeOf(root) ?? { type: 'object', entries: [] };
  return { targetLocale: targetLanguage, json: formatResource(node) };
}

async function readXliff(xliff: string): Promise<XliffResources> {
  const version = /<xliff\b[^>]*?\sversion\s*=\s*["']([^"']*)/.exec(xliff)?.[1];
  if (version === undefined) {
    throw new TarjumanError('XLIFF_STRUCTURE', 'this is no XLIFF file: it has no <xliff version="…">', {
      hint: 'Give a file that a translation tool saved as XLIFF 1.2 or 2.0.',
    });
  }
  if (version !== '1.2' && !/^2\.[0-2]$/.test(version)) {
    throw new TarjumanError('XLIFF_VERSION', `XLIFF ${version} is not supported`, {
      hint: 'Save it as XLIFF 1.2 or 2.0.',
    });
  }
  const { xliff2js, xliff12ToJs } = await import('xliff');
  try {
    return await (version === '1.2' ? xliff12ToJs : xliff2js)(xliff, { inlineAsString: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new TarjumanError('XLIFF_NOT_WELL_FORMED', `the XLIFF file cannot be read: ${reason}`, {
      hint: 'Save it again from the tool that wrote it.',
      cause,
    });
  }
}

/** Texts by key path; a leaf without text is a unit that has no target. */
type Branch = Map<string, Branch | { readonly target: string | undefined }>;

function addUnits(root: Branch, units: XliffUnits, groups: readonly string[]): void {
  for (const [id, unit] of Object.entries(units)) {
    if (unit.groupUnits) addUnits(root, unit.groupUnits, [...groups, ...splitKeyPath(id)]);
    else addTarget(root, [...groups, ...splitKeyPath(id)], typeof unit.target === 'string' ? unit.target : undefined);
  }
}

function addTarget(root: Branch, path: readonly string[], target: string | undefined): void {
  let branch = root;
  path.forEach((key, index) => {
    const there = branch.get(key);
    const isLeaf = index === path.length - 1;
    if (there !== undefined && (isLeaf || !(there instanceof Map))) {
      throw new TarjumanError('XLIFF_STRUCTURE', `the unit "${path.join('.')}" stands where another text is`, {
        hint: 'Give each unit an id of its own; a text cannot have others below it.',
      });
    }
    if (isLeaf) {
      branch.set(key, { target });
    } else if (there instanceof Map) {
      branch = there;
    } else {
      const next: Branch = new Map();
      branch.set(key, next);
      branch = next;
    }
  });
}

/** Keys that count from 0 without a gap were an array. */
function nodeOf(branch: Branch): ResourceNode | undefined {
  const isArray = branch.size > 0 && [...branch.keys()].every((key, index) => key === String(index));
  const entries = [...branch].flatMap(([key, value]): readonly ResourceEntry[] => {
    const node = value instanceof Map ? nodeOf(value) : leafOf(value.target);
    return node ? [{ key, value: node }] : [];
  });
  if (entries.length === 0 || (isArray && entries.length < branch.size)) return undefined;
  return isArray ? { type: 'array', items: entries.map((entry) => entry.value) } : { type: 'object', entries };
}

function leafOf(target: string | undefined): ResourceNode | undefined {
  return target === undefined ? undefined : { type: 'string', value: target };
}

// What the attributes of an element say that its counterpart in the other version cannot: they are kept on the
// counterpart, `xlf12:coord="…"` in 2.x, `xlf2:canReorder="no"` in 1.2. Attributes that the way back would add though
// they were not there are named in `tarjuman:without`.
import { beside, core12, core20 } from '../namespaces.js';
import { type Attribute, spaced, type Tag, xmlUri } from './markup.js';

/** Version family that attributes are kept for: its namespace stands in front of them. */
export type Family = typeof core12 | typeof core20;

const own = beside.tarjuman;

/** Attributes that go along as they are: of namespaces that neither family claims. */
export function isForeign({ uri, local }: Attribute): boolean {
  if (uri === own) return false;
  return uri !== '' && uri !== core12 && uri !== core20 && !(uri === xmlUri && local === 'space');
}

/** Attributes that belong to the element: all others go along, or were kept themselves. */
function isOfElement({ uri, local }: Attribute): boolean {
  return uri === '' || (uri === xmlUri && local === 'space');
}

/**
 * What to keep so that the way back gives exactly the attributes that were there.
 * @param actual the attributes of the original
 * @param expected those that the way back would give without help
 */
export function residue(
  actual: readonly Attribute[],
  expected: readonly Attribute[],
  family: Family,
): readonly Attribute[] {
  const given = new Map(expected.map((attribute) => [key(attribute), attribute.value]));
  const there = new Set(actual.map(key));
  const kept = actual
    .filter((attribute) => isOfElement(attribute) && given.get(key(attribute)) !== attribute.value)
    .map(({ uri, local, value }) => ({ uri: family, local: uri === xmlUri ? `xml-${local}` : local, value }));
  const without = expected
    .filter((attribute) => !there.has(key(attribute)) && !isForeign(attribute))
    .map(({ uri, local }) => (uri === '' ? local : `${uri === xmlUri ? 'xml' : 'tarjuman'}:${local}`));
  return [...kept, ...spaced(own, { without: without.length === 0 ? undefined : without.join(' ') })];
}

/** Brings back what {@link residue} kept on the counterpart. */
export function restored(expected: readonly Attribute[], counterpart: Tag, family: Family): readonly Attribute[] {
  const kept = counterpart.attributes.filter(({ uri }) => uri === family);
  const without = new Set(
    (counterpart.attributes.find(({ uri, local }) => uri === own && local === 'without')?.value ?? '').split(' '),
  );
  if (kept.length === 0 && without.has('')) return expected;
  const out = new Map(
    expected
      .filter(({ uri, local }) => !without.has(uri === '' ? local : `${uri === xmlUri ? 'xml' : 'tarjuman'}:${local}`))
      .map((attribute) => [key(attribute), attribute]),
  );
  for (const { local, value } of kept) {
    const isXml = local.startsWith('xml-');
    const attribute = { uri: isXml ? xmlUri : '', local: isXml ? local.slice(4) : local, value };
    out.set(key(attribute), attribute);
  }
  return [...out.values()];
}

function key({ uri, local }: Attribute): string {
  return `${uri} ${local}`;
}

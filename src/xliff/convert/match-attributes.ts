// What the start tag of a candidate says, in both versions.
import { type Attribute, plain } from './markup.js';
import { typeFrom12, typeTo12 } from './match-types.js';

/** @param said the values of an `alt-trans` by name */
export function matchAttributes(
  said: (name: string) => string | undefined,
  ref: string,
  qualifier: string | undefined,
): readonly Attribute[] {
  const quality = said('match-quality');
  return plain({
    ref: `#${ref}`,
    ...typeFrom12(said('alttranstype'), qualifier),
    origin: said('origin'),
    similarity: isPercentage(quality) ? quality : undefined,
  });
}

/** @param said the values of a `match` by name */
export function altTransAttributes(
  said: (name: string) => string | undefined,
  mid: string | undefined,
): readonly Attribute[] {
  return plain({
    mid,
    alttranstype: typeTo12({ type: said('type'), subType: said('subType') }),
    'match-quality': said('similarity'),
    origin: said('origin'),
  });
}

function isPercentage(quality: string | undefined): quality is string {
  return quality !== undefined && /^\d+(\.\d+)?$/.test(quality) && Number.parseFloat(quality) <= 100;
}

/** The id at the end of a fragment identifier (XLIFF 2.1 §4.3): `#s1`, `#f=f1/u=u1/s1`. */
export function fragment(reference: string): string {
  return (
    reference
      .slice(reference.lastIndexOf('#') + 1)
      .split('/')
      .at(-1) ?? ''
  );
}

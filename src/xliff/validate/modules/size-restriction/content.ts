import { elementsIn, type XmlElement } from '../../../xml/tree.js';
import { warningRule } from '../../rule.js';
import type { Check, CheckContext, Spot } from '../../types.js';
import { modular } from '../namespace.js';
import { slr } from '../sections.js';
import { measure, type Piece, piecesOf, type Restriction, scaleFor, unitOf, within } from './measure.js';
import { noProfiles, type Profiles, readLimits, readProfiles } from './profiles.js';

const sizeBroken = warningRule(
  'SLR_SIZE_BROKEN',
  slr('6'),
  'A text keeps the size that the file sets for it, by the profiles of the standard. (A finding about the text: the file is valid.)',
  'Shorten the translation, or ask for a larger limit.',
);

const restrictions: readonly Restriction[] = ['sizeRestriction', 'storageRestriction'];

/** A restriction on a file or group, and the size of what has been read of it. */
interface RunningTotal {
  readonly element: XmlElement;
  readonly spots: Readonly<Record<Restriction, Spot>>;
  readonly sizes: Record<Restriction, number>;
}

/**
 * Measures text against size and storage restrictions (XLIFF 2.1 §5.7.6). Where segments have targets, the text is that
 * of the targets, and of the sources where there is none; in a unit without targets it is that of the sources.
 */
export const contentSizes: Check = {
  versions: modular,
  rules: [sizeBroken],
  begin(context) {
    let profiles = noProfiles;
    let totals: RunningTotal[] = [];

    const opened = (element: XmlElement) => {
      const spots = {
        sizeRestriction: context.spotOf(element, 'slr:sizeRestriction'),
        storageRestriction: context.spotOf(element, 'slr:storageRestriction'),
      };
      totals.push({ element, spots, sizes: { sizeRestriction: 0, storageRestriction: 0 } });
    };
    const closed = () => {
      const total = totals.pop();
      for (const restriction of restrictions) {
        if (!total || !scaleFor(restriction, profiles)) continue;
        compare(total.element, restriction, total.sizes[restriction], context, total.spots[restriction]);
      }
    };

    return {
      start: {
        file(element) {
          profiles = noProfiles;
          totals = [];
          opened(element);
        },
        group: opened,
      },
      end: {
        'slr:profiles'(element) {
          profiles = readProfiles(element, context);
        },
        group: closed,
        file: closed,
        unit(unit) {
          if (isOff(profiles)) return;
          const { text, sides } = contentOf(unit, context);
          for (const restriction of restrictions) {
            const size = measure(text, restriction, profiles, context);
            if (size === undefined) continue;
            for (const { sizes } of totals) sizes[restriction] += size;
            compare(unit, restriction, size, context);
            for (const side of sides) checkInline(side, restriction, profiles, context);
          }
        },
      },
    };
  },
};

function isOff({ general, storage }: Profiles): boolean {
  return general === '' && storage === '';
}

interface UnitContent {
  /** What the unit comes to. */
  readonly text: readonly Piece[];
  /** Its sources, and its targets. */
  readonly sides: readonly (readonly Piece[])[];
}

function contentOf(unit: XmlElement, context: CheckContext): UnitContent {
  const segments = elementsIn(unit).filter((child) => ['segment', 'ignorable'].includes(context.nameOf(child)));
  const sideOf = (segment: XmlElement, name: string) =>
    elementsIn(segment).find((child) => context.nameOf(child) === name);
  const sources = segments.flatMap((segment) => sideOf(segment, 'source') ?? []);
  const targets = segments.flatMap((segment) => sideOf(segment, 'target') ?? []);
  const result = segments.flatMap((segment) => sideOf(segment, 'target') ?? sideOf(segment, 'source') ?? []);
  return { text: piecesOf(result, context), sides: [piecesOf(sources, context), piecesOf(targets, context)] };
}

function checkInline(
  side: readonly Piece[],
  restriction: Restriction,
  profiles: Profiles,
  context: CheckContext,
): void {
  for (const piece of side) {
    if (piece.kind !== 'open' || context.valueOf(piece.element, `slr:${restriction}`) === undefined) continue;
    const size = measure(within(side, piece.element), restriction, profiles, context);
    if (size !== undefined) compare(piece.element, restriction, size, context);
  }
}

function compare(
  element: XmlElement,
  restriction: Restriction,
  size: number,
  context: CheckContext,
  spot: Spot = context.spotOf(element, `slr:${restriction}`),
): void {
  const value = context.valueOf(element, `slr:${restriction}`);
  const limits = value === undefined ? undefined : readLimits(value);
  if (!limits || (size >= limits.least && size <= limits.most)) return;
  const limit = size > limits.most ? `at most ${limits.most}` : `at least ${limits.least}`;
  const message = `the text takes ${size} ${unitOf[restriction]}, slr:${restriction} wants ${limit}`;
  context.reportAt(sizeBroken, spot, message);
}

// What became of the parts of a unit whose segmentation changed while its source stayed: which of the file's parts each
// wanted one was cut from or joined of (XLIFF 2.1 §4.8.3).
import { contentLength } from '../../core/annotation.js';
import { type BitextUnit, type Ignorable, type Segment, unitSource } from '../../core/bitext.js';
import { identical } from '../codes.js';

type Part = Segment | Ignorable;

export interface Lineage<Known> {
  /** The parts of the file that a wanted part has text of, in order; none where the source is another. */
  originsOf(part: Part): readonly Known[];
  /** The wanted segment that has the first of the text of a segment that the file has. */
  heirOf(known: Known): Segment | undefined;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

export function lineage<Known extends { readonly part: Part }>(
  known: readonly Known[],
  wanted: BitextUnit,
): Lineage<Known> {
  const parts = known.map(({ part }) => part);
  const before = { ...wanted, parts };
  if (!identical(unitSource(before), unitSource(wanted))) return { originsOf: () => [], heirOf: () => undefined };
  const knownRanges = rangesOf(parts);
  const wantedRanges = new Map(rangesOf(wanted.parts).map((range, i) => [wanted.parts[i], range]));
  return {
    originsOf(part) {
      const range = wantedRanges.get(part);
      return known.filter((_, i) => overlap(range, knownRanges[i]));
    },
    heirOf(item) {
      const range = knownRanges[known.indexOf(item)];
      return wanted.parts.find(
        (part): part is Segment => part.type === 'segment' && overlap(range, wantedRanges.get(part)),
      );
    },
  };
}

function rangesOf(parts: readonly Part[]): readonly Range[] {
  let to = 0;
  return parts.map(({ source }) => {
    const from = to;
    to += contentLength(source);
    return { from, to };
  });
}

function overlap(a: Range | undefined, b: Range | undefined): boolean {
  return a !== undefined && b !== undefined && a.from < b.to && b.from < a.to;
}

import type { BitextUnit, Segment, State } from '../../core/bitext.js';
import { plainText } from '../../core/inline.js';
import type { RefusalReason } from './decide.js';

/** What became of one returned segment in which a person did something. */
export interface Outcome {
  readonly unit: string;
  readonly segment: string;
  /** `taken`: its text is the target now; `state`: only its state was news; `refused`: kept, but not as the target. */
  readonly result: 'taken' | 'state' | 'refused';
  readonly reason?: RefusalReason;
  /** Where a refused text can be found now; absent for one that has none. */
  readonly kept?: 'suggestion' | 'memory';
  /** The state that came back. */
  readonly state: State;
  /** The texts without codes, for people. */
  readonly source: string;
  readonly target: string;
}

export function outcomeOf(
  unit: BitextUnit,
  segment: Segment,
  said: Pick<Outcome, 'result' | 'reason' | 'kept'>,
): Outcome {
  return {
    unit: unit.id,
    segment: segment.id,
    ...said,
    state: segment.state,
    source: plainText(segment.source, unit.codes),
    target: plainText(segment.target ?? [], unit.codes),
  };
}

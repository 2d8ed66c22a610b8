// What becomes of one returned segment: a three-way decision between what was exported (the base), what the project has
// now, and what came back. Newer work in the project always stays; what came back and cannot be taken is kept beside it.
import { hasTarget, isPersons, type Segment, type State } from '../../core/bitext.js';

/** Why something that a person wrote was not taken as the target. */
export type RefusalReason =
  /** Both sides changed it since the export. */
  | 'changed-here'
  /** A person translated it here, and the file does not say what it was translated from. */
  | 'translated-here'
  /** The source is another one now. */
  | 'source-changed'
  /** Its unit, or its whole document, is gone. */
  | 'unit-gone'
  /** Inline codes are missing, doubled or broken. */
  | 'codes'
  /** A target was emptied. */
  | 'emptied';

export type Decision =
  /** The incoming target becomes the target, in its state. */
  | { readonly do: 'take' }
  /** The text is the same; only the state changes. */
  | { readonly do: 'set-state'; readonly state: State }
  /** Nothing a person did came back: it is still `open`, the `same` as here, or `untouched` since the export. */
  | { readonly do: 'leave'; readonly because: 'open' | 'same' | 'untouched' }
  | { readonly do: 'refuse'; readonly reason: RefusalReason };

/** What is known of the segment at its export, compared with both sides. */
export interface BaseFacts {
  readonly hadTarget: boolean;
  readonly state: State;
  /** Did the source stand in the place of a missing target, for a tool that shows nothing else? */
  readonly prefilled: boolean;
  /** Has the incoming target the exported text? */
  readonly incomingIsBase: boolean;
  /** Has the present target the exported text? */
  readonly presentIsBase: boolean;
}

/** A returned segment as it came. */
export interface Incoming {
  readonly segment: Segment;
  /** Is its target word for word its source? */
  readonly copiesSource: boolean;
  readonly base: Omit<BaseFacts, 'presentIsBase'> | undefined;
}

export interface Question {
  readonly incoming: Segment;
  readonly present: Segment;
  readonly copiesSource: boolean;
  /** Have both the same target? */
  readonly sameText: boolean;
  readonly base: BaseFacts | undefined;
}

/** The decision for a segment whose source is the same on both sides. */
export function decide(question: Question): Decision {
  const { incoming, present, sameText, base } = question;
  if (!hasTarget(incoming)) return decideEmpty(question);
  if (isFilling({ ...question, segment: incoming })) return { do: 'leave', because: 'open' };
  if (sameText) return decideState(question);
  if (base?.incomingIsBase) return decideUntouched(question, base);
  if (!isPersons(incoming)) return { do: 'leave', because: 'untouched' };
  if (!isPersons(present)) return { do: 'take' };
  if (base === undefined) return { do: 'refuse', reason: 'translated-here' };
  return base.presentIsBase ? { do: 'take' } : { do: 'refuse', reason: 'changed-here' };
}

/** Is it a person's work, so that it must be kept when its place is gone? Drafts and what was exported are not. */
export function isWork(incoming: Incoming): boolean {
  const { segment, base } = incoming;
  if (!isPersons(segment) || isFilling(incoming)) return false;
  return !base?.incomingIsBase || rank(segment.state) > rank(base.state);
}

/** The source in the place of a target: put there for a tool, or by one. A state above `initial` is a person's word. */
function isFilling({ segment, copiesSource, base }: Incoming): boolean {
  if (!copiesSource || segment.state !== 'initial') return false;
  return base === undefined || (base.prefilled && !base.hadTarget);
}

function decideEmpty({ base, present }: Question): Decision {
  const wasEmptied = base?.hadTarget === true && isPersons(present);
  return wasEmptied ? { do: 'refuse', reason: 'emptied' } : { do: 'leave', because: 'open' };
}

/** The texts agree. A state counts when somebody raised it, or took a confirmation back in so many words. */
function decideState({ base, present, incoming }: Question): Decision {
  const [now, said] = [present.state, incoming.state];
  const isChange = said !== now && said !== base?.state;
  if (isChange && rank(said) > rank(now)) return { do: 'set-state', state: said };
  // A tool that leaves states out reads as `initial`, so only `translated` and above can be meant.
  const isTakenBack = isChange && base?.state === now && said !== 'initial';
  return isTakenBack ? { do: 'set-state', state: said } : { do: 'leave', because: 'same' };
}

/** The text that was exported came back, and the project has another. A raised state is a person's word for it. */
function decideUntouched({ present, incoming }: Question, base: BaseFacts): Decision {
  if (rank(incoming.state) <= rank(base.state)) return { do: 'leave', because: 'untouched' };
  return isPersons(present) ? { do: 'refuse', reason: 'changed-here' } : { do: 'take' };
}

function rank(state: State): number {
  return ['initial', 'translated', 'reviewed', 'final'].indexOf(state);
}

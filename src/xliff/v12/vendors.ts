// Tools that keep how far a translation is in attributes of their own, and leave the standard's alone: Trados Studio
// (one `sdl:seg` for each mark), memoQ (`mq:status`) and Phrase (`m:confirmed`) on the unit. docs/xliff.md has the table.
import type { Segment, State } from '../../core/bitext.js';
import { lowest, type State12 } from '../states.js';
import { attributes } from '../xml/escape.js';
import { attribute, attributeOf, childrenOf, prefixFor, type XmlElement } from '../xml/tree.js';

const sdl = 'http://sdl.com/FileTypes/SdlXliff/1.0';
const memoq = 'MQXliff';
const phrase = 'http://www.memsource.com/mxlf/2.0';

/** What a tool's word says by itself, and the most that a state of the standard beside it may claim. */
interface Meaning {
  readonly state: State;
  readonly most: State;
}

interface Vocabulary {
  /** Undefined where the tool says nothing. */
  meaning(value: string | undefined): Meaning | undefined;
  /** The word for a segment as it shall be; `undefined` removes it. */
  word(segment: Segment): string | undefined;
}

const same = (state: State): Meaning => ({ state, most: state });
const draft = same('initial');

const confirmation: Readonly<Record<string, State>> = {
  Translated: 'translated',
  ApprovedTranslation: 'reviewed',
  ApprovedSignOff: 'final',
};

/** Drafts and what was rejected are nobody's finished work; none at all is a segment that nobody has touched. */
const studio: Vocabulary = {
  meaning: (value) => same(confirmation[value ?? ''] ?? 'initial'),
  word(segment) {
    if (!segment.target) return undefined;
    return Object.entries(confirmation).find(([, state]) => state === segment.state)?.[0] ?? 'Draft';
  },
};

const statuses: Readonly<Record<string, Meaning>> = {
  ManuallyConfirmed: { state: 'translated', most: 'final' },
  Confirmed: { state: 'translated', most: 'final' },
  Reviewer1Confirmed: { state: 'reviewed', most: 'final' },
  Proofread: { state: 'reviewed', most: 'final' },
};

const memoqStatus: Vocabulary = {
  meaning: (value) => (value === undefined ? undefined : (statuses[value] ?? draft)),
  word(segment) {
    if (!segment.target) return 'NotStarted';
    if (segment.state !== 'initial') return 'ManuallyConfirmed';
    return segment.provenance?.by === 'engine' ? 'MachineTranslated' : 'PartiallyEdited';
  },
};

/** The number of the workflow step in which it was confirmed; which step reviews is not in the file. */
const phraseConfirmation: Vocabulary = {
  meaning(value) {
    if (value === undefined) return undefined;
    return /^(?:0|false)?$/.test(value) ? draft : { state: 'translated', most: 'final' };
  },
  word: (segment) => (segment.target && segment.state !== 'initial' ? '1' : '0'),
};

/** An attribute in which a tool keeps the state of one segment. */
export interface VendorState {
  readonly element: XmlElement;
  /** As it is written in the file, with its prefix. */
  readonly name: string;
  readonly value: string | undefined;
  readonly vocabulary: Vocabulary;
}

/** Where a tool keeps the states of a unit's segments, by their ids; `s1` for a unit that is one segment. */
export type VendorStates = ReadonlyMap<string, VendorState>;

/** @param segmented are the parts of the unit those of its marks? */
export function vendorStates(unit: XmlElement, segmented: boolean): VendorStates {
  if (segmented) {
    return new Map(
      studioSegments(unit).flatMap((element) => {
        const id = attribute(element, 'id');
        const value = attribute(element, 'conf');
        return id === undefined ? [] : [[id, { element, name: 'conf', value, vocabulary: studio }] as const];
      }),
    );
  }
  for (const [uri, local, vocabulary] of [
    [memoq, 'status', memoqStatus],
    [phrase, 'confirmed', phraseConfirmation],
  ] as const) {
    const value = attributeOf(unit, uri, local);
    const prefix = value === undefined ? undefined : prefixFor(unit, uri);
    if (prefix !== undefined)
      return new Map([['s1', { element: unit, name: `${prefix}:${local}`, value, vocabulary }]]);
  }
  return new Map();
}

/** The `sdl:seg` elements of a unit, one for each mark. */
export function studioSegments(unit: XmlElement): readonly XmlElement[] {
  return childrenOf(unit, sdl, 'seg-defs').flatMap((definitions) => childrenOf(definitions, sdl, 'seg'));
}

/** Does the file say anything in the words of the standard? */
export function saysState({ state, approved }: State12): boolean {
  return state !== undefined || approved === 'yes';
}

/** The state by what the standard's words and the tool's say together: never more than either. */
export function stateOf(standard: State | undefined, vendor: VendorState | undefined): State | undefined {
  const meaning = vendor?.vocabulary.meaning(vendor.value);
  if (!meaning) return standard;
  return standard === undefined ? meaning.state : lowest([standard, meaning.most]);
}

/** The tool's word for a segment: the one that stands, where that means the same. */
export function wordFor(segment: Segment, { value, vocabulary }: Pick<VendorState, 'value' | 'vocabulary'>) {
  const wanted = vocabulary.word(segment);
  if (!segment.target || value === undefined) return wanted;
  return vocabulary.meaning(value)?.state === vocabulary.meaning(wanted)?.state ? value : wanted;
}

/** Is the tool's word enough, so that the standard's need not stand beside it? */
export function isEnough(segment: Segment, vendor: VendorState | undefined): boolean {
  if (!vendor) return false;
  if (!segment.target) return true;
  return vendor.vocabulary.meaning(wordFor(segment, vendor))?.state === segment.state;
}

/** A word for a segment that has none yet. */
export function newStudioSegment(segment: Segment, prefix: string): string {
  return `<${prefix}seg${attributes({ id: segment.id, conf: studio.word(segment) })}/>`;
}

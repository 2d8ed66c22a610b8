// The parts of a 2.x unit, named as a reader names them.
import type { Provenance } from '../../core/bitext.js';
import { beside, core20 } from '../namespaces.js';
import { stateNamed, subStateOf } from '../states.js';
import type { Event } from './events.js';
import { idTo12 } from './ids.js';
import { decode } from './infoset.js';
import { type Attribute, spaced, type Tag, tagIn, tagsIn, valueAt } from './markup.js';
import { keptMids } from './segment-ids.js';
import { eventsOf2 } from './text-of-2.js';
import type { Standing2 } from './unit-states.js';

export interface Part2 {
  readonly isSegment: boolean;
  /** The `mid` in 1.2; undefined for an ignorable. */
  readonly mid?: string | undefined;
  /** What a reader calls the segment. */
  readonly name?: string | undefined;
  readonly source: readonly Event[];
  readonly target?: readonly Event[] | undefined;
  readonly sourceTag: Tag | undefined;
  readonly targetTag: Tag | undefined;
  readonly standing: Standing2 | undefined;
  readonly emptyMark: boolean;
  readonly blankSource: boolean;
}

export interface Parts2 {
  readonly parts: readonly Part2[];
  /** One segment by the name that a reader would give it needs no marks. */
  readonly plain: boolean;
  /** Names that segments without id got: `tarjuman:made="s1 s2"`. */
  readonly made: readonly Attribute[];
}

export function partsOf2(unit: Tag, proofs: ReadonlyMap<string, Provenance>): Parts2 {
  const holders = tagsIn(unit, core20).filter(({ local }) => local === 'segment' || local === 'ignorable');
  const segments = holders.filter(({ local }) => local === 'segment');
  const names = segmentNames(unit, segments);
  const mids = keptMids(unit);
  const parts = holders.map((holder): Part2 => {
    const sourceTag = tagIn(holder, core20, 'source');
    const targetTag = tagIn(holder, core20, 'target');
    const source = sourceTag ? eventsOf2(sourceTag) : [];
    const target = targetTag && eventsOf2(targetTag);
    const texts = { source, target, sourceTag, targetTag };
    if (holder.local === 'ignorable')
      return { isSegment: false, ...texts, standing: undefined, emptyMark: false, blankSource: false };
    const name = names[segments.indexOf(holder)] ?? 's1';
    const blankSource = isBlank(source);
    const emptyMark = target !== undefined && isEmpty(target) && !blankSource;
    const standing = targetTag && standingOf(holder, proofs.get(name));
    return { isSegment: true, mid: idTo12(mids.get(name) ?? name), name, ...texts, standing, emptyMark, blankSource };
  });
  const [only] = segments;
  const plain = holders.length === 1 && only !== undefined && names[0] === 's1' && !mids.has('s1');
  const made = segments.flatMap((segment, i) => (valueAt(segment, 'id') === undefined ? [names[i] ?? ''] : []));
  return { parts, plain, made: spaced(beside.tarjuman, { made: made.length === 0 ? undefined : made.join(' ') }) };
}

/** A `subState` that somebody else set says that the target is theirs now, so that no proof holds. */
function standingOf(segment: Tag, proof: Provenance | undefined): Standing2 {
  const state = stateNamed(valueAt(segment, 'state'));
  const subState = valueAt(segment, 'subState');
  const holds = proof && (subState === undefined || subState === subStateOf(proof));
  return { state, subState, provenance: holds ? proof : undefined };
}

/** One that has no id is called by its position, `s1`, `s2` …, unless something of the unit has the name. */
function segmentNames(unit: Tag, segments: readonly Tag[]): readonly string[] {
  const taken = new Set<string>();
  if (segments.some((segment) => valueAt(segment, 'id') === undefined)) gatherIds(unit, taken);
  return segments.map((segment, index) => {
    const given = valueAt(segment, 'id');
    let made = `s${index + 1}`;
    while (given === undefined && taken.has(made)) made += '_';
    return given ?? made;
  });
}

function gatherIds(parent: Tag, ids: Set<string>): void {
  for (const child of tagsIn(parent)) {
    const id = valueAt(child, 'id');
    if (id !== undefined) ids.add(id);
    gatherIds(child, ids);
  }
}

function isEmpty(events: readonly Event[]): boolean {
  return events.every((event) => event.type === 'raw' && decode(event.markup) === '');
}

function isBlank(events: readonly Event[]): boolean {
  return events.every((event) =>
    event.type === 'raw' ? decode(event.markup).trim() === '' : event.tag.local !== 'cp',
  );
}

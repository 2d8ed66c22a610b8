// Ids of segments. In 2.x they share their names with inline codes, in 1.2 a `mid` may be `1` beside a code `1`.
import { beside } from '../namespaces.js';
import { isBookkept } from './bookkeeping.js';
import type { Event } from './events.js';
import { freeId, idTo2 } from './ids.js';
import { type Attribute, spaced, type Tag, valueAt } from './markup.js';
import type { Part12 } from './parts-12.js';
import { isCode } from './text-of-12.js';

export interface SegmentIds {
  /** The id of each part as the file shall have it; none for ignorables, and where 2.x had none. */
  readonly segments: readonly (string | undefined)[];
  /** What a reader calls each segment. */
  readonly names: readonly (string | undefined)[];
  readonly first: string;
  readonly byMid: ReadonlyMap<string, string>;
  /** Ids of codes and annotations, which segments may not have. */
  readonly inline: ReadonlySet<string>;
  /** The `mid` of each segment whose id is another: `s1=1 s2=2`. */
  readonly kept: readonly Attribute[];
}

/** @param events all texts of the unit */
export function segmentIds(unit: Tag, parts: readonly Part12[], events: readonly Event[]): SegmentIds {
  const inline = new Set<string>();
  for (const event of events) {
    if (event.type === 'raw') continue;
    const id = valueAt(event.tag, isCode(event.tag) ? 'id' : 'mid');
    if (id !== undefined) inline.add(idTo2(id));
  }
  const taken = new Set(inline);
  const byMid = new Map<string, string>();
  const kept: string[] = [];
  const collides = parts.some(({ mid }) => mid !== undefined && inline.has(idTo2(mid)));
  const names = parts.map((part) => {
    if (!part.isSegment) return undefined;
    const { mid } = part;
    if (mid === undefined) return freeId('s1', taken);
    const wanted = idTo2(mid);
    const id = freeId(collides ? `s${wanted}` : wanted, taken);
    if (id !== wanted) kept.push(`${id}=${wanted}`);
    byMid.set(mid, id);
    return id;
  });
  const segments = names.map((name, i) => {
    const mid = parts[i]?.mid;
    const unnamed =
      isBookkept(unit, 'made', mid === undefined ? 's1' : idTo2(mid)) || (mid === undefined && name !== 's1');
    return unnamed ? undefined : name;
  });
  const first = names.find((name) => name !== undefined) ?? 's1';
  const mids = kept.length === 0 ? undefined : kept.join(' ');
  return { segments, names, first, byMid, inline, kept: spaced(beside.tarjuman, { mids }) };
}

/** Which `mid` a segment's id stands for, where `tarjuman:mids` says so. */
export function keptMids(unit: Tag): ReadonlyMap<string, string> {
  const pairs = (valueAt(unit, 'mids', beside.tarjuman) ?? '').split(' ').filter((pair) => pair.includes('='));
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

// Inline content as a flat list of events, from which texts are built again with other boundaries: spans may begin in
// one segment and end in the next, in elements of one version and in empty markers of the other.
import { type Piece, raw, type Tag } from './markup.js';

export type Event =
  | { readonly type: 'raw'; readonly markup: string }
  | { readonly type: 'alone'; readonly tag: Tag }
  /** The two ends of a span have one key: an element for both, or what start and end marker have in common. */
  | { readonly type: 'open'; readonly key: unknown; readonly tag: Tag }
  | { readonly type: 'close'; readonly key: unknown; readonly tag: Tag };

/** Where, in a list, spans open and close that can be elements there. */
export type Positions = ReadonlySet<number>;

/**
 * Spans that can be elements around what lies between: both ends are here, and no other such span is half inside.
 * Of two spans that overlap, the one that ends first stays in two halves, as in writing (`nesting.ts`).
 * @param forced spans that are elements already; they are well-formed among themselves, and others give way to them
 */
export function nestable(
  events: readonly Event[],
  may: (event: Event) => boolean,
  forced: (event: Event) => boolean,
): Positions {
  const positions = new Set<number>();
  const open: { readonly key: unknown; readonly position: number; readonly forced: boolean }[] = [];
  events.forEach((event, position) => {
    if (event.type !== 'open' && event.type !== 'close') return;
    const must = forced(event);
    if (!must && !may(event)) return;
    if (event.type === 'open') {
      open.push({ key: event.key, position, forced: must });
      return;
    }
    const at = open.findLastIndex((candidate) => candidate.key === event.key);
    if (at < 0) return;
    const top = at === open.length - 1;
    const [start] = must ? open.splice(at) : open.splice(at, 1);
    if (start && (must || top)) positions.add(start.position).add(position);
  });
  return positions;
}

/** Spans with both ends in a stretch of a well-formed text. */
export function whole(events: readonly Event[]): Positions {
  const opened = new Map<unknown, number>();
  const positions = new Set<number>();
  events.forEach((event, position) => {
    if (event.type === 'open') opened.set(event.key, position);
    if (event.type !== 'close') return;
    const start = opened.get(event.key);
    if (start !== undefined) positions.add(start).add(position);
  });
  return positions;
}

/** How events become markup. Called in the order of the text. */
export interface Building {
  /** An element whose content follows. */
  begin(tag: Tag): Tag;
  /** The marker of a span that begins here and ends elsewhere; nothing where the version has none. */
  start(tag: Tag): readonly Piece[];
  end(tag: Tag): readonly Piece[];
  alone(tag: Tag): readonly Piece[];
}

export function build(events: readonly Event[], elements: Positions, building: Building): readonly Piece[] {
  const stack: { readonly begun: Tag | undefined; readonly children: Piece[] }[] = [{ begun: undefined, children: [] }];
  const put = (pieces: readonly Piece[]) => stack.at(-1)?.children.push(...pieces);
  events.forEach((event, position) => {
    if (event.type === 'raw') put([raw(event.markup)]);
    else if (event.type === 'alone') put(building.alone(event.tag));
    else if (!elements.has(position)) put(event.type === 'open' ? building.start(event.tag) : building.end(event.tag));
    else if (event.type === 'open') stack.push({ begun: building.begin(event.tag), children: [] });
    else {
      const done = stack.pop();
      if (done?.begun) put([{ ...done.begun, children: done.children }]);
    }
  });
  return stack[0]?.children ?? [];
}

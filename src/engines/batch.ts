import type { Batch, EngineLimits } from './types.js';

/** What all texts of one batch share. */
export type BatchHead = Omit<Batch, 'texts'>;

export interface Packed {
  readonly batches: readonly Batch[];
  /** Texts too large for a batch of their own. */
  readonly tooLarge: readonly string[];
}

/**
 * Packs texts into as few batches as a simple rule finds: the largest first, each into the first batch with room
 * (first-fit decreasing, at most 11/9 of the optimum by size). In a batch they keep their order.
 * @param measure bytes of a batch; each text must add the same wherever it is put.
 */
export function packBatches(
  texts: readonly string[],
  head: BatchHead,
  limits: EngineLimits,
  measure: (batch: Batch) => number,
): Packed {
  const headBytes = measure({ ...head, texts: [] });
  const open: { readonly texts: Sized[]; bytes: number }[] = [];
  const tooLarge: string[] = [];
  const sized = texts.map((value, at): Sized => {
    return { value, at, bytes: measure({ ...head, texts: [value] }) - headBytes };
  });
  // Batches before this one are full.
  let firstOpen = 0;
  for (const item of sized.toSorted((a, b) => b.bytes - a.bytes)) {
    const { value, bytes } = item;
    if (headBytes + bytes > limits.bytes) {
      tooLarge.push(value);
      continue;
    }
    let at = firstOpen;
    while (at < open.length && !hasRoom(open[at], bytes, limits)) at += 1;
    const room = open[at];
    if (room) {
      room.texts.push(item);
      room.bytes += bytes;
    } else open.push({ texts: [item], bytes: headBytes + bytes });
    while ((open[firstOpen]?.texts.length ?? 0) >= limits.texts) firstOpen += 1;
  }
  const inOrder = (items: readonly Sized[]) => items.toSorted((a, b) => a.at - b.at).map(({ value }) => value);
  return { batches: open.map((room) => ({ ...head, texts: inOrder(room.texts) })), tooLarge };
}

interface Sized {
  readonly value: string;
  readonly bytes: number;
  /** Its place among the texts. */
  readonly at: number;
}

function hasRoom(
  room: { readonly texts: readonly Sized[]; readonly bytes: number } | undefined,
  bytes: number,
  limits: EngineLimits,
): boolean {
  return room !== undefined && room.texts.length < limits.texts && room.bytes + bytes <= limits.bytes;
}

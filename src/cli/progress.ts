import type { ProgressEvent } from '../core/progress.js';

/** A line on the terminal that follows the work; nothing where standard error is no terminal. */
export function progressLine() {
  const stream = process.stderr;
  let shown = false;
  return {
    show(event: ProgressEvent): void {
      const text = lineOf(event);
      if (!stream.isTTY || text === undefined) return;
      stream.write(`\r\u001B[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
      shown = true;
    },
    clear(): void {
      if (shown) stream.write('\r\u001B[K');
      shown = false;
    },
  };
}

function lineOf(event: ProgressEvent): string | undefined {
  if (event.type === 'document') return `${event.done}/${event.total} ${event.document}`;
  if (event.type === 'engine') return `${event.locale}: ${event.done}/${event.total} segments from ${event.engine}`;
  return undefined;
}

import { remember } from './remember.js';

const dayMs = 86_400_000;

/** Milliseconds that the clocks of a time zone are ahead of UTC at an instant. */
export function offsetAt(instant: number, timeZone: string): number {
  // Asking Intl takes some 10 µs, and lists ask thousands of times; clocks change at most once a day.
  const day = Math.floor(instant / dayMs);
  const offsetAtDay = dayOffsets(timeZone);
  const before = offsetAtDay(day);
  return before === offsetAtDay(day + 1) ? before : measureOffset(instant, clockOf(timeZone));
}

/** Offsets at the beginning of days (of UTC, counted from 1970) by zone. */
const dayOffsets = remember((timeZone: string) => {
  const clock = clockOf(timeZone);
  return remember((day: number) => measureOffset(day * dayMs, clock));
});

function measureOffset(instant: number, clock: Intl.DateTimeFormat): number {
  const read = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => read.get(type) ?? 0;
  const reading = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return reading - Math.floor(instant / 1000) * 1000;
}

const clockOf = remember(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
);

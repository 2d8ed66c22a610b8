import type { Locale } from '../core/locale.js';
import { intlFor, isSupported } from './intl.js';
import { remember } from './remember.js';
import { offsetAt } from './time-zones.js';

/** `date` is the day in words; `date-time` adds hours and minutes where the date has them. */
export type DateStyle = 'date' | 'date-time';

/** A moment as the clock on the newsroom's wall shows it. Months count from 1. */
interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: { readonly hour: number; readonly minute: number; readonly second: number };
}

/** What a date is written from; the month by its name. */
interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

interface DateData {
  readonly months: string;
  readonly pattern: (parts: DateParts) => string;
}

// Our own data where the libraries' differs from what newsrooms print, or between versions of ICU.
//
// kk: CLDR 48 `y 'ж'. d MMMM`, the form of Kazakh agencies' datelines; the full "2022 жылғы 6 қыркүйек" is for prose.
// uz: CLDR 48 has `d-MMMM, y` ("6-sentabr, 2022"), the English order with a comma. Uzbek laws, agencies and schools
//     write the year first with -yil: "2022-yil 6-sentabr". We print that.
// uz-Cyrl: CLDR 48 drops the soft sign of the months (сентябр). The orthography of 1956, still used for this script,
//     has сентябрь, and no hyphens: "2022 йил 6 сентябрь".
const ownData: Readonly<Record<string, DateData>> = {
  kk: {
    months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
    pattern: ({ year, month, day }) => `${year} ж. ${day} ${month}`,
  },
  uz: {
    months: 'yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr',
    pattern: ({ year, month, day }) => `${year}-yil ${day}-${month}`,
  },
  'uz-Cyrl': {
    months: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    pattern: ({ year, month, day }) => `${year} йил ${day} ${month}`,
  },
};

/**
 * A date as readers of the locale write it: kk `2022 ж. 6 қыркүйек`, uz `2022-yil 6-sentabr`, ru `6 сентября 2022 г.`
 * A date without time names a day and is the same everywhere; a time with an offset is shown in `timeZone`, one without
 * is taken as `timeZone`'s. What is no ISO 8601 date comes back as it is; a locale unknown to ICU gets the ISO form.
 */
export function formatDate(locale: Locale, iso: string, style: DateStyle, timeZone: string): string {
  const clock = readClock(iso, timeZone);
  if (!clock) return iso;
  const time = style === 'date-time' ? clock.time : undefined;
  const own = dataOf(locale);
  if (own) {
    const parts = {
      year: String(clock.year),
      month: own.months.split(' ')[clock.month - 1] ?? '',
      day: String(clock.day),
    };
    const day = own.pattern(parts);
    return time ? `${day}, ${two(time.hour)}:${two(time.minute)}` : day;
  }
  if (!isSupported(locale)) {
    return time ? `${isoDay(clock)} ${two(time.hour)}:${two(time.minute)}` : isoDay(clock);
  }
  return intlFor(locale).formatDate(asUtc(clock), {
    dateStyle: 'long',
    ...(time ? { timeStyle: 'short' } : {}),
    timeZone: 'UTC',
  });
}

/** The form for machines: `2022-09-06`, or RFC 3339 with the offset of `timeZone`. Undefined for what is no date. */
export function machineDate(iso: string, timeZone: string): string | undefined {
  const clock = readClock(iso, timeZone);
  if (!clock) return undefined;
  return clock.time ? withOffset(clock, timeZone) : isoDay(clock);
}

/** RFC 3339 always with a time (Atom, RFC 4287 §3.3): a day begins at its midnight in `timeZone`. */
export function timestamp(iso: string, timeZone: string): string | undefined {
  const clock = readClock(iso, timeZone);
  return clock && withOffset(clock, timeZone);
}

/** Orders dates as read in `timeZone`; what is no date comes before everything. */
export function sortKey(iso: string | undefined, timeZone: string): number {
  const clock = iso === undefined ? undefined : readClock(iso, timeZone);
  return clock ? asUtc(clock) : Number.NEGATIVE_INFINITY;
}

const dataOf = remember((locale: Locale): DateData | undefined => {
  const { language, script } = new Intl.Locale(locale);
  const standard = { kk: 'Cyrl', uz: 'Latn' }[language];
  return ownData[script === undefined || script === standard ? language : `${language}-${script}`];
});

const isoPattern =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[Tt ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)? ?(?<offset>[Zz]|[+-]\d\d:?\d\d)?)?$/;

function readClock(iso: string, timeZone: string): WallClock | undefined {
  const groups = isoPattern.exec(iso.trim())?.groups;
  if (!groups) return undefined;
  const date = { year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) };
  // Date.UTC takes a February 30 for March 2.
  if (new Date(asUtc(date)).getUTCDate() !== date.day || date.month < 1 || date.month > 12) return undefined;
  if (groups.hour === undefined) return date;
  const time = { hour: Number(groups.hour), minute: Number(groups.minute), second: Number(groups.second ?? 0) };
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return undefined;
  if (groups.offset === undefined) return { ...date, time };
  return clockAt(asUtc({ ...date, time }) - minutesOf(groups.offset) * 60_000, timeZone);
}

function minutesOf(offset: string): number {
  if (/z/i.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return offset.startsWith('-') ? -minutes : minutes;
}

/** The clock's reading as if it hung in Greenwich. */
function asUtc({ year, month, day, time }: WallClock): number {
  return Date.UTC(year, month - 1, day, time?.hour ?? 0, time?.minute ?? 0, time?.second ?? 0);
}

function clockAt(instant: number, timeZone: string): WallClock {
  const reading = new Date(instant + offsetAt(instant, timeZone));
  return {
    year: reading.getUTCFullYear(),
    month: reading.getUTCMonth() + 1,
    day: reading.getUTCDate(),
    time: { hour: reading.getUTCHours(), minute: reading.getUTCMinutes(), second: reading.getUTCSeconds() },
  };
}

function withOffset(clock: WallClock, timeZone: string): string {
  const reading = asUtc(clock);
  const minutes = Math.round(offsetAt(reading - offsetAt(reading, timeZone), timeZone) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const offset = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  const { hour, minute, second } = clock.time ?? { hour: 0, minute: 0, second: 0 };
  return `${isoDay(clock)}T${two(hour)}:${two(minute)}:${two(second)}${offset}`;
}

function isoDay({ year, month, day }: WallClock): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

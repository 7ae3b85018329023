import { addDays, type CivilDate } from './calendar.ts';

/** What a clock and calendar on the wall show. Hours 0–23. */
export interface WallTime extends CivilDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** An instant and the zone it is looked at from. `at`: milliseconds since 1970-01-01T00:00Z; `zone`: an IANA name. */
export interface Moment {
  readonly at: number;
  readonly zone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the wall clock of a zone shows at an instant. Throws a RangeError when the zone does not exist. */
export function wallTime({ at, zone }: Moment): WallTime {
  const parts: Record<string, number> = {};
  for (const part of formatFor(zone).formatToParts(at)) parts[part.type] = Number(part.value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

function asIfUtc(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
}

/** Minutes that may lie between a zone's clock and UTC, in milliseconds; positive east of Greenwich. */
function offset(at: number, zone: string): number {
  return asIfUtc(wallTime({ at, zone })) - Math.floor(at / 1000) * 1000;
}

/**
 * The instant at which the wall clock of a zone shows a time. A time that a clock change repeats is the first of the
 * two (a promise is kept by the earlier); a time that it leaves out is moved on by the length of the gap
 * (the “compatible” rule of Temporal and RFC 5545).
 */
export function instantOf(wall: WallTime, zone: string): number {
  const utc = asIfUtc(wall);
  const before = offset(utc - 86_400_000, zone);
  const after = offset(utc + 86_400_000, zone);
  const fitting = [utc - before, utc - after].filter((at) => at + offset(at, zone) === utc);
  return fitting.length === 0 ? utc - before : Math.min(...fitting);
}

/** The first instant of a day in a zone; where midnight is skipped, the first moment that exists. */
export function startOfDay(date: CivilDate, zone: string): number {
  return instantOf({ ...date, hour: 0, minute: 0, second: 0 }, zone);
}

/** The last whole minute of a day in a zone. */
export function endOfDay(date: CivilDate, zone: string): number {
  return startOfDay(addDays(date, 1), zone) - 60_000;
}

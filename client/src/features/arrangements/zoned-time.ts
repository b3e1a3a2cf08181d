/** Points in time as the clocks of a time zone show them, for fields in which a date and a time are typed. */

const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;
const DAY_MS = 86_400_000;

/** `2026-07-08T18:00`: what clocks in the zone show at that moment, to the minute. `zone` is an IANA name. */
export function wallTimeOf(instant: Date, zone: string): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const year = part('year').padStart(4, '0');
  return `${year}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * When clocks in the zone show that time, ISO 8601; null: it is no date and time. Of an hour that comes twice, the first; a
 * time that is left out when clocks go forward is as much later.
 */
export function instantOf(wallTime: string, zone: string): string | null {
  const [typed] = WALL_TIME.exec(wallTime) ?? [];
  const asIfUtc = Date.parse(`${typed}:00Z`);
  if (typed === undefined || Number.isNaN(asIfUtc)) return null;
  const before = asIfUtc - offsetAt(asIfUtc - DAY_MS, zone);
  const after = asIfUtc - offsetAt(asIfUtc + DAY_MS, zone);
  const shown = [before, after].find((ms) => wallTimeOf(new Date(ms), zone) === typed);
  return new Date(shown ?? before).toISOString();
}

/** Milliseconds that clocks in the zone are ahead of UTC at that moment. */
function offsetAt(ms: number, zone: string): number {
  const toTheMinute = Math.floor(ms / 60_000) * 60_000;
  return Date.parse(`${wallTimeOf(new Date(toTheMinute), zone)}:00Z`) - toTheMinute;
}

/** The time zone that this browser is set to, as an IANA name. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every time zone that can be chosen, that of this browser and UTC among them. */
export function allZones(): readonly string[] {
  return [...new Set([ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted();
}

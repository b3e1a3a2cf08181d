/** Hours of a meeting as a programme of work prints them: `10 a.m.–1 p.m.`, `3–6 p.m.`. Read and written. */
import type { Hours } from '@chapeau/model';

const HALF = String.raw`(?: ?([ap])\.? ?m\b\.?)?`;
const TIME = String.raw`(?:(noon|midnight|12 noon|12 midnight)|(\d{1,2})(?:[.:](\d{2}))?${HALF})`;
const HOURS = new RegExp(
  String.raw`^(?:from )?${TIME}(?: ?(?:–|—|-|‑|to|until|till) ?${TIME})?(?![\p{L}\d])(.*)$`,
  'iu',
);
const NOON = 12 * 60;
const DAY = 24 * 60;

export type PrintedHours =
  /** `rest`: what follows on the line; may be empty. */
  | {
      readonly kind: 'hours';
      readonly hours: Hours;
      readonly words: string;
      readonly rest: string;
      readonly isBackwards: boolean;
    }
  /** Written like hours, but there is no such time. */
  | { readonly kind: 'impossible'; readonly words: string };

interface PrintedTime {
  readonly name: 'noon' | 'midnight' | null;
  readonly hour: number;
  readonly minute: number;
  /** Null: neither a.m. nor p.m. is printed. */
  readonly half: 'a' | 'p' | null;
  readonly hasMinutes: boolean;
}

/** Finds hours at the beginning of a line; undefined where none stand there. */
export function findHours(line: string): PrintedHours | undefined {
  const match = HOURS.exec(line);
  if (match === null) return undefined;
  const from = timeOf(match, 1);
  const to = timeOf(match, 5);
  const rest = match[9] ?? '';
  if (from === null || !areHours(from, to, rest)) return undefined;
  const words = line.slice(0, line.length - rest.length).trim();
  const minutes = minutesOf(from, to);
  if (minutes === null) return { kind: 'impossible', words };
  const hours = { from: clock(minutes.from), to: minutes.to === null ? null : clock(minutes.to) };
  const isBackwards = minutes.to !== null && minutes.to <= minutes.from;
  return { kind: 'hours', hours, words, rest: rest.replace(/^[\s:,;–—-]+/, ''), isBackwards };
}

function timeOf(match: RegExpExecArray, at: number): PrintedTime | null {
  const [name, hour, minute, half] = match.slice(at, at + 4).map((group) => group?.toLowerCase());
  if (name === undefined && hour === undefined) return null;
  return {
    name: name === undefined ? null : name.endsWith('noon') ? 'noon' : 'midnight',
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    half: half === 'a' || half === 'p' ? half : null,
    hasMinutes: minute !== undefined,
  };
}

/** Whether these are hours and no other numbers: some a.m. or p.m., noon, or minutes on both sides; one time alone stands alone. */
function areHours(from: PrintedTime, to: PrintedTime | null, rest: string): boolean {
  const isNamed = [from, to].some((time) => time !== null && (time.half !== null || time.name !== null));
  if (to === null) return isNamed && rest.trim() === '';
  return isNamed || (from.hasMinutes && to.hasMinutes);
}

interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** Minutes of the day; null where there is no such time. Where only one half of the day is printed it holds for both times, unless they would run backwards. */
function minutesOf(from: PrintedTime, to: PrintedTime | null): Span | null {
  const spans = halvesOf(from, to).map(([first, last]) => ({
    from: minuteOf(from, first, 0),
    to: to === null ? null : minuteOf(to, last, DAY),
  }));
  const possible = spans.filter((span): span is Span => span.from !== undefined && span.to !== undefined);
  return possible.find((span) => span.to === null || span.from < span.to) ?? possible[0] ?? null;
}

type Half = 'a' | 'p' | null;

/** Which halves of the day the two times may be in, the likelier first. */
function halvesOf(from: PrintedTime, to: PrintedTime | null): readonly (readonly [Half, Half])[] {
  if (to === null) return [[from.half, null]];
  const [first, last] = [from.half, to.half];
  if (first === null && from.name === null && last !== null)
    return [
      [last, last],
      [other(last), last],
    ];
  if (last === null && to.name === null && first !== null)
    return [
      [first, first],
      [first, other(first)],
    ];
  if (first === null && from.name === null && to.name !== null)
    return [
      ['a', last],
      ['p', last],
    ];
  if (last === null && to.name === null && from.name !== null)
    return [
      [first, 'p'],
      [first, 'a'],
    ];
  return [[first, last]];
}

function other(half: 'a' | 'p'): 'a' | 'p' {
  return half === 'a' ? 'p' : 'a';
}

function minuteOf({ name, hour, minute }: PrintedTime, half: Half, midnight: number): number | undefined {
  if (name !== null) return name === 'noon' ? NOON : midnight;
  if (minute > 59 || hour > 24) return undefined;
  if (half === null) return hour * 60 + minute <= DAY ? hour * 60 + minute : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) * 60 + minute + (half === 'p' ? NOON : 0);
}

function clock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `10 a.m.–1 p.m.`, `3–6 p.m.`, `11.30 a.m.–noon`, `3 p.m.`. */
export function writeHours({ from, to }: Hours): string {
  if (to === null) return writeTime(from);
  const isForward = from < to;
  const isOneHalf = halfOf(from) === halfOf(to) && [from, to].every((time) => !isNamedTime(time));
  return isForward && isOneHalf
    ? `${writeTime(from).slice(0, -' a.m.'.length)}–${writeTime(to)}`
    : `${writeTime(from)}–${writeTime(to)}`;
}

function writeTime(time: string): string {
  if (time === '12:00') return 'noon';
  if (time === '24:00') return 'midnight';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes} ${halfOf(time)}.m.`;
}

function isNamedTime(time: string): boolean {
  return time === '12:00' || time === '24:00';
}

function halfOf(time: string): 'a' | 'p' {
  return time < '12:00' ? 'a' : 'p';
}

/** Counters of lists made sequential: 3, 3 bis, 4 → 3, 4, 5. */
import { findCounting, lookOf, type Counting } from './counters.ts';
import type { PrintedList } from './numbered-lists.ts';
import { findNumber, type PrintedNumber } from './printed-number.ts';

interface Fresh {
  /** New counters by place in the text. */
  readonly counters: Map<number, string>;
  /** Places whose label is not one number. */
  readonly kept: Set<number>;
}

/** Numbers of a list that are printed alike: of one way of counting, and under the same numbers. */
interface Style {
  readonly key: string;
  readonly counting: Counting | null;
}

/** How far a style has come. */
interface Progress {
  /** The value printed last, before. */
  last: number;
  /** The value that comes next, afterwards. */
  next: number;
}

/**
 * Fresh counters for the lists, in each of its styles from the value that it begins with. A list that went on where one of
 * the same rank stopped still does; one that began at 1 again under a heading still does.
 */
export function freshCounters(lists: readonly PrintedList[], labels: readonly (string | null)[]): Fresh {
  const fresh: Fresh = { counters: new Map(), kept: new Set() };
  const ended = new Map<string, Progress>();
  for (const list of lists) countList(list, { labels, fresh, ended });
  return fresh;
}

interface Work {
  readonly labels: readonly (string | null)[];
  readonly fresh: Fresh;
  readonly ended: Map<string, Progress>;
}

function countList(list: PrintedList, { labels, fresh, ended }: Work): void {
  const members = list.members.map(({ index, isAfterHeading }) => {
    const label = labels[index] ?? '';
    return { index, isAfterHeading, label, printed: findNumber(label) };
  });
  const styles = stylesOf(
    members.flatMap(({ printed }) => printed ?? []),
    list.rank,
  );
  const begun = new Map<string, Progress>();
  let current: Progress | undefined;
  for (const [place, { index, isAfterHeading, label, printed }] of members.entries()) {
    const style = printed === null ? undefined : styles.get(styleOf(printed, list.rank));
    const value = printed === null ? null : (style?.counting?.read(printed.counter) ?? null);
    if (printed === null || style === undefined || value === null) {
      // A dash counts for nothing; what is some number takes a place.
      if (!/[\p{L}\p{N}]/u.test(label)) continue;
      fresh.kept.add(index);
      if (current !== undefined) current.next += 1;
      continue;
    }
    const isPlain = printed.adverb === '';
    current = begun.get(style.key) ?? beginning(value, isPlain ? ended.get(style.key) : undefined);
    const following = members[place + 1]?.printed ?? null;
    const isRestart = begun.has(style.key) && isAfterHeading && isPlain && value === 1;
    if (isRestart && goesOn(following, style.counting)) current.next = 1;
    fresh.counters.set(index, style.counting?.write(current.next) ?? printed.counter);
    current.next += 1;
    current.last = value;
    begun.set(style.key, current);
    ended.set(style.key, current);
  }
}

function beginning(value: number, before: Progress | undefined): Progress {
  const isContinued = before !== undefined && value > 1 && value === before.last + 1;
  return { last: value, next: isContinued ? before.next : value };
}

/** Whether a list that begins with 1 goes on as one: with 2, 1 bis, or not at all. Else a 1 was moved there. */
function goesOn(following: PrintedNumber | null, counting: Counting | null): boolean {
  const value = following === null ? null : counting?.read(following.counter);
  return value === null || value === undefined || value === 2 || (value === 1 && following?.adverb !== '');
}

function stylesOf(numbers: readonly PrintedNumber[], rank: string): Map<string, Style> {
  const counters = new Map<string, string[]>();
  for (const number of numbers) {
    const key = styleOf(number, rank);
    counters.set(key, [...(counters.get(key) ?? []), number.counter]);
  }
  return new Map([...counters].map(([key, group]) => [key, { key, counting: findCounting(group) }]));
}

/** Headings differ by their words too: Annex I is no part of I, II, III. */
function styleOf({ lead, above, counter }: PrintedNumber, rank: string): string {
  const words = rank.startsWith('heading') ? lead.replaceAll(/\P{L}/gu, '').toLowerCase() : '';
  return `${rank} ${lookOf(counter)} ${above} ${words}`;
}

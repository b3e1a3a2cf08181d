/** English names of months, weekdays and ordinals, as the programmes of work of the United Nations print them. */

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** In the order of `weekdayOf`. */
export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** The names, for a pattern. */
export const MONTH_NAMES = MONTHS.join('|');
export const WEEKDAY_NAMES = WEEKDAYS.join('|');
export const ORDINAL_NAMES = ORDINALS.join('|');

/** 1 for `First`, in any case of letters; 0 for what is none of them. */
export function ordinalOf(word: string): number {
  return ORDINALS.indexOf(word.toLowerCase()) + 1;
}

/** 1 for January, in any case of letters; 0 for what is no month. */
export function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month.toLowerCase() === word.toLowerCase()) + 1;
}

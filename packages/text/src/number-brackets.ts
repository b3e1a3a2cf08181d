/** Square brackets round a printed number: it is in dispute. */
import { findNumber } from './printed-number.ts';

/**
 * Puts brackets round the number of a label (`12.` → `[12].`, `(a)` → `[(a)]`, `Article 4` → `Article [4]`), or takes them off
 * again. A label that has brackets already, or whose brackets do not enclose one number (`[4][2].`, `[7.`), stays as it is, and
 * so does one without a number.
 */
export function bracketedNumber(label: string, on: boolean): string {
  return on ? withBrackets(label) : withoutBrackets(label);
}

function withBrackets(label: string): string {
  if (/[[\]［］]/u.test(label) || !/[\p{L}\p{N}]/u.test(label)) return label;
  const lead = findNumber(label)?.lead ?? '';
  // A word that a space sets off is not in dispute; an opening parenthesis goes with the number.
  const outside = /^(?:.*\s)?/su.exec(lead)?.[0] ?? '';
  const [, number = '', tail = ''] = /^(.*?)([\s.,:;、．。]*)$/su.exec(label.slice(outside.length)) ?? [];
  return `${outside}[${number}]${tail}`;
}

function withoutBrackets(label: string): string {
  const opening = label.match(/[[［]/gu)?.length ?? 0;
  const closing = label.match(/[\]］]/gu)?.length ?? 0;
  const isNested = /^[^\]］]*[[［][^[［]*$/u.test(label);
  return opening === closing && isNested ? label.replaceAll(/[[\]［］]/gu, '') : label;
}

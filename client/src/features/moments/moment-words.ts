/** What a stop of the time line is called, to the eye and to the ear. */
import type { MomentReading } from '@chapeau/protocol';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { STAGE_WORD } from '../../intl/words.ts';
import type { Stop } from './line-stops.ts';

type Word = 'between' | 'reading' | 'typed' | 'issued';

const WORDS: Readonly<Record<Word, MessageDescriptor>> = defineMessages({
  between: { id: 'moments.between', defaultMessage: 'Between readings' },
  reading: { id: 'moments.reading', defaultMessage: '{reading}: {meetings}' },
  typed: { id: 'moments.typed', defaultMessage: 'Typed by {names}' },
  issued: { id: 'moments.issued', defaultMessage: '{labels} issued' },
});

/** `First reading: 3rd meeting`; without meetings the reading alone; null: between readings. */
export function readingName(intl: IntlShape, reading: MomentReading | null): string {
  if (reading === null) return intl.formatMessage(WORDS.between);
  const name = intl.formatMessage(STAGE_WORD, { stage: reading.ordinal });
  if (reading.meetings.length === 0) return name;
  return intl.formatMessage(WORDS.reading, { reading: name, meetings: intl.formatList(reading.meetings) });
}

export function dayOf(intl: IntlShape, at: string): string {
  return intl.formatDate(at, { dateStyle: 'medium' });
}

/** What happened at the stop. `tell`: an act of the record in a sentence; undefined: it is not at hand. */
export function happenedAt(
  intl: IntlShape,
  { decisions, versions, by }: Stop,
  tell: (sequence: number) => string | undefined,
): readonly string[] {
  const told = decisions.flatMap(({ sequence }) => tell(sequence) ?? []);
  if (told.length > 0) return told;
  if (versions.length > 0)
    return [
      intl.formatMessage(WORDS.issued, { labels: intl.formatList(versions.map(({ label }) => label)) }),
    ];
  return by.length === 0 ? [] : [intl.formatMessage(WORDS.typed, { names: intl.formatList(by) })];
}

/** All of it in one line, as the slider speaks it. */
export function spokenStop(intl: IntlShape, stop: Stop, happened: readonly string[]): string {
  const time = intl.formatDate(stop.at, { dateStyle: 'medium', timeStyle: 'medium' });
  return [time, readingName(intl, stop.reading), ...happened].join('. ');
}

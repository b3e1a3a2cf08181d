/** A reader's report and notices: told to that reader alone. */
import { z } from 'zod';

/** `GET /api/report`: of a day, since a moment, or (neither) of today. `Report` as `compare` makes it. */
export interface ReportAnswer<Report> {
  /** The moment of asking. */
  readonly at: string;
  /** IANA name of the time zone in which the days begin: that of the place of the meeting. */
  readonly timeZone: string;
  /** The present day there, ISO 8601. */
  readonly today: string;
  /** The day that is told of; null: since a moment. */
  readonly day: string | null;
  readonly report: Report;
}

export const ReportQuery = z
  .object({
    day: z.iso.date().optional().meta({ description: 'A day as the place of the meeting counts it' }),
    since: z.iso.datetime({ offset: true }).optional().meta({ description: 'A moment, instead of a day' }),
  })
  .refine(({ day, since }) => day === undefined || since === undefined, {
    error: 'either a day or a moment',
  });

/** `GET /api/notices`: the newest first, `Notice` as `compare` makes it. */
export interface NoticesAnswer<Notice> {
  readonly notices: readonly Notice[];
  /** Up to which moment they were looked at; null: never. */
  readonly through: string | null;
  readonly unread: number;
  /** When there will be news by itself, a meeting being near; null: no meeting is planned. */
  readonly nextAt: string | null;
}

/** `PUT /api/notices/seen` */
export const NoticesSeenRequest = z.strictObject({ through: z.iso.datetime({ offset: true }) });

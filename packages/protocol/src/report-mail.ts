/** A report by e-mail: asked for, confirmed and ended. */
import type { MailFailure } from '@chapeau/model';
import { z } from 'zod';

/** `PUT /api/report/mail` */
export const ReportMailRequest = z.strictObject({
  address: z.email().max(254),
  /** As clocks show it at the place of the meeting. */
  hour: z.int().min(0).max(23),
});
export type ReportMailRequest = z.output<typeof ReportMailRequest>;

/** `POST /api/report-mail/confirm`, `POST /api/report-mail/stop`: by the secret of a link in a mail. */
export const ReportMailLink = z.strictObject({ secret: z.string().min(10).max(200) });

/** `GET /api/report/mail`: told to the person who asked for it alone. */
export interface ReportMailAnswer {
  /** Whether this server sends mail at all. */
  readonly isSetUp: boolean;
  /** In which the hour is told. */
  readonly timeZone: string;
  /** Null: none was asked for. */
  readonly mail: {
    readonly address: string;
    readonly hour: number;
    readonly isConfirmed: boolean;
    /** The last day whose report was sent; null: none was. */
    readonly lastDay: string | null;
    readonly failure: {
      readonly kind: MailFailure;
      readonly at: string;
      readonly isTriedAgain: boolean;
    } | null;
  } | null;
}

/** A report by e-mail: where to, at which hour, and what became of the last one. Told to the person who asked for it alone. */
import type { ActorId, InvitationId, ProcessId } from './ids.ts';

/** Why a mail did not leave: the mail server could not be reached, refused it, or did not say whether it took it. */
export const MAIL_FAILURES = ['unreachable', 'refused', 'unanswered'] as const;
export type MailFailure = (typeof MAIL_FAILURES)[number];

/** Hours of the day at which a report can be sent. */
export const DEFAULT_REPORT_HOUR = 18;

export interface ReportMail {
  /** Of the person who asked for it. */
  readonly id: ActorId;
  readonly process: ProcessId;
  /** By which that person had come in; revoked, nothing is sent any more. */
  readonly invitation: InvitationId;
  /** When the sign-in ends at which it was asked for, and the mail with it. */
  readonly until: string;
  readonly address: string;
  /** 0 to 23, as clocks show it at the place of the meeting. */
  readonly hour: number;
  /** When confirmation was asked for at an address, the last times. */
  readonly asked: readonly string[];
  /** Hash of the secret in the link that confirms the address. */
  readonly confirmHash: string;
  /** Null: nothing but that link is sent there. */
  readonly confirmedAt: string | null;
  /** Hashes of the secrets in the links that end it, one in each mail; the latest. */
  readonly stopHashes: readonly string[];
  /** The last day whose report was sent, or begun to be; null: none was. */
  readonly lastDay: string | null;
  /** That day's report did not leave and is tried again; null: it is not. */
  readonly again: { readonly attempts: number; readonly at: string } | null;
  /** What went wrong last; null: the last one left. */
  readonly failure: { readonly kind: MailFailure; readonly at: string } | null;
}

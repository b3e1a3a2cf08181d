/** Hands letters to the mail server. Nothing is tried twice here: whoever sends knows whether it may. */
import type { MailFailure } from '@chapeau/model';
import { Readable } from 'node:stream';
import nodemailer from 'nodemailer';
import type { MailSettings } from './mail-settings.ts';

/** Text and HTML say the same. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where the reader can end such mails, for the reader's own program; absent: it is no such mail. */
  readonly stopUrl?: string;
}

/** How it went. `isFinal`: it would be refused again. */
export type Posted =
  | { readonly kind: 'sent' }
  | {
      readonly kind: 'failed';
      readonly failure: MailFailure;
      readonly isFinal: boolean;
      readonly cause: unknown;
    };

export interface Post {
  /** Never rejects. */
  readonly send: (letter: Letter) => Promise<Posted>;
}

/** A mail server that does not answer is waited for so long. */
const POST_TIMEOUT_MS = 15_000;

/** Encrypted where the server offers it, always where the address says `smtps`. */
export function openPost({ smtpUrl, from }: MailSettings, timeoutMs = POST_TIMEOUT_MS): Post {
  const url = new URL(smtpUrl);
  const isPlain = url.searchParams.get('tls') === 'none';
  const transport = nodemailer.createTransport({
    host: url.hostname.replace(/^\[|\]$/gu, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    ...(isPlain ? { ignoreTLS: true } : { requireTLS: url.searchParams.get('tls') === 'required' }),
    ...(url.searchParams.get('tls') === 'any' ? { tls: { rejectUnauthorized: false } } : {}),
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, html, stopUrl }) => {
      const list =
        stopUrl === undefined ? {} : { list: { unsubscribe: { url: stopUrl, comment: 'End this mail' } } };
      // The last part of the letter is read when the server has asked for it and has all the rest.
      const last = Readable.from([Buffer.from(html)]);
      let isHandedOver = false;
      last.on('end', () => {
        isHandedOver = true;
      });
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html: last, ...list });
        return { kind: 'sent' };
      } catch (cause) {
        return failed(cause, isHandedOver);
      }
    },
  };
}

/**
 * A server that answered no took nothing. One that fell silent when it had the whole letter may have taken it: that is not sent again,
 * for nobody wants it twice.
 */
function failed(cause: unknown, isHandedOver: boolean): Posted {
  const { code, responseCode } = {
    ...(cause as { code?: string; responseCode?: number }),
  };
  if (responseCode !== undefined)
    return { kind: 'failed', failure: 'refused', isFinal: responseCode >= 500, cause };
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return { kind: 'failed', failure: 'refused', isFinal: true, cause };
  if (isHandedOver) return { kind: 'failed', failure: 'unanswered', isFinal: true, cause };
  return { kind: 'failed', failure: 'unreachable', isFinal: false, cause };
}

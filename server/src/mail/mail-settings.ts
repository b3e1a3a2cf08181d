/** Where mail goes out, as whoever runs the server has set it. */

export interface MailSettings {
  /** `smtp://user:password@host:587`, `smtps://…`; `?tls=none` for a server on the same machine that has no TLS. */
  readonly smtpUrl: string;
  /** `Chapeau <chapeau@example.org>` */
  readonly from: string;
  /** Address of the pages as others reach them, without a slash at the end; links in mails begin with it. */
  readonly publicUrl: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Null: mail is not set up. A sentence: what is set does not fit together. */
export function readMailSettings(environment: Environment): MailSettings | null | string {
  const smtpUrl = environment['CHAPEAU_SMTP_URL'] ?? '';
  if (smtpUrl === '') return null;
  const from = environment['CHAPEAU_MAIL_FROM'] ?? '';
  const publicUrl = (environment['CHAPEAU_PUBLIC_URL'] ?? '').replace(/\/+$/u, '');
  if (!isUrl(smtpUrl, ['smtp:', 'smtps:']))
    return 'CHAPEAU_SMTP_URL is the address of a mail server, as smtp://user:password@mail.example.org:587.';
  if (!/^[^\r\n]*[^\s@]+@[^\s@]+$/u.test(from))
    return 'CHAPEAU_MAIL_FROM is the address that mails come from, as Chapeau <chapeau@example.org>.';
  if (!isUrl(publicUrl, ['http:', 'https:']))
    return 'CHAPEAU_PUBLIC_URL is where others reach these pages, as https://chapeau.example.org: links in mails lead there.';
  return { smtpUrl, from, publicUrl };
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  const url = URL.parse(text);
  return url !== null && protocols.includes(url.protocol) && url.hostname !== '';
}

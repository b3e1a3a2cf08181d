/** A real mail server on the loopback, which keeps what it takes and does what the test says. */
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { AddressInfo } from 'node:net';

export interface TakenLetter {
  readonly to: readonly string[];
  /** The whole message as it came. */
  readonly raw: string;
  readonly isEncrypted: boolean;
}

export interface TestSmtp {
  /** With `tls` as the query, where the server offers no certificate that is trusted. */
  readonly url: string;
  readonly letters: readonly TakenLetter[];
  /** What a letter is answered with from now on; null: it is taken. */
  refuseWith: ((attempt: number) => { readonly code: number; readonly words: string } | null) | null;
  /** How often a letter was offered. */
  readonly offers: () => number;
  close(): Promise<void>;
}

export interface TestSmtpOptions {
  readonly startTls?: boolean;
  /** Says nothing when it has the whole letter. */
  readonly isMute?: boolean;
  readonly port?: number;
}

export async function startSmtp({
  startTls = false,
  isMute = false,
  port = 0,
}: TestSmtpOptions = {}): Promise<TestSmtp> {
  const letters: TakenLetter[] = [];
  let offers = 0;
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: startTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        offers += 1;
        const refusal = smtp.refuseWith?.(offers) ?? null;
        if (refusal !== null)
          return callback(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        letters.push({ to, raw: Buffer.concat(parts).toString(), isEncrypted: session.secure });
        if (!isMute) callback();
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: listening } = server.server.address() as AddressInfo;
  const smtp: TestSmtp = {
    url: `smtp://127.0.0.1:${listening}?tls=${startTls ? 'any' : 'none'}`,
    letters,
    refuseWith: null,
    offers: () => offers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return smtp;
}

/** The parts of a letter as they were written, whatever they were encoded in. */
export function partsOf({ raw }: TakenLetter): { readonly text: string; readonly html: string } {
  const part = (type: string) => {
    const begin = raw.indexOf(`Content-Type: ${type}`);
    const rest = raw.slice(begin);
    const [head = '', ...body] = rest.split('\r\n\r\n');
    const words = body.join('\r\n\r\n').split(/\r\n-+_NmP/u)[0] ?? '';
    if (/base64/iu.test(head)) return Buffer.from(words, 'base64').toString();
    return /quoted-printable/iu.test(head) ? fromQuoted(words) : words;
  };
  return { text: part('text/plain'), html: part('text/html') };
}

function fromQuoted(words: string): string {
  const bytes = words.replaceAll('=\r\n', '').replace(/=([0-9A-F]{2})/gu, (_, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/gu, '%25'));
}

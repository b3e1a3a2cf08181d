/** The rows of those who asked for their report by mail. */
import type { ActorId, ReportMail } from '@chapeau/model';
import type { House } from '../house.ts';
import { hashSecret, sameHash } from '../login/secrets.ts';
import type { Storage, Write } from '../storage/port.ts';

/** The write that keeps it. */
export function putMail(row: ReportMail): Write {
  return { kind: 'put', table: 'report-mail', parent: row.process, row };
}

/** The write that ends it. */
export function removeMail(id: ActorId): Write {
  return { kind: 'remove', table: 'report-mail', id };
}

/** All of them, of every process. */
export async function listMails({
  storage,
}: {
  readonly storage: Pick<Storage, 'list'>;
}): Promise<readonly ReportMail[]> {
  const processes = await storage.list('process', '');
  return (await Promise.all(processes.map(({ id }) => storage.list('report-mail', id)))).flat();
}

/** The one that a secret belongs to; null: none. Every row is looked at, so that the time taken tells nothing. */
export async function findBySecret(
  house: Pick<House, 'storage'>,
  secret: string,
  hashesOf: (row: ReportMail) => readonly string[],
): Promise<ReportMail | null> {
  const hash = hashSecret(secret);
  let found: ReportMail | null = null;
  for (const row of await listMails(house))
    if (hashesOf(row).some((known) => sameHash(known, hash))) found = row;
  return found;
}

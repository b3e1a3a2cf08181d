/** The door through which a server without a process is set up: its secret is printed where the server was started. */
import { makeSecret, hashSecret, sameHash } from '../login/secrets.ts';
import type { House } from '../house.ts';

export class SetUpDoor {
  readonly #hash: string;
  /** Path of the link that is printed. */
  readonly path: string;

  constructor(house: Pick<House, 'randomBytes'>) {
    const secret = makeSecret(house.randomBytes);
    this.#hash = hashSecret(secret);
    this.path = `/set-up#${secret}`;
  }

  opensTo(secret: string): boolean {
    return sameHash(hashSecret(secret), this.#hash);
  }
}

/** Whether the server holds a process already. */
export async function isSetUp({ storage }: Pick<House, 'storage'>): Promise<boolean> {
  return (await storage.list('process', '')).length > 0;
}

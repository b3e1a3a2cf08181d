/** The demonstration process. */
import type { Refusal } from '@chapeau/model';
import type { SetUpAnswer } from '@chapeau/protocol';
import type { House } from '../house.ts';
import { FIRST_SEATS, found, type Founding } from '../set-up/set-up.ts';

/** Founds it, by the same deeds as anybody's. */
export async function foundDemonstration(
  house: House,
  { makeSecret, keep }: Pick<Founding, 'makeSecret' | 'keep'>,
): Promise<SetUpAnswer | Refusal> {
  const process = { title: 'Demonstration', body: 'A body', mandate: '' };
  return await found(house, { process, participants: [], seats: FIRST_SEATS, makeSecret, keep });
}

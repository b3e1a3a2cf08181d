/** Moments as they are asked for: made again one at a time, a few kept at hand, and nobody asks without bound. */
import { isRefusal, refuse, type ActorId, type Draft, type Refusal } from '@chapeau/model';
import type { MomentAnswer } from '@chapeau/protocol';
import { plainDraftOf } from '@chapeau/text';
import type { House } from '../house.ts';
import { LongWork } from '../long-work.ts';
import { StorageFault } from '../storage/port.ts';
import { replay, type Replayed } from './replay.ts';

/** Plain drafts that are kept at hand. */
const AT_HAND = 16;

export class Moments {
  readonly #atHand = new Map<string, MomentAnswer>();
  readonly #work = new LongWork();

  /** Refused where there is no such moment, where what is stored of it is damaged, and where somebody asks too often. */
  async read(
    house: House,
    draft: Draft,
    { moment, by }: { readonly moment: number; readonly by: ActorId },
  ): Promise<MomentAnswer | Refusal> {
    const key = `${draft.id}/${moment}`;
    const kept = this.#atHand.get(key);
    if (kept !== undefined) return this.#keep(key, kept);
    const answer = await this.#work.take(
      house,
      by,
      async () => this.#atHand.get(key) ?? (await textOf(house, draft, moment)),
    );
    return isRefusal(answer) ? answer : this.#keep(key, answer);
  }

  /** Those asked for last stay. */
  #keep(key: string, answer: MomentAnswer): MomentAnswer {
    this.#atHand.delete(key);
    this.#atHand.set(key, answer);
    const [oldest] = this.#atHand.keys();
    if (this.#atHand.size > AT_HAND && oldest !== undefined) this.#atHand.delete(oldest);
    return answer;
  }
}

async function textOf(house: House, draft: Draft, moment: number): Promise<MomentAnswer | Refusal> {
  const made = await makeAgain(house, draft, moment);
  if (isRefusal(made)) return made;
  const plain = plainDraftOf(made.doc, draft);
  made.doc.destroy();
  return { moment, at: made.at, plain };
}

/** The document as it stood, which whoever asked destroys. Refused where there is no such moment, or where what is stored is damaged. */
export async function makeAgain(house: House, draft: Draft, moment: number): Promise<Replayed | Refusal> {
  try {
    return (await replay(house.storage, draft.id, moment)) ?? refuse('moment-unknown');
  } catch (fault) {
    if (!(fault instanceof StorageFault) || fault.retryable) throw fault;
    // Others can be read: it is told of this one alone.
    house.log.error({ err: fault, draft: draft.id, moment }, 'a moment cannot be given back');
    return refuse('moment-damaged');
  }
}

/** The last moment at or before that time; null: the draft has none so early. */
export async function momentAt(
  { storage }: Pick<House, 'storage'>,
  draft: Draft,
  {
    at,
    stretches,
  }: {
    readonly at: string;
    readonly stretches: readonly { readonly from: number; readonly to: number; readonly startedAt: string }[];
  },
): Promise<number | null> {
  const time = Date.parse(at);
  const stretch = stretches.findLast(({ startedAt }) => Date.parse(startedAt) <= time);
  if (stretch === undefined) return null;
  const { from, to } = stretch;
  const updates = await storage.listUpdates(draft.id, from - 1, to - from + 1);
  return updates.findLast((update) => Date.parse(update.at) <= time)?.sequence ?? null;
}

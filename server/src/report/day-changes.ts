/** What changed in a text between two moments: the same for everybody who reads it, so it is worked out once. */
import { comparingTexts, type Row } from '@chapeau/compare';
import { isRefusal, refuse, type Actor, type Draft, type PlainDraft, type Refusal } from '@chapeau/model';
import type { House } from '../house.ts';
import { momentAt, type Moments } from '../moments/moments.ts';
import type { TimeLines } from '../moments/time-line.ts';
import { stepsInPauses } from '../rolling/pauses.ts';
import { Turns } from '../rooms/turns.ts';
import { plainInPauses } from '../rolling/plain-in-pauses.ts';

/** Comparisons that are kept at hand. */
const AT_HAND = 24;

/** A text, and the moment at which it stood so. */
export interface TextAt {
  readonly moment: number;
  readonly plain: PlainDraft;
}

export interface TextChanges {
  /** As it stood at the end. */
  readonly text: PlainDraft;
  /** What changed and what did not; none where there was no text at the beginning. */
  readonly rows: readonly Row[];
}

export interface ChangesAsked {
  readonly draft: Draft;
  readonly by: Actor;
  readonly from: string;
  /** Null: as it stands. */
  readonly to: string | null;
}

export class DayChanges {
  readonly #lines: TimeLines;
  readonly #moments: Moments;
  readonly #turns = new Turns();
  readonly #atHand = new Map<string, readonly Row[]>();
  readonly #live = new Map<string, TextAt>();

  constructor(lines: TimeLines, moments: Moments) {
    this.#lines = lines;
    this.#moments = moments;
  }

  /** Refused where what is stored cannot be read, and where somebody asks too often. */
  async read(house: House, { draft, by, from, to }: ChangesAsked): Promise<TextChanges | Refusal> {
    const end = to === null ? await this.present(house, draft) : await this.#at(house, draft, { at: to, by });
    if (isRefusal(end)) return end;
    const start = await this.#at(house, draft, { at: from, by });
    if (isRefusal(start)) return start;
    if (start === null || end === null) return { text: end?.plain ?? nothingOf(draft), rows: [] };
    return { text: end.plain, rows: await this.#rows(draft, start, end) };
  }

  /** One comparison at a time: whoever asks for the same meanwhile finds it made. */
  async #rows(draft: Draft, start: TextAt, end: TextAt): Promise<readonly Row[]> {
    const key = `${draft.id}/${start.moment}/${end.moment}`;
    return await this.#turns.take(async () => {
      const known = this.#atHand.get(key);
      if (known !== undefined) return known;
      const isSame = start.moment === end.moment;
      const rows = isSame
        ? []
        : (await stepsInPauses(comparingTexts(start.plain, end.plain))).comparison.rows;
      this.#atHand.set(key, rows);
      const [oldest] = this.#atHand.keys();
      if (this.#atHand.size > AT_HAND && oldest !== undefined) this.#atHand.delete(oldest);
      return rows;
    });
  }

  /** Null: there was no text yet. */
  async #at(
    house: House,
    draft: Draft,
    { at, by }: { readonly at: string; readonly by: Actor },
  ): Promise<TextAt | null | Refusal> {
    const { stretches } = await this.#lines.read(house.storage, draft, []);
    const moment = await momentAt(house, draft, { at, stretches });
    return moment === null ? null : await this.#moments.read(house, draft, { moment, by: by.id });
  }

  /** Read in the draft's turn, so that text and moment are one; only where it has changed. */
  async present(house: House, draft: Draft): Promise<TextAt | Refusal> {
    const { last } = await this.#lines.read(house.storage, draft, []);
    const known = this.#live.get(draft.id);
    if (known?.moment === last) return known;
    const room = await house.rooms.open(draft.id);
    if (room === null) return refuse('not-found');
    const present = await room.act(async (doc) => {
      const { last: moment } = await this.#lines.read(house.storage, draft, []);
      return { writes: [], result: { moment, plain: await plainInPauses(doc, draft) } };
    });
    if (!isRefusal(present)) this.#live.set(draft.id, present);
    return present;
  }
}

function nothingOf({ title, symbol, kind, language }: Draft): PlainDraft {
  return { format: 'chapeau-plain-draft/1', title, symbol, kind, language, paragraphs: [] };
}

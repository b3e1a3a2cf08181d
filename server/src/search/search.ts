/** A search over everything that somebody may read: the register, texts of documents and versions, live texts and tabled proposals. */
import type { Actor } from '@chapeau/model';
import type { FoundIn, SearchAnswer, SearchHit } from '@chapeau/protocol';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import { inPauses, pacing } from '../rolling/pauses.ts';
import { readRegister } from '../register/read-register.ts';
import type { KeptIndexes } from './kept-indexes.ts';
import { findNames } from './names.ts';
import { readQuery, type Term } from './query.ts';
import { liveTexts, textsOfLines, type SearchedText } from './searched-texts.ts';
import { snippetOf } from './snippet.ts';
import { findOnce, indexText, type FoundPlace, type Place } from './text-index.ts';

/** Hits that are told; of more only how many there are. */
const MOST_HITS = 50;

interface Found {
  readonly text: SearchedText;
  readonly place: Place;
  readonly score: number;
  /** How many other texts of the family say the same there. */
  readonly alsoIn: number;
}

/** What is called so first, then what says so, best first. What the actor may not read is neither looked into nor counted. */
export async function search(
  house: Pick<House, 'storage' | 'rooms' | 'clock'>,
  kept: KeptIndexes,
  { typed, by }: { readonly typed: string; readonly by: Actor },
): Promise<SearchAnswer> {
  const terms = readQuery(typed);
  if (terms.length === 0) return { hits: [], total: 0 };
  const lines = await readRegister(house, by);
  const texts = [
    ...(await textsOfLines(house, lines, by)),
    ...(await liveTexts(house, by, timestamp(house.clock))),
  ];
  const found = new Map<string, Found>();
  const pause = pacing();
  for (const text of texts) {
    await pause();
    const places = await findIn(text, kept, terms);
    await inPauses(places, ({ place, score }) => gather(found, { text, place, score, alsoIn: 0 }));
  }
  const places = [...found.values()].toSorted((a, b) => b.score - a.score || compareTimes(b, a));
  const names = await findNames(lines, terms, typed);
  const hits = [...names, ...places.slice(0, MOST_HITS).map((one) => hitOf(one, terms))];
  return { hits: hits.slice(0, MOST_HITS), total: names.length + places.length };
}

function compareTimes(one: Found, other: Found): number {
  return one.text.at < other.text.at ? -1 : one.text.at > other.text.at ? 1 : 0;
}

async function findIn(
  text: SearchedText,
  kept: KeptIndexes,
  terms: readonly Term[],
): Promise<readonly FoundPlace[]> {
  if (text.key === null) return await findOnce(await text.read(), terms, text.language);
  const index = await kept.get(text.key, async () => await indexText(await text.read(), text.language));
  return index.find(terms);
}

/** The same words in the same paragraph are told once, of the latest text that has them. */
function gather(found: Map<string, Found>, one: Found): void {
  const { text, place } = one;
  const key = [text.family, place.proposal?.id ?? place.paragraph ?? '', place.text].join('\n');
  const before = found.get(key);
  const latest = before === undefined || before.text.at <= text.at ? one : before;
  const score = Math.max(before?.score ?? 0, one.score);
  found.set(key, { ...latest, score, alsoIn: before === undefined ? 0 : before.alsoIn + 1 });
}

function hitOf({ text, place, alsoIn }: Found, terms: readonly Term[]): SearchHit {
  const { title, symbol, label, language } = text;
  const { paragraph, number, proposal } = place;
  const found: FoundIn =
    proposal !== undefined && text.in.kind === 'live'
      ? { kind: 'proposal', draft: text.in.draft, proposal: proposal.id, serial: proposal.serial }
      : text.in;
  const snippet = snippetOf(place.text, terms, language);
  return { in: found, title, symbol, label, language, place: { paragraph, number }, snippet, alsoIn };
}

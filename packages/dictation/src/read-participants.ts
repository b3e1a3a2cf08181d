/** Readers of who speaks: codes, official names, the Chair, groups. */
import type { ParticipantId } from '@chapeau/model';
import { fold } from './fold.ts';
import { misunderstand } from './misunderstanding.ts';
import { unknown } from './nearest.ts';
import type { Proponents } from './order.ts';
import { text } from './read-quotes.ts';
import {
  either,
  goesOn,
  keyword,
  listOf,
  mapped,
  past,
  pastSpaces,
  inTurn,
  wordAt,
  type Place,
  type Read,
  type Reader,
  type Reading,
} from './reading.ts';
import type { WorldParticipant } from './world.ts';

/** One participant; null where a fault says that nobody is called so. */
const participant: Reader<WorldParticipant | null> = (reading, before) => {
  const place = pastSpaces(reading, before);
  const typed = fold(reading.line.slice(place.at, place.at + 300), true);
  const said = typed.lower.trimEnd();
  const byEnd = new Map<number, WorldParticipant[]>();
  const unfinished: WorldParticipant[] = [];
  for (const { participant: one, folded } of reading.participants) {
    if (folded.some((name) => name.length > said.length && name.startsWith(said))) unfinished.push(one);
    for (const end of endsOf(folded, typed.lower, typed.to)) {
      const to = place.at + end;
      if (!goesOn(reading.line, to)) byEnd.set(to, [...(byEnd.get(to) ?? []), one]);
    }
  }
  if (unfinished.length > 0) stopOpen(reading, place, unfinished);
  if (byEnd.size === 0) return unfinished.length > 0 ? [] : nobody(reading, place);
  return [...byEnd].map(([to, [first, ...others]]) => {
    const token = { from: place.at, to, role: 'participant' } as const;
    if (others.length === 0) return { place: past(place, token), value: first ?? null };
    const codes = [first, ...others].map((one) => one?.code ?? '');
    const facts = { said: reading.line.slice(place.at, to), nearest: codes.join(', '), count: codes.length };
    return { place: past(place, token, misunderstand('participant-ambiguous', facts)), value: null };
  });
};

/** One or more, each once. */
export const participants: Reader<readonly ParticipantId[]> = mapped(listOf(participant), (all) => [
  ...new Set(all.flatMap((one) => (one === null ? [] : [one.id]))),
]);

/** On whose behalf: a name in quotation marks, or a participant. */
const behalf: Reader<string> = mapped(
  inTurn(keyword('obo'), either([text, mapped(participant, (one) => one?.name ?? '')])),
  ([, name]) => name,
);

const chair: Reader<Proponents> = mapped(keyword('chair'), () => ({
  proponent: null,
  coSponsors: [],
  onBehalfOf: '',
  source: 'chair',
}));

const group: Reader<Proponents> = either([
  mapped(inTurn(keyword('group'), text), ([, name]) => proponents([], name)),
  mapped(
    inTurn(inTurn(keyword('group'), text), inTurn(keyword(','), participants)),
    ([[, name], [, others]]) => ({
      ...proponents([], name),
      coSponsors: others,
    }),
  ),
]);

/** The first proposes, the others are co-sponsors; a group in whose name they speak may be named at the end or after the first. */
const delegations: Reader<Proponents> = either([
  mapped(participants, (all) => proponents(all, '')),
  mapped(inTurn(participants, behalf), ([all, name]) => proponents(all, name)),
  mapped(
    inTurn(inTurn(participant, behalf), inTurn(keyword(','), participants)),
    ([[first, name], [, others]]) =>
      proponents(first === null ? [] : [first.id, ...others.filter((id) => id !== first.id)], name),
  ),
]);

/** Who proposes. */
export const by: Reader<Proponents> = either([chair, group, delegations]);

function proponents([proponent, ...coSponsors]: readonly ParticipantId[], onBehalfOf: string): Proponents {
  return { proponent: proponent ?? null, coSponsors, onBehalfOf, source: 'oral' };
}

function endsOf(names: readonly string[], typed: string, to: readonly number[]): ReadonlySet<number> {
  const ends = names.map((name) => (typed.startsWith(name) ? to[name.length - 1] : undefined));
  return new Set(ends.filter((end) => end !== undefined));
}

function stopOpen(reading: Reading, place: Place, unfinished: readonly WorldParticipant[]): void {
  reading.open.push({
    kind: 'open',
    place,
    from: place.at,
    role: 'participant',
    expects: { kind: 'slot', slot: 'participants' },
    offers: () => unfinished.map(({ code, name }) => ({ insert: code, detail: name })),
  });
}

/** Nobody is called so: read past the word. */
function nobody(reading: Reading, place: Place): readonly Read<null>[] {
  const said = wordAt(reading.line, place.at);
  const vocabulary = () => reading.participants.flatMap(({ names }) => names);
  reading.astray.push({
    kind: 'astray',
    place,
    at: place.at,
    expects: { kind: 'slot', slot: 'participants' },
    vocabulary,
  });
  if (!/^[\p{L}\p{N}]/u.test(said)) return [];
  const token = { from: place.at, to: place.at + said.length, role: 'participant' } as const;
  return [{ place: past(place, token, unknown('participant-unknown', said, vocabulary())), value: null }];
}

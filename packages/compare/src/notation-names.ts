/** The names behind an alternative as the field writes them: `EU, Norway; Egypt, on behalf of the Arab Group; Cuba reserves`. */
import { STANCES, type ParticipantId, type Stance } from '@chapeau/model';
import type { Alternative, Form, Voice } from './rolling.ts';

/** A word said of as many delegations, e.g. `reserves` of one and `reserve` of more. */
export type NotationWord = (count: number) => string;

/** All words of the notation, in the language of the reader. */
export interface NotationLabels {
  /** Behind those who want the words out: `G77 delete`. */
  readonly delete: NotationWord;
  /** Behind those who want the paragraph itself out. */
  readonly deleteParagraph: NotationWord;
  /** Behind those who cannot accept that it goes: `EU retain`. */
  readonly retain: NotationWord;
  /** Behind those who take this position; a stance that is left out is not written. */
  readonly stances: Partial<Readonly<Record<Stance, NotationWord>>>;
  /** e.g. `Egypt, on behalf of the Arab Group`. */
  readonly onBehalfOf: (name: string, group: string) => string;
  /** e.g. `as a heading, level 2`. */
  readonly form: (form: Form) => string;
  /** Before the names, between those of one proposal, between proposals: ` - `, `, ` and `; ` in English. */
  readonly separators: { readonly names: string; readonly within: string; readonly between: string };
}

/** Gives the name of a delegation; of null: the Chair. */
export type NameOf = (participant: ParticipantId | null) => string;

/** Those who propose an alternative, and of the present wording those by whom it would go. */
export interface Said {
  readonly voices: readonly Voice[];
  readonly deletions: readonly Alternative[];
}

/** Everyone who has said something about an alternative; empty: nobody has. */
export function namesOf({ voices, deletions }: Said, nameOf: NameOf, labels: NotationLabels): string {
  const write = { nameOf, labels };
  const entries = voices.map((voice) => signatureOf(voice, write).join(labels.separators.within));
  entries.push(...positionEntries(voices, labels.stances, write));
  for (const { gone, voices: deleters } of deletions) {
    const word = gone ? labels.deleteParagraph : labels.delete;
    entries.push(...deleters.map((voice) => withWord(signatureOf(voice, write), word, labels)));
    const stances = { ...labels.stances, 'cannot-accept': labels.retain };
    entries.push(...positionEntries(deleters, stances, write));
  }
  return entries.join(labels.separators.between);
}

interface Write {
  readonly nameOf: NameOf;
  readonly labels: NotationLabels;
}

/** The names of one proposal: who owns it, then the co-sponsors in the order of joining. */
function signatureOf(
  { proponent, onBehalfOf, coSponsors }: Voice,
  { nameOf, labels }: Write,
): readonly string[] {
  return [ownerOf(), ...coSponsors.map(nameOf)];

  function ownerOf(): string {
    if (onBehalfOf === '') return nameOf(proponent);
    return proponent === null ? onBehalfOf : labels.onBehalfOf(nameOf(proponent), onBehalfOf);
  }
}

function withWord(names: readonly string[], word: NotationWord, labels: NotationLabels): string {
  return `${names.join(labels.separators.within)} ${word(names.length)}`;
}

/** One entry a stance, in the order of STANCES. Who owns or co-sponsors one of the proposals is not said to back it as well. */
function positionEntries(
  voices: readonly Voice[],
  stances: NotationLabels['stances'],
  write: Write,
): readonly string[] {
  const owners = new Set(voices.flatMap(({ proponent, coSponsors }) => [proponent, ...coSponsors]));
  return STANCES.flatMap((stance) => {
    const word = stances[stance];
    if (word === undefined) return [];
    const holders = voices
      .flatMap(({ positions }) => positions.filter((position) => position.stance === stance))
      .map(({ participant }) => participant)
      .filter((participant) => !BACKING.includes(stance) || !owners.has(participant));
    if (holders.length === 0) return [];
    return [withWord([...new Set(holders)].map(write.nameOf), word, write.labels)];
  });
}

const BACKING: readonly Stance[] = ['co-sponsors', 'supports', 'can-accept'];

/** How delegations are named in a report: `the representative of Norway`, `NOR`, `a delegation`. */
import type { Participant, ParticipantCategory, ParticipantId, RecordedProposal } from '@chapeau/model';
import type { Naming } from '@chapeau/protocol';
import type { Speech } from './say.ts';

/** Who spoke, and for whom; empty: in its own name. */
export interface SpokenFor {
  readonly participant: ParticipantId;
  readonly onBehalfOf: string;
}

export interface Names {
  /** Whoever acts; null: the Chair, or the group that is named. */
  readonly one: (participant: ParticipantId | null, onBehalfOf?: string) => string;
  /** Several who act together; one is told as `one` tells it. */
  readonly many: (participants: readonly ParticipantId[]) => string;
  /** Names alone, `Kenya and Chile`. */
  readonly list: (participants: readonly ParticipantId[]) => string;
  /** Those who spoke, each once, after `by`. */
  readonly by: (speakers: readonly SpokenFor[]) => string;
  /** What an officer is of, which is public whatever is withheld. */
  readonly country: (participant: ParticipantId) => string;
  /** A name alone; null: the Chair. */
  readonly bare: (participant: ParticipantId | null, onBehalfOf?: string) => string;
}

/** Somebody who is on no list of the process stands in square brackets. */
export function namesOf(
  participants: readonly Participant[],
  { naming, speech }: { readonly naming: Naming; readonly speech: Speech },
): Names {
  const byId = new Map(participants.map((participant) => [participant.id, participant]));
  const { say } = speech;
  const nameOf = (id: ParticipantId) => {
    const known = byId.get(id);
    if (known === undefined) return '[delegation]';
    return naming === 'short' ? known.code : inProse(known.name);
  };
  const role = (id: ParticipantId) =>
    OBSERVERS.has(byId.get(id)?.category ?? 'member-state')
      ? ('who.observer' as const)
      : ('who.one' as const);
  const withheld = (count: number) => say('who.withheld', { count });
  const actor = (id: ParticipantId) => {
    if (naming === 'withheld') return withheld(1);
    return naming === 'short' ? nameOf(id) : say(role(id), { name: nameOf(id) });
  };
  const list = (ids: readonly ParticipantId[]) =>
    naming === 'withheld' ? withheld(ids.length) : speech.list(ids.map(nameOf));
  const one = (id: ParticipantId | null, onBehalfOf = '') => {
    if (id === null) return onBehalfOf === '' || naming === 'withheld' ? say('who.chair') : onBehalfOf;
    if (onBehalfOf === '' || naming === 'withheld') return actor(id);
    return say('who.behalf', { who: actor(id), group: inProse(onBehalfOf) });
  };
  const bare = (id: ParticipantId | null, onBehalfOf = '') => {
    if (id === null) return onBehalfOf === '' || naming === 'withheld' ? say('who.chair') : onBehalfOf;
    if (naming === 'withheld') return withheld(1);
    return onBehalfOf === ''
      ? nameOf(id)
      : say('who.named-behalf', { name: nameOf(id), group: inProse(onBehalfOf) });
  };
  return {
    one,
    many: (ids) => {
      const [first] = ids;
      if (ids.length === 1 && first !== undefined) return actor(first);
      return naming === 'official' ? say('who.many', { names: list(ids) }) : list(ids);
    },
    list,
    by: (speakers) => {
      if (naming === 'withheld')
        return withheld(new Set(speakers.map(({ participant }) => participant)).size);
      const named = [
        ...new Set(speakers.map(({ participant, onBehalfOf }) => bare(participant, onBehalfOf))),
      ];
      const [first] = speakers;
      if (named.length === 1 && first !== undefined)
        return one(first.participant, first.onBehalfOf).replace(/,$/u, '');
      return naming === 'official' ? say('who.many', { names: speech.list(named) }) : speech.list(named);
    },
    country: (id) => byId.get(id)?.name ?? '[delegation]',
    bare,
  };
}

/** Proponents of proposals, each once: `Norway and the Chair`. */
export function proponentsOf(
  proposals: readonly RecordedProposal[],
  { names, speech }: { readonly names: Names; readonly speech: Speech },
): string {
  const told = new Set(
    proposals.map(({ proponent, onBehalfOf }) => names.bare(proponent, proponent === null ? onBehalfOf : '')),
  );
  return speech.list([...told]);
}

const OBSERVERS: ReadonlySet<ParticipantCategory> = new Set(['observer-state', 'observer-entity']);

/** Names that take the article in the middle of a sentence, by the words in them. */
const WITH_ARTICLE =
  /^(?:(?:\p{L}|[ '’-])*\b(?:Republic|Kingdom|Emirates|Federation|Union|Confederation|Sultanate|Commonwealth|See)\b|United |Group of |League of |(?:Plurinational )?State of |Bahamas|Comoros|Gambia|Maldives|Marshall Islands|Netherlands|Niger\b|Philippines|Sudan\b|Congo\b|Holy )/u;

/** `the United States of America`, `Norway`. */
function inProse(name: string): string {
  return WITH_ARTICLE.test(name) && !name.startsWith('the ') ? `the ${name.replace(/^The /u, '')}` : name;
}

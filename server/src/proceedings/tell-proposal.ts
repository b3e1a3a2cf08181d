/** Sentences about proposals: tabled with what others said on them, withdrawn, decided. */
import type { Act, Fate, FateChange, ParticipantId, RecordedProposal, Stance } from '@chapeau/model';
import type { ProseSentence } from '@chapeau/protocol';
import type { OnDraft } from './happening.ts';
import { placeOf } from './places.ts';
import { quoted } from './say.ts';
import { extended, knownIn, proposalWords, told, type Telling } from './telling.ts';
import { changeWords } from './word-changes.ts';

type ActOf<Kind extends Act['kind']> = Extract<Act, { readonly kind: Kind }>;
export type Tabling = OnDraft<ActOf<'proposal-tabled'>>;
export type PositionTaken = OnDraft<ActOf<'position-taken'>>;

/** What was proposed and who supported it in one sentence; other positions in sentences of their own. Of each delegation the last position counts. */
export function tellTabling(
  tabling: Tabling,
  positions: readonly PositionTaken[],
  telling: Telling,
): readonly ProseSentence[] {
  const { act, entry, facts } = tabling;
  const { speech, names } = telling;
  const { proposal, wording } = act;
  const target = proposal.target === null ? undefined : knownIn(entry, facts)(proposal.target);
  const what = changeWords({ kind: proposal.kind, target, wording, language: facts.draft.language }, speech);
  const answered = (act.answers ?? []).map(facts.proposal).filter((one) => one !== undefined);
  const supporting = lastPositions(positions).filter(
    ({ act: { stance, note } }) => stance === 'supports' && note === '',
  );
  const others = lastPositions(positions).filter((position) => !supporting.includes(position));
  const who = names.one(proposal.proponent, proposal.onBehalfOf);
  const words = extended(speech.say('proposal.made', { who, what }), speech, [
    ['proposal.answering', { proposals: proposalWords(answered, facts, telling) }, answered.length > 0],
    ['proposal.sponsored', { names: names.list(proposal.coSponsors) }, proposal.coSponsors.length > 0],
    ['proposal.supported', { names: names.list(supporting.map(participantOf)) }, supporting.length > 0],
  ]);
  const about = speech.say('proposal.named', {
    count: 1,
    names: names.bare(proposal.proponent, proposal.proponent === null ? proposal.onBehalfOf : ''),
  });
  return [told(words, [tabling, ...supporting]), ...tellStances(others, about, telling)];
}

/** Positions on a proposal that was tabled earlier. */
export function tellPositions(
  positions: readonly PositionTaken[],
  telling: Telling,
): readonly ProseSentence[] {
  const [first] = positions;
  const proposal = first?.facts.proposal(first.act.proposal);
  const about =
    first === undefined || proposal === undefined
      ? telling.speech.say('proposal.untold')
      : proposalWords([proposal], first.facts, telling);
  return tellStances(lastPositions(positions), about, telling);
}

/** Those who took the same position in one sentence, those who said why each in its own. */
function tellStances(
  positions: readonly PositionTaken[],
  proposals: string,
  telling: Telling,
): readonly ProseSentence[] {
  const groups = new Map<string, PositionTaken[]>();
  for (const position of positions) {
    const { stance, note, participant } = position.act;
    const key = note === '' ? (stance ?? 'none') : `${participant} ${note}`;
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  return [...groups.values()].map((group) => tellStance(group, proposals, telling));
}

function tellStance(
  group: readonly PositionTaken[],
  proposals: string,
  { speech, names }: Telling,
): ProseSentence {
  const stance: Stance | null = group[0]?.act.stance ?? null;
  const note = group[0]?.act.note ?? '';
  const who = names.many(group.map(participantOf));
  const words = speech.say(`stance.${stance ?? 'none'}`, { who, proposals, count: group.length });
  return told(extended(words, speech, [['stance.note', { note: quoted(note) }, note !== '']]), group);
}

function participantOf({ act }: PositionTaken): ParticipantId {
  return act.participant;
}

function lastPositions(positions: readonly PositionTaken[]): readonly PositionTaken[] {
  return [...new Map(positions.map((position) => [position.act.participant, position])).values()];
}

type OtherProposalAct = ActOf<
  | 'proposal-resettled'
  | 'proposal-withdrawn'
  | 'co-sponsorship-ended'
  | 'proposal-decided'
  | 'proposals-decided'
>;

/** What became of proposals. */
export function tellOfProposal(
  happening: OnDraft<OtherProposalAct>,
  telling: Telling,
): readonly ProseSentence[] {
  const { act, facts, entry } = happening;
  const { speech, names } = telling;
  switch (act.kind) {
    case 'proposal-resettled': {
      const who = entry.participant === null ? names.one(null) : names.one(entry.participant);
      const proposals = proposalWords([act.proposal], facts, telling);
      return [told(speech.say('proposal.resettled', { who, proposals }), [happening])];
    }
    case 'proposal-withdrawn': {
      const { proponent, onBehalfOf, target } = act.proposal;
      const place =
        target === null ? speech.say('place.start') : placeWords(act.proposal, happening, telling);
      return [
        told(speech.say('proposal.withdrawn', { who: names.one(proponent, onBehalfOf), place }), [happening]),
      ];
    }
    case 'co-sponsorship-ended': {
      const proposals = proposalWords([act.proposal], facts, telling);
      return [told(speech.say('proposal.left', { who: names.one(act.participant), proposals }), [happening])];
    }
    case 'proposal-decided':
      return tellFates([act], happening, telling);
    case 'proposals-decided':
      return tellFates(act.fates, happening, telling);
  }
}

function placeWords({ target }: RecordedProposal, { facts }: OnDraft, { speech }: Telling): string {
  const paragraph = target === null ? undefined : facts.known(target);
  return placeOf(paragraph, speech);
}

/** Those that fared alike in one sentence. */
export function tellFates(
  fates: readonly FateChange[],
  happening: OnDraft,
  telling: Telling,
): readonly ProseSentence[] {
  const groups = new Map<string, FateChange[]>();
  for (const change of fates) {
    if (change.fateBefore === change.fateAfter) continue;
    const key = `${change.fateAfter} ${change.mergedInto ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].map((group) => {
    const fate: Exclude<Fate, 'draft'> = settled(group[0]?.fateAfter ?? 'tabled');
    const into = group[0]?.mergedInto;
    const other = into === undefined ? undefined : happening.facts.proposal(into);
    const words = telling.speech.say(`fate.${fate}`, {
      proposals: proposalWords(
        group.map(({ proposal }) => proposal),
        happening.facts,
        telling,
      ),
      count: group.length,
      other:
        other === undefined
          ? telling.speech.say('proposal.untold')
          : proposalWords([other], happening.facts, telling),
    });
    return told(words, [happening]);
  });
}

/** No act makes a draft of a proposal again. */
function settled(fate: Fate): Exclude<Fate, 'draft'> {
  return fate === 'draft' ? 'tabled' : fate;
}

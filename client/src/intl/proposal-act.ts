/** Entries about proposals as sentences. */
import type { Act, Fate, FateChange, RecordedProposal } from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';
import { inLine, joined, type ActContext, type Telling } from './act-telling.ts';
import { fateWord } from './fates.ts';
import { proponentWord } from './proponents.ts';
import { STANCE_WORDS } from './words.ts';

export type ProposalAct = Extract<
  Act,
  { readonly kind: `proposal-${string}` | 'proposals-decided' | 'co-sponsorship-ended' | 'position-taken' }
>;

/** More fates than these are counted in the sentence. */
const MOST_TOLD = 6;

type Sentence =
  | 'proposal'
  | 'again'
  | 'captured'
  | 'answering'
  | 'resettled'
  | 'serial'
  | 'many'
  | 'sameFate'
  | 'coSponsorshipEnded'
  | 'position'
  | 'positionBack';

const SENTENCES: Readonly<Record<Sentence, MessageDescriptor>> = defineMessages({
  proposal: { id: 'act-sentence.proposal', defaultMessage: 'P {serial} ({code}): {fate}' },
  again: { id: 'act-sentence.tabled-again', defaultMessage: 'tabled again' },
  captured: { id: 'act-sentence.captured', defaultMessage: 'tabled, taken down as it was said' },
  answering: { id: 'act-sentence.answering', defaultMessage: 'tabled in answer to {answers}' },
  resettled: { id: 'act-sentence.resettled', defaultMessage: 'settled anew on the present wording' },
  serial: { id: 'act-sentence.serial', defaultMessage: 'P {serial}' },
  many: {
    id: 'act-sentence.fates',
    defaultMessage: '{count, plural, one {# proposal} other {# proposals}}: {fates}',
  },
  sameFate: { id: 'act-sentence.same-fate', defaultMessage: '{count, number} {fate}' },
  coSponsorshipEnded: {
    id: 'act-sentence.co-sponsorship-ended',
    defaultMessage: '{code} no longer co-sponsors P {serial}',
  },
  position: { id: 'act-sentence.position', defaultMessage: '{code} on P {serial}: {stance}' },
  positionBack: {
    id: 'act-sentence.position-back',
    defaultMessage: '{code} takes back its position on P {serial}',
  },
});

/** In one line without a full stop. */
export function proposalSentence(act: ProposalAct, telling: Telling): string {
  const { intl, codeOf } = telling;
  switch (act.kind) {
    case 'proposal-tabled':
      return ofProposal(telling, act.proposal, tablingOf(act, telling));
    case 'proposal-resettled':
      return ofProposal(telling, act.proposal, intl.formatMessage(SENTENCES.resettled));
    case 'proposal-withdrawn':
      return ofProposal(telling, act.proposal, inSentence(telling, 'withdrawn', null));
    case 'proposal-decided':
      return fateSentences([act], telling)[0] ?? '';
    case 'proposals-decided':
      return fatesSentence(act.fates, telling);
    case 'co-sponsorship-ended':
      return intl.formatMessage(SENTENCES.coSponsorshipEnded, {
        serial: act.proposal.serial,
        code: codeOf(act.participant),
      });
    case 'position-taken': {
      const about = { serial: act.serial, code: codeOf(act.participant) };
      if (act.stance === null) return intl.formatMessage(SENTENCES.positionBack, about);
      const stance = inLine(telling, STANCE_WORDS[act.stance]);
      return intl.formatMessage(SENTENCES.position, { ...about, stance });
    }
  }
}

/** All fates in one line: each where they are few, else how many of each. */
export function fatesSentence(fates: readonly FateChange[], context: ActContext): string {
  if (fates.length > 0 && areTold(fates)) return joined(context, fateSentences(fates, context));
  const { intl } = context;
  const counts = new Map<string, number>();
  for (const change of fates) {
    // Which proposals others were merged into would count each for itself.
    const fate = fateOf({ ...change, mergedInto: undefined }, fates, context);
    counts.set(fate, (counts.get(fate) ?? 0) + 1);
  }
  const told = [...counts].map(([fate, count]) => intl.formatMessage(SENTENCES.sameFate, { fate, count }));
  return intl.formatMessage(SENTENCES.many, { count: fates.length, fates: intl.formatList(told) });
}

/** Whether the sentence tells the fate of each. */
export function areTold(fates: readonly FateChange[]): boolean {
  return fates.length <= MOST_TOLD;
}

/** What became of each: `P 5 (USA): merged into P 3`. */
export function fateSentences(fates: readonly FateChange[], context: ActContext): readonly string[] {
  return fates.map((change) => ofProposal(context, change.proposal, fateOf(change, fates, context)));
}

function fateOf(change: FateChange, among: readonly FateChange[], context: ActContext): string {
  const { fateBefore, fateAfter, mergedInto } = change;
  if (fateAfter === 'tabled' && fateBefore !== 'draft') return context.intl.formatMessage(SENTENCES.again);
  if (mergedInto === undefined) return inSentence(context, fateAfter, null);
  const into = among.find(({ proposal }) => proposal.proposal === mergedInto)?.proposal.serial;
  return inSentence(context, fateAfter, into ?? context.names.serialOf(mergedInto));
}

/** The serial number keeps its capital letter. */
function inSentence({ intl }: ActContext, fate: Fate, into: number | null): string {
  const word = fateWord(intl, fate, into);
  return word.charAt(0).toLocaleLowerCase(intl.locale) + word.slice(1);
}

function ofProposal({ intl, codeOf }: ActContext, proposal: RecordedProposal, fate: string): string {
  return intl.formatMessage(SENTENCES.proposal, {
    serial: proposal.serial,
    code: proponentWord(intl, proposal, codeOf),
    fate,
  });
}

function tablingOf(act: Extract<Act, { readonly kind: 'proposal-tabled' }>, telling: Telling): string {
  const { intl, names } = telling;
  const answers = (act.answers ?? []).map(names.serialOf).filter((serial) => serial !== null);
  if (answers.length > 0)
    return intl.formatMessage(SENTENCES.answering, {
      answers: intl.formatList(answers.map((serial) => intl.formatMessage(SENTENCES.serial, { serial }))),
    });
  return act.captured === true ? intl.formatMessage(SENTENCES.captured) : inSentence(telling, 'tabled', null);
}

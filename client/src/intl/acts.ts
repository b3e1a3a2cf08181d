/** Entries of the record as sentences. */
import type { Act, ParticipantId, RecordedProposal } from '@chapeau/model';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import {
  AUDIENCE_WORDS,
  FATE_WORDS,
  STAGE_WORD,
  STANCE_WORDS,
  STATUS_DEED_WORDS,
  STATUS_WORDS,
} from './words.ts';

type Sentence =
  | 'created'
  | 'opened'
  | 'closed'
  | 'floorTaken'
  | 'floorEmpty'
  | 'statusDecided'
  | 'proposal'
  | 'coSponsorshipEnded'
  | 'position'
  | 'positionBack'
  | 'issued'
  | 'audience';

const SENTENCES: Readonly<Record<Sentence, MessageDescriptor>> = defineMessages({
  created: {
    id: 'act-sentence.created',
    defaultMessage:
      'Draft created with {paragraphs, plural, one {# paragraph} other {# paragraphs}}: {title}',
  },
  opened: { id: 'act-sentence.opened', defaultMessage: '{reading} opened' },
  closed: {
    id: 'act-sentence.closed',
    defaultMessage:
      '{reading} closed{leftOver, plural, =0 {} one {, # paragraph left over} other {, # paragraphs left over}}',
  },
  floorTaken: { id: 'act-sentence.floor-taken', defaultMessage: 'Floor taken to a paragraph' },
  floorEmpty: { id: 'act-sentence.floor-empty', defaultMessage: 'Floor given back' },
  statusDecided: { id: 'act-sentence.status-decided', defaultMessage: '{deed}: now {status}' },
  proposal: { id: 'act-sentence.proposal', defaultMessage: 'P {serial} ({code}): {fate}' },
  coSponsorshipEnded: {
    id: 'act-sentence.co-sponsorship-ended',
    defaultMessage: '{code} no longer co-sponsors P {serial}',
  },
  position: { id: 'act-sentence.position', defaultMessage: '{code} on P {serial}: {stance}' },
  positionBack: {
    id: 'act-sentence.position-back',
    defaultMessage: '{code} takes back its position on P {serial}',
  },
  issued: { id: 'act-sentence.issued', defaultMessage: '{label} issued, open to: {audience}' },
  audience: {
    id: 'act-sentence.audience',
    defaultMessage: '{label} is open to: {after} (before: {before})',
  },
});

export interface ActContext {
  readonly intl: IntlShape;
  /** The short code of a participant, e.g. `NOR`. */
  readonly codeOf: (participant: ParticipantId) => string;
}

/** What was done, in one line without a full stop. */
export function actSentence(act: Act, { intl, codeOf }: ActContext): string {
  const say = intl.formatMessage;
  const inLine = (message: MessageDescriptor) => say(message).toLocaleLowerCase(intl.locale);
  const reading = (ordinal: number) => say(STAGE_WORD, { stage: ordinal });
  const proposal = ({ serial, proponent }: RecordedProposal, fate: MessageDescriptor) =>
    say(SENTENCES.proposal, { serial, code: codeOf(proponent), fate: inLine(fate) });
  switch (act.kind) {
    case 'draft-created':
      return say(SENTENCES.created, { paragraphs: act.paragraphs, title: act.title });
    case 'reading-opened':
      return say(SENTENCES.opened, { reading: reading(act.reading.ordinal) });
    case 'reading-closed':
      return say(SENTENCES.closed, { reading: reading(act.ordinal), leftOver: act.leftOver.length });
    case 'floor-taken':
      return say(act.paragraph === null ? SENTENCES.floorEmpty : SENTENCES.floorTaken);
    case 'status-decided':
      return say(SENTENCES.statusDecided, {
        deed: say(STATUS_DEED_WORDS[act.deed]),
        status: inLine(STATUS_WORDS[act.statusAfter]),
      });
    case 'proposal-tabled':
      return proposal(act.proposal, FATE_WORDS.tabled);
    case 'proposal-withdrawn':
      return proposal(act.proposal, FATE_WORDS.withdrawn);
    case 'co-sponsorship-ended':
      return say(SENTENCES.coSponsorshipEnded, {
        serial: act.proposal.serial,
        code: codeOf(act.participant),
      });
    case 'proposal-decided':
      return proposal(act.proposal, FATE_WORDS[act.fateAfter]);
    case 'position-taken': {
      const about = { serial: act.serial, code: codeOf(act.participant) };
      if (act.stance === null) return say(SENTENCES.positionBack, about);
      return say(SENTENCES.position, { ...about, stance: inLine(STANCE_WORDS[act.stance]) });
    }
    case 'version-issued':
      return say(SENTENCES.issued, {
        label: act.version.label,
        audience: inLine(AUDIENCE_WORDS[act.version.audience]),
      });
    case 'audience-changed':
      return say(SENTENCES.audience, {
        label: act.label,
        before: inLine(AUDIENCE_WORDS[act.before]),
        after: inLine(AUDIENCE_WORDS[act.after]),
      });
  }
}

/** Words for who speaks, as what, and what is filed. */
import type { SpeakerClass, SpeakingKind, StatementKind } from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';

type Words<Name extends string> = Readonly<Record<Name, MessageDescriptor>>;

export const SPEAKER_CLASS_WORDS: Words<SpeakerClass> = defineMessages({
  'point-of-order': { id: 'speaker-class.point-of-order', defaultMessage: 'Points of order' },
  group: { id: 'speaker-class.group', defaultMessage: 'On behalf of groups' },
  'member-state': { id: 'speaker-class.member-state', defaultMessage: 'Member States' },
  'observer-state': { id: 'speaker-class.observer-state', defaultMessage: 'Observer States' },
  organization: { id: 'speaker-class.organization', defaultMessage: 'Organizations and entities' },
  stakeholder: { id: 'speaker-class.stakeholder', defaultMessage: 'Stakeholders' },
  'right-of-reply': { id: 'speaker-class.right-of-reply', defaultMessage: 'Right of reply, first' },
  'second-right-of-reply': {
    id: 'speaker-class.second-right-of-reply',
    defaultMessage: 'Right of reply, second',
  },
});

export const SPEAKING_KIND_WORDS: Words<SpeakingKind> = defineMessages({
  statement: { id: 'speaking-kind.statement', defaultMessage: 'Statement' },
  'right-of-reply': { id: 'speaking-kind.right-of-reply', defaultMessage: 'Right of reply' },
  'point-of-order': { id: 'speaking-kind.point-of-order', defaultMessage: 'Point of order' },
});

export const STATEMENT_KIND_WORDS: Words<StatementKind> = defineMessages({
  delivered: { id: 'statement-kind.delivered', defaultMessage: 'As delivered' },
  'pre-recorded': { id: 'statement-kind.pre-recorded', defaultMessage: 'Pre-recorded' },
  written: { id: 'statement-kind.written', defaultMessage: 'In writing' },
});

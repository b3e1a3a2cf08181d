/** Entries about who takes part as sentences. */
import type { ParticipantId, ParticipantsAct } from '@chapeau/model';
import { defineMessages } from 'react-intl';
import { changeOf, dayOf, type ProcessTelling, type Sentences } from './process-telling.ts';

const SENTENCES: Sentences<
  | 'added'
  | 'changed'
  | 'group'
  | 'members'
  | 'accreditation'
  | 'objected'
  | 'modalities'
  | 'people'
  | 'credentials'
  | 'attendance'
  | 'counted'
> = defineMessages({
  added: {
    id: 'process-act.participants-added',
    defaultMessage: '{count, plural, one {Participant added: {named}} other {# participants added: {named}}}',
  },
  changed: { id: 'process-act.participant-changed', defaultMessage: 'Participant changed: {code}, {name}' },
  group: {
    id: 'process-act.group-changed',
    defaultMessage:
      '{change, select, new {Group added} gone {Group taken out} other {Group changed}}: {code}, {name}',
  },
  members: {
    id: 'process-act.group-members-changed',
    defaultMessage:
      'Members of {code}: {joined, select, none {} other {joined {joined}}}{both, select, yes {; } other {}}{left, select, none {} other {left {left}}}{day, select, none {} other {, from {day} on}}',
  },
  accreditation: {
    id: 'process-act.accreditation-changed',
    defaultMessage:
      '{state, select, proposed {Proposed for accreditation} circulated {Circulated for objections} accredited {Accredited} objected {Objected to} other {Accreditation ended}}: {named}',
  },
  objected: {
    id: 'process-act.accreditation-objected',
    defaultMessage:
      '{by, select, none {A member State} other {{by}}} objected to the accreditation of {participant}',
  },
  modalities: {
    id: 'process-act.accreditation-modalities-set',
    defaultMessage:
      'Accreditation: lists are circulated for {days, plural, one {# day} other {# days}} from now on',
  },
  people: {
    id: 'process-act.delegation-people-changed',
    defaultMessage: 'The people of the delegation of {participant} changed',
  },
  credentials: {
    id: 'process-act.credentials-noted',
    defaultMessage: 'The credentials of {participant} were noted',
  },
  attendance: {
    id: 'process-act.attendance-noted',
    defaultMessage: '{isPresent, select, yes {Attended} other {Did not attend}} {session}: {named}',
  },
  counted: {
    id: 'process-act.participants-counted',
    defaultMessage: '{count, plural, one {# participant} other {# participants}}',
  },
});

/** More of them are counted, not named. */
const MOST_NAMED = 8;

/** In one line without a full stop. */
export function participantsSentence(act: ParticipantsAct, telling: ProcessTelling): string {
  const { intl, codeOf } = telling;
  switch (act.kind) {
    case 'participants-added': {
      const named = listed(
        act.participants.map(({ code }) => code),
        telling,
      );
      return intl.formatMessage(SENTENCES.added, { count: act.participants.length, named });
    }
    case 'participant-changed':
      return intl.formatMessage(SENTENCES.changed, { code: act.after.code, name: act.after.name });
    case 'group-changed': {
      const { code, name } = act.after ?? act.before ?? { code: '', name: '' };
      return intl.formatMessage(SENTENCES.group, { change: changeOf(act), code, name });
    }
    case 'group-members-changed':
      return membersSentence(act, telling);
    case 'accreditation-changed':
      return intl.formatMessage(SENTENCES.accreditation, {
        state: act.after.state,
        named: named(act.participants, telling),
      });
    case 'accreditation-objected':
      return intl.formatMessage(SENTENCES.objected, {
        by: act.by === null ? 'none' : codeOf(act.by),
        participant: codeOf(act.participant),
      });
    case 'accreditation-modalities-set':
      return intl.formatMessage(SENTENCES.modalities, { days: act.after.nonObjectionDays });
    case 'delegation-people-changed':
      return intl.formatMessage(SENTENCES.people, { participant: codeOf(act.participant) });
    case 'credentials-noted':
      return intl.formatMessage(SENTENCES.credentials, { participant: codeOf(act.participant) });
    case 'attendance-noted':
      return intl.formatMessage(SENTENCES.attendance, {
        isPresent: act.isPresent ? 'yes' : 'no',
        session: telling.sessionOf(act.session),
        named: named(act.participants, telling),
      });
  }
}

function membersSentence(
  { code, joined, left, day }: Extract<ParticipantsAct, { readonly kind: 'group-members-changed' }>,
  telling: ProcessTelling,
): string {
  return telling.intl.formatMessage(SENTENCES.members, {
    code,
    joined: joined.length === 0 ? 'none' : named(joined, telling),
    left: left.length === 0 ? 'none' : named(left, telling),
    both: joined.length > 0 && left.length > 0 ? 'yes' : 'no',
    day: day === null ? 'none' : dayOf(day, telling.intl),
  });
}

function named(participants: readonly ParticipantId[], telling: ProcessTelling): string {
  return listed(participants.map(telling.codeOf), telling);
}

function listed(codes: readonly string[], { intl }: ProcessTelling): string {
  if (codes.length > MOST_NAMED) return intl.formatMessage(SENTENCES.counted, { count: codes.length });
  return intl.formatList(codes);
}

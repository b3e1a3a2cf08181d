/** What the summary is of: a session, a meeting, a draft; and how delegations are named in it. */
import { meetingName } from '@chapeau/interchange';
import type { Draft } from '@chapeau/model';
import { NAMINGS, type Naming, type ProceedingsAsked, type SessionAnswer } from '@chapeau/protocol';
import { defineMessages, useIntl, type MessageDescriptor } from 'react-intl';
import { SelectField, type Choice } from '../../ui/fields.tsx';
import css from './proceedings.module.css';

export interface AskedFieldsProps {
  readonly asked: ProceedingsAsked;
  readonly sessions: readonly SessionAnswer[];
  readonly drafts: readonly Pick<Draft, 'id' | 'title'>[];
  /** A report on a session as a whole. */
  readonly ofSessionAlone: boolean;
  readonly onAsk: (asked: ProceedingsAsked) => void;
}

const NAMING_WORDS: Readonly<Record<Naming, MessageDescriptor>> = defineMessages({
  official: { id: 'proceedings.naming.official', defaultMessage: 'By name' },
  short: { id: 'proceedings.naming.short', defaultMessage: 'By code' },
  withheld: { id: 'proceedings.naming.withheld', defaultMessage: 'Not named' },
});

/** A choice for all of them comes first. */
type Wanted<Id extends string> = Id | 'all';

export function AskedFields({ asked, sessions, drafts, ofSessionAlone, onAsk }: AskedFieldsProps) {
  const intl = useIntl();
  const all = {
    value: 'all',
    label: intl.formatMessage({ id: 'proceedings.all', defaultMessage: 'All' }),
  } as const;
  const given = <Id extends string>(value: Wanted<Id>): Id | null => (value === 'all' ? null : value);
  const shown = sessions.filter(({ session }) => asked.session === null || session.id === asked.session);
  const meetings = shown
    .flatMap((one) => one.meetings)
    .filter(({ state }) => state === 'on' || state === 'over');
  const choices = <Id extends string>(known: readonly Choice<Id>[]): readonly Choice<Wanted<Id>>[] => [
    all,
    ...known,
  ];
  return (
    <div className={css.fields}>
      <SelectField
        label={intl.formatMessage({ id: 'proceedings.session', defaultMessage: 'Session' })}
        choices={choices(
          sessions.map(({ session: { id, title, place } }) => ({ value: id, label: title || place || id })),
        )}
        value={asked.session ?? 'all'}
        onChange={(session) => onAsk({ ...asked, session: given(session), meeting: null })}
      />
      {!ofSessionAlone && (
        <>
          <SelectField
            label={intl.formatMessage({ id: 'proceedings.meeting', defaultMessage: 'Meeting' })}
            choices={choices(
              meetings.map((meeting) => ({ value: meeting.id, label: meetingName(meeting) || meeting.id })),
            )}
            value={asked.meeting ?? 'all'}
            onChange={(meeting) => onAsk({ ...asked, meeting: given(meeting) })}
          />
          <SelectField
            label={intl.formatMessage({ id: 'proceedings.draft', defaultMessage: 'Draft' })}
            choices={choices(drafts.map(({ id, title }) => ({ value: id, label: title })))}
            value={asked.draft ?? 'all'}
            onChange={(draft) => onAsk({ ...asked, draft: given(draft) })}
          />
          <SelectField
            label={intl.formatMessage({ id: 'proceedings.naming', defaultMessage: 'Delegations' })}
            choices={NAMINGS.map((value) => ({ value, label: intl.formatMessage(NAMING_WORDS[value]) }))}
            value={asked.naming}
            onChange={(naming) => onAsk({ ...asked, naming })}
          />
        </>
      )}
    </div>
  );
}

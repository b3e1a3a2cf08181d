/** `/now`: the meeting that is on, or the next: its item, what is read, the list of speakers, the statements. */
import { isId, type Actor, type Deed } from '@chapeau/model';
import type { MeetingNow } from '@chapeau/protocol';
import { CalendarClock, MonitorUp } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useSearchParams } from 'wouter';
import { useNow, type TimedNow } from '../../api/now.ts';
import { useMe } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { dayWords, hoursWords } from '../../intl/meeting-time.ts';
import { AskForFloor } from './ask-for-floor.tsx';
import { Items } from './items.tsx';
import { LeadList } from './lead-list.tsx';
import { ReadingLine } from './reading-now.tsx';
import { Speakers } from './speakers.tsx';
import { Statements } from './statements.tsx';

/** `?meeting=` asks for another than the one that is on. */
export function NowPage() {
  const [search] = useSearchParams();
  const wanted = search.get('meeting');
  const me = useMe();
  const now = useNow(isId('meeting', wanted) ? wanted : null);
  return (
    <Loaded of={me}>
      {({ actor, deeds }) =>
        actor === null ? (
          <RoleMayNot as={null} />
        ) : (
          <Loaded of={now} lines={10}>
            {(answer) =>
              answer.meeting === null ? (
                <NoMeeting />
              ) : (
                <MeetingView answer={answer} shown={answer.meeting} actor={actor} deeds={deeds} />
              )
            }
          </Loaded>
        )
      }
    </Loaded>
  );
}

function NoMeeting() {
  const intl = useIntl();
  return (
    <Page title={intl.formatMessage({ id: 'now.title', defaultMessage: 'Now' })} width="text">
      <EmptyState
        icon={CalendarClock}
        title={<FormattedMessage id="now.none" defaultMessage="No meeting is on, and none is planned" />}
        next={
          <FormattedMessage
            id="now.none.next"
            defaultMessage="Meetings are planned in the programme of work, and opened there by the Chair."
          />
        }
      >
        <ButtonLink href={PATHS.programme}>
          <FormattedMessage id="now.programme" defaultMessage="To the programme of work" />
        </ButtonLink>
      </EmptyState>
    </Page>
  );
}

export interface MeetingViewProps {
  readonly answer: TimedNow;
  readonly shown: MeetingNow;
  readonly actor: Actor;
  readonly deeds: readonly Deed[];
}

/** What one sees of a meeting, by what one may do. */
export function MeetingView({ answer, shown, actor, deeds }: MeetingViewProps) {
  const { meeting, reading, listIsOpen } = shown;
  const leads = deeds.includes('manage-speakers');
  const chairs = deeds.includes('conduct-meeting');
  const isToCome = meeting.state === 'on' || meeting.state === 'planned';
  const mayAsk = deeds.includes('ask-for-floor') && answer.mayAskFor.length > 0;
  return (
    <Page title={useTitle(shown)} lead={<Lead shown={shown} />} acts={<Acts shown={shown} chairs={chairs} />}>
      <Items shown={shown} chairs={chairs} />
      {reading !== null && <ReadingLine reading={reading} />}
      <Section title={<FormattedMessage id="now.speakers" defaultMessage="List of speakers" />}>
        <Sheet>
          {leads && isToCome && <LeadList shown={shown} rules={answer.rules} chairs={chairs} />}
          {mayAsk && isToCome && (
            <AskForFloor
              meeting={meeting.id}
              participant={actor.participant}
              mayAskFor={answer.mayAskFor}
              listIsOpen={listIsOpen}
            />
          )}
          <Speakers behindMs={answer.behindMs} shown={shown} actor={actor} leads={leads} chairs={chairs} />
        </Sheet>
      </Section>
      <Statements
        shown={shown}
        modalities={answer.modalities}
        actor={actor}
        mayFile={deeds.includes('file-statement')}
      />
    </Page>
  );
}

function useTitle({ meeting: { state } }: MeetingNow): string {
  const intl = useIntl();
  switch (state) {
    case 'on':
      return intl.formatMessage({ id: 'now.on', defaultMessage: 'The meeting is on' });
    case 'planned':
      return intl.formatMessage({ id: 'now.next-meeting', defaultMessage: 'The next meeting' });
    case 'over':
      return intl.formatMessage({ id: 'now.over', defaultMessage: 'This meeting is over' });
    case 'cancelled':
      return intl.formatMessage({ id: 'now.cancelled', defaultMessage: 'This meeting was cancelled' });
  }
}

function Lead({ shown: { session, meeting } }: { readonly shown: MeetingNow }) {
  const intl = useIntl();
  const told = [dayWords(intl, meeting.day), hoursWords(intl, meeting.hours), session.place, session.title];
  return <bdi>{told.filter(Boolean).join(' · ')}</bdi>;
}

function Acts({
  shown: { session, meeting },
  chairs,
}: {
  readonly shown: MeetingNow;
  readonly chairs: boolean;
}) {
  const isOn = meeting.state === 'on';
  return (
    <>
      {isOn && (
        <ButtonLink href={PATHS.nowScreen} icon={MonitorUp} newWindow>
          <FormattedMessage id="now.screen" defaultMessage="For the projector" />
        </ButtonLink>
      )}
      <ButtonLink href={PATHS.session(session.id, meeting.id)} icon={CalendarClock}>
        {chairs && isOn ? (
          <FormattedMessage id="now.close-there" defaultMessage="Close the meeting in the programme" />
        ) : chairs && meeting.state === 'planned' ? (
          <FormattedMessage id="now.open-there" defaultMessage="Open the meeting in the programme" />
        ) : (
          <FormattedMessage id="now.in-programme" defaultMessage="In the programme of work" />
        )}
      </ButtonLink>
    </>
  );
}

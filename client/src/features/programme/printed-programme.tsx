/** A programme of work as it is printed: head, table by day, notes and footnotes; on screen with what can be done with each meeting. */
import { isSameDay, type KeptMeeting, type KeptSession } from '@chapeau/model';
import type { SessionAnswer, SessionOutcomesAnswer } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { Sheet } from '../../ui/page.tsx';
import { MeetingRow } from './meeting-row.tsx';
import { dayWords, spanWords } from '../../intl/meeting-time.ts';
import css from './programme.module.css';

export interface PrintedProgrammeProps {
  readonly answer: SessionAnswer;
  readonly outcomes: SessionOutcomesAnswer;
  readonly mayPlan: boolean;
  readonly mayConduct: boolean;
  readonly onEdit: (meeting: KeptMeeting) => void;
}

export function PrintedProgramme(props: PrintedProgrammeProps) {
  const { session, meetings } = props.answer;
  return (
    <Sheet>
      <article className={css.printed}>
        <Head session={session} />
        {meetings.length === 0 ? (
          <p className={css.quiet}>
            <FormattedMessage
              id="session.no-meetings"
              defaultMessage="No meeting is planned yet. Whoever plans the session adds them here, or brings in a programme of work."
            />
          </p>
        ) : (
          <MeetingTable {...props} />
        )}
        <Notes session={session} />
      </article>
    </Sheet>
  );
}

/** What was never printed is left out. */
function Head({
  session: { head, body, title, place, dates, introduction },
}: {
  readonly session: KeptSession;
}) {
  const intl = useIntl();
  const where = [place, spanWords(intl, dates)].filter((words) => words !== '').join(', ');
  return (
    <header className={css.printedHead}>
      {[head.organ, head.symbol]
        .filter((line) => line !== '')
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {body !== '' && <p className={css.body}>{body}</p>}
      <p>{title}</p>
      {where !== '' && <p>{where}</p>}
      {head.title !== '' && <h2 dir="auto">{head.title}</h2>}
      {introduction.map(({ number, text, footnotes }) => (
        <p key={`${number} ${text}`} className={css.introduction} dir="auto">
          {number !== null && `${number}. `}
          {text}
          <Marks labels={footnotes} />
        </p>
      ))}
    </header>
  );
}

function MeetingTable({ answer: { session, meetings }, ...rest }: PrintedProgrammeProps) {
  const intl = useIntl();
  return (
    <table className={css.table}>
      <caption className={css.unseen}>
        <FormattedMessage
          id="session.table"
          defaultMessage="Meetings of {session}, by day"
          values={{ session: session.title }}
        />
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="session.table.time" defaultMessage="Date and time" />
          </th>
          <th scope="col">
            <FormattedMessage id="session.table.programme" defaultMessage="Agenda item and programme" />
          </th>
        </tr>
      </thead>
      {byDay(meetings).map((day) => (
        <tbody key={day[0]?.id}>
          <tr className={css.day}>
            <th scope="rowgroup" colSpan={2}>
              {day[0] !== undefined && dayWords(intl, day[0].day)}
            </th>
          </tr>
          {day.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} {...rest} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Meetings that follow each other on one day together. */
function byDay(meetings: readonly KeptMeeting[]): readonly (readonly KeptMeeting[])[] {
  const days: KeptMeeting[][] = [];
  for (const meeting of meetings) {
    const last = days.at(-1);
    if (last?.[0] !== undefined && isSameDay(last[0].day, meeting.day)) last.push(meeting);
    else days.push([meeting]);
  }
  return days;
}

function Notes({ session: { remarks, footnotes } }: { readonly session: KeptSession }) {
  return (
    <footer className={css.notes}>
      {remarks.map((remark) => (
        <p key={remark} dir="auto">
          <FormattedMessage id="session.note" defaultMessage="Note: {remark}" values={{ remark }} />
        </p>
      ))}
      {footnotes.map(({ label, text }) => (
        <p key={`${label} ${text}`} dir="auto">
          <sup>{label}</sup> {text}
        </p>
      ))}
    </footer>
  );
}

/** Marks of footnotes, as printed. */
function Marks({ labels }: { readonly labels: readonly string[] }) {
  return labels.map((label) => <sup key={label}>{label}</sup>);
}

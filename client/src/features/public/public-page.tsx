/** What is public of the process, for whoever has the address: programme, officers, public texts: `/public`. */
import type { MeetingState } from '@chapeau/model';
import type { PublicAnswer, PublicDraft, PublicSession } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { usePublic } from '../../api/body.ts';
import { PATHS } from '../../app/paths.ts';
import { OFFICE_WORDS, REGIONAL_GROUP_WORDS } from '../../intl/body-words.ts';
import { dayWords, hoursWords } from '../../intl/meeting-time.ts';
import { dayOf } from '../../intl/process-telling.ts';
import { ByPlace } from '../../ui/by-place.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import css from './public.module.css';

export function PublicPage() {
  const intl = useIntl();
  const told = usePublic();
  const untitled = intl.formatMessage({ id: 'public.title', defaultMessage: 'Public page' });
  return (
    <Page
      title={told.kind === 'ready' ? told.answer.process.title : untitled}
      lead={told.kind === 'ready' ? <Mandate answer={told.answer} /> : undefined}
    >
      {told.kind === 'refused' ? (
        <NotPublic />
      ) : (
        <Loaded of={told} lines={12}>
          {(answer) => (
            <>
              <Texts drafts={answer.drafts} />
              <Documents documents={answer.documents} />
              <Programme sessions={answer.sessions} />
              <Officers officers={answer.officers} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function NotPublic() {
  return (
    <EmptyState
      title={<FormattedMessage id="public.none" defaultMessage="There is no public page here" />}
      next={
        <FormattedMessage
          id="public.none.next"
          defaultMessage="Ask the secretariat of the body, or open your invitation link if you take part."
        />
      }
    />
  );
}

function Mandate({ answer: { process, mandateLink } }: { readonly answer: PublicAnswer }) {
  const { body, mandate } = process;
  return (
    <>
      <bdi>{body}</bdi>
      {mandate !== '' && (
        <>
          {' · '}
          {mandateLink === '' ? (
            <bdi>{mandate}</bdi>
          ) : (
            <a href={mandateLink} rel="noreferrer">
              <bdi>{mandate}</bdi>
            </a>
          )}
        </>
      )}
    </>
  );
}

function Texts({ drafts }: { readonly drafts: readonly PublicDraft[] }) {
  return (
    <Section title={<FormattedMessage id="public.texts" defaultMessage="Texts" />}>
      {drafts.length === 0 ? (
        <p className={css.quiet}>
          <FormattedMessage id="public.texts.none" defaultMessage="No text has been made public yet." />
        </p>
      ) : (
        drafts.map((draft) => <Versions key={draft.draft.id} draft={draft} />)
      )}
    </Section>
  );
}

function Versions({ draft: { draft, versions } }: { readonly draft: PublicDraft }) {
  const intl = useIntl();
  return (
    <Sheet>
      <h3>
        <bdi>{draft.title}</bdi>
      </h3>
      <Table
        caption={draft.title}
        rows={versions.toReversed()}
        keyOf={({ version: { id } }) => id}
        columns={[
          {
            key: 'label',
            head: intl.formatMessage({ id: 'public.version', defaultMessage: 'Version' }),
            isName: true,
            cell: ({ version: { id, label } }) => (
              <Link href={PATHS.publicVersion(id)}>
                <bdi>{label}</bdi>
              </Link>
            ),
          },
          {
            key: 'symbol',
            head: intl.formatMessage({ id: 'public.symbol', defaultMessage: 'Symbol' }),
            cell: ({ version: { symbol } }) => <bdi>{symbol}</bdi>,
          },
          {
            key: 'issued',
            head: intl.formatMessage({ id: 'public.issued', defaultMessage: 'Issued' }),
            cell: ({ version: { issuedAt } }) => <Moment at={issuedAt} />,
          },
          {
            key: 'brackets',
            head: intl.formatMessage({ id: 'public.brackets', defaultMessage: 'Brackets' }),
            isFigure: true,
            cell: ({ figures: { brackets } }) => intl.formatNumber(brackets),
          },
          {
            key: 'closed',
            head: intl.formatMessage({ id: 'public.agreed', defaultMessage: 'Agreed' }),
            isFigure: true,
            cell: ({ closed, paragraphs }) =>
              intl.formatMessage(
                { id: 'public.agreed.of', defaultMessage: '{closed, number} of {paragraphs, number}' },
                { closed, paragraphs },
              ),
          },
        ]}
      />
    </Sheet>
  );
}

function Documents({ documents }: Pick<PublicAnswer, 'documents'>) {
  const intl = useIntl();
  if (documents.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="public.documents" defaultMessage="Documents" />}>
      <Table
        caption={intl.formatMessage({ id: 'public.documents', defaultMessage: 'Documents' })}
        rows={documents}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'symbol',
            head: intl.formatMessage({ id: 'public.symbol', defaultMessage: 'Symbol' }),
            cell: ({ symbol }) => <bdi>{symbol}</bdi>,
          },
          {
            key: 'title',
            head: intl.formatMessage({ id: 'public.document', defaultMessage: 'Title' }),
            isName: true,
            cell: ({ title, href }) =>
              href === null ? (
                <bdi>{title}</bdi>
              ) : (
                <a href={href} rel="noreferrer">
                  <bdi>{title}</bdi>
                </a>
              ),
          },
          {
            key: 'date',
            head: intl.formatMessage({ id: 'public.date', defaultMessage: 'Date' }),
            cell: ({ date }) => dayOf(date, intl),
          },
        ]}
      />
    </Section>
  );
}

/** What is on and what is to come first; sessions that are over can be unfolded, the last one first. */
function Programme({ sessions }: { readonly sessions: readonly PublicSession[] }) {
  const held = sessions.filter(isHeld);
  const coming = sessions.filter((session) => !isHeld(session));
  return (
    <Section title={<FormattedMessage id="public.programme" defaultMessage="Programme of work" />}>
      {sessions.length === 0 ? (
        <p className={css.quiet}>
          <FormattedMessage id="public.programme.none" defaultMessage="No session is planned yet." />
        </p>
      ) : (
        <>
          {coming.map((session) => (
            <Session key={session.session.id} told={session} />
          ))}
          {held.length > 0 && (
            <details>
              <summary>
                <FormattedMessage
                  id="public.held"
                  defaultMessage="{count, plural, one {# session held} other {# sessions held}}"
                  values={{ count: held.length }}
                />
              </summary>
              {held.toReversed().map((session) => (
                <Session key={session.session.id} told={session} />
              ))}
            </details>
          )}
        </>
      )}
    </Section>
  );
}

/** Whether its meetings are behind it. */
function isHeld({ meetings }: PublicSession): boolean {
  const isBehind = ({ state }: { readonly state: MeetingState }) => state === 'over' || state === 'cancelled';
  return meetings.some(({ state }) => state === 'over') && meetings.every(isBehind);
}

function Session({ told: { session, meetings } }: { readonly told: PublicSession }) {
  const intl = useIntl();
  const { title, place, dates, plannedFor = '' } = session;
  const when =
    dates === null
      ? plannedFor
      : intl.formatMessage(
          { id: 'public.dates', defaultMessage: '{from} to {to}' },
          { from: dayOf(dates.from, intl), to: dayOf(dates.to, intl) },
        );
  return (
    <Sheet>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p className={css.quiet}>
        <bdi>{[place, when].filter((words) => words !== '').join(' · ')}</bdi>
      </p>
      <ul className={css.meetings}>
        {meetings.map((meeting) => (
          <Meeting key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </Sheet>
  );
}

function Meeting({
  meeting: { day, hours, parts, state },
}: {
  readonly meeting: PublicSession['meetings'][number];
}) {
  const intl = useIntl();
  return (
    <li className={css.meeting}>
      <span>
        <bdi>{dayWords(intl, day)}</bdi> <bdi dir="ltr">{hoursWords(intl, hours)}</bdi>
        {state === 'cancelled' && (
          <strong>
            {' '}
            <FormattedMessage id="public.cancelled" defaultMessage="Cancelled" />
          </strong>
        )}
        {state === 'on' && (
          <strong>
            {' '}
            <FormattedMessage id="public.on" defaultMessage="On now" />
          </strong>
        )}
      </span>
      <ul className={css.parts}>
        <ByPlace of={parts}>
          {(part) => (
            <li>
              <bdi>{'number' in part ? `${part.number}. ${part.words}` : part.words}</bdi>
            </li>
          )}
        </ByPlace>
      </ul>
    </li>
  );
}

function Officers({ officers }: Pick<PublicAnswer, 'officers'>) {
  const intl = useIntl();
  if (officers.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="public.officers" defaultMessage="Officers" />}>
      <Table
        caption={intl.formatMessage({ id: 'public.officers', defaultMessage: 'Officers' })}
        rows={officers}
        keyOf={({ office, name }) => `${office} ${name}`}
        columns={[
          {
            key: 'office',
            head: intl.formatMessage({ id: 'public.office', defaultMessage: 'Office' }),
            cell: ({ office }) => intl.formatMessage(OFFICE_WORDS[office]),
          },
          {
            key: 'name',
            head: intl.formatMessage({ id: 'public.name', defaultMessage: 'Name' }),
            isName: true,
            cell: ({ name }) => <bdi>{name}</bdi>,
          },
          {
            key: 'group',
            head: intl.formatMessage({ id: 'public.group', defaultMessage: 'Regional group' }),
            cell: ({ regionalGroup }) =>
              regionalGroup === null ? '' : intl.formatMessage(REGIONAL_GROUP_WORDS[regionalGroup]),
          },
        ]}
      />
    </Section>
  );
}

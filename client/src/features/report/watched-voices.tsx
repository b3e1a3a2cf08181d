/** Participants and groups that the reader watches, in every draft; and the statements that they published in the time of the report. */
import type { ReportedStatement } from '@chapeau/compare';
import { nameIn } from '@chapeau/model';
import type { WatchRequest } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useAllParticipants } from '../../api/participants.ts';
import { useWatchList } from '../../api/report.ts';
import { PATHS } from '../../app/paths.ts';
import { Moment } from '../../ui/moment.tsx';
import { Section } from '../../ui/page.tsx';
import { WatchButton } from '../watch/watch-button.tsx';
import css from './report.module.css';
import { useCodeOf } from './use-code-of.ts';

type WatchedSpeaker = Extract<WatchRequest, { readonly kind: 'participant' | 'group' }>;

/** Nothing where none is watched. */
export function WatchedVoices({ statements }: { readonly statements: readonly ReportedStatement[] }) {
  const list = useWatchList(true);
  const watched = (list.kind === 'ready' ? list.answer.watches : []).flatMap(
    ({ kind, of }): WatchedSpeaker[] =>
      // What is watched was told by its id.
      kind === 'participant' || kind === 'group' ? [{ kind, draft: null, of } as WatchedSpeaker] : [],
  );
  if (watched.length === 0 && statements.length === 0) return null;
  return (
    <Section
      title={<FormattedMessage id="report.voices" defaultMessage="Participants and groups that you watch" />}
    >
      <ul className={css.plain}>
        {watched.map((one) => (
          <li key={one.of} className={css.item}>
            <Speaker watched={one} />
          </li>
        ))}
      </ul>
      {statements.length > 0 && <StatementsTold statements={statements} />}
    </Section>
  );
}

/** By name; one that was taken out is told as such, so that it can be taken off the list. */
function Speaker({ watched }: { readonly watched: WatchedSpeaker }) {
  const intl = useIntl();
  const all = useAllParticipants();
  if (all.kind !== 'ready') return null;
  const { participants, groups } = all.answer;
  const row = [...participants, ...groups].find(({ id }) => id === watched.of);
  const name =
    row === undefined
      ? intl.formatMessage({ id: 'report.voices.gone', defaultMessage: 'a group that was taken out' })
      : `${row.code} – ${nameIn(row, intl.locale)}`;
  const path = watched.kind === 'group' ? PATHS.groups : PATHS.participant(watched.of);
  return (
    <p className={css.line}>
      {row === undefined ? (
        name
      ) : (
        <Link href={path}>
          <bdi>{name}</bdi>
        </Link>
      )}
      <WatchButton watched={watched} name={name} />
    </p>
  );
}

function StatementsTold({ statements }: { readonly statements: readonly ReportedStatement[] }) {
  const codeOf = useCodeOf();
  return (
    <>
      <h3>
        <FormattedMessage id="report.statements" defaultMessage="Their statements" />
      </h3>
      <ul className={css.plain}>
        {statements.map(({ id, meeting, item, participant, onBehalfOf, at }) => (
          <li key={id} className={css.line}>
            <Link href={PATHS.meeting(meeting)}>
              <FormattedMessage
                id="report.statement"
                defaultMessage="{code}{behalf, select, none {} other {, on behalf of {group}}}{item, select, none {} other {, item {number}}}"
                values={{
                  code: <bdi>{codeOf(participant)}</bdi>,
                  behalf: onBehalfOf === '' ? 'none' : 'some',
                  group: <bdi>{onBehalfOf}</bdi>,
                  item: item === '' ? 'none' : 'some',
                  number: <bdi>{item}</bdi>,
                }}
              />
            </Link>
            <span className={css.quiet}>
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

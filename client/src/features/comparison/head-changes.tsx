/** Changes of the draft's own head: title, symbol, kind, language, and the reservations printed with it. */
import type { DraftChange, NumberedReservation } from '@chapeau/compare';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { languageName } from '../../intl/language-name.ts';
import { DRAFT_KIND_WORDS } from '../../intl/words.ts';
import { Marked } from '../../marks/marked.tsx';
import { reservationSentence } from '../reservations/reservation-words.ts';
import css from './rows.module.css';

/** Nothing where the head did not change. */
export function HeadChanges({ changes }: { readonly changes: readonly DraftChange[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className={css.headChanges}>
      {changes.map((change) => (
        <div key={change.id}>
          <dt>
            <HeadWord change={change} />
          </dt>
          <dd>
            <HeadChange change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function HeadWord({ change }: { readonly change: DraftChange }) {
  switch (change.kind) {
    case 'title-changed':
      return <FormattedMessage id="head-change.title" defaultMessage="Title" />;
    case 'symbol-changed':
      return <FormattedMessage id="head-change.symbol" defaultMessage="Document symbol" />;
    case 'draft-kind-changed':
      return <FormattedMessage id="head-change.kind" defaultMessage="Kind" />;
    case 'language-changed':
      return <FormattedMessage id="head-change.language" defaultMessage="Language" />;
    case 'reservations-changed':
      return <FormattedMessage id="head-change.reservations" defaultMessage="Reservations" />;
  }
}

function HeadChange({ change }: { readonly change: DraftChange }) {
  const intl = useIntl();
  if (change.kind === 'title-changed')
    return <Marked segments={change.words.map(({ op, text }) => ({ op, runs: [{ text }] }))} />;
  if (change.kind === 'reservations-changed') return <ReservationChanges change={change} />;
  const { from, to } = valuesOf(change, intl);
  return (
    <Marked
      segments={[
        ...(from === '' ? [] : [{ op: 'delete' as const, runs: [{ text: from }] }]),
        ...(to === '' ? [] : [{ op: 'insert' as const, runs: [{ text: to }] }]),
      ]}
    />
  );
}

type ReservationsChanged = Extract<DraftChange, { readonly kind: 'reservations-changed' }>;

/** What was withdrawn, then what was entered, each on a line of its own. */
function ReservationChanges({ change }: { readonly change: ReservationsChanged }) {
  const intl = useIntl();
  const lines = [
    ...change.withdrawn.map((each) => ({ op: 'delete' as const, each })),
    ...change.entered.map((each) => ({ op: 'insert' as const, each })),
  ];
  if (lines.length === 0)
    return <FormattedMessage id="head-change.reservations.order" defaultMessage="Printed in another order" />;
  return lines.map(({ op, each }, index) => (
    <div key={index}>
      <Marked segments={[{ op, runs: [{ text: reservationLine(intl, each) }] }]} />
    </div>
  ));
}

/** As its footnote says it, with the paragraph named, for here no mark leads to it. */
function reservationLine(intl: IntlShape, reservation: NumberedReservation): string {
  const said = reservationSentence(intl, reservation);
  if (reservation.number === null) return said;
  return intl.formatMessage(
    { id: 'head-change.reservation', defaultMessage: 'Paragraph {number}: {said}' },
    { number: reservation.number, said },
  );
}

function valuesOf(
  change: Exclude<DraftChange, { readonly kind: 'title-changed' | 'reservations-changed' }>,
  intl: IntlShape,
): { readonly from: string; readonly to: string } {
  switch (change.kind) {
    case 'symbol-changed':
      return change;
    case 'draft-kind-changed':
      return {
        from: intl.formatMessage(DRAFT_KIND_WORDS[change.from]),
        to: intl.formatMessage(DRAFT_KIND_WORDS[change.to]),
      };
    case 'language-changed':
      return { from: languageName(intl, change.from), to: languageName(intl, change.to) };
  }
}

/** Reservations and explanations of position on a paragraph and on the whole text, and entering one. */
import {
  isRefusal,
  standingOn,
  type ParagraphId,
  type Reservation,
  type ReservationKind,
} from '@chapeau/model';
import { Flag, MessageSquareQuote } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import { useToast } from '../../ui/toast.tsx';
import { PanelSection } from '../text/panel-section.tsx';
import { codeOf, may, useScene } from '../text/scene.ts';
import { ReservationDialog } from './reservation-dialog.tsx';
import { RESERVATION_KIND_WORDS } from './reservation-words.ts';
import css from './reservations.module.css';

/** Nothing where there is none and the reader may enter none. */
export function ReservationsSection({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const reservations = useReadable(scene.room.stores.reservations);
  const [kind, setKind] = useState<ReservationKind | null>(null);
  const here = standingOn(reservations, entry.id);
  const onWhole = standingOn(reservations, null);
  const count = here.length + onWhole.length;
  const mayEnter = may(scene, 'enter-reservation');
  if (count === 0 && !mayEnter) return null;
  return (
    <>
      <PanelSection
        key={String(count === 0)}
        name={count === 0 ? 'no-reservations' : 'reservations'}
        title={<FormattedMessage id="reservations.title" defaultMessage="Reservations" />}
        {...(count > 0 && { count })}
        isOpen={count > 0}
      >
        <Reservations of={here} place={entry.id} />
        <Reservations of={onWhole} place={null} />
        {count === 0 && (
          <p className={css.note}>
            <FormattedMessage
              id="reservations.about"
              defaultMessage="What a delegation says about a text that it does not block; printed as a footnote."
            />
          </p>
        )}
        {mayEnter && <EnterActs onAsked={setKind} />}
      </PanelSection>
      <ReservationDialog entry={entry} kind={kind} onClose={() => setKind(null)} />
    </>
  );
}

function EnterActs({ onAsked }: { readonly onAsked: (kind: ReservationKind) => void }) {
  const { actor } = useScene();
  if (actor.participant === null)
    return (
      <div className={css.row}>
        <Button size="small" icon={Flag} onPress={() => onAsked('reservation')}>
          <FormattedMessage id="reservations.take-down-ask" defaultMessage="Take one down…" />
        </Button>
      </div>
    );
  return (
    <div className={css.row}>
      <Button size="small" icon={Flag} onPress={() => onAsked('reservation')}>
        <FormattedMessage id="reservations.reserve-ask" defaultMessage="Reserve…" />
      </Button>
      <Button size="small" icon={MessageSquareQuote} onPress={() => onAsked('explanation')}>
        <FormattedMessage id="reservations.explain-ask" defaultMessage="Explain position…" />
      </Button>
    </div>
  );
}

interface ReservationsProps {
  readonly of: readonly Reservation[];
  readonly place: ParagraphId | null;
}

function Reservations({ of, place }: ReservationsProps) {
  if (of.length === 0) return null;
  return (
    <>
      {place === null && (
        <h4 className={css.place}>
          <FormattedMessage id="reservations.on-whole" defaultMessage="On the whole text" />
        </h4>
      )}
      <ul className={css.list}>
        {of.map((reservation) => (
          <Line key={reservation.id} reservation={reservation} />
        ))}
      </ul>
    </>
  );
}

function Line({ reservation }: { readonly reservation: Reservation }) {
  const scene = useScene();
  const { kind, participant, text, at, captured } = reservation;
  return (
    <li className={css.line}>
      <p>
        <bdi className={css.code}>{codeOf(scene, participant)}</bdi>{' '}
        <FormattedMessage {...RESERVATION_KIND_WORDS[kind]} />{' '}
        <span className={css.note}>
          <Moment at={at} />
          {captured === true && (
            <>
              {' · '}
              <FormattedMessage id="reservations.captured" defaultMessage="taken down by the team" />
            </>
          )}
        </span>
      </p>
      {text !== '' && (
        <p className={css.said} dir="auto">
          {text}
        </p>
      )}
      {isWithdrawable(reservation, scene.actor.participant) && may(scene, 'withdraw-reservation') && (
        <Withdraw reservation={reservation} />
      )}
    </li>
  );
}

/** The delegation its own; the team what it took down itself. */
function isWithdrawable(
  { participant, captured }: Reservation,
  own: Reservation['participant'] | null,
): boolean {
  return own === null ? captured === true : participant === own;
}

function Withdraw({ reservation }: { readonly reservation: Reservation }) {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const withdraw = async () => {
    const answer = await command.send({ kind: 'withdraw-reservation', reservation: reservation.id });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({
        id: 'reservations.withdrawn',
        defaultMessage: 'Withdrawn. That it stood stays on the record.',
      }),
    );
  };
  return (
    <Button size="small" tone="quiet" isPending={command.pending} onPress={() => void withdraw()}>
      <FormattedMessage id="reservations.withdraw" defaultMessage="Withdraw" />
    </Button>
  );
}

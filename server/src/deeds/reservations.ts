/** Reservations and explanations of position: said about a text that is not blocked by them, and printed with it. */
import {
  factsOf,
  isRefusal,
  judge,
  refuse,
  standingOn,
  type Participant,
  type PlainReservation,
  type Refusal,
  type Reservation,
} from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { outcomeOf, together } from './consequences.ts';
import type { Outcome } from './outcome.ts';
import { asTheyStand, seekParagraph, type Scene, type World } from './world.ts';

/** Enters a delegation's own, or what it said and the facilitating team takes down, on a paragraph or (null) on the whole. */
export function enterReservation(command: CommandOf<'enter-reservation'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const refusal = judge(by.role, 'enter-reservation');
  if (refusal !== null) return refusal;
  const participant = seekReserving(scene, command);
  if (isRefusal(participant)) return participant;
  const { reservation: kind, text } = command;
  const paragraph = command.paragraph === null ? null : seekParagraph(world, command.paragraph);
  if (isRefusal(paragraph)) return paragraph;
  if (kind === 'explanation' && text === '') return refuse('text-missing');
  const entered: Reservation = {
    id: means.makeId('reservation'),
    draft: world.draft.id,
    kind,
    participant: participant.id,
    paragraph: command.paragraph,
    text,
    ...(by.participant === null && { captured: true }),
    at: means.now,
    withdrawnAt: null,
  };
  return told(scene, 'reservation-entered', entered);
}

/** Whose it is: one's own delegation's, or the one that the facilitating team names. */
function seekReserving(
  { world, by }: Scene,
  { participant: named }: CommandOf<'enter-reservation'>,
): Participant | Refusal {
  if (by.participant !== null && named !== null && named !== by.participant)
    return refuse('role-may-not', { role: by.role, deed: 'enter-reservation' });
  const participant = world.participants.find(({ id }) => id === (by.participant ?? named));
  if (participant === undefined) return refuse('participant-unknown');
  return judge(by.role, 'enter-reservation', factsOf(participant)) ?? participant;
}

/** Takes it back: its own delegation, or the facilitating team what it took down itself. It is kept, as withdrawn. */
export function withdrawReservation(
  command: CommandOf<'withdraw-reservation'>,
  scene: Scene,
): Outcome | Refusal {
  const { world, by, means } = scene;
  const byRole = judge(by.role, 'withdraw-reservation');
  if (byRole !== null) return byRole;
  const reservation = world.reservations.find(({ id }) => id === command.reservation);
  if (reservation === undefined) return refuse('reservation-unknown');
  const isOwn =
    by.participant === null ? reservation.captured === true : reservation.participant === by.participant;
  const refusal = judge(by.role, 'withdraw-reservation', { standing: isOwn ? 'proponent' : 'other' });
  if (refusal !== null) return refusal;
  if (reservation.withdrawnAt !== null) return refuse('reservation-withdrawn');
  return told(scene, 'reservation-withdrawn', { ...reservation, withdrawnAt: means.now });
}

function told(
  scene: Scene,
  kind: 'reservation-entered' | 'reservation-withdrawn',
  reservation: Reservation,
): Outcome {
  const { paragraph } = reservation;
  const recorded = {
    act: { kind, reservation },
    paragraphs: paragraph === null ? [] : asTheyStand(scene.world, [paragraph]),
  };
  const parts = together([
    {
      steps: [{ kind: 'reservation', reservation }],
      rows: [{ table: 'reservation', row: reservation }],
      recorded: [recorded],
    },
  ]);
  return outcomeOf(scene, parts, { created: kind === 'reservation-entered' ? reservation.id : null });
}

/** Those that stand, as a version prints them: on the whole first, then in reading order. What is on a paragraph that is gone is left out. */
export function printedReservations(world: World): readonly PlainReservation[] {
  const places = [null, ...world.plain.paragraphs.map(({ id }) => id)];
  const names = new Map(world.participants.map(({ id, name }) => [id, name]));
  return places.flatMap((place) =>
    standingOn(world.reservations, place).map(({ kind, paragraph, participant, text }) => ({
      kind,
      paragraph,
      participant: names.get(participant) ?? '',
      text,
    })),
  );
}

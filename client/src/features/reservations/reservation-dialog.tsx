/** Enters a reservation or an explanation of position: the delegation its own, the facilitating team for one that it names. */
import {
  isRefusal,
  RESERVATION_KINDS,
  type ParagraphId,
  type ParticipantId,
  type ReservationKind,
} from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField } from '../../ui/fields.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { delegationItems, decidersOf } from '../arrangements/named.ts';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import { RESERVATION_KIND_WORDS } from './reservation-words.ts';

export interface ReservationDialogProps {
  readonly entry: OutlineEntry;
  /** What is offered to begin with; null: the dialog is closed. */
  readonly kind: ReservationKind | null;
  readonly onClose: () => void;
}

export function ReservationDialog({ entry, kind, onClose }: ReservationDialogProps) {
  const intl = useIntl();
  const { actor } = useScene();
  const title =
    actor.participant === null
      ? intl.formatMessage({
          id: 'reservation.take-down.title',
          defaultMessage: 'Take down a reservation or an explanation of position',
        })
      : intl.formatMessage({
          id: 'reservation.enter.title',
          defaultMessage: 'Enter a reservation or an explanation of position',
        });
  return (
    <Dialog title={title} isOpen={kind !== null} onClose={onClose} keepsOpen>
      {kind !== null && <ReservationForm entry={entry} kind={kind} onClose={onClose} />}
    </Dialog>
  );
}

interface FormProps extends ReservationDialogProps {
  readonly kind: ReservationKind;
}

function ReservationForm({ entry, kind: offered, onClose }: FormProps) {
  const { actor, command } = useScene();
  const [kind, setKind] = useState(offered);
  const [paragraph, setParagraph] = useState<ParagraphId | null>(entry.id);
  const [text, setText] = useState('');
  const [participant, setParticipant] = useState<ParticipantId | null>(null);
  const enter = useEnter(onClose);
  const isLacking =
    (kind === 'explanation' && text.trim() === '') || (actor.participant === null && participant === null);
  return (
    <DialogForm
      act={
        actor.participant === null ? (
          <FormattedMessage id="reservation.take-down" defaultMessage="Take it down" />
        ) : (
          <FormattedMessage id="reservation.enter" defaultMessage="Enter it" />
        )
      }
      isPending={command.pending}
      isIncomplete={isLacking}
      onSubmit={() => void enter({ reservation: kind, paragraph, text: text.trim(), participant })}
      onClose={onClose}
    >
      {actor.participant === null && <WhoseField value={participant} onChange={setParticipant} />}
      <KindField value={kind} onChange={setKind} />
      <PlaceField entry={entry} value={paragraph} onChange={setParagraph} />
      <TextField kind={kind} value={text} onChange={setText} />
    </DialogForm>
  );
}

interface Entered {
  readonly reservation: ReservationKind;
  readonly paragraph: ParagraphId | null;
  readonly text: string;
  readonly participant: ParticipantId | null;
}

function useEnter(onClose: () => void): (entered: Entered) => Promise<void> {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  return async (entered) => {
    const answer = await command.send({ kind: 'enter-reservation', ...entered });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({
        id: 'reservation.entered',
        defaultMessage: 'It is on the record, and printed as a footnote of every version while it stands.',
      }),
    );
    onClose();
  };
}

interface FieldProps<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function WhoseField({ value, onChange }: FieldProps<ParticipantId | null>) {
  const intl = useIntl();
  const { participants } = useScene();
  return (
    <SearchField<ParticipantId>
      label={intl.formatMessage({ id: 'reservation.whose', defaultMessage: 'Of which delegation' })}
      placeholder={intl.formatMessage({ id: 'team.invite.choose', defaultMessage: 'Choose' })}
      choices={delegationItems(decidersOf(participants))}
      value={value}
      onChange={onChange}
    />
  );
}

function KindField({ value, onChange }: FieldProps<ReservationKind>) {
  const intl = useIntl();
  return (
    <RadioField
      inRow
      label={intl.formatMessage({ id: 'reservation.kind', defaultMessage: 'What it is' })}
      choices={RESERVATION_KINDS.map((kind) => ({
        value: kind,
        label: intl.formatMessage(RESERVATION_KIND_WORDS[kind]),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

function PlaceField({ entry, value, onChange }: FieldProps<ParagraphId | null> & Pick<FormProps, 'entry'>) {
  const intl = useIntl();
  return (
    <RadioField
      inRow
      label={intl.formatMessage({ id: 'reservation.on', defaultMessage: 'On' })}
      choices={[
        { value: 'paragraph', label: nameOfEntry(intl, entry) },
        {
          value: 'whole',
          label: intl.formatMessage({ id: 'reading.scope.whole', defaultMessage: 'The whole text' }),
        },
      ]}
      value={value === null ? 'whole' : 'paragraph'}
      onChange={(place) => onChange(place === 'whole' ? null : entry.id)}
    />
  );
}

function TextField({ kind, value, onChange }: FieldProps<string> & Pick<FormProps, 'kind'>) {
  const intl = useIntl();
  return (
    <ReasonField
      label={
        kind === 'reservation'
          ? intl.formatMessage({
              id: 'reservation.text',
              defaultMessage: 'In the words of the delegation (may be left empty)',
            })
          : intl.formatMessage({
              id: 'reservation.text.explanation',
              defaultMessage: 'In the words of the delegation',
            })
      }
      value={value}
      onChange={onChange}
      isRequired={kind === 'explanation'}
    />
  );
}

/** Opens a reading: in which way, for what, over which paragraphs, until when, in which meetings. */
import { isRefusal, READING_TAKES, READING_WAYS, type ReadingTakes, type ReadingWay } from '@chapeau/model';
import { useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { READING_TAKES_WORDS, READING_WAY_WORDS, STAGE_WORD } from '../../intl/words.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField, TextField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useScene } from '../text/scene.ts';
import { ScopeField, type Scope } from './scope-field.tsx';

const WAY_EXPLAINED: Readonly<Record<ReadingWay, MessageDescriptor>> = defineMessages({
  'successive-drafts': {
    id: 'reading.way.successive-drafts',
    defaultMessage: 'The text stays clean, proposals stand beside it, the Chair issues the next draft.',
  },
  'line-by-line': {
    id: 'reading.way.line-by-line',
    defaultMessage: 'The text is settled on the screen, paragraph by paragraph.',
  },
});

const TAKES_EXPLAINED: Readonly<Record<ReadingTakes, MessageDescriptor>> = defineMessages({
  'general-comments': {
    id: 'reading.takes.general-comments',
    defaultMessage: 'Proposals can be drafted but not tabled.',
  },
  'textual-proposals': {
    id: 'reading.takes.textual-proposals',
    defaultMessage: 'Delegations table proposals on the paragraphs that are read.',
  },
});

export interface ReadingDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function OpenReadingDialog({ isOpen, onClose }: ReadingDialogProps) {
  const intl = useIntl();
  const { head } = useScene();
  const ordinal = head.readings.length + 1;
  const title = intl.formatMessage(
    { id: 'reading.open.title', defaultMessage: 'Open the {stage}' },
    { stage: intl.formatMessage(STAGE_WORD, { stage: ordinal }).toLocaleLowerCase(intl.locale) },
  );
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} keepsOpen wide>
      <OpenReadingForm onClose={onClose} />
    </Dialog>
  );
}

function OpenReadingForm({ onClose }: Pick<ReadingDialogProps, 'onClose'>) {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const [way, setWay] = useState<ReadingWay>('successive-drafts');
  const [takes, setTakes] = useState<ReadingTakes>('textual-proposals');
  const [scope, setScope] = useState<Scope>('whole');
  const [until, setUntil] = useState('');
  const [meetings, setMeetings] = useState('');
  const open = async () => {
    const answer = await command.send({
      kind: 'open-reading',
      way,
      takes,
      scope: scope === 'whole' ? scope : [...scope],
      until: until === '' ? null : new Date(until).toISOString(),
      meetings: meetings.split(',').flatMap((meeting) => (meeting.trim() === '' ? [] : [meeting.trim()])),
    });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({
        id: 'reading.opened',
        defaultMessage: 'The reading is open. Take the floor to its first paragraph with ].',
      }),
    );
    onClose();
  };
  return (
    <DialogForm
      act={<FormattedMessage id="reading.open.act" defaultMessage="Open the reading" />}
      isPending={command.pending}
      isIncomplete={scope !== 'whole' && scope.size === 0}
      onSubmit={() => void open()}
      onClose={onClose}
    >
      <RadioField
        label={intl.formatMessage({ id: 'reading.way', defaultMessage: 'Way of working' })}
        choices={READING_WAYS.map((value) => ({
          value,
          label: intl.formatMessage(READING_WAY_WORDS[value]),
          description: intl.formatMessage(WAY_EXPLAINED[value]),
        }))}
        value={way}
        onChange={setWay}
      />
      <RadioField
        label={intl.formatMessage({ id: 'reading.takes', defaultMessage: 'Takes' })}
        choices={READING_TAKES.map((value) => ({
          value,
          label: intl.formatMessage(READING_TAKES_WORDS[value]),
          description: intl.formatMessage(TAKES_EXPLAINED[value]),
        }))}
        value={takes}
        onChange={setTakes}
      />
      <ScopeField scope={scope} onChange={setScope} />
      <TextField
        type="datetime-local"
        label={intl.formatMessage({
          id: 'reading.until.label',
          defaultMessage: 'Proposals until (may be left empty)',
        })}
        value={until}
        onChange={setUntil}
      />
      <TextField
        label={intl.formatMessage({
          id: 'reading.meetings',
          defaultMessage: 'Meetings it is held in (may be left empty)',
        })}
        description={intl.formatMessage({
          id: 'reading.meetings.description',
          defaultMessage: 'As printed in the programme of work, with commas between them.',
        })}
        value={meetings}
        onChange={setMeetings}
      />
    </DialogForm>
  );
}

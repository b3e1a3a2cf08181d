/** Opens a silence procedure: on what, what it becomes, until when, who may break it, and the announcement. */
import { isRefusal } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useKeyed, useReadable } from '../../sync/store.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import { announcementOf } from './announcement.ts';
import { placeWord } from './named.ts';
import {
  AnnouncementField,
  BreakersField,
  DeadlineFields,
  DeedField,
  SubjectFields,
} from './silence-fields.tsx';
import {
  commandOfTerms,
  offeredTerms,
  placeOfTerms,
  type SilenceSetting,
  type SilenceTerms,
} from './silence-terms.ts';
import { instantOf, ownZone } from './zoned-time.ts';

export interface SilenceDialogProps {
  readonly entry: OutlineEntry;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function SilenceDialog(props: SilenceDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'silence.open.title', defaultMessage: 'Open a silence procedure' })}
      isOpen={props.isOpen}
      onClose={props.onClose}
      keepsOpen
      wide
    >
      <SilenceForm {...props} />
    </Dialog>
  );
}

function useSetting(entry: OutlineEntry): SilenceSetting {
  const { head, room, outline } = useScene();
  const entries = useReadable(outline);
  const arrangements = useReadable(room.stores.arrangements);
  const { status } = useKeyed(room.stores.tags, entry.id);
  return { entry, entries, ladder: head.ladder, arrangements, status };
}

function SilenceForm({ entry, onClose }: SilenceDialogProps) {
  const toast = useToast();
  const intl = useIntl();
  const { command } = useScene();
  const setting = useSetting(entry);
  const [terms, setTerms] = useState(() => offeredTerms(setting, new Date(), ownZone()));
  const change = (changes: Partial<SilenceTerms>) => setTerms((before) => ({ ...before, ...changes }));
  const offered = useOffered(terms, setting);
  const ordered = commandOfTerms(terms, setting, offered);
  const open = async () => {
    if (ordered === null) return;
    const answer = await command.send(ordered);
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({
        id: 'silence.opened',
        defaultMessage: 'Silence has begun. Nobody changes these paragraphs until the deadline.',
      }),
    );
    onClose();
  };
  const fields = { terms, change, setting };
  return (
    <DialogForm
      act={<FormattedMessage id="silence.open" defaultMessage="Open the procedure" />}
      isPending={command.pending}
      isIncomplete={ordered === null}
      onSubmit={() => void open()}
      onClose={onClose}
    >
      <SubjectFields {...fields} />
      <DeedField {...fields} />
      <DeadlineFields {...fields} />
      <BreakersField {...fields} />
      <AnnouncementField {...fields} offered={offered} />
    </DialogForm>
  );
}

/** The announcement that is offered for these terms; empty while there is no deadline. */
function useOffered(terms: SilenceTerms, setting: SilenceSetting): string {
  const intl = useIntl();
  const deadline = instantOf(terms.wallTime, terms.zone);
  if (deadline === null) return '';
  const entries = placeOfTerms(terms, setting);
  const place =
    entries === null
      ? intl.formatMessage({ id: 'silence.whole', defaultMessage: 'the whole text' })
      : placeWord(intl, entries, nameOfEntry);
  return announcementOf(intl, { place, deed: terms.deed, deadline, zone: terms.zone });
}

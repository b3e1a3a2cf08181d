/** Closes a reading, after saying what it leaves over. */
import { CARRIED_ALONG, covers, isClosed, isRefusal, type Reading } from '@chapeau/model';
import { useReadable } from '../../sync/store.ts';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { countUndecided } from '../../sync/draft-stores.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useScene, type Scene } from '../text/scene.ts';
import type { ReadingDialogProps } from './open-reading-dialog.tsx';

export function CloseReadingDialog({ isOpen, onClose }: ReadingDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'reading.close.title', defaultMessage: 'Close the reading' })}
      isOpen={isOpen}
      onClose={onClose}
    >
      <CloseReading onClose={onClose} />
    </Dialog>
  );
}

/** What a reading leaves over. */
interface LeftOver {
  readonly notTakenUp: readonly OutlineEntry[];
  readonly notAgreed: readonly OutlineEntry[];
  readonly undecided: number;
}

function leftOverOf({ outline, room }: Scene, reading: Reading): LeftOver {
  const covered = outline
    .get()
    .filter(({ id, kind }) => covers(reading, id) && !CARRIED_ALONG.includes(kind));
  return {
    notTakenUp: covered.filter(({ id }) => room.stores.tags.get(id).stage < reading.ordinal),
    notAgreed: covered.filter(({ id }) => !isClosed(room.stores.tags.get(id).status)),
    undecided: countUndecided(room.stores.allProposals.get()),
  };
}

function CloseReading({ onClose }: Pick<ReadingDialogProps, 'onClose'>) {
  const intl = useIntl();
  const toast = useToast();
  const scene = useScene();
  const { reading } = useReadable(scene.room.stores.floor);
  if (reading === null) return null;
  const left = leftOverOf(scene, reading);
  const close = async () => {
    const answer = await scene.command.send({ kind: 'close-reading', reading: reading.id });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({
        id: 'reading.closed',
        defaultMessage: 'The reading is closed. You can now issue a version.',
      }),
    );
    onClose();
  };
  return (
    <>
      <p>
        <FormattedMessage
          id="reading.close.left-over"
          defaultMessage="{notTakenUp, plural, =0 {Every paragraph was taken up} one {# paragraph was not taken up} other {# paragraphs were not taken up}}; {notAgreed, plural, =0 {all are agreed} one {# is not agreed} other {# are not agreed}}; {undecided, plural, =0 {no proposal is undecided} one {# proposal is undecided} other {# proposals are undecided}}."
          values={{
            notTakenUp: left.notTakenUp.length,
            notAgreed: left.notAgreed.length,
            undecided: left.undecided,
          }}
        />
      </p>
      <p>
        <FormattedMessage
          id="reading.close.kept"
          defaultMessage="All of it stays as it is for the next reading; undecided proposals stay tabled. Closing goes on the record."
        />
      </p>
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button tone="primary" isPending={scene.command.pending} onPress={() => void close()}>
          <FormattedMessage id="reading.close.act" defaultMessage="Close the reading" />
        </Button>
      </DialogActions>
    </>
  );
}

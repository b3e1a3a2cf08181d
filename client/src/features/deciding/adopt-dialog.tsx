/** Adopts the whole text: every paragraph, or none. */
import { findStep, isRefusal } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useScene, type Scene } from '../text/scene.ts';

export interface AdoptDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AdoptDialog({ isOpen, onClose }: AdoptDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'adopt.title', defaultMessage: 'Adopt the whole text' })}
      isOpen={isOpen}
      onClose={onClose}
    >
      <Adopt onClose={onClose} />
    </Dialog>
  );
}

/** Paragraphs that the ladder does not let be adopted yet. */
function obstacles({ head, outline, room }: Scene) {
  return outline.get().filter(({ id, kind }) => {
    const { status } = room.stores.tags.get(id);
    return status !== 'adopted' && findStep(head.ladder, 'adopt', { status, kind }) === undefined;
  });
}

function Adopt({ onClose }: Pick<AdoptDialogProps, 'onClose'>) {
  const intl = useIntl();
  const toast = useToast();
  const scene = useScene();
  const open = obstacles(scene);
  const [first] = open;
  const adopt = async () => {
    const answer = await scene.command.send({ kind: 'adopt-draft' });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({
        id: 'adopt.done',
        defaultMessage: 'The text is adopted. Issue the adopted version next.',
      }),
    );
    onClose();
  };
  return (
    <>
      {first === undefined ? (
        <p>
          <FormattedMessage
            id="adopt.ready"
            defaultMessage="Every paragraph is agreed. Adoption closes the whole text; each paragraph can be reopened only with a reason, on the record."
          />
        </p>
      ) : (
        <p>
          <FormattedMessage
            id="adopt.not-ready"
            defaultMessage="{count, plural, one {# paragraph is} other {# paragraphs are}} not yet agreed. Agree on {count, plural, one {it} other {them}} in a reading first; the outline shows which under Open."
            values={{ count: open.length }}
          />
        </p>
      )}
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        {first === undefined ? (
          <Button tone="primary" isPending={scene.command.pending} onPress={() => void adopt()}>
            <FormattedMessage id="adopt.act" defaultMessage="Adopt" />
          </Button>
        ) : (
          <Button
            tone="primary"
            onPress={() => {
              scene.select(first.id);
              onClose();
            }}
          >
            <FormattedMessage id="adopt.show" defaultMessage="Show the first of them" />
          </Button>
        )}
      </DialogActions>
    </>
  );
}

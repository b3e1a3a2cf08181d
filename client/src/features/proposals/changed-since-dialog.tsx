/** Before a proposal replaces a wording that changed since it was drafted: both wordings, and a clear yes. */
import { markRuns } from '@chapeau/compare';
import { hashOfWording, type PlainParagraph, type Proposal } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { Marked } from '../../marks/marked.tsx';
import { partClass } from '../../marks/mark-classes.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useScene } from '../text/scene.ts';
import { ProposedChange } from './proposed-change.tsx';

export interface ChangedSinceDialogProps {
  readonly proposal: Proposal;
  readonly current: PlainParagraph;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Called with the hash of the present wording that is shown. */
  readonly onConfirmed: (seen: string) => void;
}

export function ChangedSinceDialog(props: ChangedSinceDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      wide
      title={intl.formatMessage({
        id: 'changed-since.title',
        defaultMessage: 'The paragraph has changed since',
      })}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <BothWordings {...props} />
    </Dialog>
  );
}

function BothWordings({ proposal, current, onClose, onConfirmed }: ChangedSinceDialogProps) {
  const { head, command } = useScene();
  const { language } = head.draft;
  const since = markRuns(proposal.draftedAgainst?.runs ?? [], current.runs, language);
  return (
    <>
      <h3>
        <FormattedMessage id="changed-since.meanwhile" defaultMessage="What changed meanwhile" />
      </h3>
      <p className={partClass('words')} dir="auto" lang={language}>
        <Marked segments={since.segments} />
      </p>
      <h3>
        <FormattedMessage
          id="changed-since.proposed"
          defaultMessage="What the proposal would make of the present wording"
        />
      </h3>
      <ProposedChange proposal={proposal} language={language} current={current} />
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="changed-since.keep" defaultMessage="Keep the present wording" />
        </Button>
        <Button tone="danger" isPending={command.pending} onPress={() => onConfirmed(hashOfWording(current))}>
          <FormattedMessage id="changed-since.replace" defaultMessage="Replace the present wording" />
        </Button>
      </DialogActions>
    </>
  );
}

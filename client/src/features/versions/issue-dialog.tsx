/** Issuing a version: the text as it stands, frozen under a label for an audience. */
import { isRefusal, type Draft, type Version } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useCommand } from '../../api/use-command.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { WantedFields, type Wanted } from './issue-fields.tsx';
import { suggestLabel } from './suggest-label.ts';

export interface IssueDialogProps {
  readonly draft: Draft;
  readonly versions: readonly Version[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** For whoever may issue; the text page opens it too. */
export function IssueDialog({ draft, versions, isOpen, onClose }: IssueDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'issue.title', defaultMessage: 'Issue a version' })}
      isOpen={isOpen}
      onClose={onClose}
      keepsOpen
    >
      <IssueForm draft={draft} versions={versions} onClose={onClose} />
    </Dialog>
  );
}

function IssueForm({ draft, versions, onClose }: Omit<IssueDialogProps, 'isOpen'>) {
  const intl = useIntl();
  const toast = useToast();
  const { send, pending } = useCommand(draft.id);
  const [wanted, setWanted] = useState<Wanted>(() => ({
    ...suggestLabel(draft.symbol, versions),
    standing: versions.at(-1)?.standing ?? 'chairs-text',
    audience: versions.at(-1)?.audience ?? 'participants',
    renumber: false,
    attributions: null,
  }));
  const issue = async () => {
    const answer = await send({
      kind: 'issue-version',
      ...wanted,
      label: wanted.label.trim(),
      symbol: wanted.symbol.trim(),
    });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        { id: 'issue.done', defaultMessage: '{label} is issued.' },
        { label: wanted.label.trim() },
      ),
    );
    onClose();
  };
  return (
    <DialogForm
      act={<FormattedMessage id="issue.do" defaultMessage="Issue" />}
      isPending={pending}
      isIncomplete={wanted.label.trim() === ''}
      onSubmit={() => void issue()}
      onClose={onClose}
    >
      <WantedFields draft={draft.id} wanted={wanted} onChange={setWanted} />
    </DialogForm>
  );
}

/** Issuing a version: the text as it stands, frozen under a label for an audience. */
import { isRefusal, type Draft, type Version } from '@chapeau/model';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { WantedFields, type Wanted } from './issue-fields.tsx';
import { suggestLabel } from './suggest-label.ts';
import css from './versions.module.css';

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
    <Form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void issue();
      }}
    >
      <WantedFields draft={draft.id} wanted={wanted} onChange={setWanted} />
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button type="submit" tone="primary" isPending={pending} isDisabled={wanted.label.trim() === ''}>
          <FormattedMessage id="issue.do" defaultMessage="Issue" />
        </Button>
      </DialogActions>
    </Form>
  );
}

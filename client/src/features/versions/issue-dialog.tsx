/** Issuing a version: the text as it stands, frozen under a label for an audience. */
import {
  AUDIENCES,
  isRefusal,
  LIMITS,
  STANDINGS,
  type Audience,
  type Draft,
  type Standing,
  type Version,
} from '@chapeau/model';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useCommand } from '../../api/use-command.ts';
import { AUDIENCE_WORDS, STANDING_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { RadioField, SelectField, TextField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { suggestLabel, type Suggestion } from './suggest-label.ts';
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

interface Wanted extends Suggestion {
  readonly standing: Standing;
  readonly audience: Audience;
}

function IssueForm({ draft, versions, onClose }: Omit<IssueDialogProps, 'isOpen'>) {
  const intl = useIntl();
  const toast = useToast();
  const { send, pending } = useCommand(draft.id);
  const [wanted, setWanted] = useState<Wanted>(() => ({
    ...suggestLabel(draft.symbol, versions),
    standing: versions.at(-1)?.standing ?? 'chairs-text',
    audience: versions.at(-1)?.audience ?? 'participants',
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
      <WantedFields wanted={wanted} onChange={setWanted} />
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

const AUDIENCE_NOTES: Readonly<Record<Audience, MessageDescriptor>> = defineMessages({
  team: { id: 'audience-note.team', defaultMessage: 'Facilitator and secretariat only.' },
  participants: { id: 'audience-note.participants', defaultMessage: 'Delegations and reviewers too.' },
  public: {
    id: 'audience-note.public',
    defaultMessage: 'Observers and stakeholders too. What was read cannot be made unread.',
  },
});

interface WantedFieldsProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

function WantedFields({ wanted, onChange }: WantedFieldsProps) {
  const intl = useIntl();
  return (
    <>
      <div className={css.pair}>
        <TextField
          label={intl.formatMessage({ id: 'issue.label', defaultMessage: 'Label' })}
          value={wanted.label}
          onChange={(label) => onChange({ ...wanted, label })}
          maxLength={LIMITS.lineLength}
          isRequired
        />
        <TextField
          label={intl.formatMessage({ id: 'issue.symbol', defaultMessage: 'Document symbol' })}
          value={wanted.symbol}
          onChange={(symbol) => onChange({ ...wanted, symbol })}
          maxLength={LIMITS.lineLength}
        />
      </div>
      <SelectField
        label={intl.formatMessage({ id: 'versions.standing', defaultMessage: 'Standing' })}
        choices={STANDINGS.map((value) => ({ value, label: intl.formatMessage(STANDING_WORDS[value]) }))}
        value={wanted.standing}
        onChange={(standing) => onChange({ ...wanted, standing })}
      />
      <RadioField
        label={intl.formatMessage({ id: 'versions.audience', defaultMessage: 'Open to' })}
        choices={AUDIENCES.map((value) => ({
          value,
          label: intl.formatMessage(AUDIENCE_WORDS[value]),
          description: intl.formatMessage(AUDIENCE_NOTES[value]),
        }))}
        value={wanted.audience}
        onChange={(audience) => onChange({ ...wanted, audience })}
      />
    </>
  );
}

/** Registering a document, or changing what is told of one. */
import { isRefusal } from '@chapeau/model';
import type { DocumentAnswer, RegisterAnswer } from '@chapeau/protocol';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { PATHS } from '../../app/paths.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckboxField } from '../../ui/fields.tsx';
import { DocumentFields } from './document-fields.tsx';
import { DocumentParts } from './document-parts.tsx';
import { checkTold, commandOf, newTold, toldOf, withTyped, type Typed } from './told.ts';

export interface DocumentDialogProps {
  readonly register: RegisterAnswer;
  /** The document to change; null: a new one. */
  readonly changed: DocumentAnswer | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function DocumentDialog(props: DocumentDialogProps) {
  const intl = useIntl();
  const { changed, isOpen, onClose } = props;
  return (
    <Dialog
      title={
        changed === null
          ? intl.formatMessage({ id: 'documents.register', defaultMessage: 'Register a document' })
          : intl.formatMessage({ id: 'document.change.title', defaultMessage: 'Change the document' })
      }
      isOpen={isOpen}
      onClose={onClose}
      wide
      keepsOpen
    >
      <DocumentForm {...props} />
    </Dialog>
  );
}

function DocumentForm({ register, changed, onClose }: DocumentDialogProps) {
  const intl = useIntl();
  const [, go] = useLocation();
  const { send, pending } = useProcessCommand();
  const [told, setTold] = useState(() =>
    changed === null
      ? newTold(register, new Date().toISOString().slice(0, 10), intl.locale.slice(0, 2))
      : toldOf(changed),
  );
  const [typed, setTyped] = useState<Typed>(() => ({
    language: told.titles[0]?.language ?? 'en',
    text: '',
    href: '',
  }));
  const line = changed?.line ?? null;
  const isTaken = checkTold(told.symbol, register, line) === 'taken';
  const isNamed = told.titles.some(({ title }) => title.trim() !== '') && told.date !== '';
  const order = async () => {
    const answer = await send(commandOf(withTyped(told, typed), line));
    if (answer === null || isRefusal(answer)) return;
    onClose();
    if (answer.created !== null) go(`${PATHS.documents}/${answer.created}`);
  };
  return (
    <DialogForm
      act={
        changed === null ? (
          <FormattedMessage id="document.do-register" defaultMessage="Register" />
        ) : (
          <FormattedMessage id="document.do-change" defaultMessage="Change" />
        )
      }
      isPending={pending}
      isIncomplete={isTaken || !isNamed}
      onSubmit={() => void order()}
      onClose={onClose}
    >
      <DocumentFields told={told} register={register} line={line} onChange={setTold} />
      <DocumentParts
        told={told}
        typed={typed}
        register={register}
        line={line}
        onChange={setTold}
        onType={setTyped}
      />
      {changed === null && (
        <CheckboxField
          label={<FormattedMessage id="document.issue-now" defaultMessage="Issue at once" />}
          description={intl.formatMessage({
            id: 'document.issue-now.what',
            defaultMessage: 'Otherwise only the facilitating team sees it until it is issued.',
          })}
          isSelected={told.issue}
          onChange={(issue) => setTold({ ...told, issue })}
        />
      )}
    </DialogForm>
  );
}

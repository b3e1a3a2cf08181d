/** What the facilitator can do with a moment: keep it as a version, or bring its wording back. */
import { isRefusal, type Draft, type Version } from '@chapeau/model';
import { BookmarkPlus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMe } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { IssuedUnder, type Under } from '../versions/issued-under.tsx';
import { suggestLabel } from '../versions/suggest-label.ts';

export interface MomentActsProps {
  readonly draft: Draft;
  readonly versions: readonly Version[];
  readonly moment: number;
  /** When it was, as people read it. */
  readonly time: string;
  /** Whether it is the moment that the text stands at: then there is nothing to bring back. */
  readonly isNow: boolean;
}

type Kind = 'keep-moment' | 'restore-text';

/** Nothing for whoever may do neither. */
export function MomentActs(props: MomentActsProps) {
  const me = useMe();
  const [open, setOpen] = useState<Kind | null>(null);
  const deeds = me.kind === 'ready' ? me.answer.deeds : [];
  return (
    <>
      {deeds.includes('keep-moment') && (
        <Button icon={BookmarkPlus} onPress={() => setOpen('keep-moment')}>
          <FormattedMessage id="moments.keep" defaultMessage="Keep as a version" />
        </Button>
      )}
      {deeds.includes('restore-text') && (
        <Button icon={Undo2} isDisabled={props.isNow} onPress={() => setOpen('restore-text')}>
          <FormattedMessage id="moments.restore" defaultMessage="Bring this wording back" />
        </Button>
      )}
      {open !== null && <ActDialog {...props} kind={open} onClose={() => setOpen(null)} />}
    </>
  );
}

interface ActDialogProps extends MomentActsProps {
  readonly kind: Kind;
  readonly onClose: () => void;
}

function ActDialog(props: ActDialogProps) {
  const intl = useIntl();
  const title =
    props.kind === 'keep-moment'
      ? intl.formatMessage({ id: 'moments.keep.title', defaultMessage: 'Keep this moment as a version' })
      : intl.formatMessage({ id: 'moments.restore.title', defaultMessage: 'Bring this wording back' });
  return (
    <Dialog title={title} isOpen onClose={props.onClose} keepsOpen>
      <ActForm {...props} />
    </Dialog>
  );
}

function ActForm({ draft, versions, moment, time, kind, onClose }: ActDialogProps) {
  const intl = useIntl();
  const toast = useToast();
  const { send, pending } = useCommand(draft.id);
  const [under, setUnder] = useState<Under>(() => ({
    ...suggestLabel(draft.symbol, versions),
    standing: versions.at(-1)?.standing ?? 'chairs-text',
    audience: versions.at(-1)?.audience ?? 'participants',
  }));
  const [reason, setReason] = useState('');
  const label = under.label.trim();
  const act = async () => {
    const issuing = { ...under, label, symbol: under.symbol.trim(), reason: reason.trim() };
    const answer = await send(
      kind === 'keep-moment' ? { kind, moment, ...issuing } : { kind, from: { moment }, ...issuing },
    );
    if (answer === null || isRefusal(answer)) return;
    toast.said(intl.formatMessage({ id: 'issue.done', defaultMessage: '{label} is issued.' }, { label }));
    onClose();
  };
  return (
    <DialogForm
      act={
        kind === 'keep-moment' ? (
          <FormattedMessage id="moments.keep" defaultMessage="Keep as a version" />
        ) : (
          <FormattedMessage id="moments.restore.do" defaultMessage="Bring it back" />
        )
      }
      isPending={pending}
      isIncomplete={label === '' || reason.trim() === ''}
      onSubmit={() => void act()}
      onClose={onClose}
    >
      <p>
        <WhatHappens kind={kind} time={time} />
      </p>
      <IssuedUnder under={under} onChange={setUnder} />
      <ReasonField value={reason} onChange={setReason} isRequired />
    </DialogForm>
  );
}

function WhatHappens({ kind, time }: Pick<ActDialogProps, 'kind' | 'time'>) {
  return kind === 'keep-moment' ? (
    <FormattedMessage
      id="moments.keep.what"
      defaultMessage="A version is issued with the text exactly as it stood on {time}. The text that is worked on stays as it is."
      values={{ time }}
    />
  ) : (
    <FormattedMessage
      id="moments.restore.what"
      defaultMessage="The text that is worked on gets the wording of {time}, and that is issued as a new version. Nothing leaves the record; status, stage and numbers of what is in the text stay. It is refused where a paragraph that would change is closed, under silence, or has undecided proposals on it."
      values={{ time }}
    />
  );
}

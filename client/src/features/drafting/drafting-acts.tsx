/** Tables the proposal or discards the draft; says what stands in the way of tabling. */
import { covers, isRefusal, judge, type Refusal } from '@chapeau/model';
import { Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import css from './drafting.module.css';
import type { Drafting } from './drafting.ts';

export function DraftingActs({ drafting }: { readonly drafting: Drafting }) {
  const intl = useIntl();
  const toast = useToast();
  const sentence = useRefusalSentence();
  const [, go] = useLocation();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const { proposal, command, isOwn, head, deeds } = drafting;
  const text = PATHS.draft(head.draft.id);
  const obstacle = isOwn ? obstacleOf(drafting) : null;
  const table = async () => {
    const answer = await command.send({ kind: 'table-proposal', proposal: proposal.id });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage({ id: 'drafting.tabled', defaultMessage: 'Tabled: everybody can see it now.' }),
    );
    go(text);
  };
  const discard = async () => {
    const answer = await command.send({ kind: 'discard-proposal', proposal: proposal.id });
    if (answer === null || isRefusal(answer)) return;
    go(text);
  };
  return (
    <>
      <div className={css.row}>
        {isOwn && (
          <Button tone="primary" icon={Send} isPending={command.pending} onPress={() => void table()}>
            <FormattedMessage id="drafting.table" defaultMessage="Table" />
          </Button>
        )}
        <ButtonLink href={text}>
          <FormattedMessage id="drafting.later" defaultMessage="Back to the text, keep the draft" />
        </ButtonLink>
        {isOwn && deeds.includes('discard-proposal') && (
          <Button tone="quiet" icon={Trash2} onPress={() => setIsDiscarding(true)}>
            <FormattedMessage id="drafting.discard" defaultMessage="Discard" />
          </Button>
        )}
      </div>
      {obstacle !== null && (
        <p className={css.note}>
          {sentence(obstacle)}{' '}
          <FormattedMessage id="drafting.kept" defaultMessage="The draft is kept until then." />
        </p>
      )}
      {!isOwn && (
        <p className={css.note}>
          {proposal.parking !== undefined && proposal.proponent === null ? (
            <FormattedMessage id="drafting.facilitators-table" defaultMessage="The facilitators table it." />
          ) : (
            <FormattedMessage id="drafting.not-own" defaultMessage="The proponent tables it." />
          )}
        </p>
      )}
      <Dialog
        title={intl.formatMessage({ id: 'drafting.discard.title', defaultMessage: 'Discard this draft?' })}
        isOpen={isDiscarding}
        onClose={() => setIsDiscarding(false)}
      >
        <p>
          <FormattedMessage
            id="drafting.discard.about"
            defaultMessage="It was never tabled, so nothing of it is kept anywhere. This cannot be undone."
          />
        </p>
        <DialogActions>
          <Button onPress={() => setIsDiscarding(false)}>
            <FormattedMessage id="drafting.discard.keep" defaultMessage="Keep it" />
          </Button>
          <Button tone="danger" isPending={command.pending} onPress={() => void discard()}>
            <FormattedMessage id="drafting.discard.act" defaultMessage="Discard" />
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

/** Why tabling would be refused now, as far as it can be told from here. */
function obstacleOf({ head, actor, proposal }: Drafting): Refusal | null {
  const { openReading } = head;
  return judge(actor.role, 'table-proposal', {
    standing: 'proponent',
    reading: openReading && {
      takes: openReading.takes,
      coversParagraph: proposal.target === null || covers(openReading, proposal.target),
    },
  });
}

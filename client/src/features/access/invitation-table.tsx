/** All invitation links in a table. */
import type { Participant } from '@chapeau/model';
import type { InvitationSummary } from '@chapeau/protocol';
import { Ban, Check, CircleDot, type LucideIcon } from 'lucide-react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { ROLE_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import css from './access.module.css';
import { inOrder, stateOf, type InvitationState } from './invitation-state.ts';

const HEADS = defineMessages({
  label: { id: 'invitations.label', defaultMessage: 'For' },
  role: { id: 'invitations.role', defaultMessage: 'As' },
  state: { id: 'invitations.state', defaultMessage: 'State' },
  signIns: { id: 'invitations.sign-ins', defaultMessage: 'Signed in now' },
  made: { id: 'invitations.made', defaultMessage: 'Made' },
  acts: { id: 'invitations.acts', defaultMessage: 'Revoke' },
});

const STATE_WORDS: Readonly<Record<InvitationState, MessageDescriptor>> = defineMessages({
  open: { id: 'invitation-state.open', defaultMessage: 'Open' },
  used: { id: 'invitation-state.used', defaultMessage: 'Used' },
  revoked: { id: 'invitation-state.revoked', defaultMessage: 'Revoked' },
});

const STATE_ICONS: Readonly<Record<InvitationState, LucideIcon>> = {
  open: CircleDot,
  used: Check,
  revoked: Ban,
};

export interface InvitationTableProps {
  readonly invitations: readonly InvitationSummary[];
  readonly participants: readonly Participant[];
  readonly onRevoke: (invitation: InvitationSummary) => void;
}

export function InvitationTable({ invitations, participants, onRevoke }: InvitationTableProps) {
  const intl = useIntl();
  const codes = new Map(participants.map(({ id, code }) => [id, code]));
  const columns: readonly Column<InvitationSummary>[] = [
    { key: 'label', head: intl.formatMessage(HEADS.label), cell: ({ label }) => <bdi>{label}</bdi> },
    {
      key: 'role',
      head: intl.formatMessage(HEADS.role),
      cell: ({ role, participant }) => (
        <span>
          <FormattedMessage {...ROLE_WORDS[role]} />
          {participant !== null && (
            <>
              {' · '}
              <bdi>{codes.get(participant) ?? '…'}</bdi>
            </>
          )}
        </span>
      ),
    },
    { key: 'state', head: intl.formatMessage(HEADS.state), cell: (row) => <State invitation={row} /> },
    {
      key: 'sign-ins',
      head: intl.formatMessage(HEADS.signIns),
      cell: ({ signIns }) => intl.formatNumber(signIns),
      isFigure: true,
    },
    { key: 'made', head: intl.formatMessage(HEADS.made), cell: ({ createdAt }) => <Moment at={createdAt} /> },
    {
      key: 'acts',
      head: intl.formatMessage(HEADS.acts),
      cell: (row) => <RevokeButton invitation={row} onRevoke={onRevoke} />,
    },
  ];
  return (
    <Table
      caption={intl.formatMessage({ id: 'invitations.title', defaultMessage: 'Invitation links' })}
      rows={inOrder(invitations)}
      keyOf={({ id }) => id}
      columns={columns}
    />
  );
}

function State({ invitation }: { readonly invitation: InvitationSummary }) {
  const state = stateOf(invitation);
  const Icon = STATE_ICONS[state];
  return (
    <span className={css.state} data-state={state}>
      <Icon size={14} aria-hidden />
      <FormattedMessage {...STATE_WORDS[state]} />
      {state === 'open' && (
        <span className={css.quiet}>
          {invitation.reusable ? (
            <FormattedMessage id="invitation-state.reusable" defaultMessage="(reusable)" />
          ) : (
            <FormattedMessage id="invitation-state.once" defaultMessage="(once)" />
          )}
        </span>
      )}
    </span>
  );
}

function RevokeButton({
  invitation,
  onRevoke,
}: Pick<InvitationTableProps, 'onRevoke'> & { readonly invitation: InvitationSummary }) {
  const intl = useIntl();
  if (invitation.revokedAt !== null) return <Moment at={invitation.revokedAt} />;
  return (
    <Button
      size="small"
      tone="danger"
      aria-label={intl.formatMessage(
        { id: 'invitations.revoke.label', defaultMessage: 'Revoke the link for {label}' },
        { label: invitation.label },
      )}
      onPress={() => onRevoke(invitation)}
    >
      <FormattedMessage id="invitations.revoke" defaultMessage="Revoke…" />
    </Button>
  );
}

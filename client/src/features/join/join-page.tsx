/** Signing in by an invitation link: `/join#secret`. The secret stays in the address until it is used, and is kept nowhere. */
import { isRefusal, LIMITS } from '@chapeau/model';
import type { InvitationPreview } from '@chapeau/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { DoorOpen, LinkIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useInvitationPreview, useMe } from '../../api/queries.ts';
import { signIn } from '../../api/routes.ts';
import { useAct } from '../../api/use-act.ts';
import { PATHS } from '../../app/paths.ts';
import { useFragment } from '../../app/use-fragment.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { ROLE_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import css from './join-page.module.css';

export function JoinPage() {
  const intl = useIntl();
  const secret = useFragment();
  return (
    <Page title={intl.formatMessage({ id: 'join.title', defaultMessage: 'Invitation' })} width="text">
      {secret === '' ? <NoSecret /> : <Invitation key={secret} secret={secret} />}
    </Page>
  );
}

function NoSecret() {
  return (
    <EmptyState
      icon={LinkIcon}
      title={<FormattedMessage id="join.no-secret" defaultMessage="The link is not complete" />}
      next={
        <FormattedMessage
          id="join.no-secret.next"
          defaultMessage="An invitation link ends in # and a row of letters. Copy the whole of it from the message you received."
        />
      }
    />
  );
}

function Invitation({ secret }: { readonly secret: string }) {
  const preview = useInvitationPreview(secret);
  return (
    <Loaded of={preview}>
      {(answer) => (
        <Sheet>
          <Welcome preview={answer} />
          <JoinForm secret={secret} preview={answer} />
        </Sheet>
      )}
    </Loaded>
  );
}

function Welcome({ preview }: { readonly preview: InvitationPreview }) {
  const { process, participant, role } = preview;
  return (
    <div className={css.welcome}>
      <p className={css.body}>{process.body}</p>
      <p className={css.process} dir="auto">
        {process.title}
      </p>
      <p>
        {participant === null ? (
          <FormattedMessage
            id="join.as-role"
            defaultMessage="You are invited as <b>{role}</b>."
            values={{ role: <FormattedMessage {...ROLE_WORDS[role]} />, b: strong }}
          />
        ) : (
          <FormattedMessage
            id="join.as-role-for"
            defaultMessage="You are invited as <b>{role}</b> for <b>{participant}</b> ({code})."
            values={{
              role: <FormattedMessage {...ROLE_WORDS[role]} />,
              participant: participant.name,
              code: participant.code,
              b: strong,
            }}
          />
        )}
      </p>
    </div>
  );
}

const strong = (words: ReactNode) => <strong>{words}</strong>;

interface JoinFormProps {
  readonly secret: string;
  readonly preview: InvitationPreview;
}

function JoinForm({ secret, preview }: JoinFormProps) {
  const intl = useIntl();
  const sentence = useRefusalSentence();
  const [, navigate] = useLocation();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const act = useAct(signIn, { quiet: true });
  const join = async () => {
    const answer = await act.send({ secret, name: name.trim() });
    if (answer === null || isRefusal(answer)) return;
    // Whatever was read before was read as someone else. The secret leaves the address and the history.
    queryClient.clear();
    navigate(PATHS.home, { replace: true });
  };
  return (
    <Form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <TextField
        label={intl.formatMessage({ id: 'join.name', defaultMessage: 'Your name here' })}
        description={intl.formatMessage({
          id: 'join.name.description',
          defaultMessage:
            'Shown to others who have the text open, and beside what you do. You may leave it empty.',
        })}
        placeholder={preview.label}
        autoComplete="name"
        maxLength={LIMITS.lineLength}
        value={name}
        onChange={setName}
        error={act.refusal === null ? null : sentence(act.refusal)}
      />
      <AlreadySignedIn />
      <Button type="submit" tone="primary" icon={DoorOpen} isPending={act.pending}>
        <FormattedMessage id="join.enter" defaultMessage="Enter" />
      </Button>
    </Form>
  );
}

function AlreadySignedIn() {
  const me = useMe();
  if (me.kind !== 'ready' || me.answer.actor === null) return null;
  return (
    <p className={css.note}>
      <FormattedMessage
        id="join.replaces"
        defaultMessage="This browser is signed in as {name}. Entering here replaces that. To be both at once, open this link in a private window."
        values={{ name: <bdi>{me.answer.actor.name}</bdi> }}
      />
    </p>
  );
}

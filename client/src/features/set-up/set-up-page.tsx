/** Setting the server up: `/set-up#secret`, printed at its start. Ends with the links to sign in with. */
import { isRefusal, LIMITS } from '@chapeau/model';
import type { SetUpAnswer, SetUpRequest } from '@chapeau/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { ArrowRight, LinkIcon } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { KEPT } from '../../api/queries.ts';
import { setUp } from '../../api/routes.ts';
import { useAct } from '../../api/use-act.ts';
import { useFragment } from '../../app/use-fragment.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RadioField, TextField } from '../../ui/fields.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import {
  isComplete as isTemplateComplete,
  TemplateFields,
  type ChosenTemplate,
} from '../process/template-fields.tsx';
import { SignInLinks } from './sign-in-links.tsx';
import css from './set-up-page.module.css';

export function SetUpPage() {
  const intl = useIntl();
  const secret = useFragment();
  const [answer, setAnswer] = useState<SetUpAnswer | null>(null);
  if (answer !== null) return <SignInLinks answer={answer} />;
  return (
    <Page
      title={intl.formatMessage({ id: 'set-up.title', defaultMessage: 'Set up this server' })}
      lead={
        <FormattedMessage
          id="set-up.lead"
          defaultMessage="One server holds one negotiation. This is asked once."
        />
      }
      width="text"
    >
      {secret === '' ? <NoSecret /> : <SetUpForm secret={secret} onDone={setAnswer} />}
    </Page>
  );
}

function NoSecret() {
  return (
    <EmptyState
      icon={LinkIcon}
      title={<FormattedMessage id="set-up.no-secret" defaultMessage="The link is not complete" />}
      next={
        <FormattedMessage
          id="set-up.no-secret.next"
          defaultMessage="Copy the whole set-up link that the server printed when it started: it ends in # and a row of letters."
        />
      }
    />
  );
}

interface SetUpFormProps {
  readonly secret: string;
  readonly onDone: (answer: SetUpAnswer) => void;
}

function SetUpForm({ secret, onDone }: SetUpFormProps) {
  const sentence = useRefusalSentence();
  const queryClient = useQueryClient();
  const [kind, setKind] = useState<SetUpRequest['kind']>('demonstration');
  const [own, setOwn] = useState<OwnProcess>({ title: '', body: '', mandate: '', template: null });
  const act = useAct(setUp, { quiet: true });
  const send = async () => {
    const answer = await act.send(kind === 'demonstration' ? { kind, secret } : { kind, secret, ...own });
    if (answer === null || isRefusal(answer)) return;
    void queryClient.invalidateQueries({ queryKey: KEPT.me() });
    onDone(answer);
  };
  const isComplete =
    kind === 'demonstration' ||
    (own.title.trim() !== '' && own.body.trim() !== '' && isTemplateComplete(own.template));
  return (
    <Sheet>
      <Form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <KindField kind={kind} onChange={setKind} />
        {kind === 'process' && <OwnProcessFields own={own} onChange={setOwn} />}
        {act.refusal !== null && (
          <p role="alert" className={css.refusal}>
            {sentence(act.refusal)}
          </p>
        )}
        <div>
          <Button
            type="submit"
            tone="primary"
            icon={ArrowRight}
            isPending={act.pending}
            isDisabled={!isComplete}
          >
            <FormattedMessage id="set-up.go" defaultMessage="Set up" />
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

interface KindFieldProps {
  readonly kind: SetUpRequest['kind'];
  readonly onChange: (kind: SetUpRequest['kind']) => void;
}

function KindField({ kind, onChange }: KindFieldProps) {
  const intl = useIntl();
  return (
    <RadioField
      label={intl.formatMessage({ id: 'set-up.kind', defaultMessage: 'What is to be negotiated here?' })}
      value={kind}
      onChange={onChange}
      choices={[
        {
          value: 'demonstration',
          label: intl.formatMessage({
            id: 'set-up.demonstration',
            defaultMessage: 'The demonstration: a report and a convention',
          }),
          description: intl.formatMessage({
            id: 'set-up.demonstration.description',
            defaultMessage:
              'An invented working group with delegations, a report of some fifty paragraphs in the middle of its first reading and a convention in Arabic, to try everything out. You get a sign-in link for each role.',
          }),
        },
        {
          value: 'process',
          label: intl.formatMessage({ id: 'set-up.own', defaultMessage: 'A process of our own' }),
          description: intl.formatMessage({
            id: 'set-up.own.description',
            defaultMessage:
              'Yours: laid out by a template, or empty; you add the participants, hand out access and bring the text.',
          }),
        },
      ]}
    />
  );
}

interface OwnProcess {
  readonly title: string;
  readonly body: string;
  readonly mandate: string;
  readonly template: ChosenTemplate | null;
}

interface OwnProcessFieldsProps {
  readonly own: OwnProcess;
  readonly onChange: (own: OwnProcess) => void;
}

function OwnProcessFields({ own, onChange }: OwnProcessFieldsProps) {
  const intl = useIntl();
  return (
    <>
      <TextField
        label={intl.formatMessage({ id: 'set-up.process-title', defaultMessage: 'Title of the process' })}
        placeholder={intl.formatMessage({
          id: 'set-up.process-title.example',
          defaultMessage: 'Open-ended working group on …',
        })}
        value={own.title}
        onChange={(title) => onChange({ ...own, title })}
        maxLength={LIMITS.lineLength}
        isRequired
      />
      <TextField
        label={intl.formatMessage({ id: 'set-up.body', defaultMessage: 'Body that meets' })}
        placeholder={intl.formatMessage({
          id: 'set-up.body.example',
          defaultMessage: 'Open-ended working group',
        })}
        value={own.body}
        onChange={(body) => onChange({ ...own, body })}
        maxLength={LIMITS.lineLength}
        isRequired
      />
      <TextField
        label={intl.formatMessage({ id: 'set-up.mandate', defaultMessage: 'Mandate' })}
        description={intl.formatMessage({
          id: 'set-up.mandate.description',
          defaultMessage: 'The resolution or decision it works under; may stay empty.',
        })}
        value={own.mandate}
        onChange={(mandate) => onChange({ ...own, mandate })}
        maxLength={LIMITS.lineLength}
      />
      <TemplateFields chosen={own.template} onChange={(template) => onChange({ ...own, template })} />
    </>
  );
}

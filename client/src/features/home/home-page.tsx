/** The process and its drafts: the first page after signing in, and what a visitor sees who is not. */
import type { MeAnswer, ProcessAnswer } from '@chapeau/protocol';
import { DoorClosed, FilePlus2, FileText, Power } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMe, useProcess } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { DraftCard } from './draft-card.tsx';
import css from './home-page.module.css';
import { textsOf } from './texts.ts';

export function HomePage() {
  const me = useMe();
  return (
    <Loaded of={me}>
      {(answer) => (answer.actor === null ? <Visitor isSetUp={answer.isSetUp} /> : <Process me={answer} />)}
    </Loaded>
  );
}

function Visitor({ isSetUp }: { readonly isSetUp: boolean }) {
  const intl = useIntl();
  return (
    <Page
      title={intl.formatMessage({ id: 'home.welcome', defaultMessage: 'Welcome to Chapeau' })}
      lead={
        <FormattedMessage
          id="home.welcome.lead"
          defaultMessage="Where a text is negotiated to consensus: every proposal, every decision and every version in one place."
        />
      }
      width="text"
    >
      {isSetUp ? (
        <EmptyState
          icon={DoorClosed}
          title={<FormattedMessage id="home.not-signed-in" defaultMessage="You are not signed in" />}
          next={
            <FormattedMessage
              id="home.not-signed-in.next"
              defaultMessage="Open the invitation link that the secretariat sent you. If you have none, or it no longer works, ask the secretariat for a new one."
            />
          }
        />
      ) : (
        <EmptyState
          icon={Power}
          title={<FormattedMessage id="home.not-set-up" defaultMessage="No negotiation is set up here yet" />}
          next={
            <FormattedMessage
              id="home.not-set-up.next"
              defaultMessage="Open the set-up link that the server printed when it started. It begins with this address and ends in a secret."
            />
          }
        />
      )}
    </Page>
  );
}

function Process({ me }: { readonly me: MeAnswer }) {
  const process = useProcess();
  return (
    <Loaded of={process} lines={10}>
      {(answer) => <ProcessView me={me} answer={answer} />}
    </Loaded>
  );
}

interface ProcessViewProps {
  readonly me: MeAnswer;
  readonly answer: ProcessAnswer;
}

function ProcessView({ me, answer }: ProcessViewProps) {
  const { process, drafts } = answer;
  const mayCreate = me.deeds.includes('create-draft');
  return (
    <Page
      title={process.title}
      lead={[process.body, process.mandate].filter((part) => part !== '').join(' · ')}
      acts={mayCreate && drafts.length > 0 && <NewDraftLink />}
    >
      {drafts.length === 0 ? (
        <NoDrafts mayCreate={mayCreate} />
      ) : (
        <ul className={css.drafts}>
          {textsOf(drafts).map(({ summary, languages }) => (
            <li key={summary.draft.id}>
              <DraftCard summary={summary} languages={languages} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function NewDraftLink() {
  return (
    <ButtonLink href={PATHS.newDraft} icon={FilePlus2} tone="primary">
      <FormattedMessage id="home.new-draft" defaultMessage="New draft" />
    </ButtonLink>
  );
}

function NoDrafts({ mayCreate }: { readonly mayCreate: boolean }) {
  return (
    <EmptyState
      icon={FileText}
      title={<FormattedMessage id="home.no-drafts" defaultMessage="No draft yet" />}
      next={
        mayCreate ? (
          <FormattedMessage
            id="home.no-drafts.create"
            defaultMessage="Paste or upload the text that is to be negotiated; you see how it was understood before it is taken."
          />
        ) : (
          <FormattedMessage
            id="home.no-drafts.wait"
            defaultMessage="The facilitating team creates the first one; it will appear here as soon as it is open to you."
          />
        )
      }
    >
      {mayCreate && <NewDraftLink />}
    </EmptyState>
  );
}

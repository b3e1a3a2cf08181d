/** The versions of a draft: listed, issued, opened, downloaded, shown to more people. */
import { recencyOfVersions, type DraftId } from '@chapeau/model';
import type { DraftAnswer } from '@chapeau/protocol';
import { FileStack, Send } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'wouter';
import { useDraft, useMe } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { liveName } from '../comparison/side-names.ts';
import { RecencyFacts } from '../documents/recency-list.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { PickSides, usePicking } from './pick-sides.tsx';
import { VersionWays } from './version-ways.tsx';
import { VersionTable } from './version-table.tsx';
import css from './pick-sides.module.css';

export function VersionsPage() {
  const intl = useIntl();
  const { draft } = useParams<{ readonly draft: DraftId }>();
  const answer = useDraft(draft);
  return (
    <Loaded of={answer} lines={8}>
      {(ready) => (
        <Versions
          title={intl.formatMessage({ id: 'versions.title', defaultMessage: 'Versions' })}
          answer={ready}
        />
      )}
    </Loaded>
  );
}

function Versions({ title, answer }: { readonly title: string; readonly answer: DraftAnswer }) {
  const me = useMe();
  // The text page's button leads here with the dialog open.
  const [isIssuing, setIssuing] = useState(() => window.location.hash === '#issue');
  const deeds = me.kind === 'ready' ? me.answer.deeds : [];
  const mayIssue = deeds.includes('issue-version');
  const { draft, versions } = answer;
  const issueButton = (
    <Button tone="primary" icon={Send} onPress={() => setIssuing(true)}>
      <FormattedMessage id="versions.issue" defaultMessage="Issue a version" />
    </Button>
  );
  return (
    <Page
      title={title}
      lead={
        <FormattedMessage
          id="versions.lead"
          defaultMessage="Frozen states of the text. A version never changes once it is issued."
        />
      }
      acts={mayIssue && versions.length > 0 && issueButton}
    >
      <VersionWays answer={answer} deeds={deeds} />
      {versions.length === 0 ? (
        <NoVersions mayIssue={mayIssue}>{issueButton}</NoVersions>
      ) : (
        <Texts
          draft={draft}
          versions={versions}
          live={answer.live}
          mayChangeAudience={deeds.includes('change-audience')}
        />
      )}
      {mayIssue && (
        <IssueDialog draft={draft} versions={versions} isOpen={isIssuing} onClose={() => setIssuing(false)} />
      )}
    </Page>
  );
}

interface HistoryProps extends Pick<DraftAnswer, 'draft' | 'versions' | 'live'> {
  readonly mayChangeAudience: boolean;
}

/** Every text of the draft that is open to the reader, the text as it stands among them. */
function Texts({ draft, versions, live, mayChangeAudience }: HistoryProps) {
  const intl = useIntl();
  const picking = usePicking(draft.id);
  return (
    <>
      {live && (
        <p className={css.live}>
          <Link href={PATHS.draft(draft.id)}>{liveName(intl)}</Link>
          <PickSides side="live" name={liveName(intl)} picking={picking} />
        </p>
      )}
      <RecencyFacts recency={recencyOfVersions(versions)}>
        {({ id, label }) => (
          <Link href={PATHS.version(id)}>
            <bdi>{label}</bdi>
          </Link>
        )}
      </RecencyFacts>
      <VersionTable
        draft={draft}
        versions={versions}
        mayChangeAudience={mayChangeAudience}
        picking={picking}
      />
    </>
  );
}

function NoVersions({ mayIssue, children }: { readonly mayIssue: boolean; readonly children: ReactNode }) {
  return (
    <EmptyState
      icon={FileStack}
      title={<FormattedMessage id="versions.none" defaultMessage="No version yet" />}
      next={
        mayIssue ? (
          <FormattedMessage
            id="versions.none.issue"
            defaultMessage="Issue the zero draft: the text as it stands is frozen under a label, and everything later can be compared with it."
          />
        ) : (
          <FormattedMessage
            id="versions.none.wait"
            defaultMessage="Versions appear here when the facilitator issues them and opens them to you."
          />
        )
      }
    >
      {mayIssue && children}
    </EmptyState>
  );
}

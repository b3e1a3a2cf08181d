/** Two texts that were made of one, read together with it: whose each change is, and where the two disagree. */
import type { DraftId } from '@chapeau/model';
import type { DraftAnswer } from '@chapeau/protocol';
import { GitMerge } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams, useSearchParams } from 'wouter';
import { useDraft } from '../../api/queries.ts';
import { PATHS, THREE_NAMES, type ThreeKeys } from '../../app/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Compared } from '../comparison/comparing.tsx';
import { MovedOn } from '../comparison/moved-on.tsx';
import { ThreeDesk } from './three-desk.tsx';
import { chooseThree } from './three-keys.ts';
import { ThreePickers } from './three-pickers.tsx';
import { useThree } from './use-three.ts';

/** `/drafts/:draft/compare/three` */
export function ThreePage() {
  const intl = useIntl();
  const { draft } = useParams<{ readonly draft: DraftId }>();
  const answer = useDraft(draft);
  return (
    <Page
      title={intl.formatMessage({ id: 'three.title', defaultMessage: 'Three texts together' })}
      lead={
        <FormattedMessage
          id="three.lead"
          defaultMessage="What each of two texts made of the one that both began with, and where they disagree."
        />
      }
      acts={
        <ButtonLink href={PATHS.comparison(draft)}>
          <FormattedMessage id="comparison.title" defaultMessage="Compare" />
        </ButtonLink>
      }
      width="full"
    >
      <Loaded of={answer}>{(ready) => <ChooseThree answer={ready} />}</Loaded>
    </Page>
  );
}

function ChooseThree({ answer }: { readonly answer: DraftAnswer }) {
  const [search, setSearch] = useSearchParams();
  const { versions, live, draft } = answer;
  const [base = null, theirs = null, ours = null] = THREE_NAMES.map((name) => search.get(name));
  const keys = chooseThree({ base, theirs, ours }, versions, live);
  if (keys === null) return <TooFew answer={answer} />;
  const change = (next: ThreeKeys) =>
    setSearch(
      (before) => {
        const changed = new URLSearchParams(before);
        for (const name of THREE_NAMES) changed.set(name, next[name]);
        changed.delete('at');
        return changed;
      },
      { replace: true },
    );
  return (
    <>
      <ThreePickers keys={keys} versions={versions} live={live} onChange={change} />
      <ComparedTexts key={THREE_NAMES.map((name) => keys[name]).join(' ')} draft={draft.id} keys={keys} />
    </>
  );
}

function ComparedTexts({ draft, keys }: { readonly draft: DraftId; readonly keys: ThreeKeys }) {
  // The same three are the same object: another one is another comparison.
  const { base, theirs, ours } = keys;
  const same = useMemo<ThreeKeys>(() => ({ base, theirs, ours }), [base, theirs, ours]);
  const { texts, work, hasMovedOn, compareAgain } = useThree(draft, same);
  return (
    <Loaded of={texts} lines={12}>
      {(ready) => (
        <Compared work={work} failed={<Failed />}>
          {(three) => (
            <>
              {hasMovedOn && <MovedOn onAgain={compareAgain} />}
              <ThreeDesk three={three} texts={ready} />
            </>
          )}
        </Compared>
      )}
    </Loaded>
  );
}

function Failed() {
  return (
    <EmptyState
      icon={GitMerge}
      title={<FormattedMessage id="comparison.failed" defaultMessage="The comparison could not be made" />}
      next={
        <FormattedMessage
          id="three.failed.next"
          defaultMessage="Reload the page. If it fails again, tell the secretariat which three texts these are."
        />
      }
    />
  );
}

function TooFew({ answer }: { readonly answer: DraftAnswer }) {
  return (
    <EmptyState
      icon={GitMerge}
      title={
        <FormattedMessage id="three.nothing" defaultMessage="There are no three texts to read together yet" />
      }
      next={
        <FormattedMessage
          id="three.nothing.next"
          defaultMessage="This needs three texts that are open to you, such as two versions and the text as it stands. The facilitator issues versions; two texts can be compared already."
        />
      }
    >
      <ButtonLink href={PATHS.versions(answer.draft.id)}>
        <FormattedMessage id="comparison.to-versions" defaultMessage="To the versions" />
      </ButtonLink>
    </EmptyState>
  );
}

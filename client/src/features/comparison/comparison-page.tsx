/** Two texts of one draft compared: what changed in words, structure and status. */
import type { Comparison } from '@chapeau/compare';
import type { DraftId, Version } from '@chapeau/model';
import type { DraftAnswer } from '@chapeau/protocol';
import { Files, GitCompareArrows, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams, useSearchParams } from 'wouter';
import { useDraft } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { SourcesLink } from '../tables/sources-link.tsx';
import { Compared } from './comparing.tsx';
import { ComparisonDesk } from './comparison-desk.tsx';
import css from './comparison.module.css';
import { MovedOn } from './moved-on.tsx';
import { sideNames, type SideNames } from './side-names.ts';
import { SidePickers } from './side-pickers.tsx';
import { areAsAsked, chooseSides, findEarlier, withSides, type SideKeys } from './sides.ts';
import { useComparison } from './use-comparison.ts';
import { useExplanation, type ExplainedTexts } from './use-explanation.ts';

export function ComparisonPage() {
  const intl = useIntl();
  const { draft } = useParams<{ readonly draft: DraftId }>();
  const answer = useDraft(draft);
  return (
    <Page
      title={intl.formatMessage({ id: 'comparison.title', defaultMessage: 'Compare' })}
      acts={answer.kind === 'ready' ? <Pair answer={answer.answer} /> : <FilesLink />}
      width="full"
      dense
    >
      <Loaded of={answer}>{(ready) => <ChooseSides answer={ready} />}</Loaded>
    </Page>
  );
}

/** The two texts that the address names, else the ones to begin with; null: there are no two. How to take others, and whether the address names others than these. */
function useSides({ versions, live }: DraftAnswer) {
  const [search, setSearch] = useSearchParams();
  const wanted = { from: search.get('from'), to: search.get('to') };
  const keys = chooseSides(wanted, versions, live);
  const change = (next: SideKeys) => setSearch((before) => withSides(before, next));
  return { keys, change, isAsAsked: keys === null || areAsAsked(wanted, keys) };
}

function FilesLink() {
  return (
    <ButtonLink size="small" tone="quiet" icon={Files} href={PATHS.files}>
      <FormattedMessage id="files.title" defaultMessage="Compare two files" />
    </ButtonLink>
  );
}

/** Which two are compared, and the ways to other comparisons. */
function Pair({ answer }: { readonly answer: DraftAnswer }) {
  const { keys, change } = useSides(answer);
  const { versions, live, draft } = answer;
  return (
    <>
      {keys !== null && <SidePickers keys={keys} versions={versions} live={live} onChange={change} />}
      <span className={css.ways}>
        {keys !== null && <SourcesLink draft={draft.id} from={keys.from} to={keys.to} />}
        {versions.length + (live ? 1 : 0) > 2 && (
          <ButtonLink size="small" tone="quiet" href={PATHS.three(draft.id)}>
            <FormattedMessage id="three.link" defaultMessage="Three texts together" />
          </ButtonLink>
        )}
        <FilesLink />
      </span>
    </>
  );
}

function ChooseSides({ answer }: { readonly answer: DraftAnswer }) {
  const intl = useIntl();
  const { keys, change, isAsAsked } = useSides(answer);
  const { versions, draft } = answer;
  if (keys === null) return <NothingToCompare answer={answer} />;
  return (
    <>
      {!isAsAsked && <OtherTexts />}
      <ComparedTexts
        key={`${keys.from} ${keys.to}`}
        draft={draft.id}
        keys={keys}
        names={sideNames(intl, keys, versions)}
      >
        <FurtherBack keys={keys} versions={versions} onChange={change} />
      </ComparedTexts>
    </>
  );
}

/** A link must not pass for what it does not show. */
function OtherTexts() {
  return (
    <output className={css.movedOn}>
      <FormattedMessage
        id="comparison.other-texts"
        defaultMessage="A text that the address names does not exist, or is not open to you. Another pair is compared here: see above, and choose."
      />
    </output>
  );
}

interface CompareProps {
  readonly draft: DraftId;
  readonly keys: SideKeys;
  readonly names: SideNames;
  /** What to do where nothing differs. */
  readonly children: ReactNode;
}

function ComparedTexts({ draft, keys, names, children }: CompareProps) {
  const { from, to, work, hasMovedOn, compareAgain } = useComparison(draft, keys);
  return (
    <Loaded of={from} lines={12}>
      {(earlier) => (
        <Loaded of={to} lines={12}>
          {(later) => (
            <>
              {hasMovedOn && <MovedOn onAgain={compareAgain} />}
              <Compared work={work} failed={<Failed />}>
                {(comparison) => (
                  <Explained
                    comparison={comparison}
                    texts={{ draft, keys, from: earlier, to: later }}
                    names={names}
                  >
                    {children}
                  </Explained>
                )}
              </Compared>
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ExplainedProps {
  readonly comparison: Comparison;
  readonly texts: ExplainedTexts;
  readonly names: SideNames;
  readonly children: ReactNode;
}

function Explained({ comparison, texts, names, children }: ExplainedProps) {
  const explanation = useExplanation(texts);
  const { draft, from, to } = texts;
  return (
    <ComparisonDesk
      comparison={comparison}
      from={from}
      to={to}
      names={names}
      explanation={explanation}
      draft={draft}
    >
      {children}
    </ComparisonDesk>
  );
}

interface FurtherBackProps {
  readonly keys: SideKeys;
  readonly versions: readonly Version[];
  readonly onChange: (keys: SideKeys) => void;
}

/** Since the last version nothing may have changed yet: the one before tells more. */
function FurtherBack({ keys, versions, onChange }: FurtherBackProps) {
  const earlier = findEarlier(keys.from, versions);
  const version = versions.find(({ id }) => id === earlier);
  if (version === undefined) return null;
  return (
    <Button tone="primary" icon={History} onPress={() => onChange({ ...keys, from: version.id })}>
      <FormattedMessage
        id="comparison.since"
        defaultMessage="Compare with {label}"
        values={{ label: <bdi>{version.label}</bdi> }}
      />
    </Button>
  );
}

function Failed() {
  return (
    <EmptyState
      icon={GitCompareArrows}
      title={<FormattedMessage id="comparison.failed" defaultMessage="The comparison could not be made" />}
      next={
        <FormattedMessage
          id="comparison.failed.next"
          defaultMessage="Reload the page. If it fails again, tell the secretariat which two texts these are."
        />
      }
    />
  );
}

function NothingToCompare({ answer }: { readonly answer: DraftAnswer }) {
  return (
    <EmptyState
      icon={GitCompareArrows}
      title={
        <FormattedMessage id="comparison.nothing" defaultMessage="There are no two texts to compare yet" />
      }
      next={
        <FormattedMessage
          id="comparison.nothing.next"
          defaultMessage="A comparison needs two versions that are open to you. The facilitator issues them."
        />
      }
    >
      <ButtonLink href={PATHS.versions(answer.draft.id)}>
        <FormattedMessage id="comparison.to-versions" defaultMessage="To the versions" />
      </ButtonLink>
    </EmptyState>
  );
}

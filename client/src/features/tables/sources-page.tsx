/** The table of sources: where each paragraph of a later text comes from, whose proposals went into it, what was done. */
import type { SourcesTable } from '@chapeau/compare';
import type { DraftId, Version, VersionId } from '@chapeau/model';
import type { DraftAnswer, SourcesAnswer } from '@chapeau/protocol';
import { TableProperties } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams, useSearchParams } from 'wouter';
import { useDraft, useSources } from '../../api/queries.ts';
import { tableFiles } from '../../api/routes.ts';
import { PATHS, type TextKey } from '../../app/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ContributionLine } from './contribution-line.tsx';
import { SourcesView } from './sources-view.tsx';
import { TableLinks } from './table-links.tsx';
import { TableFiles } from './table-files.tsx';
import { chooseSources } from './chosen-texts.ts';
import css from './tables.module.css';
import { useParticipants } from './use-participants.ts';

export function SourcesPage() {
  const intl = useIntl();
  const { draft } = useParams<{ readonly draft: DraftId }>();
  const head = useDraft(draft);
  return (
    <Page
      width="full"
      title={intl.formatMessage({ id: 'sources.title', defaultMessage: 'Table of sources' })}
      lead={
        <FormattedMessage
          id="sources.lead"
          defaultMessage="Where each paragraph of the later text comes from, whose proposals went into it, and what was done."
        />
      }
      acts={
        <>
          <TableLinks draft={draft} hasVersion={false} />
          <ButtonLink href={PATHS.versions(draft)}>
            <FormattedMessage id="versions.title" defaultMessage="Versions" />
          </ButtonLink>
        </>
      }
    >
      <Loaded of={head} lines={12}>
        {(answer) => <Chosen answer={answer} />}
      </Loaded>
    </Page>
  );
}

function Chosen({ answer }: { readonly answer: DraftAnswer }) {
  const intl = useIntl();
  const [search, setSearch] = useSearchParams();
  const { versions, draft } = answer;
  const chosen = chooseSources({ from: search.get('from'), to: search.get('to') }, versions);
  if (chosen === null) return <NoVersion draft={draft.id} />;
  const { from, to } = chosen;
  const go = (next: { readonly from: VersionId; readonly to: TextKey }) =>
    setSearch({ from: next.from, to: next.to }, { replace: true });
  const nameOf = ({ label, symbol }: Version) => (symbol === '' ? label : `${label} · ${symbol}`);
  const place = (key: TextKey) =>
    key === 'live' ? versions.length : versions.findIndex(({ id }) => id === key);
  const live = {
    value: 'live' as const,
    label: intl.formatMessage({ id: 'comparison.live', defaultMessage: 'The text as it stands' }),
  };
  return (
    <>
      <div className={css.tools}>
        <SelectField
          label={intl.formatMessage({ id: 'comparison.from', defaultMessage: 'Earlier' })}
          choices={versions.map((version) => ({ value: version.id, label: nameOf(version) }))}
          value={from}
          onChange={(next) => go({ from: next, to: place(to) > place(next) ? to : 'live' })}
        />
        <SelectField
          label={intl.formatMessage({ id: 'comparison.to', defaultMessage: 'Later' })}
          choices={[
            ...versions
              .slice(place(from) + 1)
              .map((version) => ({ value: version.id as TextKey, label: nameOf(version) })),
            live,
          ]}
          value={to}
          onChange={(next) => go({ from, to: next })}
        />
        <TableFiles files={tableFiles(draft.id, 'sources', { from, to })} name="sources" />
      </div>
      <Asked draft={answer} from={from} to={to} />
    </>
  );
}

interface AskedProps {
  readonly draft: DraftAnswer;
  readonly from: VersionId;
  readonly to: TextKey;
}

function Asked({ draft: { draft }, from, to }: AskedProps) {
  const answer = useSources(draft.id, from, to);
  return (
    <Loaded of={answer} lines={16}>
      {(ready) => <Told answer={ready} draft={draft.id} language={draft.language} />}
    </Loaded>
  );
}

interface ToldProps {
  readonly answer: SourcesAnswer<SourcesTable>;
  readonly draft: DraftId;
  readonly language: string;
}

function Told({ answer: { table }, draft, language }: ToldProps) {
  const participants = useParticipants();
  const figures = useMemo(() => figuresOf(table), [table]);
  return (
    <>
      <p className={css.figures}>
        <FormattedMessage
          id="sources.figures"
          defaultMessage="{rows, plural, one {# row} other {# rows}}: {fresh, number} new, {gone, number} gone, {moved, number} moved, split or merged; {taken, plural, one {# proposal taken up} other {# proposals taken up}}."
          values={figures}
        />
        {table.coarse && (
          <>
            {' '}
            <FormattedMessage
              id="sources.coarse"
              defaultMessage="The texts differ so much that some sources may not have been found."
            />
          </>
        )}
      </p>
      <SourcesView table={table} draft={draft} language={language} participants={participants} />
      {table.declinedElsewhere.length > 0 && (
        <section className={css.elsewhere}>
          <h2>
            <FormattedMessage id="sources.elsewhere" defaultMessage="Asked for elsewhere and not taken up" />
          </h2>
          {table.declinedElsewhere.map((one) => (
            <ContributionLine
              key={one.proposal}
              contribution={one}
              draft={draft}
              participants={participants}
            />
          ))}
        </section>
      )}
    </>
  );
}

function figuresOf({ rows }: SourcesTable) {
  const count = (...relations: readonly string[]) =>
    rows.filter(({ relation }) => relations.includes(relation)).length;
  const taken = new Set(rows.flatMap(({ contributions }) => contributions.map(({ proposal }) => proposal)));
  return {
    rows: rows.length,
    fresh: count('new'),
    gone: count('gone'),
    moved: count('moved', 'split', 'merged'),
    taken: taken.size,
  };
}

function NoVersion({ draft }: { readonly draft: DraftId }) {
  return (
    <EmptyState
      icon={TableProperties}
      title={<FormattedMessage id="sources.none" defaultMessage="There is no version to begin from" />}
      next={
        <FormattedMessage
          id="sources.none.next"
          defaultMessage="The table tells what became of a version. The facilitator issues them."
        />
      }
    >
      <ButtonLink href={PATHS.versions(draft)}>
        <FormattedMessage id="comparison.to-versions" defaultMessage="To the versions" />
      </ButtonLink>
    </EmptyState>
  );
}

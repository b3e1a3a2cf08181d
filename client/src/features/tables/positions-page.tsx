/** The position table: what each delegation and group said on each paragraph, beside a base and what is agreed. */
import { filterPositions, type ColumnKey, type PositionTable } from '@chapeau/compare';
import { isId, type DraftId, type VersionId } from '@chapeau/model';
import type { DraftAnswer, PositionsAnswer } from '@chapeau/protocol';
import { MessagesSquare } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams, useSearchParams } from 'wouter';
import { useDraft, usePositions } from '../../api/queries.ts';
import { tableFiles } from '../../api/routes.ts';
import { PATHS } from '../../app/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { fileFilter, readFilter, writeFilter } from './filter-at-address.ts';
import type { TableScene } from './position-cells.tsx';
import { PositionsGrid } from './positions-grid.tsx';
import { PositionsList } from './positions-list.tsx';
import { ColumnChoice, PositionsTools, type BaseKey } from './positions-tools.tsx';
import { TableFiles } from './table-files.tsx';
import css from './tables.module.css';
import { useNarrow } from './use-narrow.ts';
import { useParticipants } from './use-participants.ts';

export function PositionsPage() {
  const intl = useIntl();
  const { draft } = useParams<{ readonly draft: DraftId }>();
  const head = useDraft(draft);
  return (
    <Page
      width="full"
      title={intl.formatMessage({ id: 'positions.title', defaultMessage: 'Position table' })}
      lead={
        <FormattedMessage
          id="positions.lead"
          defaultMessage="What each delegation and group proposes, supports or reserves on, paragraph by paragraph; the Chair's texts; what is agreed. What is proposed on behalf of a group stands in the group's column."
        />
      }
      acts={
        <>
          <ButtonLink href={PATHS.draft(draft)}>
            <FormattedMessage id="drafting.to-text" defaultMessage="To the text" />
          </ButtonLink>
          <ButtonLink href={PATHS.versions(draft)}>
            <FormattedMessage id="versions.title" defaultMessage="Versions" />
          </ButtonLink>
        </>
      }
    >
      <Loaded of={head} lines={12}>
        {(answer) => <Asked head={answer} />}
      </Loaded>
    </Page>
  );
}

function Asked({ head }: { readonly head: DraftAnswer }) {
  const [search] = useSearchParams();
  const wanted = search.get('base');
  const base: VersionId | 'live' | null = wanted === 'live' || isId('version', wanted) ? wanted : null;
  const answer = usePositions(head.draft.id, base);
  return (
    <Loaded of={answer} lines={16}>
      {(ready) => <Positions answer={ready} head={head} base={base} />}
    </Loaded>
  );
}

interface PositionsProps {
  readonly answer: PositionsAnswer<PositionTable>;
  readonly head: DraftAnswer;
  /** As the address says; null: it says none. */
  readonly base: VersionId | 'live' | null;
}

function Positions({ answer, head, base }: PositionsProps) {
  const [search, setSearch] = useSearchParams();
  const [hidden, setHidden] = useState<ReadonlySet<ColumnKey>>(new Set());
  const participants = useParticipants();
  const { draft, versions } = head;
  const scene: TableScene = useMemo(
    () => ({ draft: draft.id, language: draft.language, participants }),
    [draft, participants],
  );
  const filter = useMemo(() => readFilter(search), [search]);
  const settled = useDeferredValue(filter);
  const fitting = useMemo(() => filterPositions(answer.table, settled), [answer, settled]);
  const table = useMemo(
    () => ({ ...fitting, columns: fitting.columns.filter(({ key }) => !hidden.has(key)) }),
    [fitting, hidden],
  );
  const silent = useMemo(
    () =>
      settled.said
        ? filterPositions(answer.table, { ...settled, said: false }).rows.length - fitting.rows.length
        : 0,
    [answer, settled, fitting],
  );
  const go = (key: BaseKey, next: typeof filter) =>
    setSearch({ ...(key !== 'opened' && { base: key }), ...writeFilter(next) }, { replace: true });
  const showAll = () => go(base ?? 'opened', { ...filter, said: false });
  return (
    <>
      <PositionsTools
        table={answer.table}
        base={answer.base}
        baseKey={base ?? 'opened'}
        versions={versions}
        filter={filter}
        scene={scene}
        onBase={(key) => go(key, filter)}
        onFilter={(next) => go(base ?? 'opened', next)}
      />
      <div className={css.bar}>
        <output>
          <FormattedMessage
            id="positions.shown"
            defaultMessage="{rows, plural, one {# paragraph} other {# paragraphs}}, {columns, plural, one {# voice} other {# voices}}"
            values={{ rows: table.rows.length, columns: table.columns.length }}
          />
          {silent > 0 && (
            <>
              {'. '}
              <FormattedMessage
                id="positions.silent"
                defaultMessage="{count, plural, one {# more on which nobody spoke is not shown.} other {# more on which nobody spoke are not shown.}}"
                values={{ count: silent }}
              />
            </>
          )}
        </output>
        {silent > 0 && <ShowAll onPress={showAll} />}
        <ColumnChoice columns={fitting.columns} hidden={hidden} scene={scene} onChange={setHidden} />
        <TableFiles
          files={tableFiles(draft.id, 'positions', {
            ...(base !== null && { base }),
            ...fileFilter(filter),
          })}
          name="positions"
        />
      </div>
      {table.rows.length === 0 ? (
        <NothingFits
          silent={silent}
          onShowAll={showAll}
          onClear={() => setSearch(base === null ? {} : { base }, { replace: true })}
        />
      ) : (
        <Laid table={table} scene={scene} />
      )}
    </>
  );
}

function Laid({ table, scene }: { readonly table: PositionTable; readonly scene: TableScene }) {
  return useNarrow() ? (
    <PositionsList table={table} scene={scene} />
  ) : (
    <PositionsGrid table={table} scene={scene} />
  );
}

function ShowAll({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button onPress={onPress}>
      <FormattedMessage id="positions.show-all" defaultMessage="Show them too" />
    </Button>
  );
}

interface NothingFitsProps {
  /** Paragraphs that would fit, if anybody had spoken on them. */
  readonly silent: number;
  readonly onShowAll: () => void;
  readonly onClear: () => void;
}

function NothingFits({ silent, onShowAll, onClear }: NothingFitsProps) {
  if (silent > 0)
    return (
      <EmptyState
        icon={MessagesSquare}
        title={
          <FormattedMessage id="positions.nobody" defaultMessage="Nobody has spoken on these paragraphs" />
        }
        next={
          <FormattedMessage
            id="positions.nobody.next"
            defaultMessage="Proposals, positions and reservations appear here as soon as they are made."
          />
        }
      >
        <ShowAll onPress={onShowAll} />
      </EmptyState>
    );
  return (
    <EmptyState
      icon={MessagesSquare}
      title={<FormattedMessage id="positions.none" defaultMessage="No paragraph fits" />}
      next={
        <FormattedMessage
          id="positions.none.next"
          defaultMessage="Use fewer words, or ask for less at once."
        />
      }
    >
      <Button onPress={onClear}>
        <FormattedMessage id="record.clear" defaultMessage="Show everything" />
      </Button>
    </EmptyState>
  );
}

/** The outline, which doubles as the agenda: a line per paragraph with number, first words, state, proposals and brackets. */
import type { ParagraphId } from '@chapeau/model';
import { ChevronDown, ChevronRight, Eye, MessageSquareText, Mic } from 'lucide-react';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { scrollWithin } from '../../editor/scroll-within.ts';
import type { Margin } from '../../editor/margins.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { signWords } from '../../intl/sign-words.ts';
import { STAGE_WORD, STATUS_WORDS } from '../../intl/words.ts';
import { countUndecided } from '../../sync/draft-stores.ts';
import { useKeyed, useReadable } from '../../sync/store.ts';
import { classNames } from '../../ui/class-names.ts';
import { STATUS_ICONS } from '../../ui/status-mark.tsx';
import { SIGN_ICONS } from '../arrangements/sign-icons.ts';
import { UnbalancedList } from '../brackets/unbalanced-list.tsx';
import { NoteSign } from '../notes/noted.tsx';
import { LiveFigures } from './live-figures.tsx';
import { moveFocus, useTabStop } from './outline-keys.ts';
import css from './outline-pane.module.css';
import {
  OUTLINE_FILTERS,
  outlineLines,
  passesFilter,
  type OutlineFilter,
  type OutlineLine,
} from './outline-tree.ts';
import { codeOf, useScene } from './scene.ts';

const FILTER_WORDS = defineMessages({
  all: { id: 'outline.filter.all', defaultMessage: 'All' },
  'not-read': { id: 'outline.filter.not-read', defaultMessage: 'Not read' },
  open: { id: 'outline.filter.open', defaultMessage: 'Open' },
  'with-proposals': { id: 'outline.filter.with-proposals', defaultMessage: 'Proposals' },
});

const EMPTY_WORDS = defineMessages({
  all: {
    id: 'outline.empty.all',
    defaultMessage: 'The text has no paragraphs yet. Whoever may edit it types the first one.',
  },
  'not-read': {
    id: 'outline.empty.not-read',
    defaultMessage: 'Every paragraph has been read. Choose Open to see what is left to agree.',
  },
  open: {
    id: 'outline.empty.open',
    defaultMessage: 'Every paragraph is agreed. The facilitator can close the reading and issue a version.',
  },
  'with-proposals': {
    id: 'outline.empty.with-proposals',
    defaultMessage: 'No proposal is waiting for a decision. Choose All to see the whole text.',
  },
});

/** The way to the text as it stood before. */
function MomentsLink() {
  const { draft } = useScene();
  return (
    <Link href={PATHS.moments(draft)} className={css.figures}>
      <FormattedMessage id="moments.title" defaultMessage="Any moment" />
    </Link>
  );
}

/** The lines shown. */
function useOutlineLines(filter: OutlineFilter, folded: ReadonlySet<ParagraphId>) {
  const { outline, room } = useScene();
  const entries = useReadable(outline);
  const tags = useReadable(room.stores.allTags);
  const proposals = useReadable(room.stores.allProposals);
  return useMemo(() => {
    const facts = {
      tagOf: (id: ParagraphId) => room.stores.tags.get(id),
      openProposalsOn: (id: ParagraphId) => countUndecided(room.stores.proposalsOn.get(id)),
    };
    return outlineLines(entries, passesFilter(filter, facts), folded);
    // Tags and proposals are read through the stores; they are named here because the lines follow from them.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [entries, tags, proposals, filter, folded, room]);
}

const NO_LINES: readonly OutlineLine[] = [];

export interface OutlinePaneProps {
  /** A line was chosen: on a narrow window the text comes up. */
  readonly onChosen: () => void;
}

export function OutlinePane({ onChosen }: OutlinePaneProps) {
  const intl = useIntl();
  const { select, follows, current } = useScene();
  const [filter, setFilter] = useState<OutlineFilter>('all');
  const [folded, setFolded] = useState<ReadonlySet<ParagraphId>>(new Set());
  // The text comes first: a thousand lines are drawn while one can type already.
  const latest = useOutlineLines(filter, folded);
  const lines = useDeferredValue(latest, NO_LINES);
  const list = useRef<HTMLOListElement>(null);
  const looked = useReadable(current);
  // Lines are drawn after the text, so one that is looked at from the beginning comes later than the look.
  const isDrawn = lines.some(({ entry }) => entry.id === looked);
  useCurrentInSight(list, isDrawn ? looked : null);
  const { stop, onFocus } = useTabStop(lines, looked);
  const choose = useCallback(
    (id: ParagraphId) => {
      follows.set(false);
      select(id);
      onChosen();
    },
    [follows, select, onChosen],
  );
  const fold = useCallback(
    (id: ParagraphId) =>
      setFolded((before) =>
        before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
      ),
    [],
  );
  return (
    <nav
      className={css.pane}
      aria-label={intl.formatMessage({ id: 'outline.label', defaultMessage: 'Outline' })}
    >
      <Filters filter={filter} onChange={setFilter} />
      <LiveFigures />
      <MomentsLink />
      <UnbalancedList />
      {latest.length === 0 && lines.length === 0 && (
        <p className={css.empty}>
          <FormattedMessage {...EMPTY_WORDS[filter]} />
        </p>
      )}
      {/* Arrow keys move between the lines, fold and unfold; Tab leaves the list. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={list} className={css.lines} onKeyDown={moveFocus} onFocus={onFocus}>
        {lines.map((line) => (
          <Line
            key={line.entry.id}
            entry={line.entry}
            depth={line.depth}
            canFold={line.canFold}
            isFolded={folded.has(line.entry.id)}
            isStop={line.entry.id === stop}
            choose={choose}
            fold={fold}
          />
        ))}
      </ol>
    </nav>
  );
}

function Filters({
  filter,
  onChange,
}: {
  readonly filter: OutlineFilter;
  readonly onChange: (filter: OutlineFilter) => void;
}) {
  const intl = useIntl();
  return (
    <fieldset
      className={css.filters}
      aria-label={intl.formatMessage({ id: 'outline.filter', defaultMessage: 'Show in the outline' })}
    >
      {OUTLINE_FILTERS.map((one) => (
        <button
          key={one}
          type="button"
          className={css.filter}
          aria-pressed={one === filter}
          onClick={() => onChange(one)}
        >
          <FormattedMessage {...FILTER_WORDS[one]} />
        </button>
      ))}
    </fieldset>
  );
}

function useCurrentInSight(
  list: { readonly current: HTMLOListElement | null },
  current: ParagraphId | null,
): void {
  useEffect(() => {
    const line =
      current === null ? null : list.current?.querySelector<HTMLElement>(`[data-line="${current}"]`);
    if (line != null && list.current !== null) scrollWithin(list.current, line);
  }, [list, current]);
}

interface LineProps extends OutlineLine {
  readonly isFolded: boolean;
  /** Tab leads to it. */
  readonly isStop: boolean;
  readonly choose: (id: ParagraphId) => void;
  readonly fold: (id: ParagraphId) => void;
}

const Line = memo(function Line(props: LineProps) {
  const { entry, depth, canFold, isFolded, isStop, choose, fold } = props;
  const intl = useIntl();
  const { margins } = useScene();
  const margin = useKeyed(margins.margins, entry.id);
  return (
    <li
      className={classNames(css.line, margin.isCurrent && css.current, margin.hasFloor && css.floor)}
      style={{ paddingInlineStart: `${depth * 0.6}rem` }}
    >
      {canFold ? (
        <button
          type="button"
          className={css.fold}
          tabIndex={-1}
          aria-expanded={!isFolded}
          aria-label={intl.formatMessage({ id: 'outline.fold', defaultMessage: 'What stands under it' })}
          onClick={() => fold(entry.id)}
        >
          {isFolded ? <ChevronRight size={14} className={css.foldIcon} /> : <ChevronDown size={14} />}
        </button>
      ) : (
        <span className={css.fold} />
      )}
      <button
        type="button"
        className={classNames(css.choose, canFold && css.heading)}
        data-line={entry.id}
        tabIndex={isStop ? 0 : -1}
        aria-current={margin.isCurrent ? 'location' : undefined}
        onClick={() => choose(entry.id)}
      >
        <LineWords entry={entry} />
        <NoteSign paragraph={entry.id} />
        <LineState margin={margin} kind={entry.kind} />
      </button>
    </li>
  );
});

function LineWords({ entry }: { readonly entry: OutlineEntry }) {
  return (
    <span className={css.words} dir="auto">
      {entry.label !== null && <span className={css.number}>{entry.label} </span>}
      {entry.opening === '' ? '…' : entry.opening}
    </span>
  );
}

/** Shapes with words for the ear and on hover. */
function LineState({ margin, kind }: { readonly margin: Margin; readonly kind: OutlineEntry['kind'] }) {
  const intl = useIntl();
  const scene = useScene();
  const Icon = STATUS_ICONS[margin.status];
  const isPlain = kind === 'heading' && margin.status === 'open';
  return (
    <span className={css.state}>
      {margin.hasFloor && (
        <Told words={intl.formatMessage({ id: 'outline.floor', defaultMessage: 'has the floor' })}>
          <Mic size={13} />
        </Told>
      )}
      {margin.isUnseen === true && (
        <Told
          words={intl.formatMessage({
            id: 'outline.unseen',
            defaultMessage: 'changed since you last looked',
          })}
        >
          <Eye size={12} />
        </Told>
      )}
      {signWords(intl, margin.signs, (one) => codeOf(scene, one)).map(({ kind: sign, words }) => {
        const Sign = SIGN_ICONS[sign];
        return (
          <Told key={sign} words={words}>
            <Sign size={12} />
          </Told>
        );
      })}
      {margin.openProposals > 0 && (
        <Told
          className={css.count}
          words={intl.formatMessage(
            {
              id: 'outline.proposals',
              defaultMessage: '{count, plural, one {# open proposal} other {# open proposals}}',
            },
            { count: margin.openProposals },
          )}
        >
          <MessageSquareText size={12} />
          {margin.openProposals}
        </Told>
      )}
      {margin.brackets > 0 && (
        <Told
          className={css.brackets}
          words={intl.formatMessage(
            { id: 'outline.brackets', defaultMessage: '{count, plural, one {# bracket} other {# brackets}}' },
            { count: margin.brackets },
          )}
        >
          [{margin.brackets}]
        </Told>
      )}
      {!isPlain && (
        <Told
          className={css.status}
          status={margin.status}
          words={`${intl.formatMessage(STATUS_WORDS[margin.status])}, ${intl.formatMessage(STAGE_WORD, { stage: margin.stage })}`}
        >
          {margin.stage > 0 && margin.stage}
          <Icon size={13} />
        </Told>
      )}
    </span>
  );
}

interface ToldProps {
  readonly words: string;
  readonly className?: string | undefined;
  readonly status?: Margin['status'];
  readonly children: ReactNode;
}

/** A shape for the eye; the words for the ear, and on hover. */
function Told({ words, className, status, children }: ToldProps) {
  return (
    <span className={className} title={words} data-status={status}>
      <span aria-hidden className={css.shape}>
        {children}
      </span>
      <VisuallyHidden elementType="span">{words}</VisuallyHidden>
    </span>
  );
}

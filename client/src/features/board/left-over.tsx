/** What is left for tomorrow: every paragraph that is not settled, under its section, with what is in the way. */
import type { DraftId, LeftParagraph, ParagraphId } from '@chapeau/model';
import type { BoardAnswer } from '@chapeau/protocol';
import { CircleCheckBig } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StageMark, StatusMark } from '../../ui/status-mark.tsx';
import css from './board.module.css';

export function LeftOver({ draft, board }: { readonly draft: DraftId; readonly board: BoardAnswer }) {
  const { left, sections } = board;
  if (left.length === 0)
    return (
      <EmptyState
        icon={CircleCheckBig}
        title={<FormattedMessage id="board.left.none" defaultMessage="Nothing is left" />}
        next={
          <FormattedMessage
            id="board.left.none.next"
            defaultMessage="Close the reading, and adopt the whole from the text."
          />
        }
      />
    );
  return groupsOf(left).map(([section, paragraphs]) => {
    const named = sections.find(({ paragraph }) => paragraph === section);
    const name = named === undefined ? '' : [named.number ?? '', named.title].join(' ').trim();
    return (
      <details key={section ?? 'none'} className={css.group} open>
        <summary>
          {name === '' ? (
            <FormattedMessage id="board.no-section" defaultMessage="Before the first section" />
          ) : (
            <bdi>{name}</bdi>
          )}{' '}
          <span className={css.quiet}>
            <FormattedMessage
              id="board.group-count"
              defaultMessage="{count, plural, one {# paragraph} other {# paragraphs}}"
              values={{ count: paragraphs.length }}
            />
          </span>
        </summary>
        <ul>
          {paragraphs.map((paragraph) => (
            <LeftRow key={paragraph.paragraph} draft={draft} left={paragraph} />
          ))}
        </ul>
      </details>
    );
  });
}

function groupsOf(
  left: readonly LeftParagraph[],
): readonly (readonly [ParagraphId | null, readonly LeftParagraph[]])[] {
  const groups = new Map<ParagraphId | null, LeftParagraph[]>();
  for (const paragraph of left) {
    const group = groups.get(paragraph.section);
    if (group === undefined) groups.set(paragraph.section, [paragraph]);
    else group.push(paragraph);
  }
  return [...groups];
}

function LeftRow({ draft, left }: { readonly draft: DraftId; readonly left: LeftParagraph }) {
  const { paragraph, number, title, stage, status } = left;
  return (
    <li className={css.left}>
      <Link href={`${PATHS.draft(draft)}#${paragraph}`} className={css.words}>
        <bdi>{[number ?? '', title].join(' ').trim() || '—'}</bdi>
      </Link>
      <StageMark stage={stage} />
      <StatusMark status={status} />
      <InTheWay left={left} />
    </li>
  );
}

function InTheWay({ left: { proposals, brackets, reservations } }: { readonly left: LeftParagraph }) {
  const intl = useIntl();
  const told = [
    proposals > 0 &&
      intl.formatMessage(
        {
          id: 'board.way.proposals',
          defaultMessage: '{count, plural, one {# open proposal} other {# open proposals}}',
        },
        { count: proposals },
      ),
    brackets > 0 &&
      intl.formatMessage(
        { id: 'board.way.brackets', defaultMessage: '{count, plural, one {# bracket} other {# brackets}}' },
        { count: brackets },
      ),
    reservations > 0 &&
      intl.formatMessage(
        {
          id: 'board.way.reservations',
          defaultMessage: '{count, plural, one {# reservation} other {# reservations}}',
        },
        { count: reservations },
      ),
  ].filter((words) => words !== false);
  if (told.length === 0) return null;
  return <span className={css.quiet}>{intl.formatList(told, { type: 'unit' })}</span>;
}

/** The facilitator's board: what is settled and what is left, section by section and day by day, and how long it will take. */
import type { DraftId } from '@chapeau/model';
import type { BoardAnswer } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'wouter';
import { useBoard } from '../../api/board.ts';
import { useMe } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { STAGE_WORD } from '../../intl/words.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { BoardSummary } from './board-summary.tsx';
import { BurnDown } from './burn-down.tsx';
import css from './board.module.css';
import { LeftOver } from './left-over.tsx';
import { SectionTable } from './section-table.tsx';

/** `/drafts/:draft/board` */
export function BoardPage() {
  const intl = useIntl();
  const { draft } = useParams<{ readonly draft: DraftId }>();
  const me = useMe();
  const may = me.kind === 'ready' && me.answer.deeds.includes('read-board');
  const board = useBoard(draft, may);
  return (
    <Page
      title={intl.formatMessage({ id: 'board.title', defaultMessage: 'Board' })}
      lead={
        <FormattedMessage
          id="board.lead"
          defaultMessage="What is settled, what is left, and how many meetings that takes at the present pace. Open to the facilitating team alone."
        />
      }
      acts={
        <ButtonLink href={PATHS.draft(draft)}>
          <FormattedMessage id="board.to-text" defaultMessage="To the text" />
        </ButtonLink>
      }
    >
      <Loaded of={me}>
        {({ actor }) =>
          may ? (
            <Loaded of={board} lines={12}>
              {(answer) => <BoardView draft={draft} board={answer} />}
            </Loaded>
          ) : (
            <RoleMayNot as={actor?.role ?? null} />
          )
        }
      </Loaded>
    </Page>
  );
}

export interface BoardViewProps {
  readonly draft: DraftId;
  readonly board: BoardAnswer;
}

/** The board as it was counted. */
export function BoardView({ draft, board }: BoardViewProps) {
  return (
    <div className={css.board}>
      <BoardSummary board={board} />
      <section aria-labelledby="board-days">
        <h2 id="board-days">
          <FormattedMessage id="board.days" defaultMessage="Day by day" />
        </h2>
        <BurnDown board={board} />
      </section>
      {/* No region: the table in it is one, of the same name. */}
      <div>
        <h2>
          <FormattedMessage id="board.sections" defaultMessage="Section by section" />
        </h2>
        <SectionTable draft={draft} board={board} />
      </div>
      <section aria-labelledby="board-left">
        <h2 id="board-left">
          <LeftTitle board={board} />
        </h2>
        <LeftOver draft={draft} board={board} />
      </section>
    </div>
  );
}

function LeftTitle({ board: { left, reading } }: Pick<BoardViewProps, 'board'>) {
  const intl = useIntl();
  if (reading?.isOpen !== true)
    return (
      <FormattedMessage
        id="board.left"
        defaultMessage="Left: {count, plural, =0 {nothing} one {# paragraph} other {# paragraphs}}"
        values={{ count: left.length }}
      />
    );
  return (
    <FormattedMessage
      id="board.left.reading"
      defaultMessage="Left: {count, plural, =0 {nothing} one {# paragraph} other {# paragraphs}}, of which {unread, plural, =0 {none is} one {# is} other {# are}} still to be taken up in this reading ({reading})"
      values={{
        count: left.length,
        unread: left.filter(({ stage }) => stage < reading.ordinal).length,
        reading: intl.formatMessage(STAGE_WORD, { stage: reading.ordinal }),
      }}
    />
  );
}

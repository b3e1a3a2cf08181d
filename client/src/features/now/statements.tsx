/** The statements of a meeting: those that the reader may read, and filing one's own. */
import { modalityOf, type Actor } from '@chapeau/model';
import type { ListedStatement, MeetingNow, NowAnswer } from '@chapeau/protocol';
import { FilePlus, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { AUDIENCE_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Section } from '../../ui/page.tsx';
import { useParticipants } from '../tables/use-participants.ts';
import css from './now.module.css';
import { openTo } from './open-to.ts';
import { SpeakerName } from './speaker-name.tsx';
import { STATEMENT_KIND_WORDS } from './speaker-words.ts';
import { StatementContentView } from './statement-content.tsx';
import { StatementDialog } from './statement-dialog.tsx';

export interface StatementsProps {
  readonly shown: MeetingNow;
  readonly modalities: NowAnswer['modalities'];
  readonly actor: Actor;
  readonly mayFile: boolean;
}

export function Statements({ shown, modalities, actor, mayFile }: StatementsProps) {
  const [edited, setEdited] = useState<ListedStatement | 'new' | null>(null);
  const { meeting, statements } = shown;
  const takesMore =
    mayFile && meeting.state !== 'cancelled' && (meeting.state !== 'over' || actor.participant === null);
  return (
    <Section
      title={<FormattedMessage id="statements.title" defaultMessage="Statements" />}
      acts={
        takesMore && (
          <Button icon={FilePlus} onPress={() => setEdited('new')}>
            <FormattedMessage id="statements.file" defaultMessage="File a statement" />
          </Button>
        )
      }
    >
      {statements.length === 0 ? (
        <p className={css.quiet}>
          <FormattedMessage
            id="statements.none"
            defaultMessage="No statement of this meeting has been published to you."
          />
        </p>
      ) : (
        <ul className={css.list}>
          {statements.map((statement) => (
            <StatementItem
              key={statement.id}
              statement={statement}
              modalities={modalities}
              actor={actor}
              mayChange={
                takesMore && (actor.participant === null || statement.participant === actor.participant)
              }
              onEdit={() => setEdited(statement)}
            />
          ))}
        </ul>
      )}
      {edited !== null && (
        <StatementDialog
          shown={shown}
          modalities={modalities}
          actor={actor}
          replaced={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

interface StatementItemProps {
  readonly statement: ListedStatement;
  readonly modalities: NowAnswer['modalities'];
  readonly actor: Actor;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
}

function StatementItem({ statement, modalities, actor, mayChange, onEdit }: StatementItemProps) {
  const { send, pending } = useProcessCommand();
  return (
    <li className={css.statement}>
      <div className={css.waiting}>
        <SpeakerName speaker={{ ...statement, kind: 'statement', invited: false }} />
        <span className={css.quiet}>
          {statement.item !== '' && (
            <>
              <FormattedMessage
                id="statements.item"
                defaultMessage="Item {item}"
                values={{ item: <bdi>{statement.item}</bdi> }}
              />
              {' · '}
            </>
          )}
          <FormattedMessage {...STATEMENT_KIND_WORDS[statement.kind]} />
          {' · '}
          <Moment at={statement.filedAt} />
          {!mayChange && (
            <>
              {' · '}
              <OpenTo statement={statement} />
            </>
          )}
        </span>
        {mayChange && (
          <span className={css.acts}>
            <PublishField statement={statement} modalities={modalities} actor={actor} />
            <Button size="small" icon={Pencil} onPress={onEdit}>
              <FormattedMessage id="statements.replace" defaultMessage="Replace" />
            </Button>
            <Button
              size="small"
              tone="danger"
              icon={Trash2}
              isPending={pending}
              onPress={() => void send({ kind: 'withdraw-statement', statement: statement.id })}
            >
              <FormattedMessage id="statements.withdraw" defaultMessage="Withdraw" />
            </Button>
          </span>
        )}
      </div>
      <StatementContentView statement={statement} />
    </li>
  );
}

function OpenTo({ statement: { audience } }: Pick<StatementItemProps, 'statement'>) {
  return (
    <FormattedMessage
      id="statements.open-to"
      defaultMessage="Open to: {audience}"
      values={{ audience: <FormattedMessage {...AUDIENCE_WORDS[audience]} /> }}
    />
  );
}

/** To whom it is open: as wide as the modalities let the reader open it. */
function PublishField({ statement, modalities, actor }: Omit<StatementItemProps, 'mayChange' | 'onEdit'>) {
  const intl = useIntl();
  const { send } = useProcessCommand();
  const owner = useParticipants().get(statement.participant);
  if (owner === undefined) return <OpenTo statement={statement} />;
  const { widest, publishes } = modalityOf(modalities, owner.category);
  const audiences = openTo(widest, publishes === 'team' && actor.participant !== null);
  if (audiences.length < 2) return <OpenTo statement={statement} />;
  return (
    <SelectField
      label={intl.formatMessage({ id: 'statements.audience', defaultMessage: 'Open to' })}
      hidesLabel
      choices={audiences.map((value) => ({
        value,
        label: intl.formatMessage(
          { id: 'statements.open-to', defaultMessage: 'Open to: {audience}' },
          { audience: intl.formatMessage(AUDIENCE_WORDS[value]) },
        ),
      }))}
      value={statement.audience}
      onChange={(audience) => void send({ kind: 'publish-statement', statement: statement.id, audience })}
    />
  );
}

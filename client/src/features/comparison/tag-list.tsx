/** The changes of stage and status in a list of their own, by what the paragraphs came to. */
import { FormattedMessage, useIntl } from 'react-intl';
import { StageMark, StatusMark } from '../../ui/status-mark.tsx';
import css from './change-list.module.css';
import { ListLine } from './list-line.tsx';
import type { TagChange, TagGroup } from './tag-groups.ts';

export interface TagListProps {
  readonly groups: readonly TagGroup[];
  /** Id of the row or change that is looked at. */
  readonly at: string | null;
  readonly onGo: (id: string) => void;
}

export function TagList({ groups, at, onGo }: TagListProps) {
  const intl = useIntl();
  if (groups.length === 0)
    return (
      <p className={css.quiet}>
        <FormattedMessage
          id="comparison.tags.none"
          defaultMessage="No change of stage or status among the chosen ones."
        />
      </p>
    );
  return groups.map((group) => (
    <section key={group.key}>
      <h2 className={css.group}>
        <TagMark change={group.example} side="to" />{' '}
        <span className={css.count}>{intl.formatNumber(group.changes.length)}</span>
      </h2>
      <ol>
        {group.changes.map(({ change, paragraph }) => (
          <ListLine
            key={change.id}
            paragraph={paragraph}
            isCurrent={at === change.id}
            onGo={() => onGo(change.id)}
          >
            <span className={css.quiet}>
              <FormattedMessage
                id="comparison.tags.before"
                defaultMessage="before: {tag}"
                values={{ tag: <TagMark change={change} side="from" /> }}
              />
            </span>
          </ListLine>
        ))}
      </ol>
    </section>
  ));
}

function TagMark({ change, side }: { readonly change: TagChange; readonly side: 'from' | 'to' }) {
  return change.kind === 'stage-changed' ? (
    <StageMark stage={change[side]} />
  ) : (
    <StatusMark status={change[side]} />
  );
}

/** The two lists beside the text: changes of the text by section, and changes of stage and status. */
import type { Row } from '@chapeau/compare';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Tabs } from '../../ui/tabs.tsx';
import { ChangeList } from './change-list.tsx';
import css from './change-list.module.css';
import { listGroups } from './list-groups.ts';
import type { Section } from './sections.ts';
import { TagList } from './tag-list.tsx';
import { tagGroups } from './tag-groups.ts';
import type { Stops } from './use-stops.ts';

export interface SideListsProps {
  readonly rows: readonly Row[];
  readonly sections: readonly Section[];
  readonly stops: Stops;
  /** See `listGroups`. */
  readonly silentFirst: boolean;
}

export function SideLists({
  rows,
  sections,
  stops: { stops, at, current, jump },
  silentFirst,
}: SideListsProps) {
  const intl = useIntl();
  const groups = useMemo(
    () => listGroups(rows, { stops, sections, silentFirst }),
    [rows, stops, sections, silentFirst],
  );
  const tags = useMemo(() => tagGroups(rows, stops), [rows, stops]);
  return (
    <nav
      className={css.list}
      aria-label={intl.formatMessage({ id: 'comparison.list', defaultMessage: 'Changes' })}
    >
      <Tabs
        label={intl.formatMessage({ id: 'comparison.lists', defaultMessage: 'Lists of changes' })}
        tabs={[
          {
            key: 'text',
            label: (
              <FormattedMessage
                id="comparison.list.text"
                defaultMessage="Text ({count, number})"
                values={{ count: groups.reduce((sum, group) => sum + group.stops.length, 0) }}
              />
            ),
            content: <ChangeList rows={rows} groups={groups} current={current} onGo={jump} />,
          },
          {
            key: 'tags',
            label: (
              <FormattedMessage
                id="comparison.list.tags"
                defaultMessage="Stage and status ({count, number})"
                values={{ count: tags.reduce((sum, group) => sum + group.changes.length, 0) }}
              />
            ),
            content: <TagList groups={tags} at={at} onGo={jump} />,
          },
        ]}
      />
    </nav>
  );
}

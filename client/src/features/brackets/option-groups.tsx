/** Options over several paragraphs around the current one, with what belongs to each. */
import type { ParagraphId } from '@chapeau/model';
import type { DraftOption, OptionGroup } from '@chapeau/text';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useReadable } from '../../sync/store.ts';
import { useSettled } from '../new-draft/use-settled.ts';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import { ByPlace } from '../../ui/by-place.tsx';
import css from './brackets.module.css';
import { optionsAt, optionsIn } from './draft-brackets.ts';

const SETTLE_MS = 400;

export function OptionGroups({ entry }: { readonly entry: OutlineEntry }) {
  const { outline } = useScene();
  const entries = useSettled(useReadable(outline), SETTLE_MS);
  const groups = useMemo(() => optionsAt(optionsIn(entries), entry.id), [entries, entry.id]);
  return (
    <ByPlace of={groups}>{(group) => <Group group={group} entries={entries} current={entry.id} />}</ByPlace>
  );
}

interface GroupProps {
  readonly group: OptionGroup;
  readonly entries: readonly OutlineEntry[];
  readonly current: ParagraphId;
}

function Group({ group, entries, current }: GroupProps) {
  const intl = useIntl();
  const under = entries.find(({ id }) => id === group.under);
  return (
    <section className={css.options}>
      <h4>
        {under === undefined ? (
          <FormattedMessage id="options.title" defaultMessage="Options" />
        ) : (
          <FormattedMessage
            id="options.under"
            defaultMessage="Options under {paragraph}"
            values={{ paragraph: <bdi>{nameOfEntry(intl, under)}</bdi> }}
          />
        )}
      </h4>
      <ul className={css.rows}>
        {group.options.map((option) => (
          <Option key={option.paragraphs[0]} option={option} entries={entries} current={current} />
        ))}
      </ul>
    </section>
  );
}

interface OptionProps extends Omit<GroupProps, 'group'> {
  readonly option: DraftOption;
}

function Option({ option, entries, current }: OptionProps) {
  const { follows, select } = useScene();
  const members = new Set(option.paragraphs);
  const lines = entries.filter(({ id }) => members.has(id));
  return (
    <li className={css.row}>
      <details open={members.has(current)}>
        <summary className={css.option}>
          <bdi>{option.label}</bdi>{' '}
          <span className={css.note}>
            {option.isNoText ? (
              <FormattedMessage id="options.no-text" defaultMessage="no text" />
            ) : (
              <FormattedMessage
                id="options.paragraphs"
                defaultMessage="{count, plural, one {# paragraph} other {# paragraphs}}"
                values={{ count: option.paragraphs.length }}
              />
            )}
          </span>
        </summary>
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <button
                type="button"
                className={css.words}
                dir="auto"
                aria-current={line.id === current ? 'location' : undefined}
                onClick={() => {
                  follows.set(false);
                  select(line.id);
                }}
              >
                {[line.label, line.opening].filter(Boolean).join(' ')}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Above the text: since which version its changes are shown, how many paragraphs that is, and a way from one to the next. */
import type { VersionId } from '@chapeau/model';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useReadable } from '../../sync/store.ts';
import { IconButton } from '../../ui/button.tsx';
import { SelectField, type Choice } from '../../ui/fields.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { step } from '../comparison/stops.ts';
import { useScene } from '../text/scene.ts';
import { changedLines, SEEN } from './since-choice.ts';
import css from './since.module.css';
import { useSince, type SinceChoice } from './use-since.ts';

/** Nothing where no version was issued yet. */
export function SinceTools() {
  const choice = useSince();
  if (choice.versions.length === 0 && !choice.hasSeen) return null;
  return <Tools {...choice} />;
}

function Tools({ versions, chosen, isSeen, hasSeen, choose, toggle, reading }: SinceChoice) {
  const intl = useIntl();
  useKeys(intl.formatMessage({ id: 'keys.text', defaultMessage: 'Text' }), [
    {
      key: 'c',
      does: intl.formatMessage({
        id: 'keys.since',
        defaultMessage: 'Show or hide the changes since a version',
      }),
      run: toggle,
    },
  ]);
  const choices: readonly Choice<VersionId | typeof SEEN | 'none'>[] = [
    {
      value: 'none',
      label: intl.formatMessage({ id: 'since.none', defaultMessage: 'No changes shown' }),
    },
    ...(hasSeen
      ? [
          {
            value: SEEN,
            label: intl.formatMessage({ id: 'since.seen', defaultMessage: 'Since I last looked' }),
          } as const,
        ]
      : []),
    ...versions.toReversed().map(({ id, label }) => ({
      value: id,
      label: intl.formatMessage({ id: 'since.version', defaultMessage: 'Since {label}' }, { label }),
    })),
  ];
  return (
    <div className={css.tools}>
      <SelectField<VersionId | typeof SEEN | 'none'>
        label={intl.formatMessage({ id: 'since.label', defaultMessage: 'Show changes since' })}
        hidesLabel
        choices={choices}
        value={isSeen ? SEEN : (chosen?.id ?? 'none')}
        onChange={(value) => choose(value === 'none' ? null : value)}
      />
      {reading === 'failed' && (
        <output className={css.told}>
          <FormattedMessage
            id="since.failed"
            defaultMessage="That version could not be read. Choose another, or reload the page."
          />
        </output>
      )}
      {(reading === 'loading' || reading === 'ready') && <Steps />}
    </div>
  );
}

/** Where one is among the paragraphs that differ. */
function Steps() {
  const intl = useIntl();
  const { outline, margins, room, since, current, follows, select } = useScene();
  const found = useReadable(since.found);
  const entries = useReadable(outline);
  const at = useReadable(current);
  // The margins tell of statuses: they are told of these before anybody else.
  useReadable(room.stores.allTags);
  const lines = found === null ? [] : changedLines(entries, found, (id) => margins.margins.get(id).since);
  const here = entries.findIndex(({ id }) => id === at);
  const go = (by: 'next' | 'previous') => {
    const line = step(lines, here === -1 ? null : here, by);
    const entry = line === null ? undefined : entries[line];
    if (entry === undefined) return;
    follows.set(false);
    select(entry.id);
  };
  const words = {
    next: intl.formatMessage({ id: 'since.next', defaultMessage: 'Next changed paragraph' }),
    previous: intl.formatMessage({ id: 'since.previous', defaultMessage: 'Previous changed paragraph' }),
  };
  useKeys(intl.formatMessage({ id: 'keys.text', defaultMessage: 'Text' }), [
    { key: 'd', does: words.next, run: () => go('next') },
    { key: 'D', does: words.previous, run: () => go('previous') },
  ]);
  return (
    <>
      <output className={css.told}>
        {found === null ? (
          <FormattedMessage id="since.working" defaultMessage="Comparing…" />
        ) : (
          <FormattedMessage
            id="since.count"
            defaultMessage="{count, plural, =0 {Nothing changed} one {# paragraph changed} other {# paragraphs changed}}"
            values={{ count: lines.length }}
          />
        )}
      </output>
      {lines.length > 0 && (
        <span className={css.steps}>
          <IconButton icon={ArrowUp} label={words.previous} onPress={() => go('previous')} />
          <IconButton icon={ArrowDown} label={words.next} onPress={() => go('next')} />
        </span>
      )}
    </>
  );
}

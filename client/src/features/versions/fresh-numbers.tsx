/** Whether a version gives fresh numbers, and which these would be: worked out as the server does it. */
import type { DraftId, PlainDraft } from '@chapeau/model';
import { renumberedText } from '@chapeau/text';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLive } from '../../api/queries.ts';
import { CheckboxField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { NumberTable } from './number-table.tsx';
import css from './versions.module.css';

export interface FreshNumbersProps {
  readonly draft: DraftId;
  readonly isWanted: boolean;
  readonly onChange: (isWanted: boolean) => void;
}

export function FreshNumbers({ draft, isWanted, onChange }: FreshNumbersProps) {
  const intl = useIntl();
  return (
    <div className={css.option}>
      <CheckboxField
        label={intl.formatMessage({ id: 'issue.renumber', defaultMessage: 'Give fresh numbers' })}
        description={intl.formatMessage({
          id: 'issue.renumber.means',
          defaultMessage: '3, 3 bis, 4 become 3, 4, 5. References follow, in agreed paragraphs too.',
        })}
        isSelected={isWanted}
        onChange={onChange}
      />
      {isWanted && <Preview draft={draft} />}
    </div>
  );
}

function Preview({ draft }: { readonly draft: DraftId }) {
  const live = useLive(draft);
  return (
    <Loaded of={live} lines={3}>
      {(plain) => <PreviewOf plain={plain} />}
    </Loaded>
  );
}

function PreviewOf({ plain: { paragraphs, language } }: { readonly plain: PlainDraft }) {
  const intl = useIntl();
  const { table, reworded, paragraphs: renumbered } = useMemo(() => renumberedText(paragraphs), [paragraphs]);
  return (
    <>
      <output className={css.quiet}>
        <FormattedMessage
          id="issue.renumber.count"
          defaultMessage="{numbers, plural, =0 {Every number is in order: none would change.} one {# number changes.} other {# numbers change.}} {references, plural, =0 {} one {References in # paragraph follow.} other {References in # paragraphs follow.}}"
          values={{ numbers: table.length, references: reworded.length }}
        />
      </output>
      {table.length > 0 && (
        <Scrolling
          className={css.preview}
          label={intl.formatMessage({ id: 'numbers.caption', defaultMessage: 'Numbers before and now' })}
        >
          <NumberTable table={table} paragraphs={renumbered} language={language} />
        </Scrolling>
      )}
    </>
  );
}

/** Above the languages side by side: which are shown, what is looked for, and stepping. */
import { LANGUAGE_DIFFERENCES, type LanguageDifferenceKind } from '@chapeau/compare';
import type { DraftId } from '@chapeau/model';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { SelectField } from '../../ui/fields.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { LANGUAGE_FILTERS, passes, type LanguageFilter } from './language-stops.ts';
import { languageName } from '../../intl/language-name.ts';
import { DIFFERENCE_WORDS } from './language-words.ts';
import css from './languages.module.css';
import type { ShownLanguage } from './shown-language.ts';
import type { LanguageDesk } from './use-language-desk.ts';

const FILTER_WORDS: Readonly<Record<Exclude<LanguageFilter, LanguageDifferenceKind>, MessageDescriptor>> =
  defineMessages({
    all: { id: 'languages.filter.all', defaultMessage: 'Every paragraph' },
    'to-do': { id: 'languages.filter.to-do', defaultMessage: 'What is left to do' },
    agreed: { id: 'languages.filter.agreed', defaultMessage: 'Agreed, to be handed over' },
    raised: { id: 'languages.filter.raised', defaultMessage: 'Differences raised' },
    differences: { id: 'languages.filter.differences', defaultMessage: 'All differences' },
  });

export interface LanguageToolsProps {
  readonly languages: readonly ShownLanguage[];
  readonly desk: LanguageDesk;
}

export function LanguageTools({ languages, desk }: LanguageToolsProps) {
  const intl = useIntl();
  const filters = [...LANGUAGE_FILTERS, ...LANGUAGE_DIFFERENCES].map((value) => {
    const count = desk.total.filter((row) => passes(row, value)).length;
    const word = intl.formatMessage(wordOf(value));
    return {
      value,
      count,
      label: intl.formatMessage(
        { id: 'languages.filter.counted', defaultMessage: '{word} ({count, number})' },
        { word, count },
      ),
    };
  });
  return (
    <div className={css.tools}>
      <LanguageChoice languages={languages} desk={desk} />
      <SelectField
        label={intl.formatMessage({ id: 'languages.filter', defaultMessage: 'Show' })}
        choices={filters.filter(({ value, count }) => count > 0 || value === desk.filter || value === 'all')}
        value={desk.filter}
        onChange={desk.setFilter}
      />
      <Stepper steps={desk} count={desk.rows.length} isSpoken>
        <FormattedMessage
          id="languages.rows"
          defaultMessage="{count, plural, one {# paragraph} other {# paragraphs}}"
          values={{ count: desk.rows.length }}
        />
      </Stepper>
    </div>
  );
}

function wordOf(filter: LanguageFilter): MessageDescriptor {
  switch (filter) {
    case 'all':
    case 'to-do':
    case 'agreed':
    case 'raised':
    case 'differences':
      return FILTER_WORDS[filter];
    default:
      return DIFFERENCE_WORDS[filter];
  }
}

function LanguageChoice({ languages, desk }: LanguageToolsProps) {
  const intl = useIntl();
  const chosen = new Set(desk.shown.map(({ draft }) => draft.id));
  const choose = (keys: ReadonlySet<unknown>) => {
    const ids: readonly DraftId[] = languages.map(({ draft }) => draft.id).filter((id) => keys.has(id));
    if (ids.length > 0) desk.choose(ids);
  };
  return (
    <ToggleButtonGroup
      className={css.choice}
      aria-label={intl.formatMessage({
        id: 'languages.choice',
        defaultMessage: 'Languages beside the original',
      })}
      selectionMode="multiple"
      disallowEmptySelection
      selectedKeys={chosen}
      onSelectionChange={choose}
    >
      {languages.map(({ draft }) => (
        <ToggleButton key={draft.id} id={draft.id} className={css.chip}>
          {languageName(intl, draft.language)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

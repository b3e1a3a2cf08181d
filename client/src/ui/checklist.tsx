/** Several of very many: ticked in a list that is narrowed down by typing. */
import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import { Input, SearchField as AriaSearchField } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import css from './checklist.module.css';
import { CheckboxField } from './fields.tsx';

export interface CheckItem<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** How it is called among those that are chosen, e.g. `NOR`. */
  readonly short: string;
}

export interface ChecklistProps<Value extends string> {
  readonly label: string;
  readonly description?: string;
  readonly items: readonly CheckItem<Value>[];
  readonly chosen: ReadonlySet<Value>;
  readonly onChange: (chosen: ReadonlySet<Value>) => void;
}

/** Says whom or what is chosen above the list, also of what the search hides. */
export function Checklist<Value extends string>(props: ChecklistProps<Value>) {
  const { label, description, items, chosen, onChange } = props;
  const intl = useIntl();
  const ids = useId();
  const [sought, setSought] = useState('');
  const shown = items.filter((item) => holdsAll(item.label, sought));
  const toggle = (value: Value, isSelected: boolean) => {
    const next = new Set(chosen);
    if (isSelected) next.add(value);
    else next.delete(value);
    onChange(next);
  };
  return (
    <fieldset className={css.field} aria-describedby={`${ids}-chosen`}>
      <legend className={css.label}>{label}</legend>
      {description !== undefined && <p className={css.description}>{description}</p>}
      <div className={css.box}>
        <AriaSearchField
          className={css.search}
          aria-label={intl.formatMessage(
            { id: 'checklist.search', defaultMessage: 'Search in: {list}' },
            { list: label },
          )}
          value={sought}
          onChange={setSought}
        >
          <Search size={15} aria-hidden />
          <Input
            className={css.input}
            placeholder={intl.formatMessage({ id: 'checklist.placeholder', defaultMessage: 'Search' })}
            dir="auto"
          />
        </AriaSearchField>
        <output id={`${ids}-chosen`} className={css.chosen}>
          <Chosen items={items.filter(({ value }) => chosen.has(value))} />
        </output>
        <div className={css.list}>
          {shown.map(({ value, label: words }) => (
            <div key={value} className={css.line} dir="auto">
              <CheckboxField
                label={words}
                isSelected={chosen.has(value)}
                onChange={(isSelected) => toggle(value, isSelected)}
              />
            </div>
          ))}
          {shown.length === 0 && (
            <p className={css.description}>
              <FormattedMessage id="search.nothing" defaultMessage="Nothing of that name" />
            </p>
          )}
        </div>
      </div>
    </fieldset>
  );
}

function Chosen({ items }: { readonly items: readonly CheckItem<string>[] }) {
  const intl = useIntl();
  return (
    <FormattedMessage
      id="checklist.chosen"
      defaultMessage="{count, plural, =0 {None chosen} other {{count, number} chosen: {names}}}"
      values={{
        count: items.length,
        names: (
          <bdi>
            {intl.formatList(
              items.map(({ short }) => short),
              { type: 'unit' },
            )}
          </bdi>
        ),
      }}
    />
  );
}

function holdsAll(words: string, sought: string): boolean {
  const text = words.toLocaleLowerCase();
  return sought
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

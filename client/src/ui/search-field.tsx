/** One of very many: typed for by any part of its words, chosen from what is left. */
import { ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Choice, SelectFieldProps } from './fields.tsx';
import css from './fields.module.css';

/** Like a select whose list is searched: `nor`, `norw` and `NOR` all find `NOR – Norway`. */
export function SearchField<Value extends string>(props: SelectFieldProps<Value>) {
  const intl = useIntl();
  const { label, choices, value, onChange, isDisabled, placeholder } = props;
  return (
    <ComboBox
      className={css.field}
      defaultItems={choices.map((choice) => ({ ...choice, id: choice.value }))}
      selectedKey={value}
      isDisabled={isDisabled ?? false}
      menuTrigger="focus"
      allowsEmptyCollection
      onSelectionChange={(key) => {
        const choice = choices.find((one) => one.value === key);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <Label className={css.label}>{label}</Label>
      <div className={css.search}>
        <Input className={css.input} placeholder={placeholder} dir="auto" />
        <AriaButton className={css.opens}>
          <ChevronDown size={16} aria-hidden />
        </AriaButton>
      </div>
      <Popover className={css.popover}>
        <ListBox<Choice<Value> & { readonly id: Value }>
          className={css.list}
          renderEmptyState={() => (
            <p className={css.nothing}>
              {intl.formatMessage({ id: 'search.nothing', defaultMessage: 'Nothing of that name' })}
            </p>
          )}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={css.option}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Fields of forms: label above, explanation and error below, all tied together for the ear. */
import { Check, ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import {
  Button as AriaButton,
  Checkbox as AriaCheckbox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names.ts';
import css from './fields.module.css';

interface Labelled {
  readonly label: string;
  readonly description?: ReactNode;
}

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'>, Labelled {
  readonly placeholder?: string;
  /** Shown below and makes the field invalid. */
  readonly error?: string | null;
  /** Offered while one types; anything else may be typed all the same. */
  readonly suggestions?: readonly Choice<string>[];
  /** The label is for the ear only, as in a table whose head says it. */
  readonly hidesLabel?: boolean;
}

/** One line of text. */
export function TextField({
  label,
  description,
  error,
  placeholder,
  suggestions = [],
  hidesLabel = false,
  ...rest
}: TextFieldProps) {
  const list = useId();
  return (
    <AriaTextField {...rest} isInvalid={error != null} className={css.field}>
      <Label className={hidesLabel ? css.unseen : css.label}>{label}</Label>
      <Input
        className={css.input}
        placeholder={placeholder}
        dir="auto"
        list={suggestions.length === 0 ? undefined : list}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </datalist>
      )}
      <Below description={description} error={error} />
    </AriaTextField>
  );
}

export interface TextAreaFieldProps extends Omit<TextFieldProps, 'suggestions' | 'hidesLabel'> {
  /** Lines shown. */
  readonly rows?: number;
}

/** Several lines of text. */
export function TextAreaField({
  label,
  description,
  error,
  placeholder,
  rows = 4,
  ...rest
}: TextAreaFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={error != null} className={css.field}>
      <Label className={css.label}>{label}</Label>
      <TextArea className={css.input} placeholder={placeholder} rows={rows} dir="auto" />
      <Below description={description} error={error} />
    </AriaTextField>
  );
}

function Below({
  description,
  error,
}: {
  readonly description?: ReactNode;
  readonly error?: string | null | undefined;
}) {
  return (
    <>
      {description !== undefined && (
        <Text slot="description" className={css.description}>
          {description}
        </Text>
      )}
      {/* Without words of our own the browser's are shown, in its language. */}
      {error == null ? (
        <FieldError className={css.error} />
      ) : (
        <FieldError className={css.error}>{error}</FieldError>
      )}
    </>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
}

interface ChoiceFieldProps<Value extends string> extends Labelled {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}

export interface SelectFieldProps<Value extends string> extends ChoiceFieldProps<Value> {
  readonly placeholder?: string;
  /** The label is for the ear only, as in a table whose head says it. */
  readonly hidesLabel?: boolean;
  /** Takes the choice back; present: the list begins with an empty choice. Absent: once chosen, one stays chosen. */
  readonly onEmpty?: () => void;
}

/** Stands for no choice in the list. */
const EMPTY = 'no-choice';

/** One of many, in a list that opens. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, description, choices, value, onChange, isDisabled, placeholder, hidesLabel = false } = props;
  const { onEmpty } = props;
  const intl = useIntl();
  const none = intl.formatMessage({ id: 'select.none', defaultMessage: 'None' });
  return (
    <Select
      className={css.field}
      value={value ?? (onEmpty === undefined ? null : EMPTY)}
      isDisabled={isDisabled}
      placeholder={placeholder}
      onChange={(key) => {
        if (key === EMPTY) onEmpty?.();
        const choice = choices.find((one) => one.value === key);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <Label className={hidesLabel ? css.unseen : css.label}>{label}</Label>
      <AriaButton className={classNames(css.input, css.choice)}>
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown size={16} aria-hidden />
      </AriaButton>
      {description !== undefined && (
        <Text slot="description" className={css.description}>
          {description}
        </Text>
      )}
      <Popover className={css.popover}>
        <ListBox className={css.list}>
          {onEmpty !== undefined && (
            <ListBoxItem id={EMPTY} textValue={none} className={css.option}>
              {none}
            </ListBoxItem>
          )}
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className={css.option}>
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** One of few, all in view. */
export function RadioField<Value extends string>(
  props: ChoiceFieldProps<Value> & { readonly inRow?: boolean },
) {
  const { label, description, choices, value, onChange, isDisabled, inRow = false } = props;
  return (
    <RadioGroup
      className={css.field}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const choice = choices.find((one) => one.value === key);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      <Label className={css.label}>{label}</Label>
      <div className={inRow ? css.row : css.radios}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={css.radio}>
            <span className={css.dot} aria-hidden />
            <span>{choice.label}</span>
            {choice.description !== undefined && (
              <span className={css.description}>{choice.description}</span>
            )}
          </Radio>
        ))}
      </div>
      {description !== undefined && (
        <Text slot="description" className={css.description}>
          {description}
        </Text>
      )}
    </RadioGroup>
  );
}

export interface CheckboxFieldProps {
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly description?: string;
}

/** Yes or no. */
export function CheckboxField({ label, isSelected, onChange, description }: CheckboxFieldProps) {
  return (
    <AriaCheckbox className={css.radio} isSelected={isSelected} onChange={onChange}>
      <span className={css.box} aria-hidden>
        {isSelected && <Check size={13} strokeWidth={3} />}
      </span>
      <span>{label}</span>
      {description !== undefined && <span className={css.description}>{description}</span>}
    </AriaCheckbox>
  );
}

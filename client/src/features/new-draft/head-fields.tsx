/** The head of a new draft: title, symbol, kind, language. What the text tells is filled in until someone types something else. */
import { DRAFT_KINDS, LIMITS, type DraftKind } from '@chapeau/model';
import { useIntl } from 'react-intl';
import { languageName } from '../../intl/language-name.ts';
import { DRAFT_KIND_WORDS } from '../../intl/words.ts';
import { RadioField, SelectField, TextField } from '../../ui/fields.tsx';
import css from './new-draft.module.css';

/** Null: not typed, so what the text tells goes. */
export interface TypedHead {
  readonly title: string | null;
  readonly symbol: string | null;
  readonly language: string | null;
  readonly kind: DraftKind;
}

export interface Head {
  readonly title: string;
  readonly symbol: string;
  readonly language: string;
  readonly kind: DraftKind;
}

/** What was typed, else what the text tells. */
export function headOf(
  typed: TypedHead,
  told: {
    readonly title: string | null;
    readonly symbol: string | null;
    readonly language: string | null;
  } | null,
): Head {
  return {
    title: (typed.title ?? told?.title ?? '').slice(0, LIMITS.lineLength),
    symbol: (typed.symbol ?? told?.symbol ?? '').slice(0, LIMITS.lineLength),
    language: typed.language ?? told?.language ?? 'en',
    kind: typed.kind,
  };
}

/** The official languages of the organization, in their English alphabetical order. */
const TEXT_LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

export interface HeadFieldsProps {
  readonly head: Head;
  readonly onChange: (typed: Partial<TypedHead>) => void;
}

export function HeadFields({ head, onChange }: HeadFieldsProps) {
  const intl = useIntl();
  const languages = TEXT_LANGUAGES.includes(head.language)
    ? TEXT_LANGUAGES
    : [...TEXT_LANGUAGES, head.language];
  return (
    <div className={css.head}>
      <TextField
        label={intl.formatMessage({ id: 'new-draft.title-field', defaultMessage: 'Title' })}
        value={head.title}
        onChange={(title) => onChange({ title })}
        maxLength={LIMITS.lineLength}
        isRequired
      />
      <TextField
        label={intl.formatMessage({ id: 'new-draft.symbol', defaultMessage: 'Document symbol' })}
        placeholder="A/AC.292/2023/CRP.1"
        value={head.symbol}
        onChange={(symbol) => onChange({ symbol })}
        maxLength={LIMITS.lineLength}
      />
      <SelectField
        label={intl.formatMessage({ id: 'new-draft.language', defaultMessage: 'Language of the text' })}
        choices={languages.map((value) => ({
          value,
          label: languageName(intl, value),
        }))}
        value={head.language}
        onChange={(language) => onChange({ language })}
      />
      <RadioField
        label={intl.formatMessage({ id: 'new-draft.kind', defaultMessage: 'Kind' })}
        choices={DRAFT_KINDS.map((value) => ({ value, label: intl.formatMessage(DRAFT_KIND_WORDS[value]) }))}
        value={head.kind}
        onChange={(kind) => onChange({ kind })}
        inRow
      />
    </div>
  );
}

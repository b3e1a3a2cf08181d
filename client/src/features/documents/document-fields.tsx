/** What is printed at the head of a document: kind, symbol, titles, date, item, session, who it is from and for. */
import {
  AUDIENCES,
  DISTRIBUTIONS,
  DOCUMENT_KINDS,
  labelledItems,
  LIMITS,
  type ParticipantId,
  type RegisterLine,
  type SessionId,
} from '@chapeau/model';
import type { RegisterAnswer } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { useBody } from '../../api/body.ts';
import { useProcess, useProgramme } from '../../api/queries.ts';
import { DISTRIBUTION_WORDS, DOCUMENT_KIND_WORDS, SYMBOL_CHECK_WORDS } from '../../intl/document-words.ts';
import { languageName, OFFICIAL_LANGUAGES } from '../../intl/language-name.ts';
import { AUDIENCE_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { Checklist } from '../../ui/checklist.tsx';
import { CheckboxField, RadioField, SelectField, TextField } from '../../ui/fields.tsx';
import { bearsItsSymbol, checkTold, suggestedSymbol, type Told } from './told.ts';
import css from './documents.module.css';

const NONE = 'none';

export interface DocumentFieldsProps {
  readonly told: Told;
  readonly register: RegisterAnswer;
  /** The document that is changed; null: a new one. */
  readonly line: RegisterLine | null;
  readonly onChange: (told: Told) => void;
}

export function DocumentFields(props: DocumentFieldsProps) {
  const { told, onChange, line } = props;
  const intl = useIntl();
  const set = (parts: Partial<Told>) => onChange({ ...told, ...parts });
  return (
    <>
      <div className={css.pair}>
        <SelectField
          label={intl.formatMessage({ id: 'documents.kind', defaultMessage: 'Kind' })}
          choices={DOCUMENT_KINDS.map((value) => ({
            value,
            label: intl.formatMessage(DOCUMENT_KIND_WORDS[value]),
          }))}
          value={told.documentKind}
          onChange={(documentKind) => {
            const symbol = resuggested(props, { documentKind });
            set({ documentKind, symbol });
          }}
        />
        {line?.version == null && !bearsItsSymbol(told, props.register) && <SymbolField {...props} />}
      </div>
      <Titles told={told} onChange={onChange} />
      <div className={css.pair}>
        <TextField
          label={intl.formatMessage({ id: 'documents.date', defaultMessage: 'Date' })}
          type="date"
          value={told.date}
          onChange={(date) => set({ date })}
          isRequired
        />
        <AgendaItemField told={told} onChange={onChange} />
        <SessionField told={told} onChange={onChange} />
        <SelectField
          label={intl.formatMessage({ id: 'document.distribution-label', defaultMessage: 'Distribution' })}
          choices={[
            {
              value: NONE,
              label: intl.formatMessage({ id: 'document.not-told', defaultMessage: 'Not told' }),
            },
            ...DISTRIBUTIONS.map((value) => ({
              value,
              label: intl.formatMessage(DISTRIBUTION_WORDS[value]),
            })),
          ]}
          value={told.distribution ?? NONE}
          onChange={(value) => set({ distribution: value === NONE ? null : value })}
        />
      </div>
      <SourceField told={told} onChange={onChange} />
      {line?.version == null && (
        <RadioField
          label={intl.formatMessage({ id: 'document.audience', defaultMessage: 'Open to' })}
          choices={AUDIENCES.map((value) => ({ value, label: intl.formatMessage(AUDIENCE_WORDS[value]) }))}
          value={told.audience}
          onChange={(audience) => set({ audience })}
          inRow
        />
      )}
      <LanguageFields told={told} onChange={onChange} />
    </>
  );
}

/** A symbol that was suggested follows what is told; one that was typed stays. */
export function resuggested(
  { told, register, line }: Pick<DocumentFieldsProps, 'told' | 'register' | 'line'>,
  parts: Partial<Told>,
): string {
  const isSuggested = line === null && told.symbol === suggestedSymbol(register, told);
  return isSuggested ? suggestedSymbol(register, { ...told, ...parts }) : told.symbol;
}

function SymbolField({ told, register, line, onChange }: DocumentFieldsProps) {
  const intl = useIntl();
  const check = checkTold(told.symbol, register, line);
  const said = check === 'fine' ? undefined : intl.formatMessage(SYMBOL_CHECK_WORDS[check]);
  const next = suggestedSymbol(register, told);
  return (
    <div className={css.file}>
      <TextField
        label={intl.formatMessage({ id: 'documents.symbol', defaultMessage: 'Symbol' })}
        value={told.symbol}
        onChange={(symbol) => onChange({ ...told, symbol })}
        maxLength={LIMITS.lineLength}
        error={check === 'taken' ? (said ?? null) : null}
        description={check === 'taken' ? undefined : said}
      />
      {next !== '' && next !== told.symbol && (
        <Button size="small" onPress={() => onChange({ ...told, symbol: next })}>
          <FormattedMessage
            id="document.suggestion"
            defaultMessage="Take {symbol}"
            values={{ symbol: <bdi dir="ltr">{next}</bdi> }}
          />
        </Button>
      )}
    </div>
  );
}

type FieldProps = Pick<DocumentFieldsProps, 'told' | 'onChange'>;

/** The first title, and one in each language that it is available in beside. */
function Titles({ told, onChange }: FieldProps) {
  const intl = useIntl();
  const [first] = told.titles;
  const wanted = [...new Set([first?.language ?? 'en', ...told.titles.map((one) => one.language)])];
  const others = told.languages.filter((tag) => !wanted.includes(tag));
  const titleIn = (language: string) => told.titles.find((one) => one.language === language)?.title ?? '';
  return (
    <>
      {[...wanted, ...others].map((language, at) => (
        <TextField
          key={language}
          label={intl.formatMessage(
            { id: 'document.title-in', defaultMessage: 'Title ({language})' },
            { language: languageName(intl, language) },
          )}
          value={titleIn(language)}
          onChange={(title) =>
            onChange({
              ...told,
              titles: [...wanted, ...others].map((tag) => ({
                language: tag,
                title: tag === language ? title : titleIn(tag),
              })),
            })
          }
          maxLength={LIMITS.lineLength}
          isRequired={at === 0}
        />
      ))}
    </>
  );
}

/** Of the agenda, or in words of one's own. */
function AgendaItemField({ told, onChange }: FieldProps) {
  const intl = useIntl();
  const body = useBody();
  const agenda = body.kind === 'ready' ? labelledItems(body.answer.agenda) : [];
  return (
    <TextField
      label={intl.formatMessage({ id: 'documents.agenda-item', defaultMessage: 'Agenda item' })}
      value={told.agendaItem}
      onChange={(agendaItem) => onChange({ ...told, agendaItem })}
      maxLength={LIMITS.lineLength}
      suggestions={agenda.map(({ label, title }) => ({ value: label, label: `${label} – ${title}` }))}
    />
  );
}

function SessionField({ told, onChange }: FieldProps) {
  const intl = useIntl();
  const programme = useProgramme();
  const sessions = programme.kind === 'ready' ? programme.answer.sessions : [];
  return (
    <SelectField<SessionId | typeof NONE>
      label={intl.formatMessage({ id: 'documents.session', defaultMessage: 'Session' })}
      choices={[
        {
          value: NONE,
          label: intl.formatMessage({ id: 'document.no-session', defaultMessage: 'None' }),
        },
        ...sessions.map(({ session }) => ({ value: session.id, label: session.title })),
      ]}
      value={sessions.find(({ session }) => session.id === told.session)?.session.id ?? NONE}
      onChange={(session) => onChange({ ...told, session: session === NONE ? null : session })}
    />
  );
}

function SourceField({ told, onChange }: FieldProps) {
  const intl = useIntl();
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : [];
  const { source } = told;
  const named: readonly string[] = source.kind === 'participants' ? source.participants : [];
  const chosen: ReadonlySet<ParticipantId> = new Set(
    participants.map(({ id }) => id).filter((id) => named.includes(id)),
  );
  return (
    <>
      <RadioField
        label={intl.formatMessage({ id: 'document.source', defaultMessage: 'From' })}
        choices={[
          {
            value: 'secretariat',
            label: intl.formatMessage({ id: 'document.secretariat', defaultMessage: 'Secretariat' }),
          },
          { value: 'chair', label: intl.formatMessage({ id: 'document.chair', defaultMessage: 'Chair' }) },
          {
            value: 'participants',
            label: intl.formatMessage({ id: 'document.participants', defaultMessage: 'Participants' }),
          },
        ]}
        value={source.kind}
        onChange={(kind) =>
          onChange({
            ...told,
            source: kind === 'participants' ? { kind, participants: [] } : { kind },
          })
        }
        inRow
      />
      {source.kind === 'participants' && (
        <Checklist
          label={intl.formatMessage({ id: 'document.participants', defaultMessage: 'Participants' })}
          items={participants.map(({ id, code, name }) => ({
            value: id,
            label: `${code} – ${name}`,
            short: code,
          }))}
          chosen={chosen}
          onChange={(next) =>
            onChange({ ...told, source: { kind: 'participants', participants: [...next] } })
          }
        />
      )}
    </>
  );
}

function LanguageFields({ told, onChange }: FieldProps) {
  const intl = useIntl();
  return (
    <>
      <fieldset className={css.languages}>
        <legend>
          <FormattedMessage id="document.available" defaultMessage="Available in" />
        </legend>
        {OFFICIAL_LANGUAGES.map((tag) => (
          <CheckboxField
            key={tag}
            label={languageName(intl, tag)}
            isSelected={told.languages.includes(tag)}
            onChange={(isSelected) =>
              onChange({
                ...told,
                languages: isSelected
                  ? [...told.languages, tag]
                  : told.languages.filter((one) => one !== tag),
              })
            }
          />
        ))}
      </fieldset>
      <SelectField
        label={intl.formatMessage({ id: 'document.original-label', defaultMessage: 'Original language' })}
        choices={[
          { value: NONE, label: intl.formatMessage({ id: 'document.not-told', defaultMessage: 'Not told' }) },
          ...OFFICIAL_LANGUAGES.map((value) => ({ value, label: languageName(intl, value) })),
        ]}
        value={told.original ?? NONE}
        onChange={(value) => onChange({ ...told, original: value === NONE ? null : value })}
      />
    </>
  );
}

/** The fields of a statement that is filed. */
import {
  countWords,
  isRefusal,
  labelledItems,
  modalityOf,
  NAME_LANGUAGES,
  STATEMENT_KINDS,
  type Actor,
  type Audience,
  type ParticipantId,
  type StatementKind,
  type StatementModalities,
  type StoredFile,
} from '@chapeau/model';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useBody } from '../../api/body.ts';
import { handInFile } from '../../api/documents.ts';
import { languageName } from '../../intl/language-name.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { AUDIENCE_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { RadioField, SelectField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { OnBehalfField } from '../participants/on-behalf-field.tsx';
import { useParticipants } from '../tables/use-participants.ts';
import css from './now.module.css';
import { openTo } from './open-to.ts';
import { STATEMENT_KIND_WORDS } from './speaker-words.ts';

/** What is typed so far. */
export interface Filing {
  readonly participant: ParticipantId | null;
  readonly item: string;
  readonly onBehalfOf: string;
  readonly form: StatementKind;
  readonly holds: 'text' | 'link' | 'file';
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly href: string;
  /** As it was handed in; null: none yet. */
  readonly file: StoredFile | null;
  readonly audience: Audience;
}

interface FieldsProps {
  readonly filing: Filing;
  readonly put: (changed: Partial<Filing>) => void;
}

/** Whose it is, on behalf of whom, on which item, how it is made. */
export function WhoseFields({
  filing,
  put,
  actor,
  isFixed,
}: FieldsProps & { readonly actor: Actor; readonly isFixed: boolean }) {
  const intl = useIntl();
  const participants = useParticipants();
  const body = useBody();
  const agenda = body.kind === 'ready' ? labelledItems(body.answer.agenda) : [];
  return (
    <>
      {actor.participant === null && !isFixed && (
        <SearchField
          label={intl.formatMessage({ id: 'statements.whose', defaultMessage: 'Whose statement' })}
          choices={[...participants.values()].map(({ id, code, name }) => ({
            value: id,
            label: `${code} – ${name}`,
          }))}
          value={filing.participant}
          onChange={(participant) => put({ participant })}
        />
      )}
      <OnBehalfField
        label={intl.formatMessage({ id: 'now.on-behalf', defaultMessage: 'On behalf of (may be empty)' })}
        participant={filing.participant}
        value={filing.onBehalfOf}
        onChange={(onBehalfOf) => put({ onBehalfOf })}
      />
      <TextField
        label={intl.formatMessage({ id: 'statements.agenda-item', defaultMessage: 'Agenda item' })}
        value={filing.item}
        onChange={(item) => put({ item })}
        suggestions={agenda.map(({ label, title }) => ({ value: label, label: `${label} – ${title}` }))}
      />
      <SelectField
        label={intl.formatMessage({ id: 'statements.form', defaultMessage: 'How it is made' })}
        choices={STATEMENT_KINDS.map((value) => ({
          value,
          label: intl.formatMessage(STATEMENT_KIND_WORDS[value]),
        }))}
        value={filing.form}
        onChange={(form) => put({ form })}
      />
    </>
  );
}

/** A text, a link or a file, and the language that it is in. */
export function ContentFields({
  filing,
  put,
  modalities,
}: FieldsProps & { readonly modalities: StatementModalities }) {
  const intl = useIntl();
  const owner = useParticipants().get(filing.participant ?? ('' as ParticipantId));
  const limit = owner === undefined ? null : modalityOf(modalities, owner.category).mostWords;
  return (
    <>
      <RadioField
        label={intl.formatMessage({ id: 'statements.holds', defaultMessage: 'It is' })}
        inRow
        choices={[
          { value: 'text', label: intl.formatMessage({ id: 'statements.text', defaultMessage: 'A text' }) },
          { value: 'link', label: intl.formatMessage({ id: 'statements.link', defaultMessage: 'A link' }) },
          {
            value: 'file',
            label: intl.formatMessage({ id: 'statements.as-file', defaultMessage: 'A file' }),
          },
        ]}
        value={filing.holds}
        onChange={(holds) => put({ holds })}
      />
      <SelectField
        label={intl.formatMessage({ id: 'statements.language', defaultMessage: 'Language' })}
        choices={[...new Set([...NAME_LANGUAGES, filing.language])].map((value) => ({
          value,
          label: languageName(intl, value),
        }))}
        value={filing.language}
        onChange={(language) => put({ language })}
      />
      {filing.holds === 'file' && <FileField filing={filing} put={put} />}
      {filing.holds === 'text' && (
        <TextAreaField
          label={intl.formatMessage({ id: 'statements.words', defaultMessage: 'Text' })}
          rows={10}
          value={filing.text}
          onChange={(text) => put({ text })}
          description={
            limit !== null && (
              <FormattedMessage
                id="statements.count"
                defaultMessage="{words, number} of at most {limit, number} words"
                values={{ words: countWords(filing.text, filing.language), limit }}
              />
            )
          }
        />
      )}
      {filing.holds === 'link' && (
        <TextField
          label={intl.formatMessage({ id: 'statements.address', defaultMessage: 'Address (https://…)' })}
          value={filing.href}
          onChange={(href) => put({ href })}
        />
      )}
    </>
  );
}

/** The file is handed in when it is chosen; the statement names it. */
function FileField({ filing, put }: FieldsProps) {
  const sentence = useRefusalSentence();
  const [trouble, setTrouble] = useState<string | null>(null);
  const hand = async (files: FileList | null) => {
    const chosen = files?.[0];
    if (chosen === undefined) return;
    const answer = await handInFile(chosen);
    setTrouble(isRefusal(answer) ? sentence(answer) : null);
    if (!isRefusal(answer)) put({ file: answer.file });
  };
  return (
    <div>
      <FileTrigger onSelect={(files) => void hand(files)}>
        <Button icon={Paperclip}>
          <FormattedMessage id="statements.choose-file" defaultMessage="Choose a file" />
        </Button>
      </FileTrigger>
      {filing.file !== null && (
        <p className={css.quiet}>
          <bdi>{filing.file.name}</bdi>
        </p>
      )}
      {trouble !== null && (
        <p role="alert" className={css.refusal}>
          {trouble}
        </p>
      )}
    </div>
  );
}

/** To whom it is open, as far as the modalities let the reader open it. */
export function AudienceField({
  filing,
  put,
  modalities,
  actor,
}: FieldsProps & { readonly modalities: StatementModalities; readonly actor: Actor }) {
  const intl = useIntl();
  const owner = useParticipants().get(filing.participant ?? ('' as ParticipantId));
  const modality = owner === undefined ? null : modalityOf(modalities, owner.category);
  const isOthers = modality?.publishes === 'team' && actor.participant !== null;
  return (
    <RadioField
      label={intl.formatMessage({ id: 'statements.audience', defaultMessage: 'Open to' })}
      inRow
      choices={openTo(modality?.widest ?? 'team', isOthers).map((value) => ({
        value,
        label: intl.formatMessage(AUDIENCE_WORDS[value]),
      }))}
      value={filing.audience}
      onChange={(audience) => put({ audience })}
      description={
        isOthers && (
          <FormattedMessage
            id="statements.team-publishes"
            defaultMessage="The secretariat publishes it, as the modalities say."
          />
        )
      }
    />
  );
}

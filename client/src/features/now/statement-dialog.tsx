/** Filing a statement, or putting another in the place of one. */
import {
  countWords,
  isRefusal,
  itemNumberOf,
  modalityOf,
  STATEMENT_KINDS,
  type Actor,
  type Audience,
  type ParticipantId,
  type StatementKind,
  type StoredFile,
} from '@chapeau/model';
import type { ListedStatement, MeetingNow, NowAnswer } from '@chapeau/protocol';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { handInFile } from '../../api/documents.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { AUDIENCE_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { RadioField, SelectField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { OnBehalfField } from '../participants/on-behalf-field.tsx';
import { useParticipants } from '../tables/use-participants.ts';
import css from './now.module.css';
import { openTo } from './open-to.ts';
import { STATEMENT_KIND_WORDS } from './speaker-words.ts';

export interface StatementDialogProps {
  readonly shown: MeetingNow;
  readonly modalities: NowAnswer['modalities'];
  readonly actor: Actor;
  /** What it takes the place of; null: nothing. */
  readonly replaced: ListedStatement | null;
  readonly onClose: () => void;
}

/** What is typed so far. */
interface Filing {
  readonly participant: ParticipantId | null;
  readonly item: string;
  readonly onBehalfOf: string;
  readonly form: StatementKind;
  readonly holds: 'text' | 'link' | 'file';
  readonly text: string;
  readonly href: string;
  /** As it was handed in; null: none yet. */
  readonly file: StoredFile | null;
  readonly audience: Audience;
}

export function StatementDialog({ shown, modalities, actor, replaced, onClose }: StatementDialogProps) {
  const intl = useIntl();
  const sentence = useRefusalSentence();
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const [filing, setFiling] = useState<Filing>(() => begun(shown, replaced, actor));
  const put = (changed: Partial<Filing>) => setFiling({ ...filing, ...changed });
  const content = contentOf(filing);
  const file = async () => {
    if (content === null) return;
    const { participant, item, onBehalfOf, form, audience } = filing;
    const told = await send({
      kind: 'file-statement',
      statement: replaced?.id ?? null,
      meeting: shown.meeting.id,
      participant,
      item,
      onBehalfOf,
      form,
      content,
      language: replaced?.language ?? intl.locale,
      audience,
    });
    if (told !== null && !isRefusal(told)) onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: 'statements.file', defaultMessage: 'File a statement' })}
      isOpen
      onClose={onClose}
      wide
      keepsOpen
    >
      <div className={css.filing}>
        <WhoseFields filing={filing} put={put} actor={actor} isFixed={replaced !== null} />
        <ContentFields filing={filing} put={put} modalities={modalities} />
        <AudienceField filing={filing} put={put} modalities={modalities} actor={actor} />
        {refusal !== null && (
          <p role="alert" className={css.refusal}>
            {sentence(refusal)}
          </p>
        )}
      </div>
      <DialogActions>
        <Button
          tone="primary"
          isDisabled={content === null || filing.participant === null}
          isPending={pending}
          onPress={() => void file()}
        >
          <FormattedMessage id="statements.file-it" defaultMessage="File it" />
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What is filed; null: nothing yet. */
function contentOf({ holds, text, href, file }: Filing) {
  switch (holds) {
    case 'text':
      return text.trim() === '' ? null : ({ kind: 'text', text } as const);
    case 'link':
      return href.trim() === '' ? null : ({ kind: 'link', href: href.trim() } as const);
    case 'file':
      return file === null ? null : ({ kind: 'file', file: file.id } as const);
  }
}

function begun({ meeting, course }: MeetingNow, replaced: ListedStatement | null, actor: Actor): Filing {
  const content = replaced?.content;
  return {
    participant: replaced?.participant ?? actor.participant,
    item: replaced?.item ?? itemNumberOf(meeting.parts, course.part ?? 0),
    onBehalfOf: replaced?.onBehalfOf ?? '',
    form: replaced?.kind ?? 'delivered',
    holds: content?.kind ?? 'text',
    text: content?.kind === 'text' ? content.text : '',
    href: content?.kind === 'link' ? content.href : '',
    file: content?.kind === 'file' ? content.file : null,
    audience: replaced?.audience ?? 'team',
  };
}

interface FieldsProps {
  readonly filing: Filing;
  readonly put: (changed: Partial<Filing>) => void;
}

function WhoseFields({
  filing,
  put,
  actor,
  isFixed,
}: FieldsProps & { readonly actor: Actor; readonly isFixed: boolean }) {
  const intl = useIntl();
  const participants = useParticipants();
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

function ContentFields({ filing, put, modalities }: FieldsProps & Pick<StatementDialogProps, 'modalities'>) {
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
                values={{ words: countWords(filing.text, intl.locale), limit }}
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

function AudienceField({
  filing,
  put,
  modalities,
  actor,
}: FieldsProps & Pick<StatementDialogProps, 'modalities' | 'actor'>) {
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

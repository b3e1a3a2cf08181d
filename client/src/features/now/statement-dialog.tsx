/** Filing a statement, or putting another in the place of one. */
import { isRefusal, itemNumberOf, type Actor, type StatementId } from '@chapeau/model';
import type { ListedStatement, MeetingNow, NowAnswer } from '@chapeau/protocol';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStatement } from '../../api/now.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import css from './now.module.css';
import { AudienceField, ContentFields, WhoseFields, type Filing } from './statement-fields.tsx';

export interface StatementDialogProps {
  readonly shown: MeetingNow;
  readonly modalities: NowAnswer['modalities'];
  readonly actor: Actor;
  /** What it takes the place of; null: nothing. */
  readonly replaced: ListedStatement | null;
  readonly onClose: () => void;
}

export function StatementDialog(props: StatementDialogProps) {
  const intl = useIntl();
  const { replaced, onClose } = props;
  return (
    <Dialog
      title={intl.formatMessage({ id: 'statements.file', defaultMessage: 'File a statement' })}
      isOpen
      onClose={onClose}
      wide
      keepsOpen
    >
      {replaced?.content.kind === 'text' ? (
        <WithWords {...props} statement={replaced.id} />
      ) : (
        <FilingForm {...props} words="" />
      )}
    </Dialog>
  );
}

/** What was said so far is there to be changed. */
function WithWords(props: StatementDialogProps & { readonly statement: StatementId }) {
  return (
    <Loaded of={useStatement(props.statement)}>
      {({ text }) => <FilingForm {...props} words={text ?? ''} />}
    </Loaded>
  );
}

interface FilingFormProps extends StatementDialogProps {
  /** Of the text that it takes the place of. */
  readonly words: string;
}

function FilingForm({ shown, modalities, actor, replaced, words, onClose }: FilingFormProps) {
  const intl = useIntl();
  const sentence = useRefusalSentence();
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const [filing, setFiling] = useState<Filing>(() => ({
    ...begun(shown, replaced, actor),
    text: words,
    language: replaced?.language ?? intl.locale.slice(0, 2),
  }));
  const put = (changed: Partial<Filing>) => setFiling({ ...filing, ...changed });
  const content = contentOf(filing);
  const file = async () => {
    if (content === null) return;
    const { participant, item, onBehalfOf, form, language, audience } = filing;
    const told = await send({
      kind: 'file-statement',
      statement: replaced?.id ?? null,
      meeting: shown.meeting.id,
      participant,
      item,
      onBehalfOf,
      form,
      content,
      language,
      audience,
    });
    if (told !== null && !isRefusal(told)) onClose();
  };
  return (
    <>
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
    </>
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

/** All but the words and their language. */
function begun(
  { meeting, course }: MeetingNow,
  replaced: ListedStatement | null,
  actor: Actor,
): Omit<Filing, 'text' | 'language'> {
  const content = replaced?.content;
  return {
    participant: replaced?.participant ?? actor.participant,
    item: replaced?.item ?? itemNumberOf(meeting.parts, course.part ?? 0),
    onBehalfOf: replaced?.onBehalfOf ?? '',
    form: replaced?.kind ?? 'delivered',
    holds: content?.kind ?? 'text',
    href: content?.kind === 'link' ? content.href : '',
    file: content?.kind === 'file' ? content.file : null,
    audience: replaced?.audience ?? 'team',
  };
}

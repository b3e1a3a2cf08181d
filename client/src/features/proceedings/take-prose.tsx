/** Taking a report further: as a Word file, or as a draft that is negotiated like any other. */
import { isRefusal } from '@chapeau/model';
import type { ProseAnswer } from '@chapeau/protocol';
import { FilePlus2, FileText } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { KEPT } from '../../api/queries.ts';
import { makeDraft } from '../../api/routes.ts';
import { useAct } from '../../api/use-act.ts';
import { PATHS } from '../../app/paths.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useToast } from '../../ui/toast.tsx';
import { fileName } from '../versions/file-name.ts';
import css from './proceedings.module.css';
import { proseMarkdown, prosePaper } from './prose-draft.ts';

export interface TakeProseProps {
  readonly answer: ProseAnswer;
  /** Offered as the title of the draft, and as the name of the file. */
  readonly title: string;
}

export function TakeProse({ answer, title }: TakeProseProps) {
  const intl = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  const { isSaving, save } = useWordFile({ answer, title });
  const isEmpty = answer.paragraphs.length === 0;
  return (
    <div className={css.take}>
      <Button icon={FileText} isDisabled={isEmpty} isPending={isSaving} onPress={() => void save()}>
        <FormattedMessage id="prose.word" defaultMessage="Word file" />
      </Button>
      <Button tone="primary" icon={FilePlus2} isDisabled={isEmpty} onPress={() => setIsOpen(true)}>
        <FormattedMessage id="prose.make-draft" defaultMessage="Make it a draft" />
      </Button>
      <Dialog
        title={intl.formatMessage({ id: 'prose.make-draft', defaultMessage: 'Make it a draft' })}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      >
        <DraftForm answer={answer} title={title} />
      </Dialog>
    </div>
  );
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What writes Word files is loaded when one is asked for. */
function useWordFile({ answer, title }: TakeProseProps) {
  const toast = useToast();
  const [isSaving, setIsSaving] = useState(false);
  const save = async () => {
    setIsSaving(true);
    try {
      const { writeWord } = await import('@chapeau/interchange/word');
      saveFile(
        fileName({ title }, { symbol: '', label: '' }, 'docx'),
        WORD,
        await writeWord(prosePaper(answer)),
      );
    } catch {
      toast.failed();
    } finally {
      setIsSaving(false);
    }
  };
  return { isSaving, save };
}

function DraftForm({ answer, title: offered }: TakeProseProps) {
  const intl = useIntl();
  const [, navigate] = useLocation();
  const [title, setTitle] = useState(offered);
  const { send, pending } = useAct(makeDraft, { refreshes: [KEPT.process()] });
  const make = async () => {
    const made = await send({
      title: title.trim(),
      kind: 'report',
      language: answer.language,
      format: 'markdown',
      source: proseMarkdown(answer),
    });
    if (made !== null && !isRefusal(made)) navigate(PATHS.draft(made.draft.id));
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <p>
        <FormattedMessage
          id="prose.make-draft.lead"
          defaultMessage="It becomes a draft of kind report with these headings and paragraphs, in which every word can be changed. It does not change by itself when the records grow."
        />
      </p>
      <TextField
        label={intl.formatMessage({ id: 'prose.draft-title', defaultMessage: 'Title of the draft' })}
        value={title}
        onChange={setTitle}
        isRequired
        maxLength={300}
      />
      <Button type="submit" tone="primary" isPending={pending} isDisabled={title.trim() === ''}>
        <FormattedMessage id="prose.make-draft.do" defaultMessage="Create the draft" />
      </Button>
    </form>
  );
}

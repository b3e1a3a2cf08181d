/** A language is added: with the paragraphs of the original still to be written, or from a text, which is shown as it was joined. */
import { isRefusal, LIMITS, type Draft, type PlainDraft } from '@chapeau/model';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { RadioField, SelectField, TextField } from '../../ui/fields.tsx';
import { useWork } from '../../workers/use-work.ts';
import { SourceField } from '../new-draft/source-field.tsx';
import { useSettled } from '../new-draft/use-settled.ts';
import { JoinedPreview } from './joined-preview.tsx';
import { languageName, OFFICIAL_LANGUAGES } from '../../intl/language-name.ts';
import css from './languages.module.css';
import type { IncomingText, JoinedPair } from './read-languages.ts';
import { startWorker } from './start-worker.ts';

/** Time to stop typing before the text is read again. */
const SETTLE_MS = 300;

export interface AddLanguageProps {
  readonly original: Draft;
  readonly text: PlainDraft;
  /** Languages that the text has already, the original's among them. */
  readonly taken: readonly string[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AddLanguage(props: AddLanguageProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'languages.add', defaultMessage: 'Add a language' })}
      isOpen={props.isOpen}
      onClose={props.onClose}
      wide
      keepsOpen
    >
      <Fields {...props} />
    </Dialog>
  );
}

type Beginning = 'empty' | 'text';

function Fields({ original, text, taken, onClose }: AddLanguageProps) {
  const intl = useIntl();
  const free = OFFICIAL_LANGUAGES.filter((language) => !taken.includes(language));
  const [language, setLanguage] = useState<string>(free[0] ?? '');
  const [title, setTitle] = useState(original.title);
  const [beginning, setBeginning] = useState<Beginning>('empty');
  const [source, setSource] = useState('');
  const { pairs, isSettled } = useJoined(text, { language, source: beginning === 'text' ? source : '' });
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const sentence = useRefusalSentence();
  const add = async () => {
    const incoming = beginning === 'text' ? { source } : null;
    const answer = await send({
      kind: 'add-language',
      original: original.id,
      language,
      title,
      symbol: original.symbol,
      text: incoming,
    });
    if (answer !== null && !isRefusal(answer)) onClose();
  };
  const isReady =
    title.trim() !== '' && language !== '' && (beginning === 'empty' || (pairs !== null && isSettled));
  return (
    <div className={css.adding}>
      <SelectField
        label={intl.formatMessage({ id: 'languages.language', defaultMessage: 'Language' })}
        choices={free.map((value) => ({ value, label: languageName(intl, value) }))}
        value={language}
        onChange={setLanguage}
      />
      <TextField
        label={intl.formatMessage({ id: 'languages.title-in', defaultMessage: 'Title in this language' })}
        value={title}
        onChange={setTitle}
        maxLength={LIMITS.lineLength}
        isRequired
      />
      <RadioField
        label={intl.formatMessage({ id: 'languages.begin', defaultMessage: 'Begin with' })}
        choices={[
          {
            value: 'empty',
            label: intl.formatMessage({
              id: 'languages.begin.empty',
              defaultMessage: 'the paragraphs of the original, to be written',
            }),
          },
          {
            value: 'text',
            label: intl.formatMessage({
              id: 'languages.begin.text',
              defaultMessage: 'a text in this language',
            }),
          },
        ]}
        value={beginning}
        onChange={setBeginning}
      />
      {beginning === 'text' && (
        <SourceField
          id="language-source"
          label={intl.formatMessage({ id: 'languages.source', defaultMessage: 'The text in this language' })}
          source={source}
          onChange={setSource}
        />
      )}
      {beginning === 'text' && pairs !== null && (
        <JoinedPreview pairs={pairs} original={original.language} language={language} />
      )}
      {refusal !== null && <p role="alert">{sentence(refusal)}</p>}
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button tone="primary" isDisabled={!isReady} isPending={pending} onPress={() => void add()}>
          <FormattedMessage id="languages.add" defaultMessage="Add a language" />
        </Button>
      </DialogActions>
    </div>
  );
}

/** Null: nothing has come in yet. */
function useJoined(
  original: PlainDraft,
  { language, source }: { readonly language: string; readonly source: string },
): { readonly pairs: readonly JoinedPair[] | null; readonly isSettled: boolean } {
  const settled = useSettled(source, SETTLE_MS);
  const input = useMemo<IncomingText | null>(
    () => (settled.trim() === '' ? null : { kind: 'incoming', original, language, source: settled }),
    [settled, original, language],
  );
  const work = useWork<IncomingText, readonly JoinedPair[]>(startWorker, input);
  const pairs = work.output !== null && work.output.length > 0 ? work.output : null;
  return { pairs, isSettled: settled === source && !work.isWorking };
}

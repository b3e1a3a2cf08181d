/** A difference is raised on a paragraph of a translation: in words, with a correction where one is proposed. */
import {
  FOOTNOTE_CHARACTER,
  hashOfWords,
  LIMITS,
  textOf,
  type Draft,
  type PlainParagraph,
} from '@chapeau/model';
import { MessageSquareWarning } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { languageName } from '../../intl/language-name.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextAreaField } from '../../ui/fields.tsx';
import { OrderForm } from '../process/order-form.tsx';
import css from './languages.module.css';

export interface RaiseDifferenceProps {
  readonly draft: Draft;
  readonly translation: PlainParagraph;
  /** Whether the reader may propose how it should read. */
  readonly mayCorrect: boolean;
}

export function RaiseDifference(props: RaiseDifferenceProps) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const title = intl.formatMessage(
    { id: 'languages.raise.title', defaultMessage: 'Raise a difference, {language}' },
    { language: languageName(intl, props.draft.language) },
  );
  return (
    <>
      <Button size="small" icon={MessageSquareWarning} onPress={() => setOpen(true)}>
        <FormattedMessage id="languages.raise" defaultMessage="Raise a difference" />
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)} keepsOpen>
        <Fields {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Fields({
  draft,
  translation,
  mayCorrect,
  onClose,
}: RaiseDifferenceProps & { readonly onClose: () => void }) {
  const intl = useIntl();
  const words = textOf(translation).replaceAll(FOOTNOTE_CHARACTER, '');
  const [note, setNote] = useState('');
  const [correction, setCorrection] = useState(words);
  const isCorrected = mayCorrect && correction.trim() !== '' && correction.trim() !== words.trim();
  const command = {
    kind: 'raise-difference',
    draft: draft.id,
    paragraph: translation.id,
    note,
    correction: isCorrected ? correction : null,
    seen: hashOfWords(translation),
  } as const;
  return (
    <OrderForm command={command} isComplete={note.trim() !== '' || isCorrected} onClose={onClose}>
      <TextAreaField
        label={intl.formatMessage({ id: 'languages.raise.note', defaultMessage: 'What differs' })}
        value={note}
        onChange={setNote}
        maxLength={LIMITS.noteLength}
      />
      {mayCorrect && (
        <div lang={draft.language} dir="auto" className={css.correctionField}>
          <TextAreaField
            label={intl.formatMessage({
              id: 'languages.raise.correction',
              defaultMessage: 'How the translation should read',
            })}
            description={intl.formatMessage({
              id: 'languages.raise.correction.description',
              defaultMessage:
                'Change the words here to propose a correction. The facilitating team writes it into the text; footnotes and links stay.',
            })}
            value={correction}
            onChange={setCorrection}
            maxLength={LIMITS.correctionLength}
          />
        </div>
      )}
    </OrderForm>
  );
}

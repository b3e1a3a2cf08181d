/** Where the text and a proposal changed the same words: drafted against, now and proposed side by side, and what becomes of it. */
import { reviewColumns, type ReviewColumn, type ThreeWay } from '@chapeau/compare';
import { isRefusal, type PlainParagraph, type Proposal } from '@chapeau/model';
import { useMemo } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { PARAGRAPH_KIND_WORDS } from '../../intl/words.ts';
import { partClass } from '../../marks/mark-classes.ts';
import { Marked } from '../../marks/marked.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useLocalText, wordingToSend } from '../drafting/local-text.ts';
import { WordingEditor } from '../drafting/wording-editor.tsx';
import { useScene } from '../text/scene.ts';
import css from './review.module.css';
import { useSeen } from './use-seen.ts';

const COLUMNS: Readonly<Record<keyof ThreeWay<unknown>, MessageDescriptor>> = defineMessages({
  draftedAgainst: { id: 'review.drafted-against', defaultMessage: 'Drafted against' },
  now: { id: 'review.now', defaultMessage: 'Now' },
  proposed: { id: 'review.proposed', defaultMessage: 'Proposed' },
});
const ORDER = ['draftedAgainst', 'now', 'proposed'] as const;

export interface ReviewDialogProps {
  readonly proposal: Proposal;
  readonly present: PlainParagraph;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ReviewDialog(props: ReviewDialogProps) {
  const intl = useIntl();
  const { proposal, isOpen, onClose } = props;
  return (
    <Dialog
      full
      keepsOpen
      title={intl.formatMessage(
        { id: 'review.title', defaultMessage: 'P {serial}: settle it on the present wording' },
        { serial: proposal.serial },
      )}
      isOpen={isOpen}
      onClose={onClose}
    >
      <Review {...props} />
    </Dialog>
  );
}

function Review({ proposal, present, onClose }: ReviewDialogProps) {
  const intl = useIntl();
  const toast = useToast();
  const { head, command } = useScene();
  const columns = useMemo(
    () => reviewColumns(proposal, present, head.draft.language),
    [proposal, present, head.draft.language],
  );
  const suggested = columns.suggestion.map((one) =>
    one.id === present.id ? { ...one, number: present.number } : one,
  );
  const { seen, look } = useSeen(present);
  const text = useLocalText(suggested, proposal.id);
  const settle = async () => {
    const answer = await command.send({
      kind: 'resettle-proposal',
      proposal: proposal.id,
      present: seen,
      wording: proposal.kind === 'delete' ? [] : wordingToSend(text.read()),
    });
    if (answer === null) return;
    if (isRefusal(answer)) {
      if (answer.refusal === 'wording-not-current') look();
      return;
    }
    toast.said(
      intl.formatMessage(
        {
          id: 'review.done',
          defaultMessage:
            'P {serial} is settled on the present wording. The wording as tabled is kept beside it.',
        },
        { serial: proposal.serial },
      ),
    );
    onClose();
  };
  return (
    <>
      <div className={css.columns}>
        {ORDER.map((side) => (
          <Column key={side} title={COLUMNS[side]} column={columns[side]} language={head.draft.language} />
        ))}
      </div>
      <section className={css.result}>
        <h3>
          <FormattedMessage id="review.result" defaultMessage="What the proposal is from now on" />
        </h3>
        {proposal.kind === 'delete' ? (
          <p>
            <FormattedMessage
              id="review.deletes"
              defaultMessage="It takes the paragraph out of the text as it reads now."
            />
          </p>
        ) : (
          <>
            <p className={css.quiet}>
              <FormattedMessage
                id="review.start"
                defaultMessage="It starts from both changes put together; where they contradict each other, from what was proposed."
              />
            </p>
            <WordingEditor
              text={text}
              before={present}
              label={intl.formatMessage({ id: 'review.editor', defaultMessage: 'Wording of the proposal' })}
            />
          </>
        )}
      </section>
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button tone="primary" isPending={command.pending} onPress={() => void settle()}>
          <FormattedMessage id="review.settle" defaultMessage="Settle it so" />
        </Button>
      </DialogActions>
    </>
  );
}

interface ColumnProps {
  readonly title: MessageDescriptor;
  readonly column: ReviewColumn;
  readonly language: string;
}

function Column({ title, column: { kind, level, segments }, language }: ColumnProps) {
  const intl = useIntl();
  const contested = intl.formatMessage({ id: 'review.contested', defaultMessage: 'changed by both' });
  return (
    <section className={css.column}>
      <h3>
        <FormattedMessage {...title} />
      </h3>
      <p className={css.quiet}>
        <FormattedMessage
          id="alternative.form"
          defaultMessage="{kind}, level {level, number}"
          values={{ kind: <FormattedMessage {...PARAGRAPH_KIND_WORDS[kind]} />, level }}
        />
      </p>
      <p className={classNames(partClass('words'), css.words)} dir="auto" lang={language}>
        {segments.map((segment, index) =>
          segment.contested ? (
            // Stretches have no identity of their own: their place is what tells them apart.
            <mark key={index} className={css.contested} title={contested}>
              <Marked segments={[segment]} />
            </mark>
          ) : (
            <Marked key={index} segments={[segment]} />
          ),
        )}
      </p>
    </section>
  );
}

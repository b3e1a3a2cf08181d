/** What became of the lines that were given: done, on their way, or refused with the words kept. */
import { Undo2, X } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { doneSentence } from '../../intl/dictated-order.ts';
import { refusalSentence } from '../../intl/refusals.ts';
import { useReadable } from '../../sync/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useUndo } from '../deciding/use-undo.ts';
import { useScene } from '../text/scene.ts';
import type { DoneLine, RefusedLine } from './delivery.ts';
import type { LineDesk } from './line-desk.ts';
import css from './line.module.css';
import { useOrderNames } from './use-order-names.ts';

export interface LineOutcomeProps {
  readonly desk: LineDesk;
  /** The panel is to come up, where it is not in view. */
  readonly onPanel: () => void;
}

export function LineOutcome({ desk, onPanel }: LineOutcomeProps) {
  const { delivery } = desk;
  const done = useReadable(delivery.done);
  const underWay = useReadable(delivery.underWay);
  const refused = useReadable(delivery.refused);
  const { text: typed } = useReadable(desk.typed);
  return (
    <div className={css.outcome}>
      <output>{done !== null && <Done done={done} onPanel={onPanel} />}</output>
      {done !== null && <UndoDone done={done} />}
      {underWay.length > 0 && (
        <span className={css.underWay}>
          <FormattedMessage
            id="line.under-way"
            defaultMessage="{count, plural, one {One line is} other {# lines are}} on the way"
            values={{ count: underWay.length }}
          />
        </span>
      )}
      {refused.map((line) => (
        <Refused key={line.text} line={line} desk={desk} isTyped={line.text === typed} />
      ))}
    </div>
  );
}

interface DoneProps {
  readonly done: DoneLine;
  readonly onPanel: () => void;
}

function Done({ done: { order, answers }, onPanel }: DoneProps) {
  const intl = useIntl();
  const scene = useScene();
  const names = useOrderNames('code');
  const proposals = useReadable(scene.room.stores.allProposals);
  const created = answers.at(-1)?.created ?? null;
  const serial = proposals.find(({ id }) => id === created)?.serial ?? null;
  const sentence = doneSentence(intl, { order, serial }, names);
  if (order.kind !== 'capture-proposal' || serial === null)
    return <span className={css.done}>{sentence}</span>;
  const { paragraph } = order;
  const show = () => {
    scene.select(paragraph);
    onPanel();
    requestAnimationFrame(() => document.querySelector(`[data-proposal="${created}"]`)?.scrollIntoView());
  };
  return (
    <span className={css.done}>
      {sentence}{' '}
      <Button size="small" tone="quiet" onPress={show}>
        <FormattedMessage id="line.show" defaultMessage="Show" />
      </Button>
    </span>
  );
}

/** Decisions can be taken back; what a delegation said is its own to withdraw. */
function UndoDone({ done: { order, answers } }: { readonly done: DoneLine }) {
  const { undoSequence } = useUndo();
  const isDecision = ['decide-status', 'decide-proposals', 'bracket'].includes(order.kind);
  const sequences = answers.flatMap(({ sequence }) => (sequence === null ? [] : [sequence]));
  if (!isDecision || sequences.length === 0) return null;
  const undo = async () => {
    // The last one first, as they stand on each other.
    for (const sequence of sequences.toReversed()) await undoSequence(sequence);
  };
  return (
    <Button size="small" icon={Undo2} onPress={() => void undo()}>
      <FormattedMessage id="toast.undo" defaultMessage="Undo" />
    </Button>
  );
}

interface RefusedProps {
  readonly line: RefusedLine;
  readonly desk: LineDesk;
  /** It stands in the field again. */
  readonly isTyped: boolean;
}

function Refused({ line: { text, refusal, done, total }, desk, isTyped }: RefusedProps) {
  const intl = useIntl();
  const why =
    refusal === null
      ? intl.formatMessage({
          id: 'toast.no-answer',
          defaultMessage:
            'The server did not answer, so this may not have been done. Check the connection and try again.',
        })
      : refusalSentence(intl, refusal);
  return (
    <span className={css.refused} role="alert">
      {!isTyped && (
        <>
          <code dir="ltr">{text}</code>{' '}
        </>
      )}
      {done > 0 && (
        <>
          <FormattedMessage
            id="line.partly"
            defaultMessage="{done, number} of {total, number} done; given again, it goes on from there."
            values={{ done, total }}
          />{' '}
        </>
      )}
      {why}
      {!isTyped && (
        <Button size="small" tone="quiet" onPress={() => desk.correct(text)}>
          <FormattedMessage id="line.take-back" defaultMessage="Into the line" />
        </Button>
      )}
      <IconButton
        icon={X}
        size="small"
        label={intl.formatMessage({ id: 'toast.close', defaultMessage: 'Close this message' })}
        onPress={() => desk.delivery.forget(text)}
      />
    </span>
  );
}

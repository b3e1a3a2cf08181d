/** The Chair's own text on a paragraph, put beside the proposals it answers. For the facilitator. */
import { takeChoices } from '@chapeau/compare';
import {
  isRefusal,
  isUndecided,
  LIMITS,
  makeId,
  termsOf,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
} from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import { Handshake } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { randomBytes } from '../../app/random.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { proponentWord } from '../../intl/proponents.ts';
import { useKeyed } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { CheckboxField, RadioField, TextAreaField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { keptChoices, NO_CHOICES } from '../deciding/desk-choices.ts';
import { useLocalText, wordingToSend, type BeginningParagraph } from '../drafting/local-text.ts';
import { WordingEditor } from '../drafting/wording-editor.tsx';
import { useRolling } from '../rolling/rolling-store.ts';
import { codeOf, may, plainOfEntry, refusalOf, useScene } from '../text/scene.ts';
import css from './proposals.module.css';
import { useSeen } from './use-seen.ts';

/** Nothing where no proposal is open, or the words may not be changed now. */
export function BridgingAct({ entry }: { readonly entry: OutlineEntry }) {
  const intl = useIntl();
  const scene = useScene();
  const { status } = useKeyed(scene.room.stores.tags, entry.id);
  const open = useKeyed(scene.room.stores.proposalsOn, entry.id).filter(isUndecided);
  const chosen = useChosen(entry);
  const [isOpen, setOpen] = useState(false);
  if (!may(scene, 'propose-bridging') || open.length === 0) return null;
  const number = spokenNumber(entry.label ?? '');
  if (refusalOf(scene, 'propose-bridging', { number, status }) !== null) return null;
  return (
    <div className={css.row}>
      <Button size="small" icon={Handshake} onPress={() => setOpen(true)}>
        <FormattedMessage id="bridging.act" defaultMessage="Propose a bridging text" />
      </Button>
      <Dialog
        full
        keepsOpen
        title={intl.formatMessage({ id: 'bridging.title', defaultMessage: 'The Chair’s bridging text' })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <BridgingForm entry={entry} open={open} chosen={chosen} onClose={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

interface BridgingFormProps {
  readonly entry: OutlineEntry;
  readonly open: readonly Proposal[];
  /** How the paragraph would read as chosen at the desk; null: nothing is chosen there. */
  readonly chosen: readonly BeginningParagraph[] | null;
  readonly onClose: () => void;
}

type Beginning = 'present' | 'chosen';

function BridgingForm({ entry, open, chosen, onClose }: BridgingFormProps) {
  const intl = useIntl();
  const toast = useToast();
  const scene = useScene();
  const present = useMemo(() => plainOfEntry(scene, entry), [scene, entry]);
  const { seen, look } = useSeen(present);
  // A text of the Chair's own is not what needs a bridge.
  const [left, setLeft] = useState<ReadonlySet<ProposalId>>(
    () => new Set(open.filter(({ answers = [] }) => answers.length > 0).map(({ id }) => id)),
  );
  const [explanation, setExplanation] = useState('');
  const answers = open.filter(({ id }) => !left.has(id));
  const [from, setFrom] = useState<Beginning>(chosen === null ? 'present' : 'chosen');
  const isInsertion = answers.length > 0 && answers.every(({ kind }) => kind === 'insert-after');
  const text = useLocalText(
    beginning({ from, present, chosen, isInsertion, answers }),
    `${from} ${String(isInsertion)}`,
  );
  const table = async () => {
    const answer = await scene.command.send({
      kind: 'capture-proposal',
      proposal: isInsertion ? 'insert-after' : 'amend',
      target: entry.id,
      proponent: null,
      present: seen,
      wording: wordingToSend(text.read()),
      explanation: explanation.trim(),
      answers: answers.map(({ id }) => id),
    });
    if (answer === null) return;
    if (isRefusal(answer)) {
      if (answer.refusal === 'wording-not-current') look();
      return;
    }
    toast.said(
      intl.formatMessage({
        id: 'bridging.done',
        defaultMessage: 'The Chair’s text is tabled and stands first among the proposals.',
      }),
    );
    onClose();
  };
  return (
    <>
      <Answered open={open} left={left} onLeft={setLeft} />
      {chosen !== null && (
        <RadioField<Beginning>
          inRow
          label={intl.formatMessage({ id: 'bridging.from', defaultMessage: 'Start from' })}
          choices={[
            {
              value: 'present',
              label: intl.formatMessage({
                id: 'bridging.from.present',
                defaultMessage: 'the present wording',
              }),
            },
            {
              value: 'chosen',
              label: intl.formatMessage({
                id: 'bridging.from.chosen',
                defaultMessage: 'the alternatives chosen at the desk',
              }),
            },
          ]}
          value={from}
          onChange={setFrom}
        />
      )}
      <WordingEditor
        key={`${from} ${String(isInsertion)}`}
        text={text}
        before={isInsertion ? null : present}
        label={intl.formatMessage({ id: 'bridging.wording', defaultMessage: 'Wording of the Chair’s text' })}
      />
      <TextAreaField
        label={intl.formatMessage({
          id: 'drafting.explanation',
          defaultMessage: 'Explanation (may be left empty)',
        })}
        value={explanation}
        onChange={setExplanation}
        maxLength={LIMITS.noteLength}
        rows={2}
      />
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button tone="primary" isPending={scene.command.pending} onPress={() => void table()}>
          <FormattedMessage id="bridging.table" defaultMessage="Table the Chair’s text" />
        </Button>
      </DialogActions>
    </>
  );
}

interface AnsweredProps {
  readonly open: readonly Proposal[];
  readonly left: ReadonlySet<ProposalId>;
  readonly onLeft: (left: ReadonlySet<ProposalId>) => void;
}

function Answered({ open, left, onLeft }: AnsweredProps) {
  const intl = useIntl();
  const scene = useScene();
  return (
    <fieldset className={css.answered}>
      <legend>
        <FormattedMessage id="bridging.answers" defaultMessage="It answers" />
      </legend>
      {open.map((proposal) => (
        <CheckboxField
          key={proposal.id}
          label={`P ${proposal.serial} ${proponentWord(intl, proposal, (participant) => codeOf(scene, participant))}`}
          isSelected={!left.has(proposal.id)}
          onChange={(isSelected) => {
            const next = new Set(left);
            if (isSelected) next.delete(proposal.id);
            else next.add(proposal.id);
            onLeft(next);
          }}
        />
      ))}
    </fieldset>
  );
}

function useChosen(entry: OutlineEntry): readonly BeginningParagraph[] | null {
  const scene = useScene();
  const rolling = useRolling(scene.rolling, entry.id);
  const made = useKeyed(scene.choices, entry.id);
  return useMemo(() => {
    const choices = rolling === null ? NO_CHOICES : keptChoices(rolling, made);
    if (rolling === null || choices.size === 0) return null;
    const { paragraph, following } = takeChoices(rolling, choices);
    return [{ ...plainOfEntry(scene, entry), ...paragraph }, ...following];
  }, [scene, entry, rolling, made]);
}

interface BeginningFacts {
  readonly from: Beginning;
  readonly present: PlainParagraph;
  readonly chosen: readonly BeginningParagraph[] | null;
  readonly isInsertion: boolean;
  readonly answers: readonly Proposal[];
}

/** Where only new paragraphs are answered, the text is of new paragraphs too and starts from the first of them. */
function beginning(facts: BeginningFacts): readonly BeginningParagraph[] {
  const { from, present, chosen, isInsertion, answers } = facts;
  const words = from === 'chosen' && chosen !== null ? chosen : [present];
  if (!isInsertion) return words;
  const added = from === 'chosen' ? words.slice(1) : [];
  const [first] = answers;
  const start = added.length > 0 || first === undefined ? added : termsOf(first).wording;
  const { kind, level } = present;
  const fresh = { id: makeId('paragraph', randomBytes), kind, level, runs: [] };
  return start.length > 0 ? start : [fresh];
}

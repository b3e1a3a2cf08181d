/** What is bracketed, for whom and why. */
import { isRefusal, hashOfWording, LIMITS, textOf, type ParticipantId } from '@chapeau/model';
import { plainOfNode } from '@chapeau/text';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { Checklist } from '../../ui/checklist.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField, TextField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { delegationItems, delegationsOf } from '../arrangements/named.ts';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import css from './brackets.module.css';
import type { SelectedWords } from './selected-words.ts';

export interface BracketDialogProps {
  readonly entry: OutlineEntry;
  /** The words that were selected in it; null: none. */
  readonly words: SelectedWords | null;
  readonly onClose: () => void;
}

export function BracketDialog(props: BracketDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage(
        { id: 'bracket.title', defaultMessage: 'Bracket in {paragraph}' },
        { paragraph: nameOfEntry(intl, props.entry) },
      )}
      isOpen
      onClose={props.onClose}
      keepsOpen
    >
      <BracketForm {...props} />
    </Dialog>
  );
}

function BracketForm({ entry, words, onClose }: BracketDialogProps) {
  const intl = useIntl();
  const { participants, command } = useScene();
  const [what, setWhat] = useState<'words' | 'all'>(words === null ? 'all' : 'words');
  const [on, setOn] = useState<ReadonlySet<ParticipantId>>(new Set());
  const [reason, setReason] = useState('');
  const bracket = useBracket(entry);
  const send = async () => {
    const range = what === 'words' ? words : null;
    if (await bracket({ words: range, on: [...on], reason: reason.trim() })) onClose();
  };
  return (
    <DialogForm
      act={<FormattedMessage id="bracket.act" defaultMessage="Bracket" />}
      isPending={command.pending}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <What entry={entry} words={words} what={what} onChange={setWhat} />
      <Checklist
        label={intl.formatMessage({ id: 'bracket.on', defaultMessage: 'For whom' })}
        description={intl.formatMessage({
          id: 'bracket.on.description',
          defaultMessage: 'Delegations on whose account it is bracketed; none: for the room.',
        })}
        items={delegationItems(delegationsOf(participants))}
        chosen={on}
        onChange={setOn}
      />
      <TextField
        label={intl.formatMessage({ id: 'bracket.reason', defaultMessage: 'Why (may be left empty)' })}
        description={intl.formatMessage({
          id: 'reason.description',
          defaultMessage: 'Goes on the record and is visible to all participants.',
        })}
        value={reason}
        onChange={setReason}
        maxLength={LIMITS.noteLength}
      />
    </DialogForm>
  );
}

interface WhatProps extends Pick<BracketDialogProps, 'entry' | 'words'> {
  readonly what: 'words' | 'all';
  readonly onChange: (what: 'words' | 'all') => void;
}

function What({ entry, words, what, onChange }: WhatProps) {
  const intl = useIntl();
  const all = textOf(plainOfNode(entry.node));
  return (
    <>
      {words === null ? (
        <p className={css.note}>
          <FormattedMessage
            id="bracket.no-words"
            defaultMessage="No words are selected in this paragraph, so all of it is bracketed. To bracket a few words, select them in the text first."
          />
        </p>
      ) : (
        <RadioField<'words' | 'all'>
          label={intl.formatMessage({ id: 'bracket.what', defaultMessage: 'What' })}
          inRow
          choices={[
            {
              value: 'words',
              label: intl.formatMessage({ id: 'bracket.words', defaultMessage: 'The selected words' }),
            },
            {
              value: 'all',
              label: intl.formatMessage({ id: 'bracket.all', defaultMessage: 'The whole paragraph' }),
            },
          ]}
          value={what}
          onChange={onChange}
        />
      )}
      <blockquote className={css.quoted} dir="auto">
        [{shortened(what === 'words' && words !== null ? words.text : all)}]
      </blockquote>
    </>
  );
}

const SHOWN_AT_MOST = 300;

/** A long text by its beginning and its end. */
function shortened(text: string): string {
  if (text.length <= SHOWN_AT_MOST) return text;
  return `${text.slice(0, SHOWN_AT_MOST - 60)} … ${text.slice(-60)}`;
}

interface Bracketing {
  /** Null: all of it. */
  readonly words: SelectedWords | null;
  readonly on: readonly ParticipantId[];
  readonly reason: string;
}

/** Gives whether it was done. Refused where the paragraph reads otherwise by now: then nobody brackets what was not seen. */
function useBracket(entry: OutlineEntry): (what: Bracketing) => Promise<boolean> {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const [present] = useState(() => hashOfWording(plainOfNode(entry.node)));
  return async ({ words, on, reason }) => {
    const answer = await command.send({
      kind: 'bracket',
      paragraph: entry.id,
      present,
      words: words === null ? null : { from: words.from, to: words.to },
      on: [...on],
      reason,
    });
    if (answer === null || isRefusal(answer)) return false;
    toast.said(
      intl.formatMessage(
        { id: 'bracket.done', defaultMessage: 'Bracketed in {paragraph}. It is on the record.' },
        { paragraph: nameOfEntry(intl, entry) },
      ),
    );
    return true;
  };
}

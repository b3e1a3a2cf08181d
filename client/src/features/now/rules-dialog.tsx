/** The rules of speaking as a table: who speaks in which turn, and how long. */
import { isRefusal, SPEAKING_RULES, type SpeakingRule, type SpeakingRules } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import css from './now.module.css';
import { SPEAKER_CLASS_WORDS } from './speaker-words.ts';

export interface RulesDialogProps {
  readonly rules: SpeakingRules;
  readonly onClose: () => void;
}

export function RulesDialog({ rules: before, onClose }: RulesDialogProps) {
  const intl = useIntl();
  const sentence = useRefusalSentence();
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const [rules, setRules] = useState(before);
  const put = (changed: SpeakingRule) =>
    setRules(rules.map((row) => (row.who === changed.who ? changed : row)));
  const save = async () => {
    const told = await send({ kind: 'set-speaking-rules', rules: [...rules] });
    if (told !== null && !isRefusal(told)) onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: 'now.rules', defaultMessage: 'Rules of speaking' })}
      isOpen
      onClose={onClose}
    >
      <p className={css.quiet}>
        <FormattedMessage
          id="rules.lead"
          defaultMessage="Those of one turn are heard in the order in which they asked. Leave the minutes empty where time is not limited."
        />
      </p>
      <table className={css.rules}>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="rules.who" defaultMessage="Who" />
            </th>
            <th scope="col">
              <FormattedMessage id="rules.turn" defaultMessage="Turn" />
            </th>
            <th scope="col">
              <FormattedMessage id="rules.minutes" defaultMessage="Minutes" />
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <RuleRow key={rule.who} rule={rule} onChange={put} />
          ))}
        </tbody>
      </table>
      {refusal !== null && (
        <p role="alert" className={css.refusal}>
          {sentence(refusal)}
        </p>
      )}
      <DialogActions>
        <Button tone="quiet" onPress={() => setRules(SPEAKING_RULES)}>
          <FormattedMessage id="rules.usual" defaultMessage="The usual rules" />
        </Button>
        <Button tone="primary" isPending={pending} onPress={() => void save()}>
          <FormattedMessage id="rules.save" defaultMessage="Rule so" />
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface RuleRowProps {
  readonly rule: SpeakingRule;
  readonly onChange: (rule: SpeakingRule) => void;
}

function RuleRow({ rule, onChange }: RuleRowProps) {
  const intl = useIntl();
  const who = intl.formatMessage(SPEAKER_CLASS_WORDS[rule.who]);
  return (
    <tr>
      <th scope="row">{who}</th>
      <td>
        <TextField
          label={intl.formatMessage({ id: 'rules.turn-of', defaultMessage: 'Turn: {who}' }, { who })}
          value={String(rule.turn)}
          inputMode="numeric"
          hidesLabel
          onChange={(turn) => onChange({ ...rule, turn: Number(turn.replace(/\D/gu, '')) })}
        />
      </td>
      <td>
        <TextField
          label={intl.formatMessage({ id: 'rules.minutes-of', defaultMessage: 'Minutes: {who}' }, { who })}
          value={rule.minutes === null ? '' : String(rule.minutes)}
          inputMode="numeric"
          hidesLabel
          onChange={(minutes) => onChange({ ...rule, minutes: Number(minutes.replace(/\D/gu, '')) || null })}
        />
      </td>
    </tr>
  );
}

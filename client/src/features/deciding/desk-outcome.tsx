/** What the choices come to: how the paragraph would read, what becomes of each proposal, and the one button that takes the decision. */
import { takenOf } from '@chapeau/compare';
import { LIMITS } from '@chapeau/model';
import { Gavel } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useKeyed } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import type { Place } from '../rolling/rolling-store.ts';
import { useScene } from '../text/scene.ts';
import { DeskFates } from './desk-fates.tsx';
import { fateRows } from './desk-rows.ts';
import { DeskReading } from './desk-reading.tsx';
import css from './desk.module.css';
import type { DeskChoices } from './use-desk-choices.ts';
import { useTakeDecision } from './use-take-decision.ts';

export interface DeskOutcomeProps {
  readonly place: Place;
  readonly entry: OutlineEntry;
  readonly desk: DeskChoices;
}

export function DeskOutcome({ place, entry, desk }: DeskOutcomeProps) {
  const intl = useIntl();
  const toast = useToast();
  const { room, terms: store } = useScene();
  const proposals = useKeyed(room.stores.proposalsOn, place);
  const { given, note } = useKeyed(store, place);
  const { take, isTaking } = useTakeDecision(entry);
  const { rolling, choices, disputes, fallen } = desk;
  const rows = useMemo(
    () => fateRows({ taken: takenOf(rolling, choices), proposals, given }),
    [rolling, choices, proposals, given],
  );
  const decide = async () => {
    if (choices.size === 0) {
      toast.said(
        intl.formatMessage({
          id: 'desk.nothing-chosen',
          defaultMessage:
            'Nothing is chosen yet: go to a dispute with . and take an alternative by its number.',
        }),
      );
      return;
    }
    if (await take({ desk, rows, note })) store.set(place, null);
  };
  useKeys(intl.formatMessage({ id: 'keys.desk', defaultMessage: 'Disputes' }), [
    {
      key: 't',
      does: intl.formatMessage({ id: 'desk.take', defaultMessage: 'Take the decision' }),
      run: () => void decide(),
    },
  ]);
  return (
    <>
      {fallen > 0 && (
        <output className={css.fallen}>
          <FormattedMessage
            id="desk.fallen"
            defaultMessage="The paragraph or the proposals on it have changed: {count, plural, one {one choice is} other {# choices are}} no longer among the alternatives. The others are kept."
            values={{ count: fallen }}
          />
        </output>
      )}
      <DeskReading desk={desk} />
      <DeskFates
        rows={rows}
        onGiven={(proposal, fate) => store.set(place, { note, given: new Map([...given, [proposal, fate]]) })}
        onTakeAll={desk.takeAll}
      />
      {(choices.size > 0 || note !== '') && (
        <TextField
          label={intl.formatMessage({ id: 'desk.note', defaultMessage: 'Note (may be left empty)' })}
          value={note}
          onChange={(value) => store.set(place, { given, note: value })}
          maxLength={LIMITS.noteLength}
        />
      )}
      <div className={css.take}>
        <Button
          tone="primary"
          icon={Gavel}
          keyHint="t"
          isDisabled={choices.size === 0}
          isPending={isTaking}
          onPress={() => void decide()}
        >
          <FormattedMessage id="desk.take" defaultMessage="Take the decision" />
        </Button>
        <span className={css.quiet}>
          <FormattedMessage
            id="desk.chosen"
            defaultMessage="{chosen, number} of {count, number} chosen"
            values={{ chosen: choices.size, count: disputes.length }}
          />
        </span>
      </div>
    </>
  );
}

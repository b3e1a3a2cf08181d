/** What the facilitator may decide on the current paragraph, step by step of the ladder in force. */
import {
  covers,
  findSilence,
  LEADS_TO,
  STATUS_DEEDS,
  type LadderStep,
  type Reading,
  type Refusal,
  type StatusDeed,
  type Tag,
} from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { STATUS_DEED_WORDS, STATUS_WORDS } from '../../intl/words.ts';
import { countUndecided } from '../../sync/draft-stores.ts';
import { useKeyed, useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { refusalOf, useScene } from '../text/scene.ts';
import css from './deciding.module.css';
import { PendingDialog } from './pending-dialog.tsx';
import { useDecide } from './use-decide.ts';
import { usualDeedOf } from './usual-deed.ts';

export interface StatusActsProps {
  readonly entry: OutlineEntry;
  readonly tag: Tag;
}

export function StatusActs({ entry, tag }: StatusActsProps) {
  const intl = useIntl();
  const { head, room } = useScene();
  const sentence = useRefusalSentence();
  const { reading } = useReadable(room.stores.floor);
  const silence = useSilenceRefusal(entry);
  const undecided = countUndecided(useKeyed(room.stores.proposalsOn, entry.id));
  const { decide, isDeciding } = useDecide(entry);
  const [asked, setAsked] = useState<StatusDeed | null>(null);
  const [pended, setPended] = useState<StatusDeed | null>(null);
  const steps = stepsOf(head.ladder, { entry, tag, reading });
  const usual = usualDeedOf(head.ladder);
  // A ladder may ask a reason of any step.
  const deed = asked ?? 'reopen';
  const isHeldUp = undecided > 0 && steps.some((step) => step.needsProposalsDecided);
  return (
    <section
      className={css.acts}
      data-acts="status"
      aria-label={intl.formatMessage({ id: 'deciding.label', defaultMessage: 'Decide on the paragraph' })}
    >
      <div className={css.row}>
        {steps.map((step) => (
          <StepButtons
            key={step.deed}
            step={step}
            isUsual={step.deed === usual}
            isDisabled={silence !== null || (step.needsProposalsDecided && undecided > 0)}
            isPending={isDeciding}
            onPress={() => (step.needsReason ? setAsked(step.deed) : void decide(step.deed))}
            onPend={() => setPended(step.deed)}
          />
        ))}
      </div>
      {silence !== null && <p className={css.note}>{sentence(silence)}</p>}
      {isHeldUp && silence === null && (
        <p className={css.note}>
          <FormattedMessage
            id="deciding.held-up"
            defaultMessage="{count, plural, one {One proposal is} other {# proposals are}} undecided; decide on {count, plural, one {it} other {them}} below before agreeing."
            values={{ count: undecided }}
          />
        </p>
      )}
      {reading === null && tag.status === 'open' && usual !== undefined && (
        <p className={css.note}>
          <FormattedMessage
            id="deciding.between"
            defaultMessage="No reading is open: paragraphs are {status} in a reading. Open one in the bar above."
            values={{
              status: intl.formatMessage(STATUS_WORDS[LEADS_TO[usual]]).toLocaleLowerCase(intl.locale),
            }}
          />
        </p>
      )}
      {reading !== null && !covers(reading, entry.id) && (
        <p className={css.note}>
          <FormattedMessage
            id="deciding.outside"
            defaultMessage="This paragraph is not part of the reading that is open."
          />
        </p>
      )}
      <ReasonDialog
        title={
          deed === 'reopen'
            ? intl.formatMessage(
                { id: 'deciding.reopen', defaultMessage: 'Reopen {paragraph}' },
                { paragraph: nameOfEntry(intl, entry) },
              )
            : intl.formatMessage(
                { id: 'deciding.reason', defaultMessage: '{deed}: {paragraph}' },
                { deed: intl.formatMessage(STATUS_DEED_WORDS[deed]), paragraph: nameOfEntry(intl, entry) },
              )
        }
        act={intl.formatMessage(STATUS_DEED_WORDS[deed])}
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        isPending={isDeciding}
        onGiven={(reason) => {
          if (asked === null) return;
          void decide(asked, { reason }).then((isDone) => {
            if (isDone) setAsked(null);
          });
        }}
      >
        {deed === 'reopen' && (
          <p>
            <FormattedMessage
              id="deciding.reopen.about"
              defaultMessage="It is {status} and becomes open to edits and proposals again, for everybody to see."
              values={{ status: intl.formatMessage(STATUS_WORDS[tag.status]).toLocaleLowerCase(intl.locale) }}
            />
          </p>
        )}
      </ReasonDialog>
      <PendingDialog
        title={intl.formatMessage(
          { id: 'deciding.pending.title', defaultMessage: '{deed}, pending: {paragraph}' },
          {
            deed: intl.formatMessage(STATUS_DEED_WORDS[pended ?? 'agree-in-informals']),
            paragraph: nameOfEntry(intl, entry),
          },
        )}
        act={intl.formatMessage(STATUS_DEED_WORDS[pended ?? 'agree-in-informals'])}
        isOpen={pended !== null}
        isPending={isDeciding}
        onClose={() => setPended(null)}
        onNamed={(pending) => {
          if (pended === null) return;
          void decide(pended, { pending }).then((isDone) => {
            if (isDone) setPended(null);
          });
        }}
      />
    </section>
  );
}

/** Why nothing is decided on it while it is under silence; null: it is under none. */
function useSilenceRefusal(entry: OutlineEntry): Refusal | null {
  const scene = useScene();
  const silence = findSilence(useReadable(scene.room.stores.arrangements), entry.id);
  return refusalOf(scene, 'decide-status', {
    silentUntil: silence?.deadline ?? null,
    number: spokenNumber(entry.label ?? ''),
  });
}

interface StepButtonsProps {
  readonly step: LadderStep;
  /** What is done most often. */
  readonly isUsual: boolean;
  readonly isDisabled: boolean;
  readonly isPending: boolean;
  readonly onPress: () => void;
  readonly onPend: () => void;
}

/** The step; beside it the same with delegations whose word is awaited, where the ladder lets them be named. */
function StepButtons({ step, isUsual, onPress, onPend, ...state }: StepButtonsProps) {
  const deed = <FormattedMessage {...STATUS_DEED_WORDS[step.deed]} />;
  return (
    <>
      <Button {...state} size="small" tone={isUsual ? 'primary' : 'plain'} onPress={onPress}>
        {deed}
      </Button>
      {mayPend(step) && (
        <Button {...state} size="small" onPress={onPend}>
          <FormattedMessage id="deciding.pending" defaultMessage="{deed}, pending…" values={{ deed }} />
        </Button>
      )}
    </>
  );
}

/** Whether delegations may be named whose word is awaited. A step that asks a reason asks that alone. */
function mayPend({ mayPend: isAllowed, needsReason }: LadderStep): boolean {
  return isAllowed === true && !needsReason;
}

interface StepContext {
  readonly entry: OutlineEntry;
  readonly tag: Tag;
  readonly reading: Reading | null;
}

/** The steps of the ladder that lead on from here now. Adoption is of the whole and stands in the bar. */
function stepsOf(ladder: readonly LadderStep[], { entry, tag, reading }: StepContext): readonly LadderStep[] {
  const isInReading = reading !== null && covers(reading, entry.id);
  const fits = (step: LadderStep): boolean =>
    step.deed !== 'adopt' &&
    step.from.includes(tag.status) &&
    (step.kinds === undefined || step.kinds.includes(entry.kind)) &&
    (step.when === 'any' || (step.when === 'reading' ? isInReading : reading === null));
  return STATUS_DEEDS.flatMap((deed) =>
    ladder.filter((step) => step.deed === deed && fits(step)).slice(0, 1),
  );
}

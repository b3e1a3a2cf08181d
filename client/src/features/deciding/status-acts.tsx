/** What the facilitator may decide on the current paragraph, step by step of the ladder in force. */
import {
  covers,
  findPackage,
  isClosed,
  isRefusal,
  LEADS_TO,
  STATUS_DEEDS,
  type LadderStep,
  type ParticipantId,
  type Reading,
  type StatusDeed,
  type Tag,
} from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { progressOf } from '../../editor/signs.ts';
import { STATUS_DEED_WORDS, STATUS_WORDS } from '../../intl/words.ts';
import { countUndecided } from '../../sync/draft-stores.ts';
import { useKeyed, useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { placeWord } from '../arrangements/named.ts';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import css from './deciding.module.css';
import { PendingDialog } from './pending-dialog.tsx';
import { usualDeedOf } from './usual-deed.ts';

/** Deeds that one press takes back. What was agreed is reopened with a reason instead. */
const TAKEN_BACK_BY: Readonly<Partial<Record<StatusDeed, StatusDeed>>> = {
  park: 'resume',
  'hold-place': 'resume',
};

export interface StatusActsProps {
  readonly entry: OutlineEntry;
  readonly tag: Tag;
}

export function StatusActs({ entry, tag }: StatusActsProps) {
  const intl = useIntl();
  const { head, room } = useScene();
  const { reading } = useReadable(room.stores.floor);
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
            isDisabled={step.needsProposalsDecided && undecided > 0}
            isPending={isDeciding}
            onPress={() => (step.needsReason ? setAsked(step.deed) : void decide(step.deed))}
            onPend={() => setPended(step.deed)}
          />
        ))}
      </div>
      {isHeldUp && (
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

interface DecisionTerms {
  readonly reason?: string;
  /** Delegations whose word is awaited. */
  readonly pending?: readonly ParticipantId[];
}

interface Deciding {
  /** Tells whether it was carried out. */
  readonly decide: (deed: StatusDeed, terms?: DecisionTerms) => Promise<boolean>;
  /** A decision of these buttons is under way. What was pressed elsewhere holds nobody up here: no press is lost. */
  readonly isDeciding: boolean;
}

/** Decides, says what was done, and offers to take it back where one press does. */
function useDecide(entry: OutlineEntry): Deciding {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const waitsFor = useWaitsFor(entry);
  const [isDeciding, setIsDeciding] = useState(false);
  const send = (deed: StatusDeed, { reason = '', pending = [] }: DecisionTerms = {}) =>
    command.send({ kind: 'decide-status', deed, paragraphs: [entry.id], reason, pending: [...pending] });
  const decide: Deciding['decide'] = async (deed, terms) => {
    const others = waitsFor(deed);
    setIsDeciding(true);
    const answer = await send(deed, terms);
    setIsDeciding(false);
    if (answer === null || isRefusal(answer)) return false;
    const inverse = TAKEN_BACK_BY[deed];
    const told = { deed: intl.formatMessage(STATUS_DEED_WORDS[deed]), paragraph: nameOfEntry(intl, entry) };
    toast.said(
      others === null
        ? intl.formatMessage(
            { id: 'deciding.done', defaultMessage: '{deed}: {paragraph}. It is on the record.' },
            told,
          )
        : intl.formatMessage(
            {
              id: 'deciding.ready',
              defaultMessage: '{deed}: {paragraph} is ready; its package waits for {others}.',
            },
            { ...told, others },
          ),
      inverse === undefined ? undefined : () => void send(inverse),
    );
    return true;
  };
  return { decide, isDeciding };
}

/** The other paragraphs of its package that an agreement has to wait for, in words; null: for none. */
function useWaitsFor(entry: OutlineEntry): (deed: StatusDeed) => string | null {
  const intl = useIntl();
  const { room, outline } = useScene();
  return (deed) => {
    const bundle = findPackage(room.stores.arrangements.get(), entry.id);
    if (bundle === undefined || !isClosed(LEADS_TO[deed])) return null;
    const statusOf = (id: OutlineEntry['id']) => room.stores.tags.get(id).status;
    const { waiting } = progressOf(bundle, { entries: outline.get(), statusOf });
    const others = waiting.filter(({ id }) => id !== entry.id);
    return others.length === 0 ? null : placeWord(intl, others);
  };
}

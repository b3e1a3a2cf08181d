/** Stakeholders and how far their accreditation is; the secretariat circulates lists, accredits, takes objections down, and sets the modalities. */
import {
  ACCREDITATION_STATES,
  ACCREDITATION_STEPS,
  accreditationStateOf,
  inOrderOfNames,
  isRefusal,
  nameIn,
  type AccreditationState,
  type Participant,
  type ParticipantId,
} from '@chapeau/model';
import { HeartHandshake } from 'lucide-react';
import { useMemo, useState } from 'react';
import { defineMessages, FormattedDate, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { Table } from '../../ui/table.tsx';
import { ModalitiesSection } from './modalities-section.tsx';
import { ObjectionDialog } from './objection-dialog.tsx';
import { ACCREDITATION_WORDS } from './participant-words.ts';
import type { PartProps } from './part-props.ts';
import { StatementModalitiesSection } from './statement-modalities-section.tsx';
import css from './participants.module.css';

export function Stakeholders({ answer, mayManage }: PartProps) {
  const intl = useIntl();
  const stakeholders = useMemo(
    () =>
      inOrderOfNames(
        answer.participants.filter(({ category }) => category === 'stakeholder'),
        intl.locale,
      ),
    [answer, intl.locale],
  );
  return (
    <>
      <ModalitiesSection modalities={answer.modalities} mayManage={mayManage} />
      <StatementModalitiesSection mayManage={mayManage} />
      {stakeholders.length === 0 ? (
        <EmptyState
          icon={HeartHandshake}
          title={<FormattedMessage id="stakeholders.none" defaultMessage="No stakeholder yet" />}
          next={
            <FormattedMessage
              id="stakeholders.none.next"
              defaultMessage="The secretariat adds those who ask to take part, by hand or from a list, and circulates them for non-objection here."
            />
          }
        />
      ) : (
        ACCREDITATION_STATES.map((state) => (
          <InState
            key={state}
            state={state}
            stakeholders={stakeholders.filter((one) => accreditationStateOf(one) === state)}
            answer={answer}
            mayManage={mayManage}
          />
        ))
      )}
    </>
  );
}

interface InStateProps extends PartProps {
  readonly state: AccreditationState;
  readonly stakeholders: readonly Participant[];
}

function InState({ state, stakeholders, answer, mayManage }: InStateProps) {
  const intl = useIntl();
  if (stakeholders.length === 0) return null;
  const title = intl.formatMessage(ACCREDITATION_WORDS[state]);
  return (
    <Section
      title={
        <FormattedMessage
          id="stakeholders.in-state"
          defaultMessage="{state} ({count, number})"
          values={{ state: title, count: stakeholders.length }}
        />
      }
      acts={mayManage && <TogetherActs state={state} stakeholders={stakeholders} day={answer.day} />}
    >
      <Table
        caption={title}
        rows={stakeholders}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: intl.formatMessage({ id: 'participants.name', defaultMessage: 'Name' }),
            cell: (row) => (
              <Link href={PATHS.participant(row.id)}>
                <bdi>{nameIn(row, intl.locale)}</bdi>
              </Link>
            ),
          },
          {
            key: 'code',
            head: intl.formatMessage({ id: 'participants.code', defaultMessage: 'Code' }),
            cell: ({ code }) => <bdi>{code}</bdi>,
          },
          {
            key: 'until',
            head: intl.formatMessage({ id: 'stakeholders.until', defaultMessage: 'Objections until' }),
            cell: ({ accreditation }) =>
              accreditation?.until == null ? '–' : <Day day={accreditation.until} />,
          },
          {
            key: 'objections',
            head: intl.formatMessage({ id: 'stakeholders.objections', defaultMessage: 'Objected by' }),
            cell: ({ id }) => <bdi>{objectorsOf(answer, id)}</bdi>,
          },
          ...(mayManage
            ? [
                {
                  key: 'acts',
                  head: intl.formatMessage({ id: 'stakeholders.acts', defaultMessage: 'Next' }),
                  cell: (row: Participant) => <OwnActs stakeholder={row} answer={answer} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** A day as it is called, whatever the zone of the reader. */
function Day({ day }: { readonly day: string }) {
  return <FormattedDate value={`${day}T12:00:00Z`} timeZone="UTC" dateStyle="medium" />;
}

function objectorsOf({ objections, participants }: PartProps['answer'], id: ParticipantId): string {
  const codes = new Map(participants.map((one) => [one.id, one.code]));
  return objections
    .filter(({ stakeholder }) => stakeholder === id)
    .map(({ by }) => codes.get(by) ?? '')
    .join(', ');
}

interface TogetherActsProps {
  readonly state: AccreditationState;
  readonly stakeholders: readonly Participant[];
  readonly day: string;
}

/** What is done with a whole list: those proposed are circulated, those whose days are over are accredited. */
function TogetherActs({ state, stakeholders, day }: TogetherActsProps) {
  const { send, pending } = useProcessCommand();
  const due = stakeholders.filter(({ accreditation }) => (accreditation?.until ?? '') < day);
  if (state === 'proposed')
    return (
      <Button
        size="small"
        isPending={pending}
        onPress={() =>
          void send({
            kind: 'change-accreditation',
            participants: stakeholders.map(({ id }) => id),
            step: 'circulate',
          })
        }
      >
        <FormattedMessage id="stakeholders.circulate-all" defaultMessage="Circulate all of them" />
      </Button>
    );
  if (state !== 'circulated' || due.length === 0) return null;
  return (
    <Button
      size="small"
      isPending={pending}
      onPress={() =>
        void send({ kind: 'change-accreditation', participants: due.map(({ id }) => id), step: 'accredit' })
      }
    >
      <FormattedMessage
        id="stakeholders.accredit-due"
        defaultMessage="{count, plural, one {Accredit # to whom nobody objected} other {Accredit # to whom nobody objected}}"
        values={{ count: due.length }}
      />
    </Button>
  );
}

type Asked = 'accredit' | 'end' | 'object';

/** What each button does, for the ear: every row of the table has them. */
const ACTS: Readonly<Record<Asked | 'circulate' | 'propose', MessageDescriptor>> = defineMessages({
  circulate: { id: 'stakeholders.circulate.of', defaultMessage: 'Circulate: {code}' },
  object: { id: 'stakeholders.object.of', defaultMessage: 'Note an objection: {code}' },
  accredit: { id: 'stakeholders.accredit.of', defaultMessage: 'Accredit nevertheless: {code}' },
  propose: { id: 'stakeholders.propose.of', defaultMessage: 'Propose again: {code}' },
  end: { id: 'stakeholders.end.of', defaultMessage: 'End: {code}' },
});

/** What is done with one of them. What needs a reason asks for it. */
function OwnActs({
  stakeholder,
  answer,
}: {
  readonly stakeholder: Participant;
  readonly answer: PartProps['answer'];
}) {
  const intl = useIntl();
  const { send, pending } = useProcessCommand();
  const [asked, setAsked] = useState<Asked | null>(null);
  const named = (message: MessageDescriptor) => intl.formatMessage(message, { code: stakeholder.code });
  const state = accreditationStateOf(stakeholder);
  const may = (step: keyof typeof ACCREDITATION_STEPS) => {
    const from: readonly string[] = ACCREDITATION_STEPS[step].from;
    return from.includes(state);
  };
  const step = async (taken: 'propose' | 'circulate' | 'accredit' | 'end', reason = '') => {
    const done = await send({
      kind: 'change-accreditation',
      participants: [stakeholder.id],
      step: taken,
      reason,
    });
    if (done !== null && !isRefusal(done)) setAsked(null);
  };
  const reasoned = asked === 'object' ? null : asked;
  return (
    <div className={css.line}>
      {may('circulate') && (
        <Button size="small" aria-label={named(ACTS.circulate)} onPress={() => void step('circulate')}>
          <FormattedMessage id="stakeholders.circulate" defaultMessage="Circulate" />
        </Button>
      )}
      {may('object') && (
        <Button size="small" aria-label={named(ACTS.object)} onPress={() => setAsked('object')}>
          <FormattedMessage id="stakeholders.object" defaultMessage="Note an objection" />
        </Button>
      )}
      {state === 'objected' && (
        <Button size="small" aria-label={named(ACTS.accredit)} onPress={() => setAsked('accredit')}>
          <FormattedMessage id="stakeholders.accredit" defaultMessage="Accredit nevertheless" />
        </Button>
      )}
      {may('propose') && (
        <Button size="small" aria-label={named(ACTS.propose)} onPress={() => void step('propose')}>
          <FormattedMessage id="stakeholders.propose" defaultMessage="Propose again" />
        </Button>
      )}
      {may('end') && (
        <Button size="small" tone="quiet" aria-label={named(ACTS.end)} onPress={() => setAsked('end')}>
          <FormattedMessage id="stakeholders.end" defaultMessage="End" />
        </Button>
      )}
      <ReasonDialog
        title={stakeholder.name}
        act={
          reasoned === 'end'
            ? intl.formatMessage({ id: 'stakeholders.end.do', defaultMessage: 'End the accreditation' })
            : intl.formatMessage({ id: 'stakeholders.accredit', defaultMessage: 'Accredit nevertheless' })
        }
        isOpen={reasoned !== null}
        onClose={() => setAsked(null)}
        isPending={pending}
        onGiven={(reason) => void (reasoned === null ? undefined : step(reasoned, reason))}
      />
      <ObjectionDialog
        stakeholder={stakeholder}
        participants={answer.participants}
        isOpen={asked === 'object'}
        onClose={() => setAsked(null)}
      />
    </div>
  );
}

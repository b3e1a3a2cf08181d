/** Accepting many proposals as one decision: all that nothing stands against, or all of one delegation; listed first. */
import { isRefusal, LIMITS, type ParticipantId, type Proposal } from '@chapeau/model';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { proponentWord } from '../../intl/proponents.ts';
import { useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { RadioField, SelectField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { codeOf, may, useScene } from '../text/scene.ts';
import { judgeBulk, type BulkHindrance, type BulkJudgement, type BulkKind } from './bulk-judgement.ts';
import css from './deciding.module.css';
import { useBulkPlaces, type BulkPlaces } from './use-bulk-places.ts';
import { useUndo } from './use-undo.ts';

const HINDRANCES: Readonly<Record<BulkHindrance, MessageDescriptor>> = defineMessages({
  closed: { id: 'bulk.held.closed', defaultMessage: 'the paragraph is closed' },
  contested: { id: 'bulk.held.contested', defaultMessage: 'another proposal wants something else there' },
  opposed: { id: 'bulk.held.opposed', defaultMessage: 'somebody reserves or cannot accept' },
  'needs-review': { id: 'bulk.held.needs-review', defaultMessage: 'needs review on the present wording' },
  overtaken: { id: 'bulk.held.overtaken', defaultMessage: 'the text says it already' },
  'without-change': { id: 'bulk.held.without-change', defaultMessage: 'changes nothing' },
});

export interface BulkActsProps {
  /** The heading under which proposals are looked for; null: in the whole text. */
  readonly heading: OutlineEntry | null;
}

/** Nothing for those who do not decide, and where nothing is proposed. */
export function BulkActs({ heading }: BulkActsProps) {
  const intl = useIntl();
  const scene = useScene();
  const isProposed = useReadable(scene.room.stores.allProposals).some(({ fate }) => fate === 'tabled');
  const [isOpen, setOpen] = useState(false);
  if (!may(scene, 'decide-proposal') || !isProposed) return null;
  return (
    <>
      <Button size="small" icon={ListChecks} onPress={() => setOpen(true)}>
        {heading === null ? (
          <FormattedMessage id="bulk.act" defaultMessage="Accept several…" />
        ) : (
          <FormattedMessage id="bulk.act.section" defaultMessage="Accept several under it…" />
        )}
      </Button>
      <Dialog
        wide
        title={
          heading === null
            ? intl.formatMessage({ id: 'bulk.title', defaultMessage: 'Accept several proposals' })
            : intl.formatMessage(
                { id: 'bulk.title.section', defaultMessage: 'Accept several proposals: {heading}' },
                { heading: heading.opening },
              )
        }
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <Bulk heading={heading} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface BulkProps extends BulkActsProps {
  readonly onClose: () => void;
}

/** The value of the Chair in the list of proponents. */
const CHAIR = 'chair';

function Bulk({ heading, onClose }: BulkProps) {
  const intl = useIntl();
  const scene = useScene();
  const found = useBulkPlaces(heading);
  const [kind, setKind] = useState<BulkKind['kind']>('uncontested');
  const [proponent, setProponent] = useState<ParticipantId | typeof CHAIR | null>(null);
  const bulk = bulkOf(kind, proponent);
  const { ready, held }: BulkJudgement =
    bulk === null ? { ready: [], held: [] } : judgeBulk(found.places, bulk);
  // What is more can be accepted next.
  const judgement = { ready: ready.slice(0, LIMITS.proposalsTogether), held };
  return (
    <>
      <RadioField<BulkKind['kind']>
        label={intl.formatMessage({ id: 'bulk.which', defaultMessage: 'Which' })}
        choices={[
          {
            value: 'uncontested',
            label: intl.formatMessage({ id: 'bulk.uncontested', defaultMessage: 'All uncontested' }),
            description: intl.formatMessage({
              id: 'bulk.uncontested.about',
              defaultMessage:
                'No other proposal wants something else there, and nobody reserves or cannot accept.',
            }),
          },
          {
            value: 'proponent',
            label: intl.formatMessage({ id: 'bulk.proponent', defaultMessage: 'All of one delegation' }),
          },
        ]}
        value={kind}
        onChange={setKind}
      />
      {kind === 'proponent' && (
        <SelectField<ParticipantId | typeof CHAIR>
          label={intl.formatMessage({ id: 'bulk.delegation', defaultMessage: 'Delegation' })}
          placeholder={intl.formatMessage({ id: 'bulk.delegation.choose', defaultMessage: 'Choose' })}
          choices={proponentsOf(found).map((one) => ({
            value: one ?? CHAIR,
            label:
              one === null
                ? intl.formatMessage({ id: 'proponents.chair', defaultMessage: 'Chair' })
                : codeOf(scene, one),
          }))}
          value={proponent}
          onChange={setProponent}
        />
      )}
      {found.missing > 0 && (
        <p className={css.note}>
          <FormattedMessage
            id="bulk.looking"
            defaultMessage="{count, plural, one {# paragraph is} other {# paragraphs are}} still being looked at …"
            values={{ count: found.missing }}
          />
        </p>
      )}
      <Lists judgement={judgement} onShown={onClose} />
      <Accept ready={judgement.ready} isComplete={found.missing === 0} onClose={onClose} />
    </>
  );
}

function bulkOf(kind: BulkKind['kind'], proponent: ParticipantId | typeof CHAIR | null): BulkKind | null {
  if (kind === 'uncontested') return { kind };
  return proponent === null ? null : { kind, proponent: proponent === CHAIR ? null : proponent };
}

function proponentsOf({ places }: BulkPlaces): readonly (ParticipantId | null)[] {
  return [...new Set(places.flatMap(({ proposals }) => proposals.map(({ proponent }) => proponent)))];
}

interface ListsProps {
  readonly judgement: BulkJudgement;
  readonly onShown: () => void;
}

function Lists({ judgement: { ready, held }, onShown }: ListsProps) {
  return (
    <>
      {ready.length > 0 && (
        <section className={css.held}>
          <h3>
            <FormattedMessage
              id="bulk.ready"
              defaultMessage="{count, plural, one {# proposal goes} other {# proposals go}} into the text:"
              values={{ count: ready.length }}
            />
          </h3>
          <ul>
            {ready.map((proposal) => (
              <li key={proposal.id}>
                <Line proposal={proposal} onShown={onShown} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {held.length > 0 && (
        <section className={css.held}>
          <h3>
            <FormattedMessage
              id="bulk.held"
              defaultMessage="{count, plural, one {# stays} other {# stay}} open:"
              values={{ count: held.length }}
            />
          </h3>
          <ul>
            {held.map(({ proposal, by }) => (
              <li key={proposal.id}>
                <Line proposal={proposal} onShown={onShown} />{' '}
                <span className={css.when}>
                  <FormattedMessage {...HINDRANCES[by]} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface LineProps {
  readonly proposal: Proposal;
  readonly onShown: () => void;
}

function Line({ proposal, onShown }: LineProps) {
  const intl = useIntl();
  const scene = useScene();
  const entries = scene.outline.get();
  const entry = entries.find(({ id }) => id === proposal.target) ?? entries[0];
  const whose = proponentWord(intl, proposal, (participant) => codeOf(scene, participant));
  return (
    <AriaButton
      className={css.heldLine}
      onPress={() => {
        if (entry !== undefined) scene.select(entry.id);
        onShown();
      }}
    >
      P {proposal.serial} <bdi>{whose}</bdi>
      {entry !== undefined && (
        <>
          {', '}
          <bdi>{nameOfEntry(intl, entry)}</bdi>
        </>
      )}
    </AriaButton>
  );
}

interface AcceptProps {
  readonly ready: readonly Proposal[];
  /** Everything has been looked at. */
  readonly isComplete: boolean;
  readonly onClose: () => void;
}

function Accept({ ready, isComplete, onClose }: AcceptProps) {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const { undoSequence } = useUndo();
  const accept = async () => {
    const answer = await command.send({ kind: 'accept-proposals', proposals: ready.map(({ id }) => id) });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        {
          id: 'bulk.done',
          defaultMessage:
            '{count, plural, one {# proposal} other {# proposals}} accepted as one decision. It is on the record.',
        },
        { count: ready.length },
      ),
      () => void undoSequence(answer.sequence),
    );
    onClose();
  };
  return (
    <DialogActions>
      <Button onPress={onClose}>
        <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
      </Button>
      <Button
        tone="primary"
        isDisabled={ready.length === 0 || !isComplete}
        isPending={command.pending}
        onPress={() => void accept()}
      >
        <FormattedMessage
          id="bulk.accept"
          defaultMessage="Accept {count, plural, one {# proposal} other {# proposals}}"
          values={{ count: ready.length }}
        />
      </Button>
    </DialogActions>
  );
}

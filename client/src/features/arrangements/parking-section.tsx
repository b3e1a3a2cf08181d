/** The group that a paragraph is with: who is in it, until when, the way to its drafting room, and its end. */
import { findParking, isRefusal, type Parking } from '@chapeau/model';
import { FilePenLine, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useDrafting } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useReadable } from '../../sync/store.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { PanelSection } from '../text/panel-section.tsx';
import { codeOf, may, useScene } from '../text/scene.ts';
import css from './arrangements.module.css';
import { ParkingDialog } from './parking-dialog.tsx';

/** Nothing where it is with no group and the reader may hand it to none. */
export function ParkingSection({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const parking = findParking(useReadable(scene.room.stores.arrangements), entry.id) ?? null;
  const [isParking, setIsParking] = useState(false);
  const [isEnding, setIsEnding] = useState(false);
  const mayArrange = may(scene, 'arrange');
  if (parking === null && !mayArrange) return null;
  return (
    <>
      <PanelSection
        key={String(parking === null)}
        name={parking === null ? 'no-parking' : 'parking'}
        title={<FormattedMessage id="parking.title" defaultMessage="Parking" />}
        isOpen={parking !== null}
      >
        {parking === null ? (
          <p className={css.note}>
            <FormattedMessage
              id="parking.about"
              defaultMessage="A group drafts in a room of its own and comes back with a proposal."
            />
          </p>
        ) : (
          <Group parking={parking} />
        )}
        <div className={css.row}>
          {parking !== null && <ToRoom parking={parking} />}
          {mayArrange && parking === null && (
            <Button size="small" icon={UsersRound} onPress={() => setIsParking(true)}>
              <FormattedMessage id="parking.ask" defaultMessage="Park with a group…" />
            </Button>
          )}
          {mayArrange && parking !== null && (
            <Button size="small" tone="quiet" onPress={() => setIsEnding(true)}>
              <FormattedMessage id="parking.end-ask" defaultMessage="End parking…" />
            </Button>
          )}
        </div>
      </PanelSection>
      <ParkingDialog entry={entry} isOpen={isParking} onClose={() => setIsParking(false)} />
      {parking !== null && (
        <EndDialog parking={parking} isOpen={isEnding} onClose={() => setIsEnding(false)} />
      )}
    </>
  );
}

function Group({ parking }: { readonly parking: Parking }) {
  const intl = useIntl();
  const scene = useScene();
  const { members, coordinator, until, withTeam } = parking;
  const codes = intl.formatList(members.map((id) => codeOf(scene, id)));
  return (
    <div className={css.facts}>
      <p>
        {until === null ? (
          <FormattedMessage
            id="parking.is-with"
            defaultMessage="With {group}"
            values={{ group: <bdi className={css.name}>{parking.with}</bdi> }}
          />
        ) : (
          <FormattedMessage
            id="parking.is-with-until"
            defaultMessage="With {group} until {until}"
            values={{ group: <bdi className={css.name}>{parking.with}</bdi>, until: <Moment at={until} /> }}
          />
        )}
      </p>
      {members.length > 0 && (
        <p>
          <FormattedMessage
            id="parking.open-to"
            defaultMessage="Open to {codes}{withTeam, select, true { and the facilitating team} other {}}"
            values={{ codes: <bdi>{codes}</bdi>, withTeam: String(withTeam) }}
          />
        </p>
      )}
      <p className={css.note}>
        {coordinator === null ? (
          <FormattedMessage
            id="parking.facilitators-table"
            defaultMessage="The facilitators table what it comes back with."
          />
        ) : (
          <FormattedMessage
            id="parking.coordinator-tables"
            defaultMessage="{code} tables what it comes back with."
            values={{ code: <bdi>{codeOf(scene, coordinator)}</bdi> }}
          />
        )}
      </p>
    </div>
  );
}

/** For those who may go in: the server names the rooms that are open to the reader. */
function ToRoom({ parking }: { readonly parking: Parking }) {
  const scene = useScene();
  const drafting = useDrafting(scene.draft, may(scene, 'write-proposal'));
  const isOpen =
    drafting.kind === 'ready' &&
    drafting.answer.proposals.some(({ proposal }) => proposal.id === parking.proposal);
  if (!isOpen) return null;
  return (
    <ButtonLink
      size="small"
      tone="primary"
      icon={FilePenLine}
      href={PATHS.proposal(scene.draft, parking.proposal)}
    >
      <FormattedMessage id="parking.room" defaultMessage="To its drafting room" />
    </ButtonLink>
  );
}

interface EndDialogProps {
  readonly parking: Parking;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function EndDialog({ parking, isOpen, onClose }: EndDialogProps) {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const end = async (reason: string) => {
    const answer = await command.send({ kind: 'end-parking', parking: parking.id, reason });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        { id: 'parking.ended', defaultMessage: 'Parking with {group} ended. The paragraph is open again.' },
        { group: parking.with },
      ),
    );
    onClose();
  };
  return (
    <ReasonDialog
      title={intl.formatMessage(
        { id: 'parking.end.title', defaultMessage: 'End the parking with {group}' },
        { group: parking.with },
      )}
      act={intl.formatMessage({ id: 'parking.end', defaultMessage: 'End parking' })}
      isOpen={isOpen}
      onClose={onClose}
      isRequired={false}
      isPending={command.pending}
      onGiven={(reason) => void end(reason)}
    >
      <p>
        <FormattedMessage
          id="parking.end.about"
          defaultMessage="The group is asked for nothing more and the paragraph is open again. What the group wrote stays with whoever would have tabled it; an unwritten draft is thrown away."
        />
      </p>
    </ReasonDialog>
  );
}

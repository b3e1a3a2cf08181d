/** One open drafting room: the wording with its change marked as one types, the reasons, the team, and what to do with it. */
import {
  FOOTNOTE_CHARACTER,
  textOf,
  type Actor,
  type Deed,
  type Proposal,
  type ProposalKind,
  type Wording,
} from '@chapeau/model';
import type { DraftAnswer, ProcessAnswer } from '@chapeau/protocol';
import { useMemo } from 'react';
import {
  defineMessages,
  FormattedMessage,
  useIntl,
  type IntlShape,
  type MessageDescriptor,
} from 'react-intl';
import { useRefreshTopic } from '../../api/queries.ts';
import { useCommand } from '../../api/use-command.ts';
import { useCorner } from '../../app/corner.tsx';
import type { RoomClient } from '../../sync/room-client.ts';
import { useReadable } from '../../sync/store.ts';
import { useShownState } from '../../sync/use-shown-state.ts';
import { useRoom } from '../../sync/use-room.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { RoomNotices } from '../text/room-notices.tsx';
import { DeletedTarget } from './deleted-target.tsx';
import type { Drafting } from './drafting.ts';
import css from './drafting.module.css';
import { DraftingEditor } from './drafting-editor.tsx';
import { DraftingActs } from './drafting-acts.tsx';
import { Reasons } from './reasons.tsx';
import { Team } from './team.tsx';

const TITLES: Readonly<Record<ProposalKind, MessageDescriptor>> = defineMessages({
  amend: { id: 'drafting.title.amend', defaultMessage: 'Amend {paragraph}' },
  'insert-after': { id: 'drafting.title.insert-after', defaultMessage: 'Insert after {paragraph}' },
  delete: { id: 'drafting.title.delete', defaultMessage: 'Delete {paragraph}' },
});

type MayKey = 'own' | 'group' | 'invited';

const MAY: Readonly<Record<MayKey, MessageDescriptor>> = defineMessages({
  own: { id: 'drafting.may.own', defaultMessage: 'You may write, invite co-sponsors and table.' },
  group: { id: 'drafting.may.group', defaultMessage: 'You may write, and table for the group.' },
  invited: { id: 'drafting.may.invited', defaultMessage: 'You may write here and co-sponsor.' },
});

function mayKeyOf({ isOwn, proposal }: Drafting): MayKey {
  if (!isOwn) return 'invited';
  return proposal.parking === undefined ? 'own' : 'group';
}

export interface DraftingRoomProps {
  readonly proposal: Proposal;
  readonly generation: string;
  readonly head: DraftAnswer;
  readonly process: ProcessAnswer;
  readonly deeds: readonly Deed[];
  readonly actor: Actor;
}

export function DraftingRoom(props: DraftingRoomProps) {
  const { proposal, generation, head, process, deeds, actor } = props;
  const intl = useIntl();
  const command = useCommand(head.draft.id);
  const noticed = useRefreshTopic(head.draft.id);
  const opened = useRoom(
    { room: proposal.id, layout: 'drafting-room', generation, owner: actor.id, mayWrite: true },
    noticed,
  );
  const participants = useMemo(
    () => new Map(process.participants.map((participant) => [participant.id, participant])),
    [process],
  );
  const drafting: Drafting = {
    proposal,
    head,
    actor,
    participants,
    command,
    deeds,
    isOwn:
      proposal.proponent === null
        ? deeds.includes('table-proposal') && actor.participant === null
        : proposal.proponent === actor.participant,
  };
  const title = intl.formatMessage(TITLES[proposal.kind], { paragraph: nameOfTarget(intl, proposal) });
  return (
    <>
      <RoomNotices opened={opened} />
      <Page title={title} lead={<Lead proposal={proposal} />} width="wide">
        <div className={css.columns}>
          <div className={css.wording}>
            {proposal.kind === 'delete' ? (
              <DeletedTarget proposal={proposal} language={head.draft.language} />
            ) : opened.client === null ? (
              <Skeleton />
            ) : (
              <DraftingEditor key={opened.client.doc.guid} drafting={drafting} room={opened.client} />
            )}
            <DraftingActs drafting={drafting} />
          </div>
          <div className={css.side}>
            <Section title={<FormattedMessage id="drafting.reasons" defaultMessage="Reasons" />}>
              <Reasons drafting={drafting} />
            </Section>
            <Section title={<TeamTitle proposal={proposal} />}>
              <Team drafting={drafting} />
            </Section>
          </div>
        </div>
      </Page>
      {opened.client !== null && <DraftingCorner room={opened.client} drafting={drafting} />}
    </>
  );
}

function Lead({ proposal }: Pick<DraftingRoomProps, 'proposal'>) {
  if (proposal.parking !== undefined)
    return (
      <FormattedMessage
        id="drafting.lead.group"
        defaultMessage="{group}: only those named{isOpenToTeam, select, true { and the facilitating team} other {}} can read this, until it is tabled."
        values={{
          group: <bdi>{proposal.onBehalfOf}</bdi>,
          isOpenToTeam: String(proposal.openToTeam === true),
        }}
      />
    );
  return (
    <FormattedMessage
      id="drafting.lead"
      defaultMessage="Private: only your delegation and those it invites can read this, until it is tabled."
    />
  );
}

function TeamTitle({ proposal }: Pick<DraftingRoomProps, 'proposal'>) {
  return proposal.parking === undefined ? (
    <FormattedMessage id="drafting.team" defaultMessage="Co-sponsors" />
  ) : (
    <FormattedMessage id="drafting.group" defaultMessage="The group" />
  );
}

function nameOfTarget(intl: IntlShape, { draftedAgainst }: Proposal): string {
  if (draftedAgainst === null)
    return intl.formatMessage({ id: 'drafting.beginning', defaultMessage: 'the beginning of the text' });
  const { kind, number } = draftedAgainst;
  return nameOfEntry(intl, { kind, label: number, opening: wordsOf(draftedAgainst) });
}

function wordsOf(wording: Pick<Wording, 'runs'>): string {
  return textOf(wording).replaceAll(FOOTNOTE_CHARACTER, '').trim();
}

function DraftingCorner({ room, drafting }: { readonly room: RoomClient; readonly drafting: Drafting }) {
  const intl = useIntl();
  const saved = useShownState(room);
  const presence = useReadable(room.presence);
  const present = useMemo(
    () =>
      presence.map(({ actor, name, participant, colour }) => ({
        key: actor ?? name,
        name,
        code: participant === null ? null : (drafting.participants.get(participant)?.code ?? null),
        colour,
      })),
    [presence, drafting.participants],
  );
  useCorner({
    mayNow: intl.formatMessage(MAY[mayKeyOf(drafting)]),
    saved,
    present,
  });
  return null;
}

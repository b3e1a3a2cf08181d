/** The right pane: all there is about the current paragraph. */
import { MousePointerClick } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useKeyed } from '../../sync/store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StageMark, StatusMark } from '../../ui/status-mark.tsx';
import { Badges } from '../arrangements/badges.tsx';
import { PackageSection } from '../arrangements/package-section.tsx';
import { ParkingSection } from '../arrangements/parking-section.tsx';
import { SilenceSection } from '../arrangements/silence-section.tsx';
import { BracketsSection } from '../brackets/brackets-section.tsx';
import { DecidingDesk } from '../deciding/desk.tsx';
import { History } from '../deciding/history.tsx';
import { SectionActs } from '../deciding/section-acts.tsx';
import { StatusActs } from '../deciding/status-acts.tsx';
import { AskedByChair } from '../proposals/asked-by-chair.tsx';
import { BridgingAct } from '../proposals/bridging-act.tsx';
import { NotesSection } from '../notes/notes-section.tsx';
import { MyDrafts } from '../proposals/my-drafts.tsx';
import { ProposalGroups } from '../proposals/proposal-groups.tsx';
import { ProposalKeys } from '../proposals/proposal-keys.tsx';
import { ProposeActs } from '../proposals/propose-acts.tsx';
import { ParagraphHistoryLink } from '../paragraph-history/paragraph-history-link.tsx';
import { ReservationsSection } from '../reservations/reservations-section.tsx';
import { ReferencesSection } from '../references/references-section.tsx';
import { WatchButton } from '../watch/watch-button.tsx';
import { nameOfEntry, titleOfEntry } from './draft-labels.ts';
import css from './paragraph-panel.module.css';
import { ShapeActs } from './shape-acts.tsx';
import { codeOf, may, useCurrentEntry, useScene } from './scene.ts';

export function ParagraphPanel() {
  const scene = useScene();
  const entry = useCurrentEntry();
  return (
    <div className={css.panel}>
      {may(scene, 'take-position') && <AskedByChair />}
      {may(scene, 'write-proposal') && <MyDrafts />}
      {entry === undefined ? (
        <EmptyState
          icon={MousePointerClick}
          title={<FormattedMessage id="panel.empty" defaultMessage="No paragraph is chosen" />}
          next={
            <FormattedMessage
              id="panel.empty.next"
              defaultMessage="Click a paragraph in the text or in the outline, or press j, to see its proposals, its history and what you may do with it."
            />
          }
        />
      ) : (
        <Paragraph entry={entry} />
      )}
    </div>
  );
}

function Paragraph({ entry }: { readonly entry: OutlineEntry }) {
  const intl = useIntl();
  const scene = useScene();
  const tag = useKeyed(scene.room.stores.tags, entry.id);
  return (
    <>
      <header className={css.head}>
        <h2 className={css.title} dir="auto">
          {titleOfEntry(intl, entry)}
        </h2>
        <p className={css.state}>
          <StatusMark
            status={tag.status}
            pending={tag.pending?.map((participant) => codeOf(scene, participant))}
          />
          <StageMark stage={tag.stage} />
          {entry.hasUnbalancedBrackets && (
            <span className={css.unbalanced}>
              <FormattedMessage
                id="panel.unbalanced"
                defaultMessage="[ ] do not balance here; the partner may stand in another paragraph"
              />
            </span>
          )}
        </p>
        <p className={css.opening} dir="auto">
          {entry.opening}
        </p>
        <Badges paragraph={entry.id} />
        <p className={css.state}>
          <ParagraphHistoryLink draft={scene.draft} paragraph={entry.id} />
          <WatchButton
            watched={{ kind: 'paragraph', draft: scene.draft, of: entry.id }}
            name={nameOfEntry(intl, entry)}
          />
        </p>
      </header>
      {may(scene, 'decide-status') && <SectionActs entry={entry} />}
      {may(scene, 'decide-status') && <StatusActs entry={entry} tag={tag} />}
      <DecidingDesk entry={entry} />
      {may(scene, 'start-proposal') && <ProposeActs entry={entry} tag={tag} />}
      <BridgingAct entry={entry} />
      <ProposalKeys />
      <ProposalGroups entry={entry} />
      <PackageSection entry={entry} />
      <ParkingSection entry={entry} />
      <SilenceSection entry={entry} />
      <ReservationsSection entry={entry} />
      {may(scene, 'edit-text') && <ShapeActs entry={entry} />}
      <BracketsSection entry={entry} />
      <ReferencesSection entry={entry} />
      {may(scene, 'keep-notes') && <NotesSection entry={entry} />}
      {may(scene, 'read-record') && <History entry={entry} />}
    </>
  );
}

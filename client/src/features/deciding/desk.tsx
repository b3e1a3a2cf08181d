/** Where the disputes of a paragraph are decided: alternative by alternative, then all at once as one decision. */
import { disputesOf, type RollingPlace } from '@chapeau/compare';
import type { ReactNode } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { AT_BEGINNING } from '../../sync/draft-stores.ts';
import { useReadable } from '../../sync/store.ts';
import { useRolling, type Place } from '../rolling/rolling-store.ts';
import { PanelSection } from '../text/panel-section.tsx';
import { may, useScene } from '../text/scene.ts';
import { DeskKeys } from './desk-keys.tsx';
import css from './desk.module.css';
import { DeskOutcome } from './desk-outcome.tsx';
import { DisputeList } from './dispute-list.tsx';
import { useDeskChoices } from './use-desk-choices.ts';

const TITLES = defineMessages({
  decide: { id: 'desk.title', defaultMessage: 'Decide on the disputes' },
  read: { id: 'desk.title.read', defaultMessage: 'Disputes' },
  beginning: { id: 'desk.title.beginning', defaultMessage: 'Before the first paragraph' },
});

/** Nothing where nothing is in dispute. What is proposed before the first paragraph is decided on with that one. */
export function DecidingDesk({ entry }: { readonly entry: OutlineEntry }) {
  const isFirst = useReadable(useScene().outline)[0]?.id === entry.id;
  return (
    <>
      {isFirst && <PlaceDesk place={AT_BEGINNING} entry={entry} />}
      <PlaceDesk key={entry.id} place={entry.id} entry={entry} />
    </>
  );
}

interface PlaceDeskProps {
  readonly place: Place;
  /** The paragraph, or the first one for what is proposed before it. */
  readonly entry: OutlineEntry;
}

function PlaceDesk({ place, entry }: PlaceDeskProps) {
  const scene = useScene();
  const rolling = useRolling(scene.rolling, place);
  if (rolling === null) return null;
  const count = disputesOf(rolling).length;
  if (count === 0) return null;
  const isLed = may(scene, 'decide-proposal');
  const title = place === AT_BEGINNING ? TITLES.beginning : isLed ? TITLES.decide : TITLES.read;
  return isLed ? (
    <Led
      place={place}
      entry={entry}
      rolling={rolling}
      title={<FormattedMessage {...title} />}
      count={count}
    />
  ) : (
    <PanelSection name="disputes" title={<FormattedMessage {...title} />} count={count}>
      <DisputeList rolling={rolling} />
    </PanelSection>
  );
}

interface LedProps extends PlaceDeskProps {
  readonly rolling: RollingPlace;
  readonly title: ReactNode;
  readonly count: number;
}

/** The keys hold while the section is folded, too. */
function Led({ place, entry, rolling, title, count }: LedProps) {
  const intl = useIntl();
  const desk = useDeskChoices(place, rolling);
  return (
    <section
      className={css.desk}
      aria-label={intl.formatMessage(place === AT_BEGINNING ? TITLES.beginning : TITLES.decide)}
    >
      <DeskKeys desk={desk} />
      <PanelSection name="deciding" title={title} count={count} isOpen>
        <DisputeList rolling={rolling} desk={desk} />
        <DeskOutcome place={place} entry={entry} desk={desk} />
      </PanelSection>
    </section>
  );
}

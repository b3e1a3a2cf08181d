/** The bar over the text: which reading is open, what has the floor, and what the facilitator does about both. */
import type { Reading } from '@chapeau/model';
import {
  ArrowDown,
  ArrowUp,
  BookOpenCheck,
  BookX,
  FileCheck2,
  Locate,
  LocateFixed,
  Stamp,
} from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PATHS } from '../../app/paths.ts';
import { useReadable } from '../../sync/store.ts';
import { Button, ButtonLink, IconButton } from '../../ui/button.tsx';
import { AdoptDialog } from '../deciding/adopt-dialog.tsx';
import { LineButton } from '../dictation/line-bar.tsx';
import { BulkActs } from '../deciding/bulk-acts.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { may, useScene } from '../text/scene.ts';
import { AboutReading } from './about-reading.tsx';
import { CloseReadingDialog } from './close-reading-dialog.tsx';
import { OpenReadingDialog } from './open-reading-dialog.tsx';
import css from './reading-bar.module.css';
import { useFollowedFloor, useTakeFloor } from './use-floor.ts';

export function ReadingBar() {
  const intl = useIntl();
  const { room } = useScene();
  const { reading } = useReadable(room.stores.floor);
  useFollowedFloor();
  return (
    <section
      className={css.bar}
      aria-label={intl.formatMessage({ id: 'reading.label', defaultMessage: 'Reading' })}
    >
      {reading === null ? (
        <p className={css.about}>
          <FormattedMessage id="reading.none" defaultMessage="No reading is open" />
        </p>
      ) : (
        <AboutReading reading={reading} />
      )}
      {reading !== null && <FloorPart />}
      <Acts reading={reading} />
    </section>
  );
}

function FloorPart() {
  const intl = useIntl();
  const scene = useScene();
  const { floor, next, previous } = useTakeFloor();
  const entries = useReadable(scene.outline);
  const entry = entries.find(({ id }) => id === floor);
  const leads = may(scene, 'take-floor');
  return (
    <div className={css.floor}>
      {leads && (
        <IconButton
          icon={ArrowUp}
          size="small"
          label={intl.formatMessage({
            id: 'floor.previous',
            defaultMessage: 'Floor to the previous paragraph ([)',
          })}
          onPress={previous}
        />
      )}
      <span className={css.floorWords}>
        {entry === undefined ? (
          <FormattedMessage id="floor.none" defaultMessage="Nothing has the floor" />
        ) : (
          <FormattedMessage
            id="floor.at"
            defaultMessage="Floor: {paragraph}"
            values={{ paragraph: <bdi>{nameOfEntry(intl, entry)}</bdi> }}
          />
        )}
      </span>
      {leads && (
        <IconButton
          icon={ArrowDown}
          size="small"
          label={intl.formatMessage({ id: 'floor.next', defaultMessage: 'Floor to the next paragraph (])' })}
          onPress={next}
        />
      )}
      {floor !== null && <GoToFloor />}
    </div>
  );
}

/** For those who are led: whether the window goes along. For the one who leads: back to what has the floor. */
function GoToFloor() {
  const scene = useScene();
  const { floor } = useTakeFloor();
  const isFollowing = useReadable(scene.follows);
  const current = useReadable(scene.current);
  if (floor === null) return null;
  if (may(scene, 'take-floor')) {
    if (current === floor) return null;
    return (
      <Button size="small" icon={Locate} onPress={() => scene.select(floor)}>
        <FormattedMessage id="floor.go" defaultMessage="Go to it" />
      </Button>
    );
  }
  return (
    <Button
      size="small"
      icon={isFollowing ? LocateFixed : Locate}
      keyHint="f"
      aria-pressed={isFollowing}
      onPress={() => {
        scene.follows.set(!isFollowing);
        if (!isFollowing) scene.select(floor);
      }}
    >
      {isFollowing ? (
        <FormattedMessage id="floor.following" defaultMessage="Following the floor" />
      ) : (
        <FormattedMessage id="floor.follow" defaultMessage="Follow the floor" />
      )}
    </Button>
  );
}

type OpenDialog = 'open-reading' | 'close-reading' | 'adopt' | null;

function Acts({ reading }: { readonly reading: Reading | null }) {
  const scene = useScene();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = () => setDialog(null);
  return (
    <div className={css.acts}>
      <LineButton />
      {reading === null && may(scene, 'open-reading') && (
        <Button size="small" tone="primary" icon={BookOpenCheck} onPress={() => setDialog('open-reading')}>
          <FormattedMessage id="reading.open" defaultMessage="Open a reading" />
        </Button>
      )}
      {reading !== null && may(scene, 'close-reading') && (
        <Button size="small" icon={BookX} onPress={() => setDialog('close-reading')}>
          <FormattedMessage id="reading.close" defaultMessage="Close the reading" />
        </Button>
      )}
      <BulkActs heading={null} />
      {may(scene, 'issue-version') && (
        <ButtonLink size="small" icon={FileCheck2} href={`${PATHS.versions(scene.draft)}#issue`}>
          <FormattedMessage id="reading.issue" defaultMessage="Issue a version" />
        </ButtonLink>
      )}
      {reading === null && may(scene, 'adopt-draft') && (
        <Button size="small" icon={Stamp} onPress={() => setDialog('adopt')}>
          <FormattedMessage id="reading.adopt" defaultMessage="Adopt the whole" />
        </Button>
      )}
      <OpenReadingDialog isOpen={dialog === 'open-reading'} onClose={close} />
      <CloseReadingDialog isOpen={dialog === 'close-reading'} onClose={close} />
      <AdoptDialog isOpen={dialog === 'adopt'} onClose={close} />
    </div>
  );
}

/** A running silence procedure in a sentence: on what, until when, how long that is, what it becomes. */
import { LEADS_TO, type Silence } from '@chapeau/model';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { deadlineWord } from '../../intl/deadlines.ts';
import { STATUS_WORDS } from '../../intl/words.ts';
import { useReadable } from '../../sync/store.ts';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene, type Scene } from '../text/scene.ts';
import css from './arrangements.module.css';
import { placeWord } from './named.ts';
import { timeLeftWord } from './time-left.ts';
import { useNow } from './use-now.ts';
import { ownZone } from './zoned-time.ts';

export function SilenceWords({ silence }: { readonly silence: Silence }) {
  const intl = useIntl();
  const { outline, room } = useScene();
  const entries = useReadable(outline);
  const arrangements = useReadable(room.stores.arrangements);
  const { deadline, zone, deed } = silence;
  return (
    <>
      <FormattedMessage
        id="silence.running"
        defaultMessage="{place}: under silence until {deadline}, then {status}."
        values={{
          place: <bdi className={css.name}>{placeOf(intl, silence, { entries, arrangements })}</bdi>,
          deadline: <time dateTime={deadline}>{deadlineWord(intl, { deadline, zone })}</time>,
          status: intl.formatMessage(STATUS_WORDS[LEADS_TO[deed]]).toLocaleLowerCase(intl.locale),
        }}
      />{' '}
      {zone !== ownZone() && (
        <>
          <FormattedMessage
            id="silence.own-time"
            defaultMessage="By your own clocks {deadline}."
            values={{ deadline: intl.formatDate(deadline, { dateStyle: 'medium', timeStyle: 'short' }) }}
          />{' '}
        </>
      )}
      <TimeLeft deadline={deadline} />
    </>
  );
}

/** Read again every few seconds, told to the ear only when it is asked for. */
function TimeLeft({ deadline }: Pick<Silence, 'deadline'>) {
  const intl = useIntl();
  const left = timeLeftWord(intl, Date.parse(deadline) - useNow());
  return (
    <strong aria-live="off">
      {left === null ? (
        <FormattedMessage
          id="silence.passed"
          defaultMessage="The deadline has passed; the outcome is being recorded."
        />
      ) : (
        <FormattedMessage id="silence.left" defaultMessage="{left} left" values={{ left }} />
      )}
    </strong>
  );
}

interface Known {
  readonly entries: readonly OutlineEntry[];
  readonly arrangements: ReturnType<Scene['room']['stores']['arrangements']['get']>;
}

function placeOf(intl: IntlShape, { subject, paragraphs }: Silence, known: Known): string {
  switch (subject.kind) {
    case 'whole':
      return intl.formatMessage({ id: 'reading.scope.whole', defaultMessage: 'The whole text' });
    case 'package': {
      const found = known.arrangements.find(({ id }) => id === subject.package);
      if (found?.kind === 'package')
        return intl.formatMessage(
          { id: 'silence.on.package', defaultMessage: 'The package {label}' },
          { label: found.label },
        );
      break;
    }
    case 'paragraphs':
  }
  const words = placeWord(
    intl,
    known.entries.filter(({ id }) => paragraphs.includes(id)),
    nameOfEntry,
  );
  return words.charAt(0).toLocaleUpperCase(intl.locale) + words.slice(1);
}

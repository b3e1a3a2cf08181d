/** What taking a revised programme of work does to the meetings of a session. */
import { placeProgramme, type Meeting, type Programme } from '@chapeau/model';
import type { SessionAnswer } from '@chapeau/protocol';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { dayWords, hoursWords } from '../../intl/meeting-time.ts';
import { ByPlace } from '../../ui/by-place.tsx';
import css from './programme.module.css';

export interface ImportChangesProps {
  readonly programme: Programme;
  readonly replaced: SessionAnswer;
}

export function ImportChanges({ programme, replaced: { session, meetings } }: ImportChangesProps) {
  const { added, changed, same, held, removed, missing } = changesOf(programme.meetings, meetings);
  return (
    <section className={css.changes}>
      <h2>
        <FormattedMessage
          id="import.changes"
          defaultMessage="What changes in {session}"
          values={{ session: session.title }}
        />
      </h2>
      <dl>
        <Change meetings={missing} isTrouble>
          <FormattedMessage
            id="import.missing"
            defaultMessage="On or over, and left out: the programme cannot be taken so"
          />
        </Change>
        <Change meetings={added}>
          <FormattedMessage id="import.added" defaultMessage="New" />
        </Change>
        <Change meetings={changed}>
          <FormattedMessage id="import.changed" defaultMessage="Changed" />
        </Change>
        <Change meetings={removed}>
          <FormattedMessage id="import.removed" defaultMessage="Taken out" />
        </Change>
        <Change meetings={held}>
          <FormattedMessage id="import.held" defaultMessage="On or over, and kept as it was" />
        </Change>
      </dl>
      <p className={css.quiet}>
        <FormattedMessage
          id="import.same"
          defaultMessage="{count, plural, =0 {No meeting stays as it is.} one {One meeting stays as it is.} other {# meetings stay as they are.}}"
          values={{ count: same.length }}
        />
      </p>
    </section>
  );
}

/** Meetings by what becomes of them. */
export function changesOf(incoming: readonly Meeting[], before: SessionAnswer['meetings']) {
  const placed = placeProgramme(incoming, { before, drafts: [] });
  const stood = (id: string | null) => before.find((one) => one.id === id);
  const matched = placed.meetings.filter(({ id }) => id !== null);
  const planned = matched.filter(({ state }) => state === 'planned');
  const isSame = (meeting: (typeof planned)[number]) => {
    const earlier = stood(meeting.id);
    return earlier?.state === 'planned' && printedOf(earlier) === printedOf(meeting);
  };
  return {
    added: placed.meetings.filter(({ id }) => id === null),
    changed: planned.filter((meeting) => !isSame(meeting)),
    same: planned.filter(isSame),
    held: matched.filter(({ state }) => state === 'on' || state === 'over'),
    removed: placed.removed,
    missing: placed.heldMissing,
  };
}

function printedOf({ day, hours, parts }: Meeting): string {
  return JSON.stringify([day, hours, parts]);
}

interface ChangeProps {
  readonly meetings: readonly Meeting[];
  readonly children: ReactNode;
  readonly isTrouble?: boolean;
}

function Change({ meetings, children, isTrouble = false }: ChangeProps) {
  const intl = useIntl();
  if (meetings.length === 0) return null;
  const names = meetings.map(({ day, hours }) => `${dayWords(intl, day)}, ${hoursWords(intl, hours)}`);
  return (
    <div className={isTrouble ? css.trouble : undefined} role={isTrouble ? 'alert' : undefined}>
      <dt>{children}</dt>
      <ByPlace of={names}>{(name) => <dd>{name}</dd>}</ByPlace>
    </div>
  );
}

/** What is arranged about the paragraph before the room, in one quiet line. */
import {
  findPackage,
  findParking,
  findSilence,
  hashOfWording,
  isClosed,
  type Arrangement,
  type Package,
  type PlainParagraph,
} from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { deadlineWord } from '../../intl/deadlines.ts';
import css from './plenary-screen.module.css';

export interface ArrangementLineProps {
  readonly arrangements: readonly Arrangement[];
  readonly paragraph: PlainParagraph;
  /** All of the text. */
  readonly paragraphs: readonly PlainParagraph[];
}

/** Nothing where nothing is arranged. */
export function ArrangementLine({ arrangements, paragraph: { id }, paragraphs }: ArrangementLineProps) {
  const intl = useIntl();
  const silence = findSilence(arrangements, id);
  const bundle = findPackage(arrangements, id);
  const parking = findParking(arrangements, id);
  if (silence === undefined && bundle === undefined && parking === undefined) return null;
  return (
    <p className={css.arranged}>
      {silence !== undefined && (
        <span>
          <FormattedMessage
            id="plenary.silence"
            defaultMessage="Under silence until {deadline}"
            values={{ deadline: <bdi>{deadlineWord(intl, silence)}</bdi> }}
          />
        </span>
      )}
      {bundle !== undefined && (
        <span>
          <FormattedMessage
            id="plenary.package"
            defaultMessage="Package {label}: {ready, number} of {all, number} ready"
            values={{
              label: <bdi>{bundle.label}</bdi>,
              ...progressOf(bundle, paragraphs),
            }}
          />
        </span>
      )}
      {parking !== undefined && (
        <span>
          <Parked with={parking.with} until={parking.until} />
        </span>
      )}
    </p>
  );
}

/** A paragraph that was reworded since it was found ready is not ready any more; what has left the text does not count. */
function progressOf({ paragraphs: members, ready }: Package, paragraphs: readonly PlainParagraph[]) {
  const present = paragraphs.filter(({ id }) => members.includes(id));
  const isReady = (paragraph: PlainParagraph) =>
    isClosed(paragraph.status) ||
    ready.some((one) => one.paragraph === paragraph.id && one.wording === hashOfWording(paragraph));
  return { ready: present.filter(isReady).length, all: present.length };
}

function Parked({ with: group, until }: { readonly with: string; readonly until: string | null }) {
  const intl = useIntl();
  const name = <bdi>{group}</bdi>;
  if (until === null)
    return (
      <FormattedMessage id="plenary.parked" defaultMessage="Parked with {group}" values={{ group: name }} />
    );
  const time = intl.formatDate(until, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <FormattedMessage
      id="plenary.parked-until"
      defaultMessage="Parked with {group} until {until}"
      values={{ group: name, until: time }}
    />
  );
}

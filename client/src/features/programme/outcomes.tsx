/** What a meeting did with each draft: considered, decided, left over, by the names of paragraphs. */
import type { MeetingId, MeetingOutcome, ParagraphId, StatusDeed } from '@chapeau/model';
import type { OutcomeDraft, SessionOutcomesAnswer } from '@chapeau/protocol';
import type { ReactNode } from 'react';
import {
  defineMessages,
  FormattedMessage,
  useIntl,
  type IntlShape,
  type MessageDescriptor,
} from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { FATE_WORDS } from '../../intl/words.ts';
import { bareNumber, nameOfEntry } from '../text/draft-labels.ts';
import css from './programme.module.css';

export interface OutcomesProps {
  readonly meeting: MeetingId;
  readonly answer: SessionOutcomesAnswer;
}

/** Nothing of a meeting that no record names. */
export function Outcomes({ meeting, answer }: OutcomesProps) {
  const told = answer.outcomes.filter((outcome) => outcome.meeting === meeting);
  if (told.length === 0) return null;
  return (
    <div className={css.outcomes}>
      {told.map((outcome) => {
        const draft = answer.drafts.find((one) => one.draft === outcome.draft);
        return draft && <DraftOutcome key={outcome.draft} outcome={outcome} draft={draft} />;
      })}
    </div>
  );
}

const DECIDED: Readonly<Record<StatusDeed | 'take-over', MessageDescriptor>> = defineMessages({
  park: { id: 'outcome.park', defaultMessage: 'Parked' },
  resume: { id: 'outcome.resume', defaultMessage: 'Taken up again' },
  'hold-place': { id: 'outcome.hold-place', defaultMessage: 'Place held' },
  'agree-in-informals': { id: 'outcome.agree-in-informals', defaultMessage: 'Agreed in informals' },
  'agree-ad-referendum': { id: 'outcome.agree-ad-referendum', defaultMessage: 'Agreed ad referendum' },
  agree: { id: 'outcome.agree', defaultMessage: 'Agreed' },
  adopt: { id: 'outcome.adopt', defaultMessage: 'Adopted' },
  reopen: { id: 'outcome.reopen', defaultMessage: 'Reopened' },
  'take-over': { id: 'outcome.take-over', defaultMessage: 'Taken over as decided' },
});

function DraftOutcome({
  outcome,
  draft,
}: {
  readonly outcome: MeetingOutcome;
  readonly draft: OutcomeDraft;
}) {
  const intl = useIntl();
  const { opened, closed, considered, decided, tabled, fates, leftOver } = outcome;
  const named = (ids: readonly ParagraphId[]) => namesOf(intl, draft, ids);
  return (
    <section>
      <p className={css.draft}>
        <Link href={PATHS.record(draft.draft)}>
          <bdi>{draft.title}</bdi>
        </Link>
      </p>
      <dl>
        <Line
          is={opened.length + closed.length > 0}
          term={<FormattedMessage id="outcome.readings" defaultMessage="Readings" />}
        >
          <Readings opened={opened} closed={closed} />
        </Line>
        <Line
          is={considered.length > 0}
          term={<FormattedMessage id="outcome.considered" defaultMessage="Considered" />}
        >
          {named(considered)}
        </Line>
        {decided.map(({ deed, paragraphs }) => (
          <Line key={deed} is term={intl.formatMessage(DECIDED[deed])}>
            {named(paragraphs)}
          </Line>
        ))}
        <Line
          is={tabled.length > 0}
          term={<FormattedMessage id="outcome.tabled" defaultMessage="Proposals tabled" />}
        >
          {serials(intl, tabled)}
        </Line>
        {fates.map(({ fate, serials: each }) => (
          <Line key={fate} is term={intl.formatMessage(FATE_WORDS[fate])}>
            {serials(intl, each)}
          </Line>
        ))}
        {leftOver !== null && (
          <Line is term={<FormattedMessage id="outcome.left-over" defaultMessage="Left over" />}>
            {leftOver.paragraphs.length === 0 ? (
              <FormattedMessage
                id="outcome.nothing-left"
                defaultMessage="nothing of reading {ordinal, number}"
                values={{ ordinal: leftOver.ordinal }}
              />
            ) : (
              named(inOrderOfText(draft, leftOver.paragraphs))
            )}
          </Line>
        )}
      </dl>
    </section>
  );
}

interface LineProps {
  /** False: there is nothing to tell. */
  readonly is: boolean;
  readonly term: ReactNode;
  readonly children: ReactNode;
}

function Line({ is, term, children }: LineProps) {
  if (!is) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Readings({ opened, closed }: Pick<MeetingOutcome, 'opened' | 'closed'>) {
  const intl = useIntl();
  const words = [
    ...opened.map((ordinal) =>
      intl.formatMessage(
        { id: 'outcome.opened', defaultMessage: 'reading {ordinal, number} opened' },
        { ordinal },
      ),
    ),
    ...closed.map((ordinal) =>
      intl.formatMessage(
        { id: 'outcome.closed', defaultMessage: 'reading {ordinal, number} closed' },
        { ordinal },
      ),
    ),
  ];
  return intl.formatList(words, { type: 'unit' });
}

function inOrderOfText({ paragraphs }: OutcomeDraft, ids: readonly ParagraphId[]): readonly ParagraphId[] {
  const wanted = new Set(ids);
  return paragraphs.map(({ paragraph }) => paragraph).filter((id) => wanted.has(id));
}

/** As many as a line holds; the rest is counted. */
const MOST_NAMED = 12;

function namesOf(intl: IntlShape, { paragraphs }: OutcomeDraft, ids: readonly ParagraphId[]): string {
  const known = new Map(paragraphs.map((one) => [one.paragraph, one]));
  const entries = ids.flatMap((id) => {
    const paragraph = known.get(id);
    return paragraph === undefined ? [] : [paragraph];
  });
  const names = saidOnce(intl, entries);
  const more = names.length - MOST_NAMED;
  if (more <= 1) return intl.formatList(names, { type: 'unit' });
  const rest = intl.formatMessage(
    { id: 'outcome.more', defaultMessage: '{count, plural, other {# more}}' },
    { count: more },
  );
  return intl.formatList([...names.slice(0, MOST_NAMED), rest], { type: 'unit' });
}

function serials(intl: IntlShape, each: readonly number[]): string {
  return intl.formatList(
    each.map((serial) => `P ${serial}`),
    { type: 'unit' },
  );
}

/** Of paragraphs that follow each other the word is said once: `paragraphs 12`, `13`, `14`. */
function saidOnce(intl: IntlShape, entries: OutcomeDraft['paragraphs']): readonly string[] {
  const numbers = entries.map((entry) => bareNumber(intl, entry));
  return entries.map((entry, at) => {
    const number = numbers[at] ?? null;
    if (number === null) return nameOfEntry(intl, entry);
    if ((numbers[at - 1] ?? null) !== null) return number;
    return (numbers[at + 1] ?? null) === null
      ? nameOfEntry(intl, entry)
      : intl.formatMessage({ id: 'outcome.paragraphs', defaultMessage: 'paragraphs {number}' }, { number });
  });
}

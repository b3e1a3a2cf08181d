/** What became of a tabled proposal: as it was tabled, every step since, and where its words stand now. */
import { proposalStory, type ProposalStory } from '@chapeau/compare';
import type { DraftId, ProposalId, RecordEntry } from '@chapeau/model';
import { DoorClosed } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { useDraft, useLive, useRecord } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { fateWord } from '../../intl/fates.ts';
import { recordNames, type RecordNames } from '../../intl/record-names.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProposedChange } from '../proposals/proposed-change.tsx';
import { Proponents } from '../proposals/proponents.tsx';
import { ProposalLink } from '../tables/proposal-link.tsx';
import { useParticipants } from '../tables/use-participants.ts';
import css from './story.module.css';
import { StorySteps } from './story-steps.tsx';

export interface StoryPageProps {
  readonly draft: DraftId;
  readonly proposal: ProposalId;
}

/** Read off the record: of what was never tabled there is nothing to tell. */
export function StoryPage({ draft, proposal }: StoryPageProps) {
  const record = useRecord(draft);
  return (
    <Loaded of={record} lines={12}>
      {({ entries }) => <Told draft={draft} proposal={proposal} entries={entries} />}
    </Loaded>
  );
}

function Told({ draft, proposal, entries }: StoryPageProps & { readonly entries: readonly RecordEntry[] }) {
  const story = useMemo(() => proposalStory(entries, proposal), [entries, proposal]);
  const names = useMemo(() => recordNames(entries), [entries]);
  return story === null ? <NotTabled draft={draft} /> : <Story draft={draft} story={story} names={names} />;
}

interface StoryProps {
  readonly draft: DraftId;
  readonly story: ProposalStory;
  readonly names: RecordNames;
}

function Story({ draft, story, names }: StoryProps) {
  const intl = useIntl();
  const head = useDraft(draft);
  const participants = useParticipants();
  const { proposal, fate, mergedInto, draftedAgainst, wording, steps } = story;
  const language = head.kind === 'ready' ? head.answer.draft.language : 'en';
  const into = mergedInto === null ? null : names.serialOf(mergedInto);
  return (
    <Page
      width="text"
      title={intl.formatMessage(
        { id: 'story.title', defaultMessage: 'Proposal P {serial, number}' },
        { serial: proposal.serial },
      )}
      acts={
        <ButtonLink href={PATHS.record(draft)}>
          <FormattedMessage id="record.title" defaultMessage="Record" />
        </ButtonLink>
      }
    >
      <div className={css.whose}>
        <Proponents proposal={proposal} participants={participants} />
        <strong>{fateWord(intl, fate, into)}</strong>
      </div>
      <Section title={<FormattedMessage id="story.tabled" defaultMessage="As tabled" />}>
        <ProposedChange proposal={{ kind: proposal.kind, draftedAgainst, wording }} language={language} />
      </Section>
      <Bridges draft={draft} story={story} names={names} />
      <Section title={<FormattedMessage id="story.now" defaultMessage="Where its words stand now" />}>
        <WordsNow draft={draft} story={story} />
      </Section>
      <Section title={<FormattedMessage id="story.steps" defaultMessage="Step by step" />}>
        <StorySteps
          draft={draft}
          steps={steps}
          proposal={proposal.proposal}
          readings={head.kind === 'ready' ? head.answer.readings : []}
          language={language}
          names={names}
          participants={participants}
        />
      </Section>
    </Page>
  );
}

function Bridges({ draft, story: { answers, bridgedBy }, names }: StoryProps) {
  const linked = (ids: readonly ProposalId[]) => (
    <FormattedList
      value={ids.map((id) => (
        <ProposalLink key={id} draft={draft} proposal={id} serial={names.serialOf(id) ?? 0} />
      ))}
    />
  );
  return (
    <>
      {answers.length > 0 && (
        <p>
          <FormattedMessage
            id="story.answers"
            defaultMessage="It bridges {proposals}."
            values={{ proposals: linked(answers) }}
          />
        </p>
      )}
      {bridgedBy.length > 0 && (
        <p>
          <FormattedMessage
            id="story.bridged"
            defaultMessage="The Chair's text {proposals} answers it."
            values={{ proposals: linked(bridgedBy) }}
          />
        </p>
      )}
    </>
  );
}

/** Links that last: the address of a paragraph stays whatever number it comes to have. */
function WordsNow({ draft, story: { changed } }: Omit<StoryProps, 'names'>) {
  if (changed.length === 0)
    return (
      <p>
        <FormattedMessage id="story.nowhere" defaultMessage="Nothing in the text stands for it." />
      </p>
    );
  return <Places draft={draft} changed={changed} />;
}

function Places({ draft, changed }: Pick<StoryProps, 'draft'> & Pick<ProposalStory, 'changed'>) {
  const live = useLive(draft);
  return (
    <Loaded of={live} lines={2}>
      {({ paragraphs }) => {
        const there = paragraphs.filter(({ id }) => changed.includes(id));
        return (
          <ul className={css.now}>
            {there.map(({ id, number }) => (
              <li key={id}>
                <a href={`${PATHS.draft(draft)}#${id}`}>
                  <FormattedMessage
                    id="story.paragraph"
                    defaultMessage="Paragraph {number}"
                    values={{ number: <bdi>{number ?? '—'}</bdi> }}
                  />
                </a>
              </li>
            ))}
            {there.length < changed.length && (
              <li>
                <FormattedMessage
                  id="story.gone"
                  defaultMessage="{count, plural, one {A paragraph that is not in the text any more} other {# paragraphs that are not in the text any more}}"
                  values={{ count: changed.length - there.length }}
                />
              </li>
            )}
          </ul>
        );
      }}
    </Loaded>
  );
}

function NotTabled({ draft }: { readonly draft: DraftId }) {
  return (
    <EmptyState
      icon={DoorClosed}
      title={<FormattedMessage id="drafting.gone" defaultMessage="Nothing is being drafted here" />}
      next={
        <FormattedMessage
          id="drafting.gone.next"
          defaultMessage="The proposal was discarded, or its drafting room is not open to you. Tabled proposals stand beside their paragraph in the text."
        />
      }
    >
      <ButtonLink href={PATHS.draft(draft)} tone="primary">
        <FormattedMessage id="drafting.to-text" defaultMessage="To the text" />
      </ButtonLink>
    </EmptyState>
  );
}

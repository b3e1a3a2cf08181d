/** The steps of a proposal, each with its place in the record. */
import type { StoryStep } from '@chapeau/compare';
import type { DraftId, Participant, ParticipantId, ProposalId, Reading, RecordEntry } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import type { ActContext } from '../../intl/act-telling.ts';
import { actSentence } from '../../intl/acts.ts';
import { fateSentences } from '../../intl/proposal-act.ts';
import type { RecordNames } from '../../intl/record-names.ts';
import { STAGE_WORD } from '../../intl/words.ts';
import { Moment } from '../../ui/moment.tsx';
import { ProposedChange } from '../proposals/proposed-change.tsx';
import { ChangedParagraphs } from '../record/changed-paragraphs.tsx';
import css from './story.module.css';

export interface StoryStepsProps {
  readonly draft: DraftId;
  readonly steps: readonly StoryStep[];
  readonly proposal: ProposalId;
  readonly readings: readonly Reading[];
  readonly language: string;
  readonly names: RecordNames;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
}

export function StorySteps({ steps, ...props }: StoryStepsProps) {
  return (
    <ol className={css.steps}>
      {steps.map((step) => (
        <Step key={step.entry.id} step={step} {...props} />
      ))}
    </ol>
  );
}

interface StepProps extends Omit<StoryStepsProps, 'steps'> {
  readonly step: StoryStep;
}

function Step({ step, draft, proposal, readings, language, names, participants }: StepProps) {
  const intl = useIntl();
  const { entry, isUndone, kind } = step;
  const codeOf = (participant: ParticipantId) => participants.get(participant)?.code ?? '…';
  const said = saidIn(entry);
  return (
    <li className={css.step} data-undone={isUndone || undefined}>
      <p className={css.sentence}>{sentenceOf(entry, proposal, { intl, codeOf, names })}</p>
      <p className={css.facts}>
        <Link href={PATHS.record(draft, entry.sequence)}>
          <FormattedMessage
            id="story.entry"
            defaultMessage="Entry {sequence, number}"
            values={{ sequence: entry.sequence }}
          />
        </Link>
        <Moment at={entry.at} />
        <span>
          <bdi>{entry.actorName}</bdi>
        </span>
        <When entry={entry} readings={readings} />
        {isUndone && (
          <strong>
            <FormattedMessage id="story.undone" defaultMessage="taken back later" />
          </strong>
        )}
      </p>
      {said !== '' && (
        <blockquote className={css.words} dir="auto">
          {said}
        </blockquote>
      )}
      {kind === 'resettled' && entry.act.kind === 'proposal-resettled' && (
        <ProposedChange
          proposal={{
            kind: entry.act.proposal.kind,
            draftedAgainst: entry.paragraphs[0]?.before ?? null,
            wording: entry.act.wording,
          }}
          language={language}
        />
      )}
      {kind === 'fate' && <ChangedParagraphs changes={entry.paragraphs} language={language} />}
    </li>
  );
}

/** Of a decision on several proposals what it made of this one. */
function sentenceOf(entry: RecordEntry, id: ProposalId, context: ActContext): string {
  if (entry.act.kind !== 'proposals-decided') return actSentence(entry, context);
  return fateSentences(
    entry.act.fates.filter(({ proposal }) => proposal.proposal === id),
    context,
  ).join(' ');
}

function saidIn({ act, reason }: RecordEntry): string {
  return act.kind === 'position-taken' ? act.note : reason;
}

/** The reading, and the meetings in which it was held. */
function When({
  entry: { reading },
  readings,
}: Pick<StoryStepsProps, 'readings'> & { readonly entry: RecordEntry }) {
  if (reading === null)
    return (
      <span>
        <FormattedMessage id="record.between" defaultMessage="Between readings" />
      </span>
    );
  const meetings = readings.find(({ id }) => id === reading.id)?.meetings ?? [];
  return (
    <span>
      <FormattedMessage {...STAGE_WORD} values={{ stage: reading.ordinal }} />
      {meetings.length > 0 && <bdi> · {meetings.join(', ')}</bdi>}
    </span>
  );
}

/** The slider with what happened at the moment, and the text beneath it. */
import type { DraftAnswer, MomentsAnswer } from '@chapeau/protocol';
import { ChevronLeft, ChevronRight, GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { Link } from 'wouter';
import { useLive } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { ButtonLink, IconButton } from '../../ui/button.tsx';
import { CheckboxField, SelectField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Progress } from '../../ui/progress.tsx';
import { placeOf, type Stop } from './line-stops.ts';
import { MomentActs } from './moment-acts.tsx';
import { AGAINST, MomentTextView, type Against } from './moment-text.tsx';
import { happenedAt, readingName, spokenStop } from './moment-words.ts';
import css from './moments.module.css';
import { TimeSlider } from './time-slider.tsx';
import { useMomentText } from './use-moment-text.ts';
import { useTellAct } from './use-tell-act.ts';

const AGAINST_WORDS: Readonly<Record<Against, MessageDescriptor>> = defineMessages({
  before: { id: 'moments.against.before', defaultMessage: 'Changes since the step before' },
  now: { id: 'moments.against.now', defaultMessage: 'Changes from then to now' },
  nothing: { id: 'moments.against.nothing', defaultMessage: 'The text alone' },
});

export interface MomentDeskProps {
  readonly answer: DraftAnswer;
  readonly line: MomentsAnswer;
  readonly stops: readonly Stop[];
  readonly moment: number;
  readonly onLook: (moment: number) => void;
}

export function MomentDesk({ answer, line, stops, moment, onLook }: MomentDeskProps) {
  const intl = useIntl();
  const tell = useTellAct(answer.draft.id);
  const place = placeOf(stops, moment);
  const stop = stops[place];
  if (stop === undefined) return null;
  const happened = happenedAt(intl, stop, tell);
  return (
    <div className={css.desk}>
      <div className={css.head}>
        <TimeSlider
          stops={stops}
          place={place}
          spoken={spokenStop(intl, stop, happened)}
          onChange={(next) => onLook(stops[next]?.moment ?? moment)}
        />
        <Told stop={stop} happened={happened} line={line} moment={moment} onLook={onLook} />
      </div>
      <div className={css.acts}>
        <MomentActs
          draft={answer.draft}
          versions={answer.versions}
          moment={moment}
          time={intl.formatDate(stop.at, { dateStyle: 'medium', timeStyle: 'short' })}
          isNow={moment === line.last}
        />
        {moment !== line.last && (
          <ButtonLink
            icon={GitCompareArrows}
            href={PATHS.comparison(answer.draft.id, { from: `moment:${moment}`, to: 'live' })}
          >
            <FormattedMessage id="moments.compare" defaultMessage="Compare with the text as it stands" />
          </ButtonLink>
        )}
      </div>
      <Texts answer={answer} moment={moment} before={stops[place - 1]?.moment ?? null} />
    </div>
  );
}

interface ToldProps extends Pick<MomentDeskProps, 'line' | 'moment' | 'onLook'> {
  readonly stop: Stop;
  readonly happened: readonly string[];
}

/** What the slider says, to the eye, with a step to either side for whoever looks for the very edit. */
function Told({ stop, happened, line, moment, onLook }: ToldProps) {
  const intl = useIntl();
  return (
    <div className={css.told}>
      <IconButton
        icon={ChevronLeft}
        label={intl.formatMessage({ id: 'moments.edit.earlier', defaultMessage: 'One edit earlier' })}
        isDisabled={moment <= line.first}
        onPress={() => onLook(moment - 1)}
      />
      <div>
        <p className={css.time}>
          <time dateTime={stop.at}>
            {intl.formatDate(stop.at, { dateStyle: 'full', timeStyle: 'medium' })}
          </time>
          <span>{readingName(intl, stop.reading)}</span>
          {stop.versions.map(({ version, label }) => (
            <Link key={version} href={PATHS.version(version)}>
              <bdi>{label}</bdi>
            </Link>
          ))}
        </p>
        {happened.length > 0 && (
          <ul className={css.happened}>
            {happened.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <IconButton
        icon={ChevronRight}
        label={intl.formatMessage({ id: 'moments.edit.later', defaultMessage: 'One edit later' })}
        isDisabled={moment >= line.last}
        onPress={() => onLook(moment + 1)}
      />
    </div>
  );
}

interface TextsProps extends Pick<MomentDeskProps, 'answer' | 'moment'> {
  /** The stop before it; null: it is the first. */
  readonly before: number | null;
}

function Texts({ answer, moment, before }: TextsProps) {
  const intl = useIntl();
  const { id } = answer.draft;
  const [against, setAgainst] = useState<Against>('before');
  const [isFolded, setFolded] = useState(false);
  const text = useMomentText(id, moment);
  const earlier = useMomentText(id, before ?? moment);
  const live = useLive(id, against === 'now');
  const now = live.kind === 'ready' ? live.answer : null;
  const then = before !== null && earlier.loading.kind === 'ready' ? earlier.loading.answer.plain : null;
  const other = against === 'now' ? now : then;
  const isUnderWay = text.loading.kind === 'loading';
  const shown =
    isUnderWay && text.shown !== null ? ({ kind: 'ready', answer: text.shown } as const) : text.loading;
  return (
    <>
      <div className={css.tools}>
        <SelectField
          label={intl.formatMessage({ id: 'moments.against', defaultMessage: 'Show' })}
          choices={AGAINST.map((value) => ({ value, label: intl.formatMessage(AGAINST_WORDS[value]) }))}
          value={against}
          onChange={setAgainst}
        />
        {against !== 'nothing' && (
          <CheckboxField
            label={<FormattedMessage id="moments.folded" defaultMessage="Only what changed" />}
            isSelected={isFolded}
            onChange={setFolded}
          />
        )}
      </div>
      {isUnderWay && (
        <Progress
          label={intl.formatMessage({ id: 'moments.working', defaultMessage: 'Going back to that moment…' })}
          share={null}
        />
      )}
      <Loaded of={shown} lines={12}>
        {({ plain }) => (
          <div className={isUnderWay ? css.waiting : undefined} aria-busy={isUnderWay}>
            <MomentTextView
              plain={plain}
              other={isUnderWay ? null : other}
              against={against}
              isFolded={isFolded}
              onUnfold={() => setFolded(false)}
            />
          </div>
        )}
      </Loaded>
    </>
  );
}

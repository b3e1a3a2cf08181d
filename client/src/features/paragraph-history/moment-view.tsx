/** The wording at one step, marked against the step before, and what happened at it. */
import { markRuns, type Segment } from '@chapeau/compare';
import type { PlainParagraph, Run } from '@chapeau/model';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PATHS } from '../../app/paths.ts';
import { recordNames } from '../../intl/record-names.ts';
import { STAGE_WORD } from '../../intl/words.ts';
import { Marked } from '../../marks/marked.tsx';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Sheet } from '../../ui/page.tsx';
import { StageMark, StatusMark } from '../../ui/status-mark.tsx';
import { momentTitle } from './moment-words.ts';
import type { History, HistoryMoment } from './moments.ts';
import type { OriginContext } from './origin-words.ts';
import css from './paragraph-history.module.css';

export interface MomentViewProps {
  readonly moment: HistoryMoment;
  /** All of them, in order. */
  readonly moments: readonly HistoryMoment[];
  readonly history: History;
  readonly language: string;
  readonly onShow: (key: string) => void;
  readonly context: OriginContext;
}

export function MomentView({ moment, moments, history, language, onShow, context }: MomentViewProps) {
  const names = useMemo(() => recordNames(history.entries), [history]);
  const title = momentTitle(moment, context, names);
  const place = moments.indexOf(moment);
  const [previous, next] = [moments[place - 1], moments[place + 1]];
  return (
    <section className={css.moment} aria-live="polite">
      <header className={css.momentHead}>
        <h2>{moment.kind === 'text' ? <bdi>{title}</bdi> : title}</h2>
        <span className={css.walk}>
          <Button
            size="small"
            icon={ArrowUp}
            keyHint="k"
            isDisabled={previous === undefined}
            onPress={() => previous && onShow(previous.key)}
          >
            <FormattedMessage id="paragraph-history.previous" defaultMessage="Previous step" />
          </Button>
          <Button
            size="small"
            icon={ArrowDown}
            keyHint="j"
            isDisabled={next === undefined}
            onPress={() => next && onShow(next.key)}
          >
            <FormattedMessage id="paragraph-history.next" defaultMessage="Next step" />
          </Button>
        </span>
      </header>
      <About moment={moment} />
      <Sheet>
        <div lang={language}>
          <Wordings moment={moment} language={language} />
        </div>
      </Sheet>
    </section>
  );
}

/** When, by whom, and for what reason. */
function About({ moment }: { readonly moment: HistoryMoment }) {
  switch (moment.kind) {
    case 'typed':
      return (
        <p className={css.facts}>
          <FormattedMessage
            id="paragraph-history.typed.about"
            defaultMessage="The facilitating team typed this between the step before and the next. No entry of the record tells of it."
          />
        </p>
      );
    case 'text':
      return (
        <p className={css.facts}>
          <Moment at={moment.text.at} />
          <Standing paragraphs={moment.after} />
          <Siblings paragraphs={moment.step.siblings} />
          {moment.text.version !== null && (
            <ButtonLink size="small" tone="quiet" href={PATHS.version(moment.text.version)}>
              <FormattedMessage id="paragraph-history.open-version" defaultMessage="Open the version" />
            </ButtonLink>
          )}
        </p>
      );
    case 'entry': {
      const { entry } = moment;
      return (
        <>
          <p className={css.facts}>
            <Moment at={entry.at} />
            <bdi>{entry.actorName}</bdi>
            {entry.reading !== null && (
              <span>
                <FormattedMessage {...STAGE_WORD} values={{ stage: entry.reading.ordinal }} />
              </span>
            )}
            <Standing paragraphs={moment.after} />
            <ButtonLink size="small" tone="quiet" href={PATHS.record(entry.draft, entry.sequence)}>
              <FormattedMessage
                id="paragraph-history.entry"
                defaultMessage="Entry {sequence}"
                values={{ sequence: entry.sequence }}
              />
            </ButtonLink>
          </p>
          {entry.reason !== '' && (
            <blockquote className={css.reason} dir="auto">
              {entry.reason}
            </blockquote>
          )}
        </>
      );
    }
  }
}

function Standing({ paragraphs }: { readonly paragraphs: readonly PlainParagraph[] }) {
  const [first] = paragraphs;
  if (first === undefined) return null;
  return (
    <>
      <StatusMark status={first.status} />
      <StageMark stage={first.stage} />
    </>
  );
}

function Siblings({ paragraphs }: { readonly paragraphs: readonly PlainParagraph[] }) {
  const intl = useIntl();
  if (paragraphs.length === 0) return null;
  const numbers = paragraphs.map(({ number }) => number ?? '—');
  return (
    <span>
      <FormattedMessage
        id="paragraph-history.siblings"
        defaultMessage="Split off it: {numbers}"
        values={{ numbers: <bdi>{intl.formatList(numbers)}</bdi> }}
      />
    </span>
  );
}

interface Line {
  readonly paragraph: PlainParagraph;
  readonly segments: readonly Segment[];
}

function Wordings({ moment, language }: { readonly moment: HistoryMoment; readonly language: string }) {
  const lines = useMemo(() => linesOf(moment, language), [moment, language]);
  if (lines.length === 0)
    return (
      <p className={css.quiet}>
        <FormattedMessage
          id="paragraph-history.absent"
          defaultMessage="It is not in the text at this step."
        />
      </p>
    );
  return lines.map(({ paragraph, segments }) => (
    <PlainParagraphView key={paragraph.id} paragraph={paragraph} language={language}>
      <Marked segments={segments} />
    </PlainParagraphView>
  ));
}

/** Each paragraph marked against itself; where one became several, or several one, their words joined. At the first step nothing is marked. */
function linesOf({ before, after }: HistoryMoment, language: string): readonly Line[] {
  const isSame = before.length === after.length && after.every(({ id }, index) => before[index]?.id === id);
  const [first] = after.length > 0 ? after : before;
  if (first === undefined) return [];
  if (before.length === 0) return after.map((paragraph) => ({ paragraph, segments: equal(paragraph.runs) }));
  if (isSame)
    return after.map((paragraph, index) => ({
      paragraph,
      segments: markRuns(before[index]?.runs ?? [], paragraph.runs, language).segments,
    }));
  return [{ paragraph: first, segments: markRuns(joined(before), joined(after), language).segments }];
}

function equal(runs: readonly Run[]): readonly Segment[] {
  return runs.length === 0 ? [] : [{ op: 'equal', runs }];
}

function joined(paragraphs: readonly PlainParagraph[]): readonly Run[] {
  return paragraphs.flatMap(({ runs }, index) => (index === 0 ? runs : [{ text: '\n' }, ...runs]));
}

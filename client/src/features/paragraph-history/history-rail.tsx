/** The line of descent as a rail: a step for each text, each entry about the paragraph, and what was typed in between. */
import { CircleDot, FileText, Gavel, Keyboard } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { scrollWithin } from '../../editor/scroll-within.ts';
import { recordNames } from '../../intl/record-names.ts';
import { Moment } from '../../ui/moment.tsx';
import { momentTitle, numbersOf, RELATION_WORDS } from './moment-words.ts';
import type { History, HistoryMoment } from './moments.ts';
import type { OriginContext } from './origin-words.ts';
import css from './paragraph-history.module.css';

export interface HistoryRailProps {
  readonly moments: readonly HistoryMoment[];
  readonly current: HistoryMoment | undefined;
  readonly onShow: (key: string) => void;
  readonly context: OriginContext;
  readonly history: Pick<History, 'entries'>;
}

export function HistoryRail({ moments, current, onShow, context, history }: HistoryRailProps) {
  const intl = useIntl();
  const names = useMemo(() => recordNames(history.entries), [history]);
  const rail = useRef<HTMLElement>(null);
  const chosen = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // Within the rail alone: the page stays at its heading.
    if (rail.current !== null && chosen.current !== null) scrollWithin(rail.current, chosen.current);
  }, [current]);
  return (
    <nav
      ref={rail}
      className={css.rail}
      aria-label={intl.formatMessage({ id: 'paragraph-history.rail', defaultMessage: 'Line of descent' })}
    >
      <ol>
        {moments.map((moment) => (
          <li key={moment.key} data-kind={moment.kind}>
            <a
              ref={moment === current ? chosen : null}
              className={css.step}
              href={`?at=${moment.key}`}
              aria-current={moment === current ? 'step' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onShow(moment.key);
              }}
            >
              <Sign moment={moment} />
              <span className={css.stepWords}>
                <Title moment={moment} words={momentTitle(moment, context, names)} />
                <Facts moment={moment} />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A label is somebody else's words; a sentence is the interface's own and runs its way, whatever it begins with. */
function Title({ moment, words }: { readonly moment: HistoryMoment; readonly words: string }) {
  return <span className={css.stepTitle}>{moment.kind === 'text' ? <bdi>{words}</bdi> : words}</span>;
}

function Sign({ moment }: { readonly moment: HistoryMoment }) {
  const isText = moment.kind === 'text';
  if (isText)
    return moment.text.version === null ? (
      <CircleDot size={16} aria-hidden />
    ) : (
      <FileText size={16} aria-hidden />
    );
  return moment.kind === 'entry' ? <Gavel size={14} aria-hidden /> : <Keyboard size={14} aria-hidden />;
}

function Facts({ moment }: { readonly moment: HistoryMoment }) {
  const intl = useIntl();
  if (moment.kind === 'typed') return null;
  if (moment.kind === 'entry')
    return (
      <span className={css.stepFacts}>
        <Moment at={moment.entry.at} />
      </span>
    );
  const { step } = moment;
  const number = numbersOf(moment, intl);
  return (
    <span className={css.stepFacts}>
      {number !== '' && <bdi className={css.number}>{number}</bdi>}
      {step.relations.length > 0 && (
        <span>
          {intl.formatList(step.relations.map((relation) => intl.formatMessage(RELATION_WORDS[relation])))}
        </span>
      )}
      {step.certainty < 1 && (
        <span>
          <FormattedMessage
            id="lineage.certainty"
            defaultMessage="{share} sure"
            values={{ share: intl.formatNumber(step.certainty, { style: 'percent' }) }}
          />
        </span>
      )}
    </span>
  );
}

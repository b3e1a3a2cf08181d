/** The text with the origin of each stretch: pointed at, or reached by Tab, a stretch tells who brought it, when, and who reserves. */
import type { Provenance, ProvenanceSpan } from '@chapeau/compare';
import { FOOTNOTE_CHARACTER } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Sheet } from '../../ui/page.tsx';
import { originSentence, standingSentences, versionSentence, type OriginContext } from './origin-words.ts';
import css from './paragraph-history.module.css';

export interface ProvenanceViewProps {
  readonly provenance: Provenance;
  readonly context: OriginContext;
  /** Whether the record is the reader's, so that words without an entry were typed. */
  readonly isOnRecord: boolean;
  readonly language: string;
}

export function ProvenanceView({ provenance, context, isOnRecord, language }: ProvenanceViewProps) {
  const { spans } = provenance;
  const [chosen, setChosen] = useState(0);
  const span = spans[chosen] ?? spans[0];
  if (span === undefined)
    return (
      <p className={css.quiet}>
        <FormattedMessage id="provenance.empty" defaultMessage="The paragraph has no words." />
      </p>
    );
  const sentence = isOnRecord ? originSentence : versionSentence;
  return (
    <div className={css.provenance}>
      <p className={css.quiet}>
        {isOnRecord ? (
          <FormattedMessage
            id="provenance.how"
            defaultMessage="Choose any stretch of the text. Underlined words came by a decision, words with dots were typed without one."
          />
        ) : (
          <FormattedMessage
            id="provenance.how-public"
            defaultMessage="Choose any stretch of the text to read which version was the first to have it."
          />
        )}
      </p>
      <Sheet>
        <p className={css.spans} lang={language} dir="auto">
          {spans.map((each, index) => (
            <Stretch
              key={index}
              place={index}
              span={each}
              tells={sentence(each.origin, context)}
              isChosen={each === span}
              onChoose={() => setChosen(index)}
            />
          ))}
        </p>
      </Sheet>
      <div className={css.told} aria-live="polite">
        <p>
          <q dir="auto" lang={language}>
            {shortened(span.text)}
          </q>
        </p>
        <p>{sentence(span.origin, context)}</p>
        {isOnRecord && standingSentences(provenance, context).map((words) => <p key={words}>{words}</p>)}
      </div>
      {isOnRecord && <TypedStretches spans={spans} onChoose={setChosen} context={context} />}
    </div>
  );
}

interface StretchProps {
  readonly span: ProvenanceSpan;
  /** Among the stretches, from 0. */
  readonly place: number;
  readonly tells: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** Inline, so that lines break in it: a button would not. */
function Stretch({ span, place, tells, isChosen, onChoose }: StretchProps) {
  const id = `words-${place}`;
  return (
    <a
      id={id}
      href={`#${id}`}
      className={css.stretch}
      data-origin={span.origin.kind}
      aria-current={isChosen ? 'true' : undefined}
      title={tells}
      onFocus={onChoose}
      onClick={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      {span.text.replaceAll(FOOTNOTE_CHARACTER, '*')}
    </a>
  );
}

interface TypedStretchesProps {
  readonly spans: readonly ProvenanceSpan[];
  readonly onChoose: (place: number) => void;
  readonly context: OriginContext;
}

/** What stands in the text and no decision brought. */
function TypedStretches({ spans, onChoose, context }: TypedStretchesProps) {
  const typed = spans.flatMap((span, place) =>
    span.origin.kind === 'typed' && span.text.trim() !== '' ? [{ span, place }] : [],
  );
  if (typed.length === 0) return null;
  return (
    <div className={css.typed}>
      <h3>
        <FormattedMessage
          id="provenance.typed"
          defaultMessage="{count, plural, one {# stretch was} other {# stretches were}} typed without a decision"
          values={{ count: typed.length }}
        />
      </h3>
      <ul>
        {typed.map(({ span, place }) => (
          <li key={place}>
            <button type="button" className={css.quoted} onClick={() => onChoose(place)} dir="auto">
              {shortened(span.text.trim())}
            </button>{' '}
            <span className={css.quiet}>{originSentence(span.origin, context)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const MOST_SHOWN = 160;

function shortened(text: string): string {
  const words = text.replaceAll(FOOTNOTE_CHARACTER, '*').trim();
  return words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words;
}

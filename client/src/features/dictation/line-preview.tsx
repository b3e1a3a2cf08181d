/** What will happen before Enter: the sentence, the change marked in the paragraph, what to look at; or what is not understood. */
import type { Order } from '@chapeau/dictation';
import { useEffect, useMemo, useRef } from 'react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { VisuallyHidden } from 'react-aria-components';
import { orderSentence } from '../../intl/dictated-order.ts';
import { expectationWords, misunderstandingSentence, warningSentence } from '../../intl/dictation.ts';
import { refusalSentence } from '../../intl/refusals.ts';
import { useReadable } from '../../sync/store.ts';
import { useSettled } from '../new-draft/use-settled.ts';
import { ProposedChange } from '../proposals/proposed-change.tsx';
import { plainOfEntry, useScene } from '../text/scene.ts';
import { wordingAfter } from './commands-of-order.ts';
import css from './line.module.css';
import type { Line } from './use-line.ts';
import { useOrderNames } from './use-order-names.ts';

/** How long a sentence stays the same before it is read out. */
const SPOKEN_AFTER_MS = 700;

export interface LinePreviewProps {
  readonly line: Line;
  readonly sentenceId: string;
}

export function LinePreview({ line, sentenceId }: LinePreviewProps) {
  const intl = useIntl();
  const names = useOrderNames('name');
  const { understanding } = line;
  const warnings = understanding.kind === 'order' ? understanding.warnings : [];
  const order = understanding.kind === 'order' ? understanding.order : null;
  const { tone, sentence } = toldOf(intl, line, (one) => orderSentence(intl, one, names));
  const spoken = useSettled(
    [sentence, ...warnings.map((one) => warningSentence(intl, one))].join(' '),
    SPOKEN_AFTER_MS,
  );
  return (
    <div className={css.above}>
      <VisuallyHidden elementType="output">{spoken}</VisuallyHidden>
      <p id={sentenceId} className={css.sentence} data-tone={tone}>
        {sentence}
      </p>
      {warnings.map((one) => (
        <p key={one.warning} className={css.warning}>
          {warningSentence(intl, one)}
        </p>
      ))}
      {order !== null && <Change order={order} />}
      {tone === 'empty' && (
        <p>
          <FormattedMessage
            id="line.example"
            defaultMessage="For instance {example}"
            values={{
              example: <code dir="ltr">12 eu +nor,che: &quot;should&quot; &gt; &quot;shall&quot;</code>,
            }}
          />
        </p>
      )}
    </div>
  );
}

interface Told {
  readonly tone: 'empty' | 'order' | 'open' | 'wrong';
  readonly sentence: string;
}

function toldOf(
  intl: IntlShape,
  { text, understanding, refusal, isAsked }: Line,
  sentenceOf: (order: Order) => string,
): Told {
  if (text.trim() === '')
    return {
      tone: 'empty',
      sentence: intl.formatMessage({
        id: 'line.empty',
        defaultMessage: 'Type what is said. What will happen stands here before you press Enter.',
      }),
    };
  switch (understanding.kind) {
    case 'order':
      if (refusal !== null) return { tone: 'wrong', sentence: refusalSentence(intl, refusal) };
      // An order that was given and stayed has nothing to be carried out on.
      return isAsked
        ? {
            tone: 'wrong',
            sentence: intl.formatMessage({
              id: 'line.nothing-there',
              defaultMessage: 'There is no paragraph there for it.',
            }),
          }
        : { tone: 'order', sentence: sentenceOf(understanding.order) };
    case 'not-understood':
      return { tone: 'wrong', sentence: misunderstandingSentence(intl, understanding.why) };
    case 'incomplete': {
      const { asItStands, expects } = understanding;
      if (isAsked && asItStands !== null)
        return { tone: 'wrong', sentence: misunderstandingSentence(intl, asItStands) };
      return {
        tone: isAsked ? 'wrong' : 'open',
        sentence: intl.formatMessage(
          { id: 'line.goes-on', defaultMessage: 'Goes on with: {what}' },
          { what: expectationWords(intl, expects) },
        ),
      };
    }
  }
}

/** Nothing where the order leaves the words as they are. */
function Change({ order }: { readonly order: Order }) {
  const scene = useScene();
  const entries = useReadable(scene.outline);
  const proposal = useMemo(() => {
    if (order.kind !== 'capture-proposal' && order.kind !== 'bracket') return null;
    const entry = entries.find(({ id }) => id === order.paragraph);
    if (entry === undefined) return null;
    const paragraph = plainOfEntry(scene, entry);
    const after = wordingAfter(paragraph, order);
    return {
      kind: order.kind === 'bracket' ? 'amend' : order.change.kind,
      draftedAgainst: paragraph,
      wording: after === null ? [] : [{ ...after, id: paragraph.id }],
    } as const;
  }, [order, entries, scene]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => showChange(box.current), [proposal]);
  if (proposal === null) return null;
  return (
    <div ref={box} className={css.change}>
      <ProposedChange proposal={proposal} language={scene.head.draft.language} counts={false} />
    </div>
  );
}

/** In a long paragraph the change comes into sight, with the line before it. */
function showChange(box: HTMLElement | null): void {
  const change = box?.querySelector('ins, del');
  if (box === null || change == null) return;
  const line = change.getBoundingClientRect();
  const from = line.top - box.getBoundingClientRect().top;
  if (from < 0 || from + line.height > box.clientHeight) box.scrollTop += from - line.height;
}

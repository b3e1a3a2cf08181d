/** How much is in dispute in the text as it stands, in one line that leads to the figures over time. */
import type { Figures } from '@chapeau/model';
import { countDisputed, type BracketedParagraph } from '@chapeau/text';
import { defineMessages, useIntl, type MessageDescriptor } from 'react-intl';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { countUndecided } from '../../sync/draft-stores.ts';
import { useReadable } from '../../sync/store.ts';
import { afterwards } from '../rolling/later.ts';
import css from './outline-pane.module.css';
import { useScene } from './scene.ts';

type InText = Pick<Figures, 'brackets' | 'options'>;

const WORDS: Readonly<Record<keyof InText | 'proposals', MessageDescriptor>> = defineMessages({
  brackets: {
    id: 'figures.live.brackets',
    defaultMessage: '{count, plural, =0 {no brackets} one {# bracket} other {# brackets}}',
  },
  options: {
    id: 'figures.live.options',
    defaultMessage: '{count, plural, =0 {no options} one {# option} other {# options}}',
  },
  proposals: {
    id: 'figures.live.proposals',
    defaultMessage: '{count, plural, =0 {no open proposals} one {# open proposal} other {# open proposals}}',
  },
});

/** Nothing before the text has been counted for the first time. */
export function LiveFigures() {
  const intl = useIntl();
  const { outline, room, draft } = useScene();
  const inText = useCounted(useReadable(outline));
  const proposals = countUndecided(useReadable(room.stores.allProposals));
  if (inText === null) return null;
  const figures = [
    intl.formatMessage(WORDS.brackets, { count: inText.brackets }),
    ...(inText.options > 0 ? [intl.formatMessage(WORDS.options, { count: inText.options })] : []),
    intl.formatMessage(WORDS.proposals, { count: proposals }),
  ];
  return (
    <Link href={PATHS.figures(draft)} className={css.figures}>
      {figures.join(' · ')}
    </Link>
  );
}

/** So long nobody types before the text is counted again: it takes some milliseconds where the text is long. */
const QUIET_MS = 1000;

function useCounted(entries: readonly OutlineEntry[]): InText | null {
  const [counted, setCounted] = useState<InText | null>(null);
  useEffect(() => {
    if (entries.length === 0) return undefined;
    let callOff = () => {};
    const timer = setTimeout(() => {
      callOff = afterwards(() => setCounted(countIn(entries)));
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      callOff();
    };
  }, [entries]);
  return counted;
}

/** Brackets are those that open, as in the figures over time. */
function countIn(entries: readonly OutlineEntry[]): InText {
  const paragraphs = entries.map(({ id, kind, level, label, node }): BracketedParagraph => ({
    id,
    kind,
    level,
    number: label,
    text: node.textContent,
  }));
  return countDisputed(paragraphs);
}

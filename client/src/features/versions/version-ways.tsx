/** What can be read of a draft beside its versions: comparisons, moments, tables, figures. */
import type { Deed } from '@chapeau/model';
import type { DraftAnswer } from '@chapeau/protocol';
import {
  ChartLine,
  Columns3,
  GitCompareArrows,
  History,
  MessagesSquare,
  TableProperties,
  type LucideIcon,
} from 'lucide-react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { PATHS } from '../../app/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import css from './versions.module.css';

const WORDS = defineMessages({
  compare: { id: 'home.compare', defaultMessage: 'Compare' },
  three: { id: 'three.link', defaultMessage: 'Three texts together' },
  moments: { id: 'moments.title', defaultMessage: 'Any moment' },
  sources: { id: 'sources.title', defaultMessage: 'Table of sources' },
  positions: { id: 'positions.title', defaultMessage: 'Position table' },
  figures: { id: 'figures.link', defaultMessage: 'Figures over time' },
});

interface Way {
  readonly word: MessageDescriptor;
  readonly icon: LucideIcon;
  readonly href: string;
  readonly isOpen: boolean;
}

export interface VersionWaysProps {
  readonly answer: DraftAnswer;
  /** What the reader may do. */
  readonly deeds: readonly Deed[];
}

/** A quiet row: what is done on the page itself stands before it. Nothing where there is nothing to read. */
export function VersionWays({ answer, deeds }: VersionWaysProps) {
  const intl = useIntl();
  const open = waysOf(answer, deeds).filter(({ isOpen }) => isOpen);
  if (open.length === 0) return null;
  return (
    <nav
      className={css.ways}
      aria-label={intl.formatMessage({ id: 'versions.ways', defaultMessage: 'Comparisons and tables' })}
    >
      {open.map(({ word, icon, href }) => (
        <ButtonLink key={href} size="small" tone="quiet" icon={icon} href={href}>
          <FormattedMessage {...word} />
        </ButtonLink>
      ))}
    </nav>
  );
}

function waysOf({ draft: { id }, versions, live }: DraftAnswer, deeds: readonly Deed[]): readonly Way[] {
  const texts = versions.length + (live ? 1 : 0);
  const isIssued = versions.length > 0;
  const readsRecord = deeds.includes('read-record');
  return [
    {
      word: WORDS.compare,
      icon: GitCompareArrows,
      href: PATHS.comparison(id),
      isOpen: isIssued && texts > 1,
    },
    { word: WORDS.three, icon: Columns3, href: PATHS.three(id), isOpen: texts > 2 },
    { word: WORDS.moments, icon: History, href: PATHS.moments(id), isOpen: live },
    {
      word: WORDS.sources,
      icon: TableProperties,
      href: PATHS.sources(id),
      isOpen: isIssued && readsRecord,
    },
    { word: WORDS.positions, icon: MessagesSquare, href: PATHS.positions(id), isOpen: readsRecord },
    { word: WORDS.figures, icon: ChartLine, href: PATHS.figures(id), isOpen: isIssued },
  ];
}

/** The way to the table of sources between two texts, for other pages. */
import type { DraftId } from '@chapeau/model';
import { TableProperties } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useMe } from '../../api/queries.ts';
import { isText, PATHS, type SideKey } from '../../app/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';

export interface SourcesLinkProps {
  readonly draft: DraftId;
  /** The text as it stands is nobody's source. */
  readonly from: SideKey;
  readonly to: SideKey;
  /** Absent: what the page is called. */
  readonly children?: ReactNode;
}

/** Nothing for whoever may not read the record, and where the earlier text is no version, or one of them a moment. */
export function SourcesLink({ draft, from, to, children }: SourcesLinkProps) {
  const me = useMe();
  if (from === 'live' || from === to || !isText(from) || !isText(to)) return null;
  if (me.kind !== 'ready' || !me.answer.deeds.includes('read-record')) return null;
  return (
    <ButtonLink size="small" icon={TableProperties} href={PATHS.sources(draft, { from, to })}>
      {children ?? <FormattedMessage id="sources.title" defaultMessage="Table of sources" />}
    </ButtonLink>
  );
}

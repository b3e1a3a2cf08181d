/** The ways to the tables of a draft, for other pages. */
import type { DraftId } from '@chapeau/model';
import { FormattedMessage } from 'react-intl';
import { useMe } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';

export interface TableLinksProps {
  readonly draft: DraftId;
  /** Whether there is a version whose sources can be told. */
  readonly hasVersion: boolean;
}

/** Nothing for whoever may not read the record. */
export function TableLinks({ draft, hasVersion }: TableLinksProps) {
  const me = useMe();
  if (me.kind !== 'ready' || !me.answer.deeds.includes('read-record')) return null;
  return (
    <>
      {hasVersion && (
        <ButtonLink href={PATHS.sources(draft)}>
          <FormattedMessage id="sources.title" defaultMessage="Table of sources" />
        </ButtonLink>
      )}
      <ButtonLink href={PATHS.positions(draft)}>
        <FormattedMessage id="positions.title" defaultMessage="Position table" />
      </ButtonLink>
    </>
  );
}

/** The way from a paragraph, wherever it is shown, to its history. */
import type { DraftId, ParagraphId } from '@chapeau/model';
import { History } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { PATHS } from '../../app/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';

export interface ParagraphHistoryLinkProps {
  readonly draft: DraftId;
  readonly paragraph: ParagraphId;
}

export function ParagraphHistoryLink({ draft, paragraph }: ParagraphHistoryLinkProps) {
  return (
    <ButtonLink size="small" tone="quiet" icon={History} href={PATHS.paragraphHistory(draft, paragraph)}>
      <FormattedMessage id="paragraph-history.open" defaultMessage="Through time" />
    </ButtonLink>
  );
}

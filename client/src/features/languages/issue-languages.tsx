/** The last version of the original, issued in the languages that have it not yet. */
import { isRefusal, type Draft, type Version } from '@chapeau/model';
import type { DraftSummary } from '@chapeau/protocol';
import { Stamp } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';

export interface IssueLanguagesProps {
  readonly original: Draft;
  readonly translations: readonly Draft[];
}

/** Nothing where no version has been issued, or every language has it. */
export function IssueLanguages({ original, translations }: IssueLanguagesProps) {
  const intl = useIntl();
  const toast = useToast();
  const process = useProcess();
  const { send, pending } = useProcessCommand();
  const drafts = process.kind === 'ready' ? process.answer.drafts : [];
  const version = versionsOf(drafts, original).findLast(({ kept }) => kept === undefined);
  if (version === undefined) return null;
  const { id, label } = version;
  const lacking = translations.filter(
    (draft) => !versionsOf(drafts, draft).some((other) => other.label === label),
  );
  if (lacking.length === 0) return null;
  const issue = async () => {
    const answer = await send({ kind: 'issue-languages', version: id });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        { id: 'languages.issued', defaultMessage: '{label} is issued in the other languages too' },
        { label },
      ),
    );
  };
  return (
    <Button icon={Stamp} isPending={pending} onPress={() => void issue()}>
      <FormattedMessage
        id="languages.issue"
        defaultMessage="Issue {label} in {count, plural, one {# other language} other {# other languages}}, as they stand"
        values={{ label, count: lacking.length }}
      />
    </Button>
  );
}

function versionsOf(drafts: readonly DraftSummary[], draft: Draft): readonly Version[] {
  return drafts.find((summary) => summary.draft.id === draft.id)?.versions ?? [];
}

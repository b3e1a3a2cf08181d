/** Words of a programme of work that name a draft, and which draft is meant: what is not told yet is asked first. */
import { draftWordsOf, isRefusal, type DraftId, type KeptMeeting } from '@chapeau/model';
import type { SessionAnswer } from '@chapeau/protocol';
import { useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { SelectField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { WhichDraft } from './which-draft.tsx';

/** Words that name a draft in the meetings, each once, with the drafts that they are bound to. */
export function namedDrafts(meetings: readonly Pick<KeptMeeting, 'parts' | 'drafts'>[]) {
  const named = new Map<string, Set<DraftId | null>>();
  for (const { parts, drafts } of meetings)
    for (const [at, part] of parts.entries()) {
      const words = draftWordsOf(part);
      if (words === null) continue;
      const bound = named.get(words) ?? new Set();
      bound.add(drafts.find((one) => one.part === at)?.draft ?? null);
      named.set(words, bound);
    }
  return named;
}

/** Nothing where every part that names a draft is about one. */
export function DraftsNamed({ answer: { session, meetings } }: { readonly answer: SessionAnswer }) {
  const intl = useIntl();
  const toast = useToast();
  const process = useProcess();
  const { send } = useProcessCommand();
  const ahead = meetings.filter(({ state }) => state === 'planned' || state === 'on');
  const open = [...namedDrafts(ahead)].filter(([, bound]) => bound.has(null)).map(([words]) => words);
  if (open.length === 0 || process.kind !== 'ready' || process.answer.drafts.length === 0) return null;
  const choices = process.answer.drafts.map(({ draft }) => ({ value: draft.id, label: draft.title }));
  const bind = async (words: string, draft: DraftId) => {
    const told = await send({ kind: 'bind-draft', session: session.id, words, draft });
    if (told === null || isRefusal(told)) return;
    toast.said(
      intl.formatMessage({
        id: 'drafts-named.done',
        defaultMessage: 'Meetings that hold a reading of it will open and close that reading.',
      }),
      () => void send({ kind: 'bind-draft', session: session.id, words, draft: null }),
    );
  };
  return (
    <WhichDraft named={open}>
      {(words, label) => (
        <SelectField
          key={words}
          label={label}
          placeholder={intl.formatMessage({ id: 'drafts-named.choose', defaultMessage: 'Choose a draft' })}
          choices={choices}
          value={null}
          onChange={(draft) => void bind(words, draft)}
        />
      )}
    </WhichDraft>
  );
}

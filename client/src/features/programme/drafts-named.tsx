/** Words of a programme of work that name a draft, and which draft is meant: what is not told yet is asked first. */
import { draftWordsOf, isRefusal, type DraftId, type KeptMeeting } from '@chapeau/model';
import type { SessionAnswer } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { SelectField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import css from './programme.module.css';

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
    <section className={css.named}>
      <h2>
        <FormattedMessage id="drafts-named.title" defaultMessage="Which draft is meant?" />
      </h2>
      <p className={css.quiet}>
        <FormattedMessage
          id="drafts-named.why"
          defaultMessage="Once it is said, a meeting with a first or second reading opens that reading when it is opened."
        />
      </p>
      <div className={css.fields}>
        {open.map((words) => (
          <SelectField
            key={words}
            label={
              words === ''
                ? intl.formatMessage({
                    id: 'drafts-named.unnamed',
                    defaultMessage: 'Where no draft is named',
                  })
                : `“${words}”`
            }
            placeholder={intl.formatMessage({ id: 'drafts-named.choose', defaultMessage: 'Choose a draft' })}
            choices={choices}
            value={null}
            onChange={(draft) => void bind(words, draft)}
          />
        ))}
      </div>
    </section>
  );
}

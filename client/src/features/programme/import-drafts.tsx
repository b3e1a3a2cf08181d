/** Which draft is meant by the words of a programme of work that name one: asked before it is taken, and can be told later. */
import type { DraftId, Meeting } from '@chapeau/model';
import type { SessionAnswer } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { SelectField } from '../../ui/fields.tsx';
import { namedDrafts } from './drafts-named.tsx';
import css from './programme.module.css';

export interface ImportDraftsProps {
  readonly meetings: readonly Meeting[];
  readonly replaced: SessionAnswer | null;
  readonly chosen: ReadonlyMap<string, DraftId>;
  readonly onChoose: (chosen: ReadonlyMap<string, DraftId>) => void;
}

const LATER = 'later';

export function ImportDrafts({ meetings, replaced, chosen, onChoose }: ImportDraftsProps) {
  const intl = useIntl();
  const process = useProcess();
  const drafts = process.kind === 'ready' ? process.answer.drafts : [];
  const named = [...namedDrafts(meetings.map(({ parts }) => ({ parts, drafts: [] }))).keys()];
  if (named.length === 0 || drafts.length === 0) return null;
  const known = namedDrafts(replaced?.meetings ?? []);
  const choices: { readonly value: DraftId | typeof LATER; readonly label: string }[] = [
    { value: LATER, label: intl.formatMessage({ id: 'import.draft-later', defaultMessage: 'Not told yet' }) },
    ...drafts.map(({ draft }) => ({ value: draft.id, label: draft.title })),
  ];
  const choose = (words: string, draft: DraftId | typeof LATER) => {
    const next = new Map(chosen);
    if (draft === LATER) next.delete(words);
    else next.set(words, draft);
    onChoose(next);
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
        {named.map((words) => (
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
            choices={choices}
            value={
              chosen.get(words) ?? [...(known.get(words) ?? [])].find((draft) => draft !== null) ?? LATER
            }
            onChange={(draft) => choose(words, draft)}
          />
        ))}
      </div>
    </section>
  );
}

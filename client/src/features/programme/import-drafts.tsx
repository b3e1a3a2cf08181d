/** Which draft is meant by the words of a programme of work that name one: asked before it is taken, and can be told later. */
import type { DraftId, Meeting } from '@chapeau/model';
import type { SessionAnswer } from '@chapeau/protocol';
import { useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { SelectField } from '../../ui/fields.tsx';
import { namedDrafts } from './drafts-named.tsx';
import { WhichDraft } from './which-draft.tsx';

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
    <WhichDraft named={named}>
      {(words, label) => (
        <SelectField
          key={words}
          label={label}
          choices={choices}
          value={chosen.get(words) ?? [...(known.get(words) ?? [])].find((draft) => draft !== null) ?? LATER}
          onChange={(draft) => choose(words, draft)}
        />
      )}
    </WhichDraft>
  );
}

/** Takes a step of the ladder with a paragraph and says what came of it. */
import {
  findPackage,
  isClosed,
  isRefusal,
  LEADS_TO,
  type ParticipantId,
  type StatusDeed,
} from '@chapeau/model';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { progressOf } from '../../editor/signs.ts';
import { STATUS_DEED_WORDS } from '../../intl/words.ts';
import { useToast } from '../../ui/toast.tsx';
import { placeWord } from '../arrangements/named.ts';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';

/** Deeds that one press takes back. What was agreed is reopened with a reason instead. */
const TAKEN_BACK_BY: Readonly<Partial<Record<StatusDeed, StatusDeed>>> = {
  park: 'resume',
  'hold-place': 'resume',
};

interface DecisionTerms {
  readonly reason?: string;
  /** Delegations whose word is awaited. */
  readonly pending?: readonly ParticipantId[];
}

interface Deciding {
  /** Tells whether it was carried out. */
  readonly decide: (deed: StatusDeed, terms?: DecisionTerms) => Promise<boolean>;
  /** A decision of these buttons is under way. What was pressed elsewhere holds nobody up here: no press is lost. */
  readonly isDeciding: boolean;
}

/** Decides, says what was done, and offers to take it back where one press does. */
export function useDecide(entry: OutlineEntry): Deciding {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const waitsFor = useWaitsFor(entry);
  const [isDeciding, setIsDeciding] = useState(false);
  const send = (deed: StatusDeed, { reason = '', pending = [] }: DecisionTerms = {}) =>
    command.send({ kind: 'decide-status', deed, paragraphs: [entry.id], reason, pending: [...pending] });
  const decide: Deciding['decide'] = async (deed, terms) => {
    const others = waitsFor(deed);
    setIsDeciding(true);
    const answer = await send(deed, terms);
    setIsDeciding(false);
    if (answer === null || isRefusal(answer)) return false;
    const inverse = TAKEN_BACK_BY[deed];
    const told = { deed: intl.formatMessage(STATUS_DEED_WORDS[deed]), paragraph: nameOfEntry(intl, entry) };
    toast.said(
      others === null
        ? intl.formatMessage(
            { id: 'deciding.done', defaultMessage: '{deed}: {paragraph}. It is on the record.' },
            told,
          )
        : intl.formatMessage(
            {
              id: 'deciding.ready',
              defaultMessage: '{deed}: {paragraph} is ready; its package waits for {others}.',
            },
            { ...told, others },
          ),
      inverse === undefined ? undefined : () => void send(inverse),
    );
    return true;
  };
  return { decide, isDeciding };
}

/** The other paragraphs of its package that an agreement has to wait for, in words; null: for none. */
function useWaitsFor(entry: OutlineEntry): (deed: StatusDeed) => string | null {
  const intl = useIntl();
  const { room, outline } = useScene();
  return (deed) => {
    const bundle = findPackage(room.stores.arrangements.get(), entry.id);
    if (bundle === undefined || !isClosed(LEADS_TO[deed])) return null;
    const statusOf = (id: OutlineEntry['id']) => room.stores.tags.get(id).status;
    const { waiting } = progressOf(bundle, { entries: outline.get(), statusOf });
    const others = waiting.filter(({ id }) => id !== entry.id);
    return others.length === 0 ? null : placeWord(intl, others);
  };
}

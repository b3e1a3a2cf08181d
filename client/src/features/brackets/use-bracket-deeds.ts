/** What the facilitating team does with brackets that are there. */
import { hashOfWording, isRefusal, judge, covers, findSilence } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { plainOfNode, spokenNumber } from '@chapeau/text';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useKeyed, useReadable } from '../../sync/store.ts';
import { useToast } from '../../ui/toast.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';

export interface BracketDeeds {
  /** Whether they can be done on the paragraph now; whoever may not do them at all is not asked. */
  readonly areOpen: boolean;
  readonly lift: (at: number) => Promise<void>;
  readonly choose: (at: number) => Promise<void>;
  /** Puts brackets round the printed number, or takes them off. */
  readonly bracketNumber: (isOn: boolean) => Promise<void>;
  readonly isPending: boolean;
}

export function useBracketDeeds(entry: OutlineEntry): BracketDeeds {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  const [isPending, setIsPending] = useState(false);
  const areOpen = useAreOpen(entry);
  const send = async (input: CommandInput) => {
    setIsPending(true);
    const answer = await command.send(input);
    setIsPending(false);
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        { id: 'brackets.done', defaultMessage: 'Done in {paragraph}. It is on the record.' },
        { paragraph: nameOfEntry(intl, entry) },
      ),
    );
  };
  const on = () => ({ paragraph: entry.id, present: hashOfWording(plainOfNode(entry.node)) });
  return {
    areOpen,
    lift: (at) => send({ kind: 'lift-bracket', ...on(), at }),
    choose: (at) => send({ kind: 'choose-alternative', ...on(), at }),
    bracketNumber: (isOn) => send({ kind: 'bracket-number', paragraphs: [entry.id], isOn }),
    isPending,
  };
}

/** Asked of the policy that the server asks, so that a closed paragraph offers nothing that would be refused. */
function useAreOpen({ id, label }: OutlineEntry): boolean {
  const { room, actor } = useScene();
  const { status } = useKeyed(room.stores.tags, id);
  const { reading } = useReadable(room.stores.floor);
  const arrangements = useReadable(room.stores.arrangements);
  const refusal = judge(actor.role, 'bracket', {
    number: spokenNumber(label ?? ''),
    status,
    silentUntil: findSilence(arrangements, id)?.deadline ?? null,
    reading: reading && { takes: reading.takes, coversParagraph: covers(reading, id) },
  });
  return refusal === null;
}

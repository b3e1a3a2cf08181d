/** Commands on a draft from the pages. */
import type { DraftId, Refusal } from '@chapeau/model';
import type { CommandAnswer, CommandInput } from '@chapeau/protocol';
import { useCallback } from 'react';
import { makeIdempotencyKey } from './idempotency-key.ts';
import { KEPT } from './queries.ts';
import { sendCommand, type KeyedCommand } from './routes.ts';
import { useAct } from './use-act.ts';

export interface CommandSender {
  /**
   * Sends the command under a new key, and again under the same key while the network fails. Gives the answer, or the
   * refusal, which was already shown; null: the network stayed away, which was shown too.
   */
  readonly send: (command: CommandInput) => Promise<CommandAnswer | Refusal | null>;
  readonly pending: boolean;
  readonly waiting: boolean;
}

const REPEATS = 5;

/** Gives a sender of commands on that draft. */
export function useCommand(draft: DraftId): CommandSender {
  const { send, pending, waiting } = useAct<KeyedCommand, CommandAnswer>(
    (keyed) => sendCommand(draft, keyed),
    { repeats: REPEATS, refreshes: [['draft', draft], KEPT.process()] },
  );
  const sendKeyed = useCallback(
    (command: CommandInput) => send({ command, key: makeIdempotencyKey() }),
    [send],
  );
  return { send: sendKeyed, pending, waiting };
}

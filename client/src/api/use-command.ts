/** Commands on a draft from the pages. */
import type { DraftId, Refusal } from '@chapeau/model';
import type { CommandAnswer, CommandInput } from '@chapeau/protocol';
import { useCallback } from 'react';
import { makeIdempotencyKey } from './idempotency-key.ts';
import { KEPT } from './queries.ts';
import { sendCommand, type KeyedCommand } from './routes.ts';
import { useAct, type Act } from './use-act.ts';

export interface CommandSender {
  /**
   * Sends the command under a new key, and again under the same key while the network fails. Gives the answer, or the
   * refusal, which was already shown; null: the network stayed away, which was shown too.
   */
  readonly send: (command: CommandInput) => Promise<CommandAnswer | Refusal | null>;
  /** The same for whoever shows the refusal itself. */
  readonly sendQuietly: (command: CommandInput) => Promise<CommandAnswer | Refusal | null>;
  readonly pending: boolean;
  readonly waiting: boolean;
}

const REPEATS = 5;

/** Gives a sender of commands on that draft. */
export function useCommand(draft: DraftId): CommandSender {
  const refreshes = [['draft', draft], KEPT.process()];
  const carryOut = (keyed: KeyedCommand) => sendCommand(draft, keyed);
  const loud = useAct<KeyedCommand, CommandAnswer>(carryOut, { repeats: REPEATS, refreshes });
  const quiet = useAct<KeyedCommand, CommandAnswer>(carryOut, { repeats: REPEATS, refreshes, quiet: true });
  return {
    send: useKeyed(loud.send),
    sendQuietly: useKeyed(quiet.send),
    pending: loud.pending,
    waiting: loud.waiting,
  };
}

function useKeyed(send: Act<KeyedCommand, CommandAnswer>['send']): CommandSender['send'] {
  return useCallback((command) => send({ command, key: makeIdempotencyKey() }), [send]);
}

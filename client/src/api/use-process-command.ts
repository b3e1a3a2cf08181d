/** Commands on the process from the pages. */
import type { Refusal } from '@chapeau/model';
import type { ProcessCommandAnswer, ProcessCommandInput } from '@chapeau/protocol';
import { useCallback } from 'react';
import { makeIdempotencyKey } from './idempotency-key.ts';
import { KEPT } from './queries.ts';
import { sendProcessCommand, type KeyedProcessCommand } from './routes.ts';
import { useAct } from './use-act.ts';

export interface ProcessCommandSender {
  /**
   * Sends the command under a new key, and again under the same key while the network fails. Gives the answer, or the
   * refusal; null: the network stayed away, which was shown.
   */
  readonly send: (command: ProcessCommandInput) => Promise<ProcessCommandAnswer | Refusal | null>;
  readonly pending: boolean;
  /** Waiting for the network to come back before it is sent. */
  readonly waiting: boolean;
  /** The last refusal; null: there was none. */
  readonly refusal: Refusal | null;
}

const REPEATS = 5;
const REFRESHES = [KEPT.process()];

/** Gives a sender. `quiet`: the page shows refusals itself, beside the field. */
export function useProcessCommand(options: { readonly quiet?: boolean } = {}): ProcessCommandSender {
  const { send, pending, waiting, refusal } = useAct<KeyedProcessCommand, ProcessCommandAnswer>(
    sendProcessCommand,
    { repeats: REPEATS, refreshes: REFRESHES, quiet: options.quiet ?? false },
  );
  const keyed = useCallback(
    (command: ProcessCommandInput) => send({ command, key: makeIdempotencyKey() }),
    [send],
  );
  return { send: keyed, pending, waiting, refusal };
}

/** Acts: requests that change something. A refusal is shown as one sentence; a lost network is waited for. */
import { isRefusal, type Refusal } from '@chapeau/model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useToast } from '../ui/toast.tsx';
import { useRefusalSentence } from '../intl/refusals.ts';
import { isWorthRepeating } from './outside-failure.ts';
import { repeatDelayMs } from './queries.ts';

export interface ActOptions {
  /** Read again after success: names of KEPT, or beginnings of them. */
  readonly refreshes?: readonly (readonly string[])[];
  /** Times the same request may be sent again after the network failed. Leave out what is not safe to repeat. */
  readonly repeats?: number;
  /** The page shows the refusal itself, beside the field. */
  readonly quiet?: boolean;
}

export interface Act<Input, Answer> {
  /** The answer; or the refusal, which was already shown; null: no answer came, which was shown too. */
  readonly send: (input: Input) => Promise<Answer | Refusal | null>;
  readonly pending: boolean;
  /** Waiting for the network to come back before it is sent. */
  readonly waiting: boolean;
  readonly refusal: Refusal | null;
}

/** An act of the page, with its state. */
export function useAct<Input, Answer>(
  carryOut: (input: Input) => Promise<Answer | Refusal>,
  options: ActOptions = {},
): Act<Input, Answer> {
  const client = useQueryClient();
  const toast = useToast();
  const sentence = useRefusalSentence();
  const mutation = useMutation({
    mutationFn: carryOut,
    retry: (failures, error) => failures < (options.repeats ?? 0) && isWorthRepeating(error),
    retryDelay: repeatDelayMs,
    onSuccess: (answer) => {
      if (isRefusal(answer)) {
        if (options.quiet !== true) toast.refused(sentence(answer));
        return;
      }
      for (const queryKey of options.refreshes ?? []) void client.invalidateQueries({ queryKey });
    },
    onError: () => toast.failed(),
  });
  const { mutateAsync } = mutation;
  // Failures were shown above; the caller only needs to know that it has no answer.
  const send = useCallback((input: Input) => mutateAsync(input).catch(() => null), [mutateAsync]);
  return {
    send,
    pending: mutation.isPending,
    waiting: mutation.isPaused,
    refusal: isRefusal(mutation.data) ? mutation.data : null,
  };
}

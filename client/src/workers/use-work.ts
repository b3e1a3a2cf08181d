/** Work beside the page, as state of a component. */
import { useEffect, useState } from 'react';
import { runInWorker, type StartWorker } from './run-in-worker.ts';

export interface Work<Output> {
  /** The answer to the input at hand, or to an earlier one while that is being worked on; null: none yet. */
  readonly output: Output | null;
  readonly isWorking: boolean;
  readonly hasFailed: boolean;
}

interface Ended<Input, Output> {
  readonly input: Input | null;
  readonly output: Output | null;
  readonly hasFailed: boolean;
}

/** Works on `input` whenever it is another value; null: there is nothing to do. `start` must stay the same function. */
export function useWork<Input, Output>(start: StartWorker, input: Input | null): Work<Output> {
  const [ended, setEnded] = useState<Ended<Input, Output>>({ input: null, output: null, hasFailed: false });
  useEffect(() => {
    if (input === null) return undefined;
    const stop = new AbortController();
    runInWorker<Input, Output>(start, input, stop.signal).then(
      (output) => setEnded({ input, output, hasFailed: false }),
      () => setEnded({ input, output: null, hasFailed: true }),
    );
    return () => stop.abort();
  }, [start, input]);
  if (input === null) return { output: null, isWorking: false, hasFailed: false };
  return { output: ended.output, isWorking: ended.input !== input, hasFailed: ended.hasFailed };
}

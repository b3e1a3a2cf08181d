/** Work that would hold up typing, done beside the page. */

/** Gives a worker that answers its one message with one message. */
export type StartWorker = () => Worker;

/**
 * Sends `input` to a worker of its own and gives its answer, trusted to be an `Output`. The worker ends with the answer, or at
 * once when `signal` is aborted; the promise then never settles. Rejects where the worker fails.
 */
export function runInWorker<Input, Output>(
  start: StartWorker,
  input: Input,
  signal: AbortSignal,
): Promise<Output> {
  return new Promise((resolve, reject) => {
    const worker = start();
    const end = () => worker.terminate();
    signal.addEventListener('abort', end, { once: true });
    worker.addEventListener('message', (event: MessageEvent<Output>) => {
      end();
      resolve(event.data);
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message || 'the worker could not be started'));
    });
    worker.postMessage(input);
  });
}

/** The worker of the page of languages. */

export const startWorker = () =>
  new Worker(new URL('./languages.worker.ts', import.meta.url), { type: 'module' });

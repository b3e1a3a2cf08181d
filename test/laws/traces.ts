/** Runs that once broke a law, kept to be played again. */
import type { Step } from './steps.ts';

const start = { paragraph: 0, at: 0 };

/** Formats that the server tidied up after an edit never reached the one who had made it. */
const tidiedFormats: readonly Step[] = [
  { kind: 'edit', who: 2, edit: { kind: 'embolden', length: 1 }, place: start },
  { kind: 'send', who: 2, count: 1 },
  { kind: 'edit', who: 0, edit: { kind: 'split' }, place: start },
  { kind: 'breathe' },
  { kind: 'send', who: 0, count: 1 },
  { kind: 'edit', who: 3, edit: { kind: 'type', words: ']' }, place: start },
  { kind: 'receive', who: 0, count: 1 },
  { kind: 'breathe' },
  { kind: 'receive', who: 0, count: 1 },
];

export const TRACES: readonly (readonly Step[])[] = [tidiedFormats];

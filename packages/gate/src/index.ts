/** Judges an update before it reaches the draft. */
export * from './trial.ts';
export * from './verdict.ts';

/** What crosses the wire. */
export * from './answers.ts';
export * from './board.ts';
export * from './close-codes.ts';
export * from './commands.ts';
export * from './document-answers.ts';
export * from './files.ts';
export * from './languages.ts';
export * from './messages.ts';
export * from './moments.ts';
export * from './process-commands.ts';
export * from './process-events.ts';
export * from './programme.ts';
export * from './report.ts';
export * from './requests.ts';
export * as validators from './values.ts';
export * from './version.ts';
export * from './watching.ts';

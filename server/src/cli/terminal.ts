/** What a command of the command line has to do with the world: where it reads and writes. */

export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The command's own output and nothing else. */
  out(text: string): void;
  /** Notes and errors for the person at the keyboard. */
  say(line: string): void;
  readFile(path: string): Promise<string>;
  readonly fetch: typeof fetch;
}

/** Something that the person did wrong or has to know, in one sentence; the command ends with it and status 2. */
export class Stop extends Error {}

/** A command of the command line. Gives the exit status. Throws Stop. */
export type CommandLine = (args: readonly string[], terminal: Terminal) => Promise<number>;

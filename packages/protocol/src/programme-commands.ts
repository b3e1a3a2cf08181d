/** Commands on the programme of work: what is planned, and the meeting that is on. */
import { command } from './command.ts';
import * as v from './values.ts';

export const PROGRAMME = [
  /** Opens a planned meeting; readings that it holds are opened or go on. */
  command('open-meeting', { meeting: v.id.meeting }),
  /** Closes the meeting that is on. */
  command('close-meeting', { meeting: v.id.meeting }),
] as const;

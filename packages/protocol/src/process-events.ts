/** What a page is told of the process while it is open: which areas have changed and are to be read again. Sent as JSON, nothing is sent back. */
import type { ProcessArea } from '@chapeau/model';

/** Path of the socket. */
export const EVENTS_PATH = '/events';

export interface ProcessEvent {
  readonly areas: readonly ProcessArea[];
}

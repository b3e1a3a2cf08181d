/** What comes in with an attributed text beside its words: proposals, reservations, explanations of position, statuses. */
import type { Incoming } from './attributed-incoming.ts';
import { proposalsOf } from './attributed-proposals.ts';
import { reservationsOf } from './attributed-reservations.ts';
import { statusesOf } from './attributed-statuses.ts';
import { together, type Consequences } from './consequences.ts';

/** Proposals first, numbered from 1 in the order of the text, then what is said on paragraphs, then statuses. */
export function broughtIn(incoming: Incoming): Consequences {
  return together([...proposalsOf(incoming), ...reservationsOf(incoming), ...statusesOf(incoming)]);
}

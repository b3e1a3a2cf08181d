/** Commands on a meeting while it goes on: what is before the room, and who speaks. */
import { SPEAKING_KINDS } from '@chapeau/model';
import { z } from 'zod';
import { command } from './command.ts';
import * as v from './values.ts';

export const SPEAKING = [
  /** Takes up a part of the meeting that is on, by its place among the parts. */
  command('take-item', { meeting: v.id.meeting, part: z.int().min(0).max(1_000) }),
  command('open-speakers-list', { meeting: v.id.meeting }),
  /** Nobody asks for the floor to make a statement any more; rights of reply and points of order are still asked for. */
  command('close-speakers-list', { meeting: v.id.meeting }),
  /** `participant`: on whose behalf the facilitating team asks; null: one's own. */
  command('ask-for-floor', {
    meeting: v.id.meeting,
    participant: v.id.participant.nullable().default(null),
    asksFor: z.enum(SPEAKING_KINDS).default('statement'),
    onBehalfOf: v.optionalLine.default(''),
  }),
  command('withdraw-request', { speaker: v.id.speaker }),
  /** Time runs from now on. Whoever has the floor ends, or is interrupted by a point of order. */
  command('give-floor', { speaker: v.id.speaker }),
  command('end-speech', { speaker: v.id.speaker }),
  /** Called and not there. */
  command('mark-absent', { speaker: v.id.speaker }),
  /** It has the floor but did not speak, or came back: it waits where it waited. */
  command('return-speaker', { speaker: v.id.speaker }),
  /** `before`: another who waits; null: to the end of the list. */
  command('move-speaker', { speaker: v.id.speaker, before: v.id.speaker.nullable() }),
  command('set-speaking-rules', { rules: v.speakingRules }),
] as const;

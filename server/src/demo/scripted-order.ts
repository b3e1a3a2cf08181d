/** What the demonstration orders on its process, as it is written in the script. */
import { z } from 'zod';

/** When it is done: `day:2 15:05`, `week:-3:4 10:00`, `now-20`; left out: shortly after what was done before. */
const at = z.string().optional();
/** Label of a seat, or the code of whoever has it. */
const by = z.string().default('Secretariat');

/**
 * A command on the process. In it `@` and a name stand for an id: of a participant by its code, or of what an earlier order made `as` that
 * name; `@day:2` and `@week:-3:4` for a date.
 */
const Order = z.strictObject({
  kind: z.literal('order'),
  at,
  by,
  as: z.string().optional(),
  do: z.looseObject({ kind: z.string() }),
});

/** Ticks off whatever is seen to be done of the tasks of a session, called by its name. */
const Ticking = z.strictObject({ kind: z.literal('tick-off'), at, by, session: z.string() });

/** A meeting from its opening to its end, in which nothing is done that this process keeps. */
const Holding = z.strictObject({
  kind: z.literal('hold'),
  session: z.string(),
  /** The day, `week:-52:3`. */
  day: z.string(),
  hours: z.strictObject({ from: z.string(), to: z.string() }),
  parts: z.array(z.looseObject({ kind: z.string() })),
});

export const ScriptedOrder = z.discriminatedUnion('kind', [Order, Ticking, Holding]);
export type ScriptedOrder = z.output<typeof ScriptedOrder>;

/** Whether what is written in the script is an order on the process. */
export function isOrder(script: { readonly kind: string }): script is ScriptedOrder {
  return script.kind === 'order' || script.kind === 'tick-off' || script.kind === 'hold';
}

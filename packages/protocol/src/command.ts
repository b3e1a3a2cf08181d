/** The shape that every command has. */
import { z } from 'zod';

/** A command of that kind with those members and no others. */
export const command = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape }).meta({ id: kind });

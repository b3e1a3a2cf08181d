/** One kind of command, as validated. */
import type { Command, CommandKind } from '@chapeau/protocol';

export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

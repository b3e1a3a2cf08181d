/** Commands on statements under the items of a meeting. */
import { LIMITS, STATEMENT_KINDS } from '@chapeau/model';
import { z } from 'zod';
import { command } from './command.ts';
import * as v from './values.ts';

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(LIMITS.statementText) }),
  /** Only what a browser opens over the network: an address that runs something is none. */
  z.strictObject({ kind: z.literal('link'), href: z.url({ protocol: /^https?$/ }).max(2_000) }),
  /** A file that was handed in before. */
  z.strictObject({ kind: z.literal('file'), file: v.id.file }),
]);

export const STATEMENTS = [
  command('file-statement', {
    /** What it takes the place of; null: nothing. */
    statement: v.id.statement.nullable().default(null),
    meeting: v.id.meeting,
    /** Number of the agenda item; empty: none. */
    item: v.optionalLine.default(''),
    /** Whose it is where the secretariat files it; null: one's own. */
    participant: v.id.participant.nullable().default(null),
    onBehalfOf: v.optionalLine.default(''),
    form: z.enum(STATEMENT_KINDS),
    content,
    language: v.language.default('en'),
    audience: v.audience.default('team'),
  }),
  /** Opens it to an audience, or closes it to all but the team. */
  command('publish-statement', { statement: v.id.statement, audience: v.audience }),
  command('withdraw-statement', { statement: v.id.statement }),
  command('set-statement-modalities', { modalities: v.statementModalities }),
] as const;

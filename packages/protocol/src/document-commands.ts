/** Commands on the register of documents. */
import { DISTRIBUTIONS, DOCUMENT_KINDS, DOCUMENT_RELATIONS, LIMITS, TEXT_FORMATS } from '@chapeau/model';
import { z } from 'zod';
import { command } from './command.ts';
import * as v from './values.ts';

const several = <Item extends z.ZodType>(item: Item) => z.array(item).max(LIMITS.documentParts);

/** Only what a browser opens over the network: an address that runs something is none. */
const address = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .meta({ description: 'http or https' });

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('version'), version: v.id.version }),
  z.strictObject({
    kind: z.literal('text'),
    language: v.language,
    format: z.enum(TEXT_FORMATS),
    text: z.string().min(1).max(LIMITS.documentText),
  }),
  z.strictObject({ kind: z.literal('link'), language: v.language, href: address }),
  /** A file that was handed in before. */
  z.strictObject({ kind: z.literal('file'), language: v.language, file: v.id.file }),
]);

const relation = z.strictObject({
  kind: z.enum(DOCUMENT_RELATIONS),
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('listed'), id: z.union([v.id.document, v.id.version]) }),
    z.strictObject({ kind: z.literal('elsewhere'), symbol: v.line }),
  ]),
});

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('participants'), participants: v.participantIds }),
  z.strictObject({ kind: z.literal('chair') }),
  z.strictObject({ kind: z.literal('secretariat') }),
]);

/** What is told of a document. */
const MATTER = {
  symbol: v.optionalLine.default(''),
  documentKind: z.enum(DOCUMENT_KINDS),
  titles: several(z.strictObject({ language: v.language, title: v.line })).min(1),
  languages: several(v.language).default([]),
  original: v.language.nullable().default(null),
  distribution: z.enum(DISTRIBUTIONS).nullable().default(null),
  date: z.iso.date(),
  agendaItem: v.optionalLine.default(''),
  session: v.id.session.nullable().default(null),
  source: source.default({ kind: 'secretariat' }),
  relations: several(relation).default([]),
  contents: several(content).default([]),
  audience: v.audience,
};

export const DOCUMENTS = [
  /** Takes a document up in the register. `issue`: at once; otherwise it stays a draft that the facilitating team alone sees. */
  command('register-document', { ...MATTER, issue: z.boolean().default(true) }),
  /** Everything that is told of it anew. */
  command('change-document', { document: v.id.document, ...MATTER }),
  command('issue-document', { document: v.id.document }),
  /** It stays in the register, with the reason; its text is for the facilitating team alone from then on. */
  command('withdraw-document', { document: v.id.document, reason: v.note }),
  /** Throws away a draft that was never issued. */
  command('discard-document', { document: v.id.document }),
] as const;

/** The tables of a draft: where a revised text comes from, and who said what on each paragraph. */
import {
  filterPositions,
  makingSourcesTable,
  planPositions,
  type PositionTable,
  type SourcesTable,
} from '@chapeau/compare';
import {
  isRefusal,
  refuse,
  type Actor,
  type Draft,
  type DraftId,
  type Refusal,
  type VersionId,
} from '@chapeau/model';
import { validators, type PositionsAnswer, type SourcesAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import type { House } from '../../house.ts';
import type { LongWork } from '../../long-work.ts';
import type { Moments } from '../../moments/moments.ts';
import { inPauses, stepsInPauses } from '../../rolling/pauses.ts';
import { findEntriesBetween } from '../../tables/entries-between.ts';
import { findOpenedBase, type PositionBase } from '../../tables/position-base.ts';
import { positionsFile } from '../../tables/positions-file.ts';
import { readRoom, type ReadRoom } from '../../tables/read-room.ts';
import { sourcesFile } from '../../tables/sources-file.ts';
import { writeCsv, writeMarkdownTable, type FileTable } from '../../tables/table-file.ts';
import { codesOf, textWords } from '../../tables/table-words.ts';
import { positionsAnswer, sourcesAnswer } from '../answers/tables.ts';
import { fileName } from '../file-name.ts';
import { readVersion } from '../read-version.ts';
import { readableVersions, seekLiveDraft } from '../reading-rights.ts';
import { memberRoute, TextAnswer, type Route } from '../route.ts';

const { id } = validators;
const params = z.object({ draft: id.draft });
const format = z.enum(['json', 'csv', 'markdown']).default('json');
const yes = z
  .literal('yes')
  .optional()
  .transform((said) => said !== undefined);
const refusals = ['not-found', 'version-unknown'] as const;

/** With the moments that one server keeps at hand; tables are made one at a time. */
export function makeTableRoutes(moments: Moments, work: LongWork): readonly Route[] {
  const getSources = memberRoute({
    method: 'get',
    path: '/api/drafts/{draft}/sources',
    id: 'getSources',
    summary:
      'Where each paragraph of a later text comes from in an earlier version: sources, delegations, decisions',
    params,
    query: z.object({
      from: id.version,
      to: z.union([id.version, z.literal('live')]).default('live'),
      format,
    }),
    answer: { status: 200, description: 'The table', schema: sourcesAnswer },
    refusals,
    handle: async ({ house, identity: { actor: by }, params: asked, query: { from, to, format: as } }) => {
      const read = await work.take(house, by.id, () => readSources(house, { id: asked.draft, by, from, to }));
      if (isRefusal(read)) return read;
      const { draft, answer } = read;
      if (as === 'json') return answer;
      const codeOf = codesOf(await house.storage.list('participant', draft.process));
      const lines = [`Sources in ${textWords(answer.from)} of ${textWords(answer.to)}`];
      return fileOf(sourcesFile(answer.table, codeOf), { as, draft, label: 'sources', lines });
    },
  });

  const getPositions = memberRoute({
    method: 'get',
    path: '/api/drafts/{draft}/positions',
    id: 'getPositions',
    summary:
      'What each delegation, group and the Chair said on each paragraph, beside a base and what is agreed',
    params,
    query: z.object({
      base: z
        .union([id.version, z.literal('live')])
        .optional()
        .meta({
          description: 'Absent: as it stood when the open reading was opened, else the latest version',
        }),
      within: id.paragraph
        .nullable()
        .default(null)
        .meta({ description: 'A paragraph, or a section by its heading' }),
      column: z
        .string()
        .max(600)
        .nullable()
        .default(null)
        .meta({ description: 'One column alone, by its key' }),
      disputed: yes,
      open: yes,
      said: yes,
      words: z.string().max(600).default(''),
      format,
    }),
    answer: { status: 200, description: 'The table', schema: positionsAnswer },
    refusals,
    handle: async ({ house, identity: { actor: by }, params: asked, query }) => {
      const { base, format: as, ...filter } = query;
      const read = await work.take(house, by.id, () =>
        readPositions(house, moments, { id: asked.draft, by, base }),
      );
      if (isRefusal(read)) return read;
      const { draft, answer } = read;
      const table = filterPositions(answer.table, filter);
      if (as === 'json') return { ...answer, table };
      const codeOf = codesOf(await house.storage.list('participant', draft.process));
      const lines = [`Positions, beside ${textWords(answer.base)}`];
      return fileOf(positionsFile(table, codeOf), { as, draft, label: 'positions', lines });
    },
  });
  return [getSources, getPositions];
}

interface Made<Answer> {
  readonly draft: Draft;
  readonly answer: Answer;
}

interface SourcesWanted {
  readonly id: DraftId;
  readonly by: Actor;
  readonly from: VersionId;
  readonly to: VersionId | 'live';
}

async function readSources(
  house: House,
  { id: wanted, by, from, to }: SourcesWanted,
): Promise<Made<SourcesAnswer<SourcesTable>> | Refusal> {
  const draft = await seekLiveDraft(house, wanted, by);
  const room = isRefusal(draft) ? draft : await readRoom(house, draft);
  if (isRefusal(draft) || isRefusal(room)) return refuse('not-found');
  const earlier = await readText(house, from, { draft, by, room });
  const later = await readText(house, to, { draft, by, room });
  if (isRefusal(earlier) || isRefusal(later)) return refuse('version-unknown');
  const entries = findEntriesBetween(room.entries, from, to === 'live' ? null : to);
  if (entries === undefined) return refuse('bad-request', { detail: 'to: issued before from' });
  const { proposals } = room;
  const table = await stepsInPauses(
    makingSourcesTable({ from: earlier.plain, to: later.plain, entries, proposals }),
  );
  return { draft, answer: { from: earlier.text, to: later.text, table } };
}

interface PositionsWanted {
  readonly id: DraftId;
  readonly by: Actor;
  readonly base: VersionId | 'live' | undefined;
}

async function readPositions(
  house: House,
  moments: Moments,
  { id: wanted, by, base: key }: PositionsWanted,
): Promise<Made<PositionsAnswer<PositionTable>> | Refusal> {
  const draft = await seekLiveDraft(house, wanted, by);
  const room = isRefusal(draft) ? draft : await readRoom(house, draft);
  if (isRefusal(draft) || isRefusal(room)) return refuse('not-found');
  const read = { draft, by, room };
  const base =
    key === undefined
      ? ((await findOpenedBase(house, moments, read)) ?? (await latestBase(house, read)))
      : await readText(house, key, read);
  if (isRefusal(base)) return base;
  const { columns, places, rowOf } = planPositions({ ...room, base: base.plain, present: room.plain });
  return { draft, answer: { base: base.text, table: { columns, rows: await inPauses(places, rowOf) } } };
}

interface Reading {
  readonly draft: Draft;
  readonly by: Actor;
  readonly room: ReadRoom;
}

async function readText(
  house: House,
  key: VersionId | 'live',
  { draft, by, room }: Reading,
): Promise<PositionBase | Refusal> {
  if (key === 'live') return { text: { kind: 'live' }, plain: room.plain };
  const found = await readVersion(house, key, by);
  if (isRefusal(found)) return found;
  if (found.draft.id !== draft.id) return refuse('version-unknown');
  return { text: { kind: 'version', version: key, label: found.version.label }, plain: found.plain };
}

/** The latest version that the reader may read; where there is none the text as it stands. */
async function latestBase(house: House, read: Reading): Promise<PositionBase | Refusal> {
  const last = (await readableVersions(house, read.draft.id, read.by)).at(-1);
  return await readText(house, last?.id ?? 'live', read);
}

interface FileWanted {
  readonly as: 'csv' | 'markdown';
  readonly draft: Draft;
  readonly label: string;
  readonly lines: readonly string[];
}

function fileOf(table: FileTable, { as, draft, label, lines }: FileWanted): TextAnswer {
  const name = (extension: string) => fileName(draft, { symbol: '', label }, extension);
  if (as === 'csv') return new TextAnswer(writeCsv(table), 'text/csv', name('csv'));
  return new TextAnswer(
    writeMarkdownTable(table, { title: draft.title, lines }),
    'text/markdown',
    name('md'),
  );
}

/** The rolling text of a draft as it stands, to be saved. */
import { writeMarkdown, writePlainJson } from '@chapeau/interchange';
import {
  isRefusal,
  refuse,
  textOf,
  type Actor,
  type Draft,
  type DraftId,
  type PlainDraft,
  type Refusal,
} from '@chapeau/model';
import { validators } from '@chapeau/protocol';
import { readProposals } from '@chapeau/text';
import { z } from 'zod';
import type { House } from '../../house.ts';
import { rollInPauses } from '../../rolling/roll-in-pauses.ts';
import { printRolling } from '../../rolling/rolling-file.ts';
import { fileName } from '../file-name.ts';
import { seekLiveDraft } from '../reading-rights.ts';
import { memberRoute, TextAnswer } from '../route.ts';
import { plainInPauses } from '../../rolling/plain-in-pauses.ts';

const getDraftRolling = memberRoute({
  method: 'get',
  path: '/api/drafts/{draft}/rolling',
  id: 'getDraftRolling',
  isCompressed: true,
  summary: 'The text as it stands with all open proposals in the notation of the field, to be saved',
  params: z.object({ draft: validators.id.draft }),
  query: z.object({
    names: z
      .enum(['yes', 'no'])
      .default('yes')
      .meta({ description: 'no: brackets alone, and nothing that tells who proposed what' }),
    format: z.enum(['markdown', 'text', 'json']).default('markdown'),
  }),
  answer: { status: 200, description: 'The rolling text', mediaType: 'text/markdown' },
  refusals: ['not-found'],
  handle: async ({ house, identity: { actor }, params, query: { names, format } }) => {
    const printed = await print(house, { id: params.draft, by: actor, names: names === 'yes' });
    if (isRefusal(printed)) return printed;
    const { draft, plain } = printed;
    const { write, mediaType, extension } = FORMATS[format];
    const name = fileName(draft, { symbol: '', label: 'rolling' }, extension);
    return new TextAnswer(write(plain), mediaType, name);
  },
});

export const draftRollingRoutes = [getDraftRolling];

const FORMATS = {
  markdown: { write: writeMarkdown, mediaType: 'text/markdown', extension: 'md' },
  text: { write: writeText, mediaType: 'text/plain', extension: 'txt' },
  json: { write: writePlainJson, mediaType: 'application/json', extension: 'json' },
} as const;

interface Asked {
  readonly id: DraftId;
  readonly by: Actor;
  readonly names: boolean;
}

async function print(
  house: House,
  { id, by, names }: Asked,
): Promise<{ readonly draft: Draft; readonly plain: PlainDraft } | Refusal> {
  const draft = await seekLiveDraft(house, id, by);
  const room = isRefusal(draft) ? null : await house.rooms.open(id);
  if (isRefusal(draft) || room === null) return refuse('not-found');
  const read = await room.act(async (doc) => ({
    writes: [],
    result: { plain: await plainInPauses(doc, draft), proposals: readProposals(doc) },
  }));
  if (isRefusal(read)) return read;
  const { plain, proposals } = read;
  const rolling = await rollInPauses(plain, proposals, names);
  const participants = await house.storage.list('participant', draft.process);
  return { draft, plain: await printRolling({ plain, rolling, names, participants }) };
}

/** Each paragraph on lines of its own, its number before it. */
function writeText({ title, symbol, paragraphs }: PlainDraft): string {
  const head = [symbol, title].filter((line) => line !== '');
  const lines = paragraphs.map((paragraph) => [paragraph.number ?? '', textOf(paragraph)].join(' ').trim());
  return `${[...head, ...lines].join('\n\n')}\n`;
}

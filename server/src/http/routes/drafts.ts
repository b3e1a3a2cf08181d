/** Drafts: made, read, and acted on by commands. */
import {
  isRefusal,
  ladderOf,
  LIMITS,
  mayEnter,
  progressOf,
  refuse,
  type Progress,
  type Refusal,
} from '@chapeau/model';
import { Command, DraftRequest, validators, type DraftAnswer } from '@chapeau/protocol';
import { standingsOf } from '@chapeau/text';
import { z } from 'zod';
import { createDraft } from '../../deeds/create-draft.ts';
import { orderOnDraft } from '../../process/order-on-draft.ts';
import * as schemas from '../answer-schemas.ts';
import { plainDraft } from '../answers/text.ts';
import { readsLive, seekDraft, seekLiveDraft, summaryOf, withoutDraft } from '../reading-rights.ts';
import { memberRoute } from '../route.ts';
import { plainInPauses } from '../../rolling/plain-in-pauses.ts';

const draftParams = z.object({ draft: validators.id.draft });

const postDraft = memberRoute({
  method: 'post',
  path: '/api/drafts',
  id: 'createDraft',
  summary:
    'Creates a draft from Markdown or plain text, on request with the proposals that stand in its brackets',
  body: DraftRequest,
  // The same text takes up to twice the bytes as a string of JSON.
  longBody: {
    bytes: 2 * LIMITS.uploadBytes,
    holds: LIMITS.uploadBytes,
    deed: 'create-draft',
    others: 'refused',
  },
  answer: { status: 201, description: 'The draft', schema: schemas.newDraft },
  refusals: [
    'role-may-not',
    'text-not-understood',
    'text-too-long',
    'too-large',
    'names-unknown',
    'names-not-delegations',
  ],
  handle: async ({ house, identity, body, keep }) =>
    await createDraft(house, { request: body, by: identity.actor, keep }),
});

const getDrafts = memberRoute({
  method: 'get',
  path: '/api/drafts',
  id: 'getDrafts',
  summary: 'The drafts that are open to me',
  answer: { status: 200, description: 'The drafts', schema: schemas.drafts },
  handle: async ({ house, identity }) => {
    const drafts = await house.storage.list('draft', identity.actor.process);
    const summaries = await Promise.all(drafts.map((draft) => summaryOf(house, draft, identity.actor)));
    return { drafts: summaries.filter((summary) => summary !== null) };
  },
});

const getDraft = memberRoute({
  method: 'get',
  path: '/api/drafts/{draft}',
  id: 'getDraft',
  summary: 'A draft: its readings, its versions, and the ladder of statuses',
  params: draftParams,
  answer: { status: 200, description: 'The draft', schema: schemas.draftAnswer },
  refusals: ['not-found'],
  handle: async ({ house, identity: { actor }, params }): Promise<DraftAnswer | Refusal> => {
    const draft = await seekDraft(house, params.draft, actor);
    const summary = isRefusal(draft) ? null : await summaryOf(house, draft, actor);
    if (summary === null) return refuse('not-found');
    const readings = readsLive(actor) ? await house.storage.list('reading', params.draft) : [];
    const process = await house.storage.find('process', actor.process);
    return { ...summary, readings: readings.map(withoutDraft), ladder: ladderOf(process ?? {}) };
  },
});

const getDrafting = memberRoute({
  method: 'get',
  path: '/api/drafts/{draft}/drafting',
  id: 'getDrafting',
  summary: 'The untabled proposals whose drafting room is open to me',
  params: draftParams,
  answer: { status: 200, description: 'The proposals', schema: schemas.drafting },
  refusals: ['not-found'],
  handle: async ({ house, identity: { actor }, params }) => {
    const draft = await seekLiveDraft(house, params.draft, actor);
    if (isRefusal(draft)) return draft;
    const proposals = (await house.storage.list('proposal', draft.id)).filter(
      (proposal) => proposal.fate === 'draft' && mayEnter(proposal, actor),
    );
    // No room is opened for a list: a delegation may have any number of them.
    const listed = await Promise.all(
      proposals.map(async (proposal) => ({
        proposal,
        generation: await house.storage.readGeneration(proposal.id),
      })),
    );
    return { proposals: listed.filter(({ generation }) => generation !== null) };
  },
});

const getDraftingProposal = memberRoute({
  method: 'get',
  path: '/api/drafts/{draft}/drafting/{proposal}',
  id: 'getDraftingProposal',
  summary: 'One proposal whose drafting room is open to me',
  params: z.object({ draft: validators.id.draft, proposal: validators.id.proposal }),
  answer: { status: 200, description: 'The proposal', schema: schemas.draftingProposal },
  refusals: ['not-found'],
  handle: async ({ house, identity: { actor }, params }) => {
    const draft = await seekLiveDraft(house, params.draft, actor);
    const proposal = await house.storage.find('proposal', params.proposal);
    // Whoever is not on the team is told the same as where there is no such proposal.
    if (isRefusal(draft) || proposal === null || proposal.draft !== draft.id) return refuse('not-found');
    if (!mayEnter(proposal, actor)) return refuse('not-found');
    const generation = await house.storage.readGeneration(proposal.id);
    return generation === null ? refuse('not-found') : { proposal, generation };
  },
});

const postCommand = memberRoute({
  method: 'post',
  path: '/api/drafts/{draft}/commands',
  id: 'command',
  summary: 'Carries out one command; sent again under the same key it is answered again and done once',
  params: draftParams,
  body: Command,
  needsKey: true,
  answer: { status: 200, description: 'Carried out', schema: schemas.commandAnswer },
  refusals: ['role-may-not', 'not-found', 'not-saved', 'repeated-with-other-content'],
  handle: async ({ house, identity, params, body, keep }) =>
    await orderOnDraft(house, {
      draft: params.draft,
      command: body,
      by: identity.actor,
      isSignedIn: async () => (await house.storage.find('sign-in', identity.signIn.id)) !== null,
      keep,
    }),
});

const getRecord = memberRoute({
  method: 'get',
  path: '/api/drafts/{draft}/record',
  id: 'getRecord',
  isCompressed: true,
  summary: 'The record: every act on the draft, each entry chained to the one before',
  params: draftParams,
  query: z.object({
    after: z.coerce
      .number()
      .int()
      .min(0)
      .default(0)
      .meta({ description: 'Only the entries after this sequence' }),
  }),
  answer: { status: 200, description: 'The record', schema: schemas.record },
  refusals: ['not-found'],
  handle: async ({ house, identity, params, query }) => {
    const draft = await seekLiveDraft(house, params.draft, identity.actor);
    return isRefusal(draft) ? draft : { entries: await house.storage.readRecord(draft.id, query.after) };
  },
});

const getLive = memberRoute({
  method: 'get',
  path: '/api/drafts/{draft}/live.json',
  id: 'getLive',
  isCompressed: true,
  summary: 'The text as it stands at this moment, as a plain draft',
  params: draftParams,
  answer: { status: 200, description: 'The text', schema: plainDraft },
  refusals: ['not-found'],
  handle: async ({ house, identity, params }) => {
    const draft = await seekLiveDraft(house, params.draft, identity.actor);
    if (isRefusal(draft)) return draft;
    const room = await house.rooms.open(draft.id);
    if (room === null) return refuse('not-found');
    return await room.act(async (doc) => ({ writes: [], result: await plainInPauses(doc, draft) }));
  },
});

const progress: z.ZodType<Progress> = z
  .object({ agreed: z.int(), parked: z.int(), open: z.int(), total: z.int() })
  .meta({ id: 'Progress' });

const getProgress = memberRoute({
  method: 'get',
  path: '/api/drafts/{draft}/progress',
  id: 'getProgress',
  summary: 'How many paragraphs of the text are agreed, parked and open at this moment',
  params: draftParams,
  answer: { status: 200, description: 'The counts', schema: progress },
  refusals: ['not-found'],
  handle: async ({ house, identity, params }) => {
    const draft = await seekLiveDraft(house, params.draft, identity.actor);
    if (isRefusal(draft)) return draft;
    const room = await house.rooms.open(draft.id);
    if (room === null) return refuse('not-found');
    return await room.act((doc) => ({ writes: [], result: progressOf(standingsOf(doc)) }));
  },
});

export const draftRoutes = [
  getDrafts,
  postDraft,
  getDraft,
  getDrafting,
  getDraftingProposal,
  postCommand,
  getRecord,
  getLive,
  getProgress,
];

import { computedFates, disputesOf, hashOfRolling, rollingOnPresent, takenOf } from '@chapeau/compare';
import {
  hashOfWording,
  isRefusal,
  type ParagraphId,
  type ProposalId,
  type RecordEntry,
} from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { plainDraftOf, readProposals } from '@chapeau/text';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

/** What the room holds now, as every page that is connected sees it. */
async function present() {
  const room = await server.house.rooms.open(cast.draft);
  const draft = await server.storage.find('draft', cast.draft);
  if (room === null || draft === null) throw new Error('there is no room');
  const read = await room.act((doc) => ({
    writes: [],
    result: { plain: plainDraftOf(doc, draft), proposals: readProposals(doc) },
  }));
  if (isRefusal(read)) throw new Error(read.refusal);
  return read;
}

/** Two proposals taken down on the first paragraph, and the decision for the second of them. */
async function twoDecisions(): Promise<readonly [CommandInput, ParagraphId]> {
  const way = 'line-by-line';
  const { facilitator, draft, participants } = cast;
  await facilitator.orders(draft, { kind: 'open-reading', way, takes: 'textual-proposals', scope: 'whole' });
  const { plain } = await present();
  const [target] = plain.paragraphs;
  if (target === undefined) throw new Error('there is no text');
  const say = async (proponent: 'NOR' | 'KEN', text: string) =>
    await facilitator.orders(draft, {
      kind: 'capture-proposal',
      proposal: 'amend',
      target: target.id,
      proponent: participants[proponent].id,
      present: hashOfWording(target),
      wording: [{ kind: target.kind, level: target.level, runs: [{ text }] }],
    });
  await say('NOR', 'The Group convened.');
  const second = await say('KEN', 'The Group did meet.');
  const { proposals } = await present();
  const rolling = rollingOnPresent(target, proposals, { language: plain.language });
  const choices = new Map(
    disputesOf(rolling).map(({ id, alternatives }) => {
      const wanted = alternatives.find(({ voices }) =>
        voices.some(({ proposal }) => proposal === (second.created as ProposalId)),
      );
      return [id, wanted?.id ?? 'present'];
    }),
  );
  const command: CommandInput = {
    kind: 'decide-disputes',
    paragraph: target.id,
    rolling: hashOfRolling(rolling),
    choices: [...choices].map(([dispute, alternative]) => ({ dispute, alternative })),
    fates: [...computedFates(takenOf(rolling, choices), proposals)],
  };
  return [command, target.id];
}

it('D44 of two facilitators who decide at once one decides, and the other looks again', async () => {
  const [command] = await twoDecisions();
  const { facilitator, draft } = cast;
  const told = await Promise.all([facilitator.command(draft, command), facilitator.command(draft, command)]);
  expect(told.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect(told.find(({ status }) => status === 409)?.body.refusal).toBe('rolling-has-changed');
  const { plain, proposals } = await present();
  expect(plain.paragraphs[0]?.runs).toEqual([{ text: 'The Group did meet.' }]);
  expect(proposals.map(({ fate }) => fate)).toEqual(['not-retained', 'accepted']);
});

it('D48 over the wire too a decision is taken back as it was, once', async () => {
  const [command, paragraph] = await twoDecisions();
  const { facilitator, draft } = cast;
  const before = await present();
  const { sequence } = await facilitator.orders(draft, command);
  const { entries } = await facilitator.must<{ entries: RecordEntry[] }>(
    'GET',
    `/api/drafts/${draft}/record`,
  );
  const entry = entries.find((each) => each.sequence === sequence);
  if (entry === undefined) throw new Error('nothing was recorded');
  expect(entry.paragraphs.map((change) => change.paragraph)).toEqual([paragraph]);
  const undo = { kind: 'undo-decision', decision: entry.id } as const;
  await facilitator.orders(draft, undo);
  expect(await present()).toEqual(before);
  expect((await facilitator.command(draft, undo)).body.refusal).toBe('decision-not-undoable');
});

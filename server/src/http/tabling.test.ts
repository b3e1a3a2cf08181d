import type { ProposalId } from '@chapeau/model';
import type { MeAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Desk } from '../rooms/testing/desk.ts';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

it('D11 tabling closes the drafting room and says that the record has grown; what its team types from then on is refused', async () => {
  const { facilitator, norway, draft, paragraphs } = cast;
  const target = paragraphs[0] ?? null;
  const way = 'successive-drafts';
  await facilitator.orders(draft, { kind: 'open-reading', way, takes: 'textual-proposals', scope: 'whole' });
  const { created } = await norway.orders(draft, { kind: 'start-proposal', proposal: 'amend', target });
  const proposal = created as ProposalId;
  const { actor } = await norway.must<MeAnswer>('GET', '/api/me');
  const room = await server.house.rooms.open(proposal);
  if (room === null || actor === null) throw new Error('there is nobody in a drafting room');
  const desk = new Desk(room, { actor, layout: 'drafting-room' }).open();
  const turn = async () => {
    await new Promise(setImmediate);
    await room.act(() => ({ writes: [], result: null }));
  };
  desk.type(' In New York.');
  await turn();
  await norway.orders(draft, { kind: 'table-proposal', proposal });
  expect([desk.saved, desk.closed]).toEqual([2, null]);
  expect(desk.notices).toContain('record');
  desk.type(' Too late.');
  await turn();
  expect(desk.refused?.refusal).toBe('room-closed');
});

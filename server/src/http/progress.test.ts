import { progressOf, type PlainDraft, type Progress } from '@chapeau/model';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

it('SV7 how far agreement has come is counted here, as the text tells it, for whoever reads the text', async () => {
  const path = `/api/drafts/${cast.draft}/progress`;
  expect(await cast.norway.must<Progress>('GET', path)).toEqual({ agreed: 0, parked: 0, open: 3, total: 3 });
  await cast.facilitator.orders(cast.draft, {
    kind: 'decide-status',
    deed: 'agree-in-informals',
    paragraphs: cast.paragraphs.slice(0, 1),
  });
  const { paragraphs } = await cast.norway.must<PlainDraft>('GET', `/api/drafts/${cast.draft}/live.json`);
  const counted = await cast.norway.must<Progress>('GET', path);
  expect(counted).toEqual({ agreed: 1, parked: 0, open: 2, total: 3 });
  expect(counted).toEqual(progressOf(paragraphs));
  expect((await cast.observer.get(path)).status).toBe(404);
});

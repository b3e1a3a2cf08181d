import { findBreak, type DraftId, type VersionId } from '@chapeau/model';
import type { ProcessRecordAnswer, RecordAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

it('SV8 what a version for the team alone is called is told to the team, and to nobody else by any record', async () => {
  const { draft } = cast;
  const order = cast.facilitator;
  const { created: french } = await order.ordersProcess({
    kind: 'add-language',
    original: draft,
    language: 'fr',
    title: 'En français',
    text: { source: '1. Le Groupe s’est réuni.', format: 'plain' },
  });
  const issued = async (label: string) => {
    const names = { label, symbol: `${label}/1`, standing: 'chairs-text', audience: 'team' } as const;
    return (await order.orders(draft, { kind: 'issue-version', ...names })).created as VersionId;
  };
  const version = await issued('SECRET');
  await order.ordersProcess({ kind: 'issue-languages', version });
  const { created: task } = await cast.secretariat.ordersProcess({
    kind: 'put-task',
    phase: 'before',
    what: 'zero-draft',
  });
  const evidence = { kind: 'version', draft, version, label: 'SECRET' } as const;
  await order.processCommand({ kind: 'tick-task', task: task as never, evidence });
  await order.orders(draft, {
    kind: 'decide-status',
    deed: 'agree-in-informals',
    paragraphs: cast.paragraphs.slice(0, 1),
  });
  const paths = [
    `/api/drafts/${draft}`,
    `/api/drafts/${draft}/record`,
    `/api/drafts/${draft}/moments`,
    `/api/drafts/${draft}/figures`,
    `/api/drafts/${french as DraftId}/record`,
    '/api/process/record',
    '/api/process/tasks',
    '/api/notices',
    '/api/report',
    '/api/documents',
  ];
  for (const path of paths) {
    const told = await cast.norway.get(path);
    expect([path, told.status, told.text.includes('SECRET')]).toEqual([path, 200, false]);
  }
  expect((await order.get(`/api/drafts/${draft}`)).text).toContain('SECRET');
  const { entries } = await cast.norway.must<RecordAnswer>('GET', `/api/drafts/${draft}/record`);
  const process = await cast.norway.must<ProcessRecordAnswer>('GET', '/api/process/record');
  expect([findBreak(entries), findBreak(process.entries)]).toEqual([null, null]);
  const open = { kind: 'change-audience', version, audience: 'participants' } as const;
  await order.orders(draft, open);
  const after = await cast.norway.must<RecordAnswer>('GET', `/api/drafts/${draft}/record`);
  expect(after.entries.at(-1)?.act).toMatchObject({ kind: 'audience-changed', label: 'SECRET' });
});

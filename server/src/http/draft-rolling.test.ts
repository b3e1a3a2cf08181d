import { readPlainJson } from '@chapeau/interchange';
import { hashOfWording, isRefusal, textOf, type PlainDraft } from '@chapeau/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../cli/run.ts';
import { testTerminal } from '../cli/testing/terminal.ts';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
  const { facilitator, draft, participants } = cast;
  const way = 'line-by-line';
  await facilitator.orders(draft, { kind: 'open-reading', way, takes: 'textual-proposals', scope: 'whole' });
  const live = await facilitator.must<PlainDraft>('GET', `/api/drafts/${draft}/live.json`);
  const [target] = live.paragraphs;
  if (target === undefined) throw new Error('there is no text');
  const { kind, level } = target;
  const say = async (proponent: 'NOR' | 'KEN', texts: readonly string[]) =>
    await facilitator.orders(draft, {
      kind: 'capture-proposal',
      proposal: 'amend',
      target: target.id,
      proponent: participants[proponent].id,
      present: hashOfWording(target),
      wording: texts.map((text) => ({ kind, level, runs: [{ text }] })),
    });
  await say('NOR', ['The Group convened.', 'It sat long.']);
  await say('KEN', ['The Group assembled.']);
});
afterEach(() => server.close());

const pathOf = (query: string) => `/api/drafts/${cast.draft}/rolling${query}`;

describe('the rolling text to be saved', () => {
  it('D49 is in the notation, with names, in the words of the draft', async () => {
    const told = await cast.reviewer.get(pathOf(''));
    expect(told.text).toContain('1. The Group [met][convened - NOR][assembled - KEN].');
    expect(told.text).toContain('[It sat long. - NOR]');
    expect(told.headers.get('content-type')).toMatch(/^text\/markdown/);
    expect(told.headers.get('content-disposition')).toContain('rolling.md');
  });

  it('D49 without names it tells nobody, in no format', async () => {
    const { participants } = cast;
    for (const format of ['markdown', 'text', 'json']) {
      const { text, status } = await cast.norway.get(pathOf(`?names=no&format=${format}`));
      expect(status).toBe(200);
      expect(text).toContain('The Group [met][assembled][convened].');
      expect(text).not.toMatch(/NOR|KEN|prp-/u);
      for (const { id, name } of Object.values(participants)) {
        expect(text).not.toContain(id);
        expect(text).not.toContain(name);
      }
    }
  });

  it('D49 as plain JSON it is a draft, as text it has a line for each paragraph', async () => {
    const { text } = await cast.facilitator.get(pathOf('?format=json'));
    const draft = readPlainJson(text);
    if (isRefusal(draft)) throw new Error(draft.refusal);
    expect(draft.paragraphs.map((each) => textOf(each)).slice(0, 2)).toEqual([
      'The Group [met][convened - NOR][assembled - KEN].',
      '[It sat long. - NOR]',
    ]);
    const plain = await cast.facilitator.get(pathOf('?format=text'));
    expect(plain.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(plain.text).toContain('\n\n2. It adopted its agenda.\n\n');
  });

  it('H10 it is not there for observers', async () => {
    expect((await cast.observer.get(pathOf(''))).status).toBe(404);
  });

  it('X3 from the command line it is the same', async () => {
    const terminal = testTerminal();
    const { url } = server;
    const remote = ['--server', url, '--token', cast.facilitator.token];
    const args = ['export', cast.draft, '--rolling', '--no-names', '--format', 'text', ...remote];
    expect(await runCommandLine(args, terminal)).toBe(0);
    expect(terminal.written()).toBe((await cast.facilitator.get(pathOf('?names=no&format=text'))).text);
  });
});

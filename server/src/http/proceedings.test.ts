import { hashOfWording, type PlainDraft, type ProposalId } from '@chapeau/model';
import type { Problem, ProseAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planMeetings } from './testing/planned.ts';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const PATH = '/api/process/proceedings';
const summary = (query = '') => cast.secretariat.must<ProseAnswer>('GET', `${PATH}${query}`);
const sentencesOf = ({ paragraphs }: ProseAnswer) =>
  paragraphs.flatMap((one) => (one.kind === 'heading' ? [] : one.sentences));

/** Norway says in the first meeting that the second paragraph goes; it also drafts something that nobody has seen. */
async function play() {
  const { meetings } = await planMeetings(server, 2);
  const [first] = meetings;
  if (first === undefined) throw new Error('no meeting');
  const target = cast.paragraphs[1] ?? null;
  await cast.facilitator.processCommand({ kind: 'open-meeting', meeting: first.id });
  await cast.facilitator.orders(cast.draft, {
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: 'whole',
  });
  const started = await cast.norway.orders(cast.draft, { kind: 'start-proposal', proposal: 'amend', target });
  const { paragraphs } = await cast.secretariat.must<PlainDraft>(
    'GET',
    `/api/drafts/${cast.draft}/live.json`,
  );
  const present = paragraphs.find(({ id }) => id === target);
  const { created } = await cast.secretariat.orders(cast.draft, {
    kind: 'capture-proposal',
    proposal: 'delete',
    target,
    proponent: cast.participants.NOR.id,
    present: present === undefined ? null : hashOfWording(present),
    wording: [],
  });
  const proposal = created as ProposalId;
  await cast.kenya.orders(cast.draft, { kind: 'take-position', proposal, stance: 'supports', note: '' });
  await cast.facilitator.processCommand({ kind: 'close-meeting', meeting: first.id });
  return { untabled: started.created as ProposalId, meeting: first.id };
}

describe('the summary of proceedings over HTTP', () => {
  it('PC16 is for the facilitating team alone', async () => {
    expect((await cast.facilitator.get(PATH)).status).toBe(200);
    for (const person of [cast.norway, cast.observer]) {
      const { status, body } = await person.get<Problem>(PATH);
      expect([status, body.refusal]).toEqual([403, 'role-may-not']);
    }
  });

  it('PC16 tells the meeting from its opening to its end, in the time of its place, and every source is there', async () => {
    const { untabled, meeting } = await play();
    const answer = await summary(`?meeting=${meeting}`);
    const told = sentencesOf(answer);
    expect(answer.paragraphs[0]).toMatchObject({
      kind: 'heading',
      text: expect.stringMatching(/^1st meeting, 12 May 2031/),
    });
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^The meeting was called to order at \d+(\.\d\d)? [ap]\.m\.$/),
      expect.stringMatching(/^The first reading of the draft entitled “.*” began\.$/),
      expect.stringMatching(/^The representative of Norway proposed to delete .*; supported by Kenya\.$/),
      expect.stringMatching(/^The meeting rose at /),
    ]);
    const record = await cast.secretariat.must<{ entries: { sequence: number; act: { kind: string } }[] }>(
      'GET',
      `/api/drafts/${cast.draft}/record`,
    );
    const kinds = told[2]?.sources.map((source) =>
      source.kind === 'decision'
        ? record.entries.find(({ sequence }) => sequence === source.sequence)?.act.kind
        : source.kind,
    );
    expect(kinds).toEqual(['proposal-tabled', 'position-taken']);
    expect(JSON.stringify(answer)).not.toContain(untabled);
    expect(sentencesOf(await summary('?naming=withheld')).some(({ text }) => text.includes('Norway'))).toBe(
      false,
    );
  });
});

/** Row F01 of the list of faults, on deadlines: what nobody broke is adopted once, though the server was killed before and away at the deadline. */
import type { DraftId, ParagraphId, RecordEntry } from '@chapeau/model';
import type { RecordAnswer } from '@chapeau/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import { until } from '../cast/until.ts';

let cast: Cast;
let draft: DraftId;
let paragraphs: readonly ParagraphId[];
beforeAll(async () => {
  cast = await assemble({ delegations: ['NOR'] });
  draft = await cast.makeDraft();
  paragraphs = numberedParagraphs(await liveText(cast.facilitator, draft));
}, 60_000);
afterAll(async () => {
  await cast.dispose();
});

/** Puts the paragraph under silence; the moment that it ends. */
async function putUnderSilence(paragraph: ParagraphId, forMs: number): Promise<number> {
  const deadline = Date.now() + forMs;
  await cast.facilitator.command(draft, {
    kind: 'open-silence',
    subject: { kind: 'paragraphs', paragraphs: [paragraph] },
    deed: 'agree-ad-referendum',
    text: 'The Chair puts this paragraph under silence.',
    deadline: new Date(deadline).toISOString(),
    zone: 'America/New_York',
  });
  return deadline;
}

const statusOf = async (paragraph: ParagraphId) =>
  (await liveText(cast.reviewer, draft)).paragraphs.find(({ id }) => id === paragraph)?.status;
const adoptions = async (): Promise<readonly RecordEntry[]> => {
  const { entries } = await cast.reviewer.get<RecordAnswer>(`/api/drafts/${draft}/record`);
  return entries.filter(({ actorName }) => actorName === 'Silence procedure');
};

test('F01 a silence that runs on after a kill is adopted at its deadline, once', async () => {
  const [paragraph] = paragraphs;
  if (paragraph === undefined) throw new Error('The text has no paragraph');
  const deadline = await putUnderSilence(paragraph, 4_000);
  await cast.server.kill9();
  await cast.server.begin();
  await until(async () => (await statusOf(paragraph)) === 'agreed-ad-referendum', {
    withinMs: 20_000,
    what: 'the paragraph is agreed',
  });
  const [entry, ...more] = await adoptions();
  expect(Date.parse(entry?.at ?? '')).toBeGreaterThanOrEqual(deadline);
  expect(more).toEqual([]);
}, 60_000);

test('F01 a deadline that passes while the server is away is kept at its start, once', async () => {
  const [, paragraph] = paragraphs;
  if (paragraph === undefined) throw new Error('The text has one paragraph');
  const deadline = await putUnderSilence(paragraph, 1_500);
  await cast.server.kill9();
  await until(() => Date.now() > deadline, { what: 'the deadline passes' });
  await cast.server.begin();
  expect(await statusOf(paragraph)).toBe('agreed-ad-referendum');
  const [, entry] = await adoptions();
  expect(Date.parse(entry?.at ?? '')).toBeGreaterThanOrEqual(deadline);
  await cast.server.kill9();
  await cast.server.begin();
  expect(await adoptions()).toHaveLength(2);
}, 60_000);

/** Row F01 for commands: what was answered survives `kill -9`; what was not is answered when it is sent again, and done once. */
import { randomUUID } from 'node:crypto';
import {
  findBreak,
  FRESH_TAG,
  type DraftId,
  type ParagraphId,
  type Proposal,
  type ProposalId,
  type RecordEntry,
} from '@chapeau/model';
import type { CommandAnswer, CommandInput, DraftAnswer } from '@chapeau/protocol';
import { readFloor, readProposals, readTags } from '@chapeau/text';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import type { Answer, Person } from '../cast/person.ts';
import { startProposal, wordProposal } from '../cast/proposals.ts';
import { until } from '../cast/until.ts';
import { enter } from '../wire/raw-client.ts';

const rounds = process.env['CHAPEAU_LONG'] === '1' ? 30 : 3;

let cast: Cast;
let draft: DraftId;
let paragraphs: readonly ParagraphId[];
beforeAll(async () => {
  cast = await assemble({ delegations: ['NOR', 'BRA'] });
  draft = await cast.makeDraft();
  paragraphs = numberedParagraphs(await liveText(cast.facilitator, draft));
}, 60_000);
afterAll(async () => {
  await cast.dispose();
});

/** A command, its key, and the answer; null: the connection broke first. */
interface Sent {
  readonly by: Person;
  readonly key: string;
  readonly command: CommandInput;
  answer: Answer | null;
}

const READING = {
  kind: 'open-reading',
  way: 'successive-drafts',
  takes: 'textual-proposals',
  scope: 'whole',
} as const;

test.each(Array.from({ length: rounds }, (_, index) => index + 1))(
  'F01 a command is carried out once, whole or not at all, when the server is killed (%i)',
  async (round) => {
    const [facilitator, norway, brazil] = [cast.facilitator, cast.delegation('NOR'), cast.delegation('BRA')];
    if (round === 1) await facilitator.command(draft, READING);
    const ready: ProposalId[] = [];
    for (let count = 0; count < 6; count += 1) {
      const proposal = await startProposal(norway, draft, paragraphs[count]!);
      await wordProposal(norway, proposal, ` ‹${round}p${count}›`);
      ready.push(proposal);
    }
    const sent: Sent[] = [];
    const send = async (by: Person, command: CommandInput): Promise<void> => {
      const one: Sent = { by, key: randomUUID(), command, answer: null };
      sent.push(one);
      one.answer = await by.attempt(draft, command, one.key).catch(() => null);
    };
    let isOver = false;
    const lines = [
      async () => {
        for (const proposal of ready) {
          await send(norway, { kind: 'table-proposal', proposal });
          await send(brazil, { kind: 'take-position', proposal, stance: 'supports', note: String(round) });
          await send(facilitator, { kind: 'accept-proposal', proposal });
        }
      },
      async () => {
        while (!isOver) {
          await send(facilitator, { kind: 'decide-status', deed: 'park', paragraphs: [paragraphs[8]!] });
          await send(facilitator, { kind: 'decide-status', deed: 'resume', paragraphs: [paragraphs[8]!] });
        }
      },
      async () => {
        while (!isOver) await send(facilitator, { kind: 'take-floor', paragraph: paragraphs[7]! });
      },
      async () => {
        while (!isOver)
          await send(brazil, { kind: 'start-proposal', proposal: 'delete', target: paragraphs[9]! });
      },
    ];
    const running = lines.map((line) => line());
    const enough = 12 + ((round * 17) % 60);
    await until(() => sent.filter(({ answer }) => answer !== null).length > enough, {
      what: 'some are done',
    });
    await cast.server.kill9();
    isOver = true;
    await Promise.all(running);
    await cast.server.begin();

    const acknowledged = sent.filter(({ answer }) => answer?.status === 200);
    const open = sent.filter(({ answer }) => answer === null);
    expect(open.length).toBeGreaterThan(0);
    for (const one of open.slice(0, 12)) one.answer = await one.by.attempt(draft, one.command, one.key);
    // Whatever has an answer has the same one for ever.
    for (const { by, command, key, answer } of acknowledged)
      expect((await by.attempt(draft, command, key)).text).toBe(answer?.text);

    const { entries } = await facilitator.get<{ entries: RecordEntry[] }>(`/api/drafts/${draft}/record`);
    expect(findBreak(entries)).toBeNull();
    const sequences = sent.flatMap(({ answer }) => {
      if (answer?.status !== 200) return [];
      const { sequence } = JSON.parse(answer.text) as CommandAnswer;
      return sequence === null ? [] : [sequence];
    });
    expect(new Set(sequences).size).toBe(sequences.length);
    for (const sequence of sequences) expect(entries[sequence - 1]?.sequence).toBe(sequence);
    await expectOneTruth(entries);
  },
  60_000,
);

/** Text, rows and record say the same. */
async function expectOneTruth(entries: readonly RecordEntry[]): Promise<void> {
  const room = await enter(cast.facilitator, draft);
  const shown = readProposals(room.doc);
  const tags = readTags(room.doc);
  const { reading, paragraph } = readFloor(room.doc);
  room.close();
  const { openReading } = await cast.facilitator.get<DraftAnswer>(`/api/drafts/${draft}`);
  expect(reading).toEqual(openReading);
  const floors = entries.flatMap(({ act }) => (act.kind === 'floor-taken' ? [act.paragraph] : []));
  expect(paragraph).toBe(floors.at(-1) ?? null);
  const decisions = entries.flatMap(({ id, act }) =>
    act.kind === 'status-decided' ? [{ status: act.statusAfter, since: id }] : [],
  );
  expect(tags.get(paragraphs[8]!) ?? FRESH_TAG).toMatchObject(decisions.at(-1) ?? FRESH_TAG);
  const tabled = entries.flatMap(({ act }) =>
    act.kind === 'proposal-tabled' ? [act.proposal.proposal] : [],
  );
  expect(shown.map(({ id }) => id)).toEqual(tabled);
  const accepted = entries.flatMap(({ act }) =>
    act.kind === 'proposal-decided' && act.fateAfter === 'accepted' ? [act.proposal.proposal] : [],
  );
  expect(shown.filter(({ fate }) => fate === 'accepted').map(({ id }) => id)).toEqual(accepted);
  const { proposals } = await cast
    .delegation('NOR')
    .get<{ proposals: { proposal: Proposal }[] }>(`/api/drafts/${draft}/drafting`);
  expect(proposals.filter(({ proposal }) => tabled.includes(proposal.id))).toEqual([]);
}

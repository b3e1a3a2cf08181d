import { findBreak, type PlainDraft, type ProposalId } from '@chapeau/model';
import type { DraftAnswer, DraftingAnswer, RecordAnswer, VersionAnswer } from '@chapeau/protocol';
import { replaceParagraph } from '@chapeau/text';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assemble, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
beforeEach(async () => {
  server = await startTestServer();
  cast = await assemble(server);
});
afterEach(() => server.close());

const firstReading = {
  kind: 'open-reading',
  way: 'successive-drafts',
  takes: 'textual-proposals',
  scope: 'whole',
} as const;

/** Writes in the drafting room as an editor would, in the turn of its room. */
async function draftIn(
  proposal: ProposalId,
  target: Cast['paragraphs'][number],
  text: string,
): Promise<void> {
  const room = await server.house.rooms.open(proposal);
  await room?.act(() => ({
    writes: [],
    result: null,
    change: (doc) => replaceParagraph(doc, target, { kind: 'numbered', level: 1, runs: [{ text }] }),
  }));
}

describe('one text over HTTP', () => {
  it('D17 goes from its zero draft through a reading, a proposal and a decision to adoption', async () => {
    const { facilitator, norway, kenya, draft, paragraphs } = cast;
    const [first] = paragraphs;
    if (first === undefined) throw new Error('the text is empty');
    await facilitator.orders(draft, {
      kind: 'issue-version',
      label: 'Zero draft',
      standing: 'official-draft',
      audience: 'public',
    });
    await facilitator.orders(draft, firstReading);
    await facilitator.orders(draft, { kind: 'take-floor', paragraph: first });

    const started = await norway.orders(draft, { kind: 'start-proposal', proposal: 'amend', target: first });
    const proposal = started.created as ProposalId;
    expect(started.sequence).toBeNull();
    await draftIn(proposal, first, 'The Group met in New York.');
    await norway.orders(draft, {
      kind: 'invite-co-sponsor',
      proposal,
      participant: cast.participants.KEN.id,
    });
    const invited = await kenya.must<DraftingAnswer>('GET', `/api/drafts/${draft}/drafting`);
    expect(invited.proposals.map((one) => one.proposal.id)).toEqual([proposal]);
    await kenya.orders(draft, { kind: 'join-proposal', proposal });
    await norway.orders(draft, { kind: 'table-proposal', proposal });
    await facilitator.orders(draft, { kind: 'accept-proposal', proposal });

    const live = await kenya.must<PlainDraft>('GET', `/api/drafts/${draft}/live.json`);
    expect(live.paragraphs[0]).toMatchObject({
      id: first,
      stage: 1,
      runs: [{ text: 'The Group met in New York.' }],
    });
    await facilitator.orders(draft, { kind: 'decide-status', deed: 'agree', paragraphs: [...paragraphs] });
    await facilitator.orders(draft, { kind: 'close-reading' });
    await facilitator.orders(draft, { kind: 'adopt-draft' });
    const issued = await facilitator.orders(draft, {
      kind: 'issue-version',
      label: 'Adopted',
      standing: 'official-draft',
      audience: 'public',
    });

    const { entries } = await kenya.must<RecordAnswer>('GET', `/api/drafts/${draft}/record`);
    expect(findBreak(entries)).toBeNull();
    const later = await kenya.must<RecordAnswer>('GET', `/api/drafts/${draft}/record?after=8`);
    expect(later.entries).toEqual(entries.slice(8));
    expect(entries.map(({ act }) => act.kind)).toEqual([
      'draft-created',
      'version-issued',
      'reading-opened',
      'floor-taken',
      'proposal-tabled',
      'proposal-decided',
      'status-decided',
      'reading-closed',
      'status-decided',
      'version-issued',
    ]);
    const { plain } = await cast.observer.must<VersionAnswer>('GET', `/api/versions/${issued.created}`);
    expect(plain.paragraphs.map(({ status }) => status)).toEqual(['adopted', 'adopted', 'adopted']);
  });

  it('D18 two who table and accept at once leave a record without a gap', async () => {
    const { facilitator, norway, kenya, draft, paragraphs } = cast;
    await facilitator.orders(draft, firstReading);
    const proposals = await Promise.all(
      [norway, kenya].flatMap((by) =>
        paragraphs.map(async (target) => {
          const { created } = await by.orders(draft, { kind: 'start-proposal', proposal: 'delete', target });
          return { by, proposal: created as ProposalId };
        }),
      ),
    );
    await Promise.all(
      proposals.map(({ by, proposal }) => by.orders(draft, { kind: 'table-proposal', proposal })),
    );
    await Promise.all(
      proposals.map(({ proposal }) => facilitator.command(draft, { kind: 'accept-proposal', proposal })),
    );
    const { entries } = await kenya.must<RecordAnswer>('GET', `/api/drafts/${draft}/record`);
    expect(findBreak(entries)).toBeNull();
    const serials = entries.flatMap(({ act }) =>
      act.kind === 'proposal-tabled' ? [act.proposal.serial] : [],
    );
    expect(serials).toEqual([1, 2, 3, 4, 5, 6]);
    const live = await kenya.must<PlainDraft>('GET', `/api/drafts/${draft}/live.json`);
    expect(live.paragraphs).toEqual([]);
  });

  it('D7 a deleted paragraph comes back where it stood, and its words are on the record throughout', async () => {
    const { facilitator, norway, draft, paragraphs } = cast;
    const target = paragraphs[1];
    if (target === undefined) throw new Error('the text is too short');
    const live = () => facilitator.must<PlainDraft>('GET', `/api/drafts/${draft}/live.json`);
    const before = (await live()).paragraphs;
    await facilitator.orders(draft, firstReading);
    const { created } = await norway.orders(draft, { kind: 'start-proposal', proposal: 'delete', target });
    const proposal = created as ProposalId;
    await norway.orders(draft, { kind: 'table-proposal', proposal });
    await facilitator.orders(draft, { kind: 'accept-proposal', proposal });
    expect((await live()).paragraphs.map(({ id }) => id)).not.toContain(target);

    const reopen = { kind: 'decide-status' as const, deed: 'reopen' as const, paragraphs: [target] };
    expect((await facilitator.command(draft, reopen)).body.refusal).toBe('reason-missing');
    await facilitator.orders(draft, { ...reopen, reason: 'Deleted too soon.' });
    const after = (await live()).paragraphs;
    expect(after.map(({ id, number, runs }) => [id, number, runs])).toEqual(
      before.map(({ id, number, runs }) => [id, number, runs]),
    );
    expect(after[1]?.status).toBe('open');
    const { entries } = await norway.must<RecordAnswer>('GET', `/api/drafts/${draft}/record`);
    expect(findBreak(entries)).toBeNull();
    expect(entries.at(-1)).toMatchObject({ reason: 'Deleted too soon.', paragraphs: [{ before: null }] });
  });

  it('D11 what is written while it is tabled is in the wording or in nothing', async () => {
    const { facilitator, norway, draft, paragraphs } = cast;
    const [target] = paragraphs;
    if (target === undefined) throw new Error('the text is empty');
    await facilitator.orders(draft, firstReading);
    const { created } = await norway.orders(draft, { kind: 'start-proposal', proposal: 'amend', target });
    const proposal = created as ProposalId;
    await draftIn(proposal, target, 'As tabled.');
    await norway.orders(draft, { kind: 'table-proposal', proposal });
    const answer = await norway.must<DraftAnswer>('GET', `/api/drafts/${draft}`);
    expect(answer.openReading?.ordinal).toBe(1);
    expect((await server.storage.find('proposal', proposal))?.wording).toMatchObject([
      { runs: [{ text: 'As tabled.' }] },
    ]);
    expect((await norway.command(draft, { kind: 'table-proposal', proposal })).body.refusal).toBe(
      'fate-settled',
    );
  });
});

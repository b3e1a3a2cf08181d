/** Row F01 of the list of faults: what somebody was told is saved, or has seen, survives `kill -9`. */
import type { DraftId, ParagraphId, ProposalId } from '@chapeau/model';
import { textRoot, type Layout } from '@chapeau/text';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble, liveText, numberedParagraphs, type Cast } from '../cast/assemble.ts';
import type { Person } from '../cast/person.ts';
import { startProposal } from '../cast/proposals.ts';
import { until } from '../cast/until.ts';
import { enter, type RawClient } from '../wire/raw-client.ts';
import { StockClient } from '../wire/stock-client.ts';
import { Typist } from '../wire/typist.ts';
import { type } from '../wire/updates.ts';

const rounds = process.env['CHAPEAU_LONG'] === '1' ? 100 : 5;

let cast: Cast;
let draft: DraftId;
let paragraphs: readonly ParagraphId[];
let proposal: ProposalId;
beforeAll(async () => {
  cast = await assemble({ delegations: ['NOR', 'BRA'] });
  draft = await cast.makeDraft();
  paragraphs = numberedParagraphs(await liveText(cast.facilitator, draft));
  proposal = await startProposal(cast.delegation('NOR'), draft, paragraphs[7]!);
}, 60_000);
afterAll(async () => {
  await cast.dispose();
});

test.each(Array.from({ length: rounds }, (_, index) => index + 1))(
  'F01 nothing that was told to be saved, or seen by another, is lost when the server is killed (%i)',
  async (round) => {
    const watcher = await enter(cast.reviewer, draft);
    const stock = await StockClient.enter(cast.secretariat, draft);
    const clients = await Promise.all([
      enter(cast.facilitator, draft),
      enter(cast.secretariat, draft),
      enter(cast.facilitator, draft),
      enter(cast.delegation('NOR'), proposal, { layout: 'drafting-room' }),
    ]);
    // The first two type into the same paragraph; the last in a drafting room.
    const places = [paragraphs[0]!, paragraphs[0]!, paragraphs[1]!, paragraphs[7]!];
    const typists = clients.map(
      (client, index) => new Typist(client, places[index]!, `${round}${'abcd'[index]!}`),
    );
    const typing = typists.map((typist) => typist.type());
    for (let count = 0; count < 20; count += 1) type(paragraphs[2]!, `‹${round}s${count}›`)(stock.doc);
    const enough = 40 + ((round * 37) % 60);
    await until(() => clients.every((client) => client.saved > enough), { what: 'all have typed a while' });

    await cast.server.kill9();
    for (const typist of typists) typist.stop();
    await Promise.all(typing);
    for (const client of clients) client.cut();
    watcher.cut();
    stock.close();
    const seen = marksIn(watcher);
    await cast.server.begin();

    const text = await wordsFor(cast.reviewer, draft, 'draft');
    const drafted = await wordsFor(cast.delegation('NOR'), proposal, 'drafting-room');
    const told = typists.map((typist) => typist.told);
    for (const [index, { there, gone }] of told.entries()) {
      expect(there.length).toBeGreaterThan(20);
      const now = index === 3 ? drafted : text;
      expect(there.filter((words) => !now.includes(words))).toEqual([]);
      expect(gone.filter((words) => now.includes(words))).toEqual([]);
    }
    const takenOut = new Set(typists.flatMap((typist) => typist.removed));
    expect(seen.filter((words) => !text.includes(words) && !takenOut.has(words))).toEqual([]);
  },
  30_000,
);

function marksIn(client: RawClient): readonly string[] {
  return (
    textRoot(client.doc)
      .toJSON()
      .match(/‹[^›]*›/g) ?? []
  );
}

/** The words that somebody who comes in now is sent. */
async function wordsFor(person: Person, room: string, layout: Layout): Promise<string> {
  const client = await enter(person, room, { layout });
  client.close();
  return textRoot(client.doc).toJSON();
}

/** At the end: the record holds, nothing proposed is without a fate, and the text is what was decided. */
import { textOf, type ParagraphId } from '@chapeau/model';
import { expect } from 'vitest';
import { unexpected } from '../desk.ts';
import type { Negotiation } from '../negotiation.ts';

/** The chain is checked here, and by the page of somebody who only reads. */
export async function verifyRecord(story: Negotiation): Promise<void> {
  const entries = await story.record();
  const screen = await story.desk('Screen');
  await screen.go(`/drafts/${story.draft}/record`);
  const checked = screen.page.getByRole('status').filter({ hasText: String(entries.length) });
  await checked.first().waitFor();
  await screen.picture(`80-record-${entries.length}`);
}

/** Serial numbers run without a gap, and every proposal that was ever tabled is settled. */
export async function settleAll(story: Negotiation): Promise<void> {
  const fates = await story.fates();
  expect([...fates.keys()]).toEqual(Array.from(fates, (_, index) => index + 1));
  expect([...fates].filter(([, fate]) => fate === 'tabled')).toEqual([]);
}

/** Every paragraph that proposals were decided on reads as the last of those decisions left it. */
export async function readDecidedText(story: Negotiation): Promise<void> {
  const decided = new Map<ParagraphId, string>();
  for (const { act, paragraphs } of await story.record())
    if (act.kind === 'proposal-decided' || act.kind === 'proposals-decided' || act.kind === 'decision-undone')
      for (const { paragraph, after } of paragraphs)
        decided.set(paragraph, after === null ? '' : textOf(after));
  expect(decided.size).toBeGreaterThan(0);
  const now = await Promise.all([...decided.keys()].map(async (id) => [id, await story.words(id)] as const));
  expect(new Map(now)).toEqual(decided);
}

/** No page complained of anything but what it was refused. */
export function complainOfNothing(story: Negotiation): void {
  expect(unexpected(story.complaints)).toEqual([]);
}

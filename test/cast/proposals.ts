/** Proposals as a delegation makes them: started, worded in the drafting room, tabled. */
import type { DraftId, ParagraphId, ProposalId } from '@chapeau/model';
import { textParagraphsOf } from '@chapeau/text';
import { enter } from '../wire/raw-client.ts';
import { type } from '../wire/updates.ts';
import type { Person } from './person.ts';

/** Opens a drafting room on a paragraph. */
export async function startProposal(
  delegate: Person,
  draft: DraftId,
  target: ParagraphId,
): Promise<ProposalId> {
  const { created } = await delegate.command(draft, { kind: 'start-proposal', proposal: 'amend', target });
  if (created === null) throw new Error('No proposal was made');
  return created as ProposalId;
}

/** Adds words to the paragraph in the drafting room, and waits until they are saved. */
export async function wordProposal(delegate: Person, proposal: ProposalId, words: string): Promise<void> {
  const room = await enter(delegate, proposal, { layout: 'drafting-room' });
  const [first] = textParagraphsOf(room.doc);
  if (first === undefined) throw new Error('The drafting room is empty');
  room.edit(type(first.id, words));
  await room.allSaved();
  room.close();
}

/** A tabled amendment that adds words to a paragraph. */
export async function propose(
  delegate: Person,
  draft: DraftId,
  { target, words }: { readonly target: ParagraphId; readonly words: string },
): Promise<ProposalId> {
  const proposal = await startProposal(delegate, draft, target);
  await wordProposal(delegate, proposal, words);
  await delegate.command(draft, { kind: 'table-proposal', proposal });
  return proposal;
}

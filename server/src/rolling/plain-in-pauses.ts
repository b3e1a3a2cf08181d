/** A live text taken out of its room in pauses. */
import type { Draft, PlainDraft } from '@chapeau/model';
import { takingPlainDraft } from '@chapeau/text';
import type * as Y from 'yjs';
import { stepsInPauses } from './pauses.ts';

/** As `plainDraftOf` gives it. To be called within the room's turn, in which nothing changes the document. */
export async function plainInPauses(doc: Y.Doc, draft: Draft): Promise<PlainDraft> {
  return await stepsInPauses(takingPlainDraft(doc, draft));
}

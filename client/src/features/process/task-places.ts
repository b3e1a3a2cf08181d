/** Where a task is carried out, as an address. */
import type { DraftId, TaskPlace } from '@chapeau/model';
import { PATHS } from '../../app/paths.ts';

/** Null: on no page that there is for it. `draft` null: the output that it is about has none yet. */
export function placePath(place: TaskPlace, draft: DraftId | null): string | null {
  switch (place) {
    case 'body':
    case 'agenda':
    case 'officers':
      return PATHS.process;
    case 'record':
      return PATHS.processRecord;
    case 'programme':
      return PATHS.programme;
    case 'documents':
      return PATHS.documents;
    case 'participants':
      return PATHS.participants;
    case 'new-draft':
      return draft === null ? PATHS.newDraft : PATHS.versions(draft);
    case 'text':
      return draft === null ? null : PATHS.draft(draft);
    case 'versions':
      return draft === null ? null : PATHS.versions(draft);
    case 'languages':
      return draft === null ? null : PATHS.languages(draft);
  }
}

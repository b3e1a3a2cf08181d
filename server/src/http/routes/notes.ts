/** Private notes of a delegation: opened, listed, taken home. To everybody else they do not exist. */
import { isRefusal, refuse } from '@chapeau/model';
import { NotesRequest, validators } from '@chapeau/protocol';
import { z } from 'zod';
import { openNotes } from '../../notes/open-notes.ts';
import { readNotes, writeNotes } from '../../notes/read-notes.ts';
import { fileName } from '../file-name.ts';
import * as schemas from '../notes-schemas.ts';
import { seekLiveDraft } from '../reading-rights.ts';
import { memberRoute, TextAnswer } from '../route.ts';
import { plainInPauses } from '../../rolling/plain-in-pauses.ts';

const params = z.object({ draft: validators.id.draft });

const getNotes = memberRoute({
  method: 'get',
  path: '/api/drafts/{draft}/notes',
  id: 'getNotes',
  summary: 'The private notes of my delegation, with their words',
  params,
  answer: { status: 200, description: 'The notes', schema: schemas.notesList },
  refusals: ['not-found', 'notes-closed'],
  handle: async ({ house, identity: { actor }, params: { draft: id } }) => {
    const draft = await seekLiveDraft(house, id, actor);
    if (isRefusal(draft)) return draft;
    const notes = await readNotes(house, draft.id, actor);
    return isRefusal(notes) ? notes : { notes };
  },
});

const postNotes = memberRoute({
  method: 'post',
  path: '/api/drafts/{draft}/notes',
  id: 'openNotes',
  summary: 'Opens the private notes of my delegation on a paragraph; makes their room where there is none',
  params,
  body: NotesRequest,
  needsKey: true,
  answer: { status: 200, description: 'The notes and their room', schema: schemas.openedNotes },
  refusals: ['not-found', 'notes-closed', 'paragraph-unknown', 'repeated-with-other-content'],
  handle: async ({ house, identity: { actor }, params: { draft: id }, body, keep }) => {
    const draft = await seekLiveDraft(house, id, actor);
    if (isRefusal(draft)) return draft;
    return await openNotes(house, { draft: draft.id, paragraph: body.paragraph, by: actor, keep });
  },
});

const getNotesFile = memberRoute({
  method: 'get',
  path: '/api/drafts/{draft}/notes.md',
  id: 'getNotesFile',
  summary: 'The private notes of my delegation as Markdown, to be saved',
  params,
  answer: { status: 200, description: 'The notes', mediaType: 'text/markdown' },
  refusals: ['not-found', 'notes-closed'],
  handle: async ({ house, identity: { actor }, params: { draft: id } }) => {
    const draft = await seekLiveDraft(house, id, actor);
    if (isRefusal(draft)) return draft;
    const notes = await readNotes(house, draft.id, actor);
    if (isRefusal(notes)) return notes;
    const room = await house.rooms.open(draft.id);
    if (room === null) return refuse('not-found');
    const plain = await room.act(async (doc) => ({ writes: [], result: await plainInPauses(doc, draft) }));
    if (isRefusal(plain)) return plain;
    const name = fileName(draft, { symbol: draft.symbol, label: 'notes' }, 'md');
    return new TextAnswer(writeNotes(plain, notes, draft.title), 'text/markdown', name);
  },
});

export const notesRoutes = [getNotes, postNotes, getNotesFile];

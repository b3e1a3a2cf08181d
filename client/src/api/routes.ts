/** Every route of the server as a typed function. */
import type { Lineage, PositionTable, Provenance, RollingDraft, SourcesTable } from '@chapeau/compare';
import type {
  DraftId,
  InvitationId,
  Ladder,
  ParagraphId,
  Progress,
  Refusal,
  VersionId,
  PlainDraft,
} from '@chapeau/model';
import type {
  CommandAnswer,
  CommandInput,
  DraftAnswer,
  DraftingAnswer,
  DraftRequest,
  FiguresAnswer,
  InvitationPreview,
  InvitationRequest,
  InvitationsAnswer,
  LadderAnswer,
  MeAnswer,
  MomentAnswer,
  MomentsAnswer,
  NewDraftAnswer,
  NewInvitationAnswer,
  NotesAnswer,
  NotesListAnswer,
  ParagraphHistoryAnswer,
  PositionsAnswer,
  ProcessAnswer,
  ProcessCommandAnswer,
  ProcessCommandInput,
  ProcessRecordAnswer,
  ProgrammeAnswer,
  RecordAnswer,
  RollingAnswer,
  SetUpAnswer,
  SetUpRequest,
  SignInRequest,
  SourcesAnswer,
  VersionAnswer,
} from '@chapeau/protocol';
import { request } from './request.ts';

/** What a route answers with. */
export type Answered<Answer> = Promise<Answer | Refusal>;

const post = <Answer>(path: string, body: unknown, idempotencyKey?: string) =>
  request<Answer>(path, {
    method: 'POST',
    body,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });

export const getMe = (): Answered<MeAnswer> => request('/api/me');
export const signIn = (body: SignInRequest): Answered<MeAnswer> => post('/api/sign-in', body);
export const signOut = (): Answered<void> => post('/api/sign-out', {});

/** `secret` is the one printed at the server's start, without which nobody can set it up. */
export type SetUpBody = SetUpRequest & { readonly secret: string };
export const setUp = (body: SetUpBody): Answered<SetUpAnswer> => post('/api/set-up', body);

export const getProcess = (): Answered<ProcessAnswer> => request('/api/process');

export const getLadder = (): Answered<LadderAnswer> => request('/api/process/ladder');
/** A ladder and the key that makes it safe to send again. */
export interface KeyedLadder {
  readonly ladder: Ladder;
  readonly key: string;
}
export const putLadder = ({ ladder, key }: KeyedLadder): Answered<LadderAnswer> =>
  request('/api/process/ladder', { method: 'PUT', body: { ladder }, idempotencyKey: key });

export const previewInvitation = (secret: string): Answered<InvitationPreview> =>
  post('/api/invitations/preview', { secret });
export const getInvitations = (): Answered<InvitationsAnswer> => request('/api/invitations');
export const makeInvitation = (body: InvitationRequest): Answered<NewInvitationAnswer> =>
  post('/api/invitations', body);
export const revokeInvitation = (id: InvitationId): Answered<void> =>
  request(`/api/invitations/${id}`, { method: 'DELETE' });

export const makeDraft = (body: DraftRequest): Answered<NewDraftAnswer> => post('/api/drafts', body);
export const getDraft = (id: DraftId): Answered<DraftAnswer> => request(`/api/drafts/${id}`);
export const getDrafting = (id: DraftId): Answered<DraftingAnswer> => request(`/api/drafts/${id}/drafting`);
export const getRecord = (id: DraftId): Answered<RecordAnswer> => request(`/api/drafts/${id}/record`);
export const getParagraphHistory = (
  id: DraftId,
  paragraph: ParagraphId,
): Answered<ParagraphHistoryAnswer<Lineage, Provenance>> =>
  request(`/api/drafts/${id}/paragraphs/${paragraph}/history`);
/** How much was in dispute, version by version, and is now. */
export const getFigures = (id: DraftId): Answered<FiguresAnswer> => request(`/api/drafts/${id}/figures`);
/** Where the later text comes from in the earlier version. */
export const getSources = (
  id: DraftId,
  from: VersionId,
  to: VersionId | 'live',
): Answered<SourcesAnswer<SourcesTable>> => request(`/api/drafts/${id}/sources?from=${from}&to=${to}`);
/** What everybody said on each paragraph. Null: beside the base that the server chooses. */
export const getPositions = (
  id: DraftId,
  base: VersionId | 'live' | null,
): Answered<PositionsAnswer<PositionTable>> =>
  request(`/api/drafts/${id}/positions${base === null ? '' : `?base=${base}`}`);
/** Addresses of a table as files, for links. */
export const tableFiles = (
  id: DraftId,
  table: 'sources' | 'positions',
  asked: Readonly<Record<string, string>>,
): { readonly csv: string; readonly markdown: string } => {
  const address = (format: string) =>
    `/api/drafts/${id}/${table}?${new URLSearchParams({ ...asked, format }).toString()}`;
  return { csv: address('csv'), markdown: address('markdown') };
};
/** The text as it stands now, for whoever may read it live. */
export const getLive = (id: DraftId): Answered<PlainDraft> => request(`/api/drafts/${id}/live.json`);

/** How far agreement on it has come, for whoever may read it live. */
export const getProgress = (id: DraftId): Answered<Progress> => request(`/api/drafts/${id}/progress`);

/** The time line of the text. */
export const getMoments = (id: DraftId): Answered<MomentsAnswer> => request(`/api/drafts/${id}/moments`);
/** The text as it stood at a moment. */
export const getMoment = (id: DraftId, moment: number): Answered<MomentAnswer> =>
  request(`/api/drafts/${id}/moments/${moment}`);

/** A command and the key that makes it safe to send again. */
export interface KeyedCommand {
  readonly command: CommandInput;
  readonly key: string;
}
export const sendCommand = (draft: DraftId, { command, key }: KeyedCommand): Answered<CommandAnswer> =>
  post(`/api/drafts/${draft}/commands`, command, key);

export const getProgramme = (): Answered<ProgrammeAnswer> => request('/api/process/programme');
export const getProcessRecord = (): Answered<ProcessRecordAnswer> => request('/api/process/record');

/** A command on the process and the key that makes it safe to send again. */
export interface KeyedProcessCommand {
  readonly command: ProcessCommandInput;
  readonly key: string;
}
export const sendProcessCommand = ({ command, key }: KeyedProcessCommand): Answered<ProcessCommandAnswer> =>
  post('/api/process/commands', command, key);

/** Address of the text with all open proposals in it, for a link. */
export const rollingFile = (id: DraftId, names: boolean): string =>
  `/api/drafts/${id}/rolling?format=markdown&names=${names ? 'yes' : 'no'}`;

/** A paragraph that notes are wanted on, and the key that makes it safe to ask again. */
export interface KeyedNotes {
  readonly paragraph: ParagraphId;
  readonly key: string;
}
/** The room of one's delegation's notes on a paragraph; made where there is none. */
export const openNotes = (draft: DraftId, { paragraph, key }: KeyedNotes): Answered<NotesAnswer> =>
  post(`/api/drafts/${draft}/notes`, { paragraph }, key);
export const getNotes = (draft: DraftId): Answered<NotesListAnswer> => request(`/api/drafts/${draft}/notes`);
/** Address of one's delegation's notes as a file, for a link. */
export const notesFile = (draft: DraftId): string => `/api/drafts/${draft}/notes.md`;

export const getVersion = (id: VersionId): Answered<VersionAnswer> => request(`/api/versions/${id}`);
/** The version with the proposals that were open; refused where it is clean. */
export const getVersionRolling = (id: VersionId): Answered<RollingAnswer<RollingDraft>> =>
  request(`/api/versions/${id}/rolling`);
/** Addresses of the files of a version, for links. */
export const versionFiles = (id: VersionId) => ({
  markdown: `/api/versions/${id}/text.md`,
  json: `/api/versions/${id}/plain.json`,
  rolling: `/api/versions/${id}/rolling.md`,
  renumbering: `/api/versions/${id}/renumbering.csv`,
});

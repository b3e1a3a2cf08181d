/** What one person has looked at in a draft: kept on the server, so that it is the same at every desk. */
import {
  isRefusal,
  judge,
  LIMITS,
  seenId,
  type Actor,
  type Draft,
  type DraftSeen,
  type Refusal,
  type SeenMark,
} from '@chapeau/model';
import type { SeenAnswer, SeenRequest, SeenState } from '@chapeau/protocol';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import type { ReportMeans } from './report-means.ts';

interface Looked {
  readonly draft: Draft;
  readonly by: Actor;
}

/** With the text that it is told beside. Refused for whoever has no report, and where somebody asks too often. */
export async function readSeen(
  house: House,
  { changes, moments }: ReportMeans,
  { draft, by }: Looked,
): Promise<SeenAnswer | Refusal> {
  const refusal = judge(by.role, 'watch');
  if (refusal !== null) return refusal;
  const row = await house.storage.find('draft-seen', seenId(by.id, draft.id));
  if (row === null) return { seen: null, paragraphs: [] };
  const present = await changes.present(house, draft);
  if (isRefusal(present)) return present;
  const text =
    present.moment === row.moment
      ? present
      : await moments.read(house, draft, { moment: row.moment, by: by.id });
  if (isRefusal(text) && text.refusal === 'too-many-requests') return text;
  return { seen: stateOf(row), paragraphs: isRefusal(text) ? [] : text.plain.paragraphs };
}

/** Keeps what was looked at, and gives what is kept. */
export async function keepSeen(
  house: House,
  { changes }: ReportMeans,
  { draft, by, request }: Looked & { readonly request: SeenRequest },
): Promise<SeenState | Refusal> {
  const refusal = judge(by.role, 'watch');
  if (refusal !== null) return refusal;
  const id = seenId(by.id, draft.id);
  const before = await house.storage.find('draft-seen', id);
  const present = await changes.present(house, draft);
  if (isRefusal(present)) return present;
  const { moment } = present;
  const state = nextState(request, { before, now: timestamp(house.clock), moment });
  const row: DraftSeen = { id, actor: by.id, draft: draft.id, ...state };
  await house.storage.commit([{ kind: 'put', table: 'draft-seen', parent: by.id, row }]);
  return state;
}

interface Before {
  readonly before: DraftSeen | null;
  readonly now: string;
  /** The present one. */
  readonly moment: number;
}

/** Whoever looks for the first time has seen everything up to now: there is nothing that it could be new beside. */
function nextState(request: SeenRequest, { before, now, moment }: Before): SeenState {
  switch (request.kind) {
    case 'everything':
      return { moment, at: now, marks: [] };
    case 'as-before':
      return { moment: Math.min(request.moment, moment), at: before?.at ?? now, marks: request.marks };
    case 'paragraphs':
      if (before === null) return { moment, at: now, marks: [] };
      return { moment: before.moment, at: before.at, marks: merged(before.marks, request.marks) };
  }
}

function merged(before: readonly SeenMark[], after: readonly SeenMark[]): readonly SeenMark[] {
  const anew = new Set(after.map(({ paragraph }) => paragraph));
  return [...before.filter(({ paragraph }) => !anew.has(paragraph)), ...after].slice(-LIMITS.seenMarks);
}

function stateOf({ moment, at, marks }: DraftSeen): SeenState {
  return { moment, at, marks };
}

/** What the process has that shows tasks carried out. */
import type { DraftId, PlainDraft, TaskFacts, DraftFacts, Process } from '@chapeau/model';
import type { Storage } from '../storage/port.ts';
import { readAgenda, readBody } from './body-rows.ts';
import { allMeetings } from './seek-programme.ts';

export interface Shown {
  readonly process: Process;
  readonly rows: Pick<Storage, 'find' | 'list' | 'readRecord'>;
  readonly read: (draft: DraftId) => Promise<PlainDraft | null>;
}

/** Reads the texts of those drafts alone that an output is negotiated in. */
export async function readTaskFacts(shown: Shown): Promise<TaskFacts> {
  const { process, rows } = shown;
  const outputs = await rows.list('output', process.id);
  const drafts = new Set(outputs.flatMap(({ draft }) => (draft === null ? [] : [draft])));
  return {
    hasRules: (await readBody(shown)).rulesOfProcedure !== '',
    hasAgenda: (await readAgenda(shown)).length > 0,
    officers: await rows.list('officer', process.id),
    meetings: await allMeetings(shown),
    documents: (await rows.list('document', process.id)).filter(({ status }) => status === 'issued'),
    outputs,
    drafts: await Promise.all([...drafts].map((draft) => readDraftFacts(shown, draft))),
  };
}

async function readDraftFacts({ rows, read }: Shown, draft: DraftId): Promise<DraftFacts> {
  const translations = await rows.list('language-version', draft);
  return {
    draft,
    versions: await rows.list('version', draft),
    readings: await rows.list('reading', draft),
    translations: await Promise.all(
      translations.map(async ({ id }) => (await rows.list('version', id)).map(({ label }) => label)),
    ),
    isAdopted: isAdopted(await read(draft)),
  };
}

/** Whether everything that stands in the text is adopted; an empty text is not. */
export function isAdopted(plain: PlainDraft | null): boolean {
  const standing = plain?.paragraphs.filter(({ status }) => status !== 'deleted') ?? [];
  return standing.length > 0 && standing.every(({ status }) => status === 'adopted');
}

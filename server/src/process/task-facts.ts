/** What the process has that shows tasks carried out. */
import { renderingState } from '@chapeau/compare';
import type { DraftId, PlainDraft, TaskFacts, DraftFacts, Process, Rendering } from '@chapeau/model';
import { inPauses } from '../rolling/pauses.ts';
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
    hasConsistencyGroup: (await rows.list('consistency-member', process.id)).length > 0,
    officers: await rows.list('officer', process.id),
    meetings: await allMeetings(shown),
    documents: (await rows.list('document', process.id)).filter(({ status }) => status === 'issued'),
    outputs,
    drafts: await Promise.all([...drafts].map((draft) => readDraftFacts(shown, draft))),
  };
}

async function readDraftFacts(shown: Shown, draft: DraftId): Promise<DraftFacts> {
  const { rows, read } = shown;
  const text = await read(draft);
  return {
    draft,
    versions: await rows.list('version', draft),
    readings: await rows.list('reading', draft),
    isConsistent: await isConsistent(shown, draft),
    isAdopted: isAdopted(text),
  };
}

/** Whether the text, in whichever of its languages it is named, has translations, each confirmed as it stands, with no difference open. */
async function isConsistent({ rows, read }: Shown, draft: DraftId): Promise<boolean> {
  const id = (await rows.find('language-version', draft))?.original ?? draft;
  const translations = await rows.list('language-version', id);
  if (translations.length === 0) return false;
  const original = await read(id);
  if (original === null) return false;
  for (const translation of translations) {
    const renderings = await rows.list('rendering', translation.id);
    const raised = await rows.list('raised-difference', translation.id);
    // Texts are read and compared only where nothing simpler says no.
    if (renderings.length === 0 || raised.some(({ settled }) => settled === null)) return false;
    const text = await read(translation.id);
    if (text === null || !(await isCurrent(original, text, renderings))) return false;
  }
  return true;
}

async function isCurrent(
  original: PlainDraft,
  translation: PlainDraft,
  renderings: readonly Rendering[],
): Promise<boolean> {
  const confirmed = new Map(renderings.map((rendering) => [rendering.paragraph, rendering]));
  const translated = new Map(translation.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  if (translated.size !== original.paragraphs.length) return false;
  const states = await inPauses(original.paragraphs, (paragraph) =>
    renderingState({
      original: paragraph,
      translation: translated.get(paragraph.id) ?? null,
      rendering: confirmed.get(paragraph.id) ?? null,
    }),
  );
  return states.every((state) => state === 'current');
}

/** Whether everything that stands in the text is adopted; an empty text is not. */
export function isAdopted(plain: PlainDraft | null): boolean {
  const standing = plain?.paragraphs.filter(({ status }) => status !== 'deleted') ?? [];
  return standing.length > 0 && standing.every(({ status }) => status === 'adopted');
}

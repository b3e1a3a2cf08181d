/** Two files that may never have known of each other, read and compared: the work of the worker, without the worker. */
import { compareTexts, type Comparison } from '@chapeau/compare';
import { readPlainJson, readText } from '@chapeau/interchange';
import { isRefusal, makeId, type PlainDraft } from '@chapeau/model';
import { randomBytes } from '../../app/random.ts';

/** Their contents: Markdown, plain text, or a draft in plain JSON. */
export interface FilesToCompare {
  readonly from: string;
  readonly to: string;
}

export type FilesCompared =
  | {
      readonly kind: 'compared';
      readonly from: PlainDraft;
      readonly to: PlainDraft;
      readonly comparison: Comparison;
    }
  /** It begins as JSON and holds no draft, or it holds no paragraph. */
  | { readonly kind: 'not-read'; readonly side: 'from' | 'to' };

/** Paragraphs are paired by permanent ids where both files know some in common, else by their words. */
export function compareFiles(files: FilesToCompare): FilesCompared {
  const [before, after] = [readSource(files.from), readSource(files.to)];
  if (before === null) return { kind: 'not-read', side: 'from' };
  if (after === null) return { kind: 'not-read', side: 'to' };
  if (before.knowsIds && after.knowsIds) return compared(before.draft, after.draft);
  // A text alone has no symbol and a title that was guessed: neither is a change worth telling.
  const { title, symbol, kind, language } = after.draft;
  return compared({ ...bare(before.draft), title, symbol, kind, language }, bare(after.draft));
}

function compared(from: PlainDraft, to: PlainDraft): FilesCompared {
  return { kind: 'compared', from, to, comparison: compareTexts(from, to).comparison };
}

interface Source {
  readonly draft: PlainDraft;
  readonly knowsIds: boolean;
}

function readSource(source: string): Source | null {
  if (/^\s*\{/u.test(source)) {
    const draft = readPlainJson(source);
    return isRefusal(draft) ? null : { draft, knowsIds: true };
  }
  const read = readText(source, {
    format: 'auto',
    kind: 'report',
    makeId: () => makeId('paragraph', randomBytes),
  });
  if (read.paragraphs.length === 0) return null;
  const { paragraphs, title, symbol, language } = read;
  const head = { title: title ?? '', symbol: symbol ?? '', language: language ?? 'en' };
  return {
    draft: { format: 'chapeau-plain-draft/1', kind: 'report', ...head, paragraphs },
    knowsIds: false,
  };
}

/** A text that never knew of stages and statuses is not said to have changed them. */
function bare(draft: PlainDraft): PlainDraft {
  const paragraphs = draft.paragraphs.map((one) => ({ ...one, stage: 0, status: 'open' as const }));
  return { ...draft, paragraphs };
}

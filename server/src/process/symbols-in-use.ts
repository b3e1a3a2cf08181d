/** Symbols that the documents of a process bear, registered or issued as versions: no two bear the same. */
import type { DocumentId, Draft, DraftId, ProcessId, SymbolUse } from '@chapeau/model';
import type { Command } from '@chapeau/protocol';
import type { ServerCommand } from '../deeds/server-command.ts';
import type { Storage } from '../storage/port.ts';

type Rows = Pick<Storage, 'find' | 'list'>;

/** Every symbol that is taken, besides that of one document. */
export async function symbolsInUse(
  rows: Rows,
  process: ProcessId,
  besides: DocumentId | null = null,
): Promise<readonly SymbolUse[]> {
  const drafts = await rows.list('draft', process);
  return await usesOf(rows, process, { drafts, besides });
}

/** Every symbol that a version of the draft may not bear: it shares its own with the other languages of its text. */
export async function symbolsFor(rows: Rows, draft: Draft): Promise<readonly SymbolUse[]> {
  const original = (await rows.find('language-version', draft.id))?.original ?? draft.id;
  const translations = await rows.list('language-version', original);
  const languages = new Set<DraftId>([original, ...translations.map(({ id }) => id)]);
  const drafts = (await rows.list('draft', draft.process)).filter(
    ({ id }) => id === draft.id || !languages.has(id),
  );
  return await usesOf(rows, draft.process, { drafts, besides: null });
}

async function usesOf(
  rows: Rows,
  process: ProcessId,
  { drafts, besides }: { readonly drafts: readonly Draft[]; readonly besides: DocumentId | null },
): Promise<readonly SymbolUse[]> {
  const documents = await rows.list('document', process);
  const issued = await Promise.all(
    drafts.map(async ({ id, title }) =>
      (await rows.list('version', id)).map(({ symbol, label }) => ({ symbol, title: `${title}, ${label}` })),
    ),
  );
  const registered = documents
    .filter(({ id }) => id !== besides)
    .map(({ symbol, titles }) => ({ symbol, title: titles[0]?.title ?? '' }));
  return [...registered, ...issued.flat()].filter(({ symbol }) => symbol !== '');
}

/** Whether a command on a draft gives a symbol away. */
export function takesSymbol(command: Command | ServerCommand): boolean {
  return 'symbol' in command && command.symbol !== '';
}

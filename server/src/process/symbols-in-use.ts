/** Symbols that the documents of a process bear, registered or issued as versions: no two bear the same. */
import type { DocumentId, ProcessId, SymbolUse } from '@chapeau/model';
import type { Command } from '@chapeau/protocol';
import type { ServerCommand } from '../deeds/conclude-silence.ts';
import type { Storage } from '../storage/port.ts';

type Rows = Pick<Storage, 'list'>;

/** Every symbol that is taken, besides that of one document. */
export async function symbolsInUse(
  rows: Rows,
  process: ProcessId,
  besides: DocumentId | null = null,
): Promise<readonly SymbolUse[]> {
  const [documents, drafts] = await Promise.all([
    rows.list('document', process),
    rows.list('draft', process),
  ]);
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

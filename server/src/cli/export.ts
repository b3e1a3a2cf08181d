/** `chapeau export`: a draft in a file, or a version on a server, as Markdown or plain JSON. */
import { writeMarkdown, writePlainJson } from '@chapeau/interchange';
import { isId } from '@chapeau/model';
import { oneOf, readOptions } from './options.ts';
import { readDraft } from './read-draft.ts';
import { ask, remoteOf } from './remote.ts';
import { Stop, type CommandLine } from './terminal.ts';

const names = ['format', 'server', 'token'] as const;

export const exportDraft: CommandLine = async (args, terminal) => {
  const { values, words } = readOptions(args, { command: 'export', names, words: 1 });
  const [name = ''] = words;
  const format = oneOf('format', values.format, ['markdown', 'json']) ?? 'markdown';
  const remote = remoteOf(values, terminal);
  if (isId('version', name)) {
    if (remote === null) throw new Stop('A version is on a server: --server URL --token TOKEN.');
    const file = format === 'markdown' ? 'text.md' : 'plain.json';
    terminal.out(await ask(remote, { method: 'GET', path: `/api/versions/${name}/${file}` }, terminal));
    return 0;
  }
  const { draft } = await readDraft(name, { kind: 'report', title: null }, terminal);
  terminal.out(format === 'markdown' ? writeMarkdown(draft) : writePlainJson(draft));
  return 0;
};

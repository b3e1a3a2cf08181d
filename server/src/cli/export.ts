/** `chapeau export`: a draft in a file, or a version or the rolling text on a server, as Markdown, plain text or plain JSON. */
import { writeMarkdown, writePlainJson } from '@chapeau/interchange';
import { isId } from '@chapeau/model';
import { oneOf, readOptions, type Options } from './options.ts';
import { readDraft } from './read-draft.ts';
import { ask, remoteOf, type Remote } from './remote.ts';
import { Stop, type CommandLine, type Terminal } from './terminal.ts';

const names = ['format', 'server', 'token'] as const;
const flags = ['rolling', 'no-names'] as const;

type ExportOptions = Options<(typeof names)[number], (typeof flags)[number]>;

export const exportDraft: CommandLine = async (args, terminal) => {
  const options = readOptions(args, { command: 'export', names, flags, words: 1 });
  const { values, words } = options;
  const [name = ''] = words;
  const remote = remoteOf(values, terminal);
  if (options.flags.has('rolling')) {
    terminal.out(await askRolling(remote, options, terminal));
    return 0;
  }
  if (options.flags.has('no-names')) throw new Stop('--no-names goes with --rolling.');
  const format = oneOf('format', values.format, ['markdown', 'json']) ?? 'markdown';
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

/** The draft on the server as it stands, with all open proposals in it. */
async function askRolling(
  remote: Remote | null,
  { values, flags: said, words: [name = ''] }: ExportOptions,
  terminal: Terminal,
): Promise<string> {
  if (remote === null || !isId('draft', name))
    throw new Stop('The rolling text is that of a draft on a server, by its id: --server URL --token TOKEN.');
  const format = oneOf('format', values.format, ['markdown', 'text', 'json']) ?? 'markdown';
  const shown = said.has('no-names') ? 'no' : 'yes';
  const path = `/api/drafts/${name}/rolling?names=${shown}&format=${format}`;
  return await ask(remote, { method: 'GET', path }, terminal);
}

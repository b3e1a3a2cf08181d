/** `chapeau lineage` and `chapeau provenance`: one paragraph through time, from files in their order or from a server. */
import { lineageOf, provenanceOf, type Lineage, type Provenance } from '@chapeau/compare';
import { isId, type ParagraphId, type PlainDraft } from '@chapeau/model';
import type { DraftAnswer, ParagraphHistoryAnswer } from '@chapeau/protocol';
import { writeLineage, writeProvenance } from './history-text.ts';
import { oneOf, readOptions } from './options.ts';
import { asKnown, entriesOf, readTexts, readTold, seekParagraph } from './past-files.ts';
import { ask, remoteOf, type Remote } from './remote.ts';
import { Stop, type CommandLine, type Terminal } from './terminal.ts';

const names = ['format', 'draft', 'server', 'token', 'by'] as const;
const lineNames = ['format', 'draft', 'server', 'token'] as const;
const FORMATS = ['text', 'json'] as const;

export const lineage: CommandLine = async (args, terminal) => {
  const { values, words } = readOptions(args, { command: 'lineage', names: lineNames, words: 'some' });
  const format = oneOf('format', values.format, FORMATS) ?? 'text';
  const remote = remoteOf(values, terminal);
  const [name = '', ...paths] = words;
  const found =
    remote === null
      ? await lineageOfFiles(name, paths, terminal)
      : await fromServer(remote, { name, draft: values.draft }, terminal);
  terminal.out(format === 'json' ? json({ texts: found.texts, ...found.lineage }) : writeLineage(found));
  return 0;
};

export const provenance: CommandLine = async (args, terminal) => {
  const { values, words } = readOptions(args, { command: 'provenance', names, words: 'some' });
  const format = oneOf('format', values.format, FORMATS) ?? 'text';
  const remote = remoteOf(values, terminal);
  const [name = '', ...paths] = words;
  const found =
    remote === null
      ? await provenanceOfFiles(name, { paths, by: values.by }, terminal)
      : (await fromServer(remote, { name, draft: values.draft }, terminal)).provenance;
  if (found === null) throw new Stop(`Paragraph ${name} is not in the last text.`);
  terminal.out(format === 'json' ? json(found) : writeProvenance(found));
  return 0;
};

interface Found {
  /** What the texts are called, in their order. */
  readonly texts: readonly string[];
  readonly lineage: Lineage;
  readonly language: string;
}

async function lineageOfFiles(name: string, paths: readonly string[], terminal: Terminal): Promise<Found> {
  const texts = await filesGiven('lineage', paths, terminal);
  const line = lineageOf(seekParagraph(name, texts), texts);
  if (line === null) throw new Stop(`No text has a paragraph ${name}.`);
  return { texts: paths, lineage: line, language: texts.at(-1)?.language ?? 'en' };
}

async function provenanceOfFiles(
  name: string,
  { paths, by }: { readonly paths: readonly string[]; readonly by: string | undefined },
  terminal: Terminal,
): Promise<Provenance | null> {
  const texts = await filesGiven('provenance', paths, terminal);
  const told = by === undefined ? [] : await readTold(by, terminal);
  const paragraph = seekParagraph(name, texts);
  return provenanceOf(paragraph, { texts: asKnown(texts, paths, told), entries: entriesOf(told) });
}

async function filesGiven(
  command: string,
  paths: readonly string[],
  terminal: Terminal,
): Promise<readonly PlainDraft[]> {
  if (paths.length === 0)
    throw new Stop(
      `chapeau ${command} takes a paragraph and files, or --server. See chapeau ${command} --help.`,
    );
  return await readTexts(paths, terminal);
}

async function fromServer(
  remote: Remote,
  { name, draft }: { readonly name: string; readonly draft: string | undefined },
  terminal: Terminal,
): Promise<Found & { readonly provenance: Provenance | null }> {
  if (draft === undefined) throw new Stop('A paragraph on a server is one of a draft: --draft DRAFT.');
  const get = async (path: string) => await ask(remote, { method: 'GET', path }, terminal);
  const about = JSON.parse(await get(`/api/drafts/${draft}`)) as DraftAnswer;
  const id: ParagraphId = isId('paragraph', name)
    ? name
    : seekParagraph(name, [JSON.parse(await get(newestText(about))) as PlainDraft]);
  const answer = JSON.parse(
    await get(`/api/drafts/${draft}/paragraphs/${id}/history`),
  ) as ParagraphHistoryAnswer<Lineage, Provenance>;
  const texts = answer.texts.map(({ version, label }) => (version === null ? 'live' : label));
  return { ...answer, texts, language: about.draft.language };
}

/** Where numbers are looked up: the live text, or the last version that may be read. */
function newestText({ draft, live, versions }: DraftAnswer): string {
  const last = versions.at(-1);
  return live || last === undefined
    ? `/api/drafts/${draft.id}/live.json`
    : `/api/versions/${last.id}/plain.json`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What is told of a document, checked against the process: what it names must be there, and its symbol free. */
import {
  foldSymbol,
  hashOf,
  isId,
  isRefusal,
  judgeSymbol,
  refuse,
  versionOfDocument,
  type Audience,
  type DocumentContent,
  type DocumentId,
  type DocumentMatter,
  type DocumentRelation,
  type DocumentSource,
  type Refusal,
  type SessionId,
  type VersionId,
} from '@chapeau/model';
import { seekHandedIn } from './handed-in.ts';
import type { ProcessCommandOf, ProcessScene } from './process-outcome.ts';
import { symbolsInUse } from './symbols-in-use.ts';

type Told = Omit<ProcessCommandOf<'register-document'>, 'kind' | 'issue'>;

/** `self`: the document that is changed; null: a new one. Refused where it names what the process does not have. */
export async function matterOf(
  told: Told,
  scene: ProcessScene,
  self: DocumentId | null,
): Promise<DocumentMatter | Refusal> {
  const contents = await contentsOf(told.contents, scene);
  if (isRefusal(contents)) return contents;
  const named =
    (await judgeSession(told.session, scene)) ??
    (await judgeSource(told.source, scene)) ??
    (await judgeRelations(told.relations, scene, self));
  if (named !== null) return named;
  const symbol = await symbolOf(told.symbol, contents, { scene, self });
  if (typeof symbol !== 'string') return symbol;
  return {
    symbol,
    kind: told.documentKind,
    titles: told.titles,
    languages: [...new Set([...told.languages, ...languagesIn(contents)])],
    original: told.original,
    distribution: told.distribution,
    date: told.date,
    agendaItem: told.agendaItem,
    session: told.session,
    source: told.source,
    relations: told.relations,
    contents,
    audience: (await audienceOfText({ contents }, scene)) ?? told.audience,
  };
}

/** The audience of the version that is the text of a document; null: none is. */
export async function audienceOfText(
  document: Pick<DocumentMatter, 'contents'>,
  { rows }: Pick<ProcessScene, 'rows'>,
): Promise<Audience | null> {
  const version = versionOfDocument(document);
  return version === null ? null : ((await rows.find('version', version))?.audience ?? null);
}

function languagesIn(contents: readonly DocumentContent[]): readonly string[] {
  return contents.flatMap((content) => (content.kind === 'version' ? [] : [content.language]));
}

async function contentsOf(
  told: Told['contents'],
  scene: ProcessScene,
): Promise<readonly DocumentContent[] | Refusal> {
  const contents: DocumentContent[] = [];
  for (const content of told) {
    if (content.kind === 'text') {
      const { kind, language, format, text } = content;
      contents.push({ kind, language, format, hash: hashOf(text) });
      continue;
    }
    if (content.kind !== 'file') {
      contents.push(content);
      continue;
    }
    const row = await seekHandedIn(scene, content.file);
    if (isRefusal(row)) return row;
    const { id, name, mediaType, bytes, sha256 } = row;
    contents.push({ ...content, file: { id, name, mediaType, bytes, sha256 } });
  }
  return contents;
}

/** A document whose text is a version bears the symbol of the version, where that has one: it is not kept twice. */
async function symbolOf(
  told: string,
  contents: readonly DocumentContent[],
  { scene, self }: { readonly scene: ProcessScene; readonly self: DocumentId | null },
): Promise<string | Refusal> {
  const version = versionOfDocument({ contents });
  if (version !== null) {
    const symbol = await symbolOfVersion(version, scene, self);
    if (typeof symbol !== 'string') return symbol;
    if (symbol !== '') {
      const isSame = told === '' || foldSymbol(told) === foldSymbol(symbol);
      return isSame ? '' : refuse('symbol-differs', { symbol });
    }
  }
  return judgeSymbol(told, await symbolsInUse(scene.rows, scene.process.id, self)) ?? told;
}

/** The symbol that the version bears; may be empty. Refused where it is the text of another document. */
async function symbolOfVersion(
  id: VersionId,
  { rows, process }: ProcessScene,
  self: DocumentId | null,
): Promise<string | Refusal> {
  const version = await rows.find('version', id);
  const draft = version && (await rows.find('draft', version.draft));
  if (version === null || draft?.process !== process.id) return refuse('version-unknown');
  const documents = await rows.list('document', process.id);
  const isTaken = documents.some((one) => one.id !== self && versionOfDocument(one) === id);
  return isTaken ? refuse('version-registered') : version.symbol;
}

async function judgeSession(id: SessionId | null, { rows, process }: ProcessScene): Promise<Refusal | null> {
  if (id === null) return null;
  const session = await rows.find('session', id);
  return session?.process === process.id ? null : refuse('not-found');
}

async function judgeSource(source: DocumentSource, { rows, process }: ProcessScene): Promise<Refusal | null> {
  if (source.kind !== 'participants') return null;
  const known = new Set((await rows.list('participant', process.id)).map(({ id }) => id));
  return source.participants.every((id) => known.has(id)) ? null : refuse('participant-unknown');
}

async function judgeRelations(
  relations: readonly DocumentRelation[],
  { rows, process }: ProcessScene,
  self: DocumentId | null,
): Promise<Refusal | null> {
  for (const { to } of relations) {
    if (to.kind === 'elsewhere') continue;
    if (to.id === self) return refuse('document-unknown');
    const found = isId('document', to.id)
      ? await rows.find('document', to.id)
      : await draftOfVersion(to.id, rows);
    if (found?.process !== process.id) return refuse('document-unknown');
  }
  return null;
}

async function draftOfVersion(id: VersionId, rows: ProcessScene['rows']) {
  const version = await rows.find('version', id);
  return version && (await rows.find('draft', version.draft));
}

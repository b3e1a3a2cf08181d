/** The register as somebody may read it. */
import {
  audienceOfLine,
  bodyOf,
  documentTextId,
  judge,
  makeRegister,
  refuse,
  registerOf,
  versionOfDocument,
  type Actor,
  type Audience,
  type DocumentContent,
  type DocumentId,
  type KeptDocument,
  type LinedStatement,
  type LineId,
  type ProcessId,
  type Refusal,
  type RegisterId,
  type RegisterLine,
} from '@chapeau/model';
import type { DocumentAnswer, OpenContent, RegisterAnswer, RelatedLine } from '@chapeau/protocol';
import type { House } from '../house.ts';
import { mayReadStatement, wordsOf } from '../process/read-statement.ts';
import { readStatements } from './read-statements.ts';

type Shelf = Pick<House, 'storage'>;

/** Whether the actor is of the audience. */
function isOfAudience(by: Actor, audience: Audience): boolean {
  return judge(by.role, 'read-version', { audience }) === null;
}

/** The lines that the actor may know of. */
export async function readRegister({ storage }: Shelf, by: Actor): Promise<readonly RegisterLine[]> {
  const [documents, drafts, sessions] = await Promise.all([
    storage.list('document', by.process),
    storage.list('draft', by.process),
    storage.list('session', by.process),
  ]);
  const statements = await readStatements({ storage }, by.process, (statement) =>
    mayReadStatement(by, statement),
  );
  const withVersions = await Promise.all(
    drafts.map(async (draft) => ({ draft, versions: await storage.list('version', draft.id) })),
  );
  const lines = makeRegister({ documents, drafts: withVersions, sessions, statements });
  // Statements are here for whoever may read them.
  return registerOf(lines, (line) => line.statement !== null || isOfAudience(by, audienceOfLine(line)));
}

/** The register, and for whoever keeps it what the next symbol is suggested by. */
export async function answerRegister(house: Shelf, by: Actor): Promise<RegisterAnswer> {
  const lines = await readRegister(house, by);
  if (judge(by.role, 'manage-documents') !== null) return { lines, naming: null };
  const { storage } = house;
  const drafts = await storage.list('draft', by.process);
  const { series } = bodyOf(by.process, await storage.find('body', by.process));
  const used = [...lines, ...drafts].map(({ symbol }) => symbol).filter((symbol) => symbol !== '');
  return { lines, naming: { series, used: [...new Set(used)] } };
}

/** One document of the register, with what it is to others. `document-unknown`: there is none that the actor may know of. */
export async function answerDocument(house: Shelf, id: LineId, by: Actor): Promise<DocumentAnswer | Refusal> {
  const lines = await readRegister(house, by);
  // A version that is the text of a registered document is found under the id of either.
  const line = lines.find((one) => one.id === id) ?? lines.find(({ version }) => version?.id === id);
  if (line === undefined) return refuse('document-unknown');
  return {
    line,
    contents: await readContents(house, line, by),
    related: relatedTo(line, lines),
  };
}

/** Texts, links and files that the actor may read, where it may know of the document. Of what was withdrawn only the team has them. */
export function openContents(document: KeptDocument, by: Actor): readonly DocumentContent[] {
  return document.status === 'withdrawn' && !isOfAudience(by, 'team') ? [] : document.contents;
}

async function readContents(
  house: Shelf,
  { document: id, statement, languages }: RegisterLine,
  by: Actor,
): Promise<readonly OpenContent[]> {
  if (statement !== null) return [await contentOfStatement(house, statement, languages[0] ?? 'en')];
  const document = id === null ? null : await house.storage.find('document', id);
  return document === null ? [] : await contentsOfDocument(house, document, by);
}

async function contentOfStatement(
  house: Shelf,
  statement: LinedStatement,
  language: string,
): Promise<OpenContent> {
  const { content } = statement;
  if (content.kind !== 'text') return { ...content, language };
  return { kind: 'text', language, format: 'plain', text: (await wordsOf(house, statement)) ?? '' };
}

async function contentsOfDocument(
  { storage }: Shelf,
  document: KeptDocument,
  by: Actor,
): Promise<readonly OpenContent[]> {
  const contents: OpenContent[] = [];
  for (const content of openContents(document, by)) {
    if (content.kind === 'link' || content.kind === 'file') contents.push(content);
    if (content.kind !== 'text') continue;
    const { kind, language, format, hash } = content;
    const row = await storage.find('document-text', documentTextId(document.id, hash));
    contents.push({ kind, language, format, text: row?.text ?? '' });
  }
  return contents;
}

/** A document that is open to the actor. */
export async function seekOpenDocument(
  { storage }: Shelf,
  id: DocumentId,
  by: Actor,
): Promise<KeptDocument | Refusal> {
  const document = await storage.find('document', id);
  if (document?.process !== by.process) return refuse('document-unknown');
  const audience = await audienceOf(document, { storage });
  return isOfAudience(by, audience) ? document : refuse('document-unknown');
}

/** That of its version, where one is its text. */
async function audienceOf(document: KeptDocument, { storage }: Shelf): Promise<Audience> {
  const id = versionOfDocument(document);
  const version = id === null ? null : await storage.find('version', id);
  return audienceOfLine(version === null ? document : { ...document, audience: version.audience });
}

function relatedTo(line: RegisterLine, lines: readonly RegisterLine[]): readonly RelatedLine[] {
  const ids: readonly string[] = [line.id, ...(line.version === null ? [] : [line.version.id])];
  const lineOf = (id: RegisterId) => lines.find((one) => one.id === id || one.version?.id === id);
  const own = line.relations.flatMap(({ kind, to }) => {
    const found = to.kind === 'listed' ? lineOf(to.id) : undefined;
    return found === undefined ? [] : [{ kind, isFrom: false, line: found }];
  });
  const others = lines.flatMap((one) =>
    one.relations
      .filter(({ to }) => to.kind === 'listed' && ids.includes(to.id))
      .map(({ kind }) => ({ kind, isFrom: true, line: one })),
  );
  return [...own, ...others];
}

/** Sessions by their ids, as files call them. */
export async function sessionNames(
  { storage }: Shelf,
  process: ProcessId,
): Promise<ReadonlyMap<string, string>> {
  const sessions = await storage.list('session', process);
  return new Map(sessions.map((session) => [session.id, session.title]));
}

/** The register of documents: what was registered, every version that was issued and every statement, as lines of one list. Derived, so that it cannot disagree with them. */
import { isWithin } from './calendar.ts';
import { versionOfDocument, type KeptDocument } from './document.ts';
import type { VersionId } from './ids.ts';
import type { Draft } from './process.ts';
import type { KeptSession } from './session.ts';
import type { LineId, RegisterLine } from './register-line.ts';
import { lineOfStatement, type FiledStatement } from './statement-line.ts';
import { compareSymbols } from './symbol.ts';
import { textTime, type Audience, type Version } from './version.ts';

/** What a register is made of. */
export interface RegisterSources {
  readonly documents: readonly KeptDocument[];
  readonly drafts: readonly { readonly draft: Draft; readonly versions: readonly Version[] }[];
  readonly sessions: readonly Pick<KeptSession, 'id' | 'dates' | 'timeZone'>[];
  readonly statements: readonly FiledStatement[];
}

interface Issued {
  readonly draft: Draft;
  readonly version: Version;
}

/** Every line, in the order of symbols; those without one by their dates, after all others. */
export function makeRegister({
  documents,
  drafts,
  sessions,
  statements,
}: RegisterSources): readonly RegisterLine[] {
  const issued = new Map<VersionId, Issued>();
  for (const { draft, versions } of drafts)
    for (const version of versions) issued.set(version.id, { draft, version });
  const lines: RegisterLine[] = [];
  const told = new Set<VersionId>();
  for (const document of documents) {
    const id = versionOfDocument(document);
    const version = id === null ? undefined : issued.get(id);
    if (id !== null) told.add(id);
    const own = ownLine(document);
    lines.push(version === undefined ? own : withVersion(own, lineOfVersion(version, sessions)));
  }
  for (const [id, each] of issued) if (!told.has(id)) lines.push(lineOfVersion(each, sessions));
  for (const one of statements) lines.push(lineOfStatement(one, (at) => dayOf(at, sessions)));
  return lines.toSorted(compareLines);
}

function ownLine(document: KeptDocument): RegisterLine {
  const { contents: _contents, process: _process, registeredAt, issuedAt, id, ...told } = document;
  return { ...told, id, document: id, version: null, statement: null, at: issuedAt ?? registeredAt };
}

/** What the version itself says, the document does not say otherwise. */
function withVersion(own: RegisterLine, { version, symbol, date, audience, at }: RegisterLine): RegisterLine {
  return { ...own, version, symbol: symbol === '' ? own.symbol : symbol, date, audience, at };
}

function lineOfVersion({ draft, version }: Issued, sessions: RegisterSources['sessions']): RegisterLine {
  const { id, label, symbol, standing, audience, issuedAt } = version;
  const date = dayOf(issuedAt, sessions);
  return {
    id,
    document: null,
    version: { id, draft: draft.id, title: draft.title, label, standing },
    statement: null,
    symbol,
    kind: standing === 'non-paper' ? 'non-paper' : 'issued-version',
    titles: [{ language: draft.language, title: draft.title }],
    languages: [draft.language],
    original: null,
    distribution: null,
    date,
    agendaItem: '',
    session: sessions.find(({ dates }) => dates !== null && isWithin(date, dates))?.id ?? null,
    source: { kind: 'chair' },
    status: 'issued',
    withdrawn: null,
    relations: [],
    audience,
    at: textTime(version),
  };
}

/** The day of a moment where the body meets; where nobody knows the time zone, in UTC. */
function dayOf(at: string, sessions: RegisterSources['sessions']): string {
  const timeZone = sessions.findLast((session) => session.timeZone !== null)?.timeZone ?? 'UTC';
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function compareLines(one: RegisterLine, other: RegisterLine): number {
  if (one.symbol !== '' && other.symbol !== '')
    return compareSymbols(one.symbol, other.symbol) || compareText(one.at, other.at);
  if (one.symbol !== other.symbol) return one.symbol === '' ? 1 : -1;
  return compareText(one.date, other.date) || compareText(one.at, other.at);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Who may read the line: a draft is for the facilitating team, whatever it will be. */
export function audienceOfLine({ status, audience }: Pick<RegisterLine, 'status' | 'audience'>): Audience {
  return status === 'draft' ? 'team' : audience;
}

/** The lines that are left where some are not to be known of: no relation names one of those. */
export function registerOf(
  lines: readonly RegisterLine[],
  mayKnow: (line: RegisterLine) => boolean,
): readonly RegisterLine[] {
  const open = lines.filter(mayKnow);
  const known = new Set<LineId>(
    open.flatMap(({ id, version }) => (version === null ? [id] : [id, version.id])),
  );
  return open.map((line) => {
    const relations = line.relations.filter(({ to }) => to.kind === 'elsewhere' || known.has(to.id));
    return relations.length === line.relations.length ? line : { ...line, relations };
  });
}

/** The register of documents: what was registered, and every version that was issued, as lines of one list. Derived, so that it cannot disagree with the versions. */
import { isWithin } from './calendar.ts';
import type {
  Distribution,
  DocumentKind,
  DocumentRelation,
  DocumentSource,
  DocumentStatus,
  DocumentTitle,
  KeptDocument,
  RegisterId,
} from './document.ts';
import { versionOfDocument } from './document.ts';
import type { DocumentId, DraftId, SessionId, VersionId } from './ids.ts';
import type { Draft } from './process.ts';
import type { KeptSession } from './session.ts';
import { compareSymbols } from './symbol.ts';
import { textTime, type Audience, type Standing, type Version } from './version.ts';

/** A version as a line of the register tells it. */
export interface ListedVersion {
  readonly id: VersionId;
  readonly draft: DraftId;
  /** Title of the draft. */
  readonly title: string;
  readonly label: string;
  readonly standing: Standing;
}

/** A line of the register. */
export interface RegisterLine {
  readonly id: RegisterId;
  /** Null: a version that is listed by itself. */
  readonly document: DocumentId | null;
  /** The version that is its text; null: none is. */
  readonly version: ListedVersion | null;
  readonly symbol: string;
  readonly kind: DocumentKind;
  readonly titles: readonly DocumentTitle[];
  readonly languages: readonly string[];
  readonly original: string | null;
  readonly distribution: Distribution | null;
  /** ISO 8601, a day. */
  readonly date: string;
  readonly agendaItem: string;
  readonly session: SessionId | null;
  readonly source: DocumentSource;
  readonly status: DocumentStatus;
  /** Null: not withdrawn. */
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
  readonly relations: readonly DocumentRelation[];
  readonly audience: Audience;
  /** The moment by which it is more or less recent: when its text stood so. */
  readonly at: string;
}

/** What a register is made of. */
export interface RegisterSources {
  readonly documents: readonly KeptDocument[];
  readonly drafts: readonly { readonly draft: Draft; readonly versions: readonly Version[] }[];
  readonly sessions: readonly Pick<KeptSession, 'id' | 'dates' | 'timeZone'>[];
}

interface Issued {
  readonly draft: Draft;
  readonly version: Version;
}

/** Every line, in the order of symbols; those without one by their dates, after all others. */
export function makeRegister({ documents, drafts, sessions }: RegisterSources): readonly RegisterLine[] {
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
  return lines.toSorted(compareLines);
}

function ownLine(document: KeptDocument): RegisterLine {
  const { contents: _contents, process: _process, registeredAt, issuedAt, id, ...told } = document;
  return { ...told, id, document: id, version: null, at: issuedAt ?? registeredAt };
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
  mayRead: (audience: Audience) => boolean,
): readonly RegisterLine[] {
  const open = lines.filter((line) => mayRead(audienceOfLine(line)));
  const known = new Set<RegisterId>(
    open.flatMap(({ id, version }) => (version === null ? [id] : [id, version.id])),
  );
  return open.map((line) => {
    const relations = line.relations.filter(({ to }) => to.kind === 'elsewhere' || known.has(to.id));
    return relations.length === line.relations.length ? line : { ...line, relations };
  });
}

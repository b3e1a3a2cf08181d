/** A whole process in one expression: the server, and everybody who takes part, signed in. */
import {
  type DraftId,
  type ParagraphId,
  type Participant,
  type ParticipantId,
  type PlainDraft,
  type Role,
} from '@chapeau/model';
import type {
  DraftRequest,
  NewDraftAnswer,
  NewInvitationAnswer,
  ProcessAnswer,
  SetUpAnswer,
} from '@chapeau/protocol';
import { ask, Person, Refused } from './person.ts';
import { ServerProcess, type ServerOptions } from './server.ts';
import { smallReport } from './texts.ts';

export interface CastOptions extends ServerOptions {
  /** Codes of the delegations that take part. */
  readonly delegations?: readonly string[];
}

/** A process with the facilitating team, delegations by code, a reviewer and an observer. */
export interface Cast {
  readonly server: ServerProcess;
  readonly secretariat: Person;
  readonly facilitator: Person;
  readonly reviewer: Person;
  readonly observer: Person;
  /** The one who sits for a delegation. Throws where it takes no part. */
  delegation(code: string): Person;
  participant(code: string): ParticipantId;
  /** The path of a new invitation link, reusable, and its id. */
  invite(role: Role, code?: string): Promise<NewInvitationAnswer>;
  /** One more person, an actor of their own. */
  bring(role: Role, code?: string): Promise<Person>;
  /** Takes a text in as a draft; a small report where none is given. */
  makeDraft(request?: Partial<DraftRequest>): Promise<DraftId>;
  dispose(): Promise<void>;
}

/** Starts a server and brings everybody in. */
export async function assemble(options: CastOptions = {}): Promise<Cast> {
  const server = await ServerProcess.start(options);
  const secretariat = await setUp(server);
  const participants = new Map<string, ParticipantId>();
  for (const code of options.delegations ?? ['NOR', 'BRA', 'KEN'])
    participants.set(code, await addParticipant(secretariat, code));

  const participant = (code: string): ParticipantId => getFrom(participants, code);
  const invite = async (role: Role, code?: string) =>
    await secretariat.post<NewInvitationAnswer>('/api/invitations', {
      role,
      participant: code === undefined ? null : participant(code),
      label: [role, code ?? ''].join(' ').trim(),
      reusable: true,
    });
  const bring = async (role: Role, code?: string) =>
    await Person.signIn(server, (await invite(role, code)).path, code ?? role);

  const delegations = new Map<string, Person>();
  for (const code of participants.keys()) delegations.set(code, await bring('delegation', code));
  return {
    server,
    secretariat,
    facilitator: await bring('facilitator'),
    reviewer: await bring('reviewer'),
    observer: await bring('observer'),
    delegation: (code) => getFrom(delegations, code),
    participant,
    invite,
    bring,
    makeDraft: async (request = {}) => {
      const draft = { title: 'Draft report', kind: 'report', source: smallReport(), ...request };
      return (await secretariat.post<NewDraftAnswer>('/api/drafts', draft)).draft.id;
    },
    dispose: async () => {
      await server.dispose();
    },
  };
}

async function setUp(server: ServerProcess): Promise<Person> {
  const body = {
    secret: await server.setUpSecret(),
    kind: 'process',
    title: 'Working group on the sharing of experience',
    body: 'The Assembly of Examples',
  };
  const answer = await ask(server, '/api/set-up', { method: 'POST', body });
  if (answer.status >= 300) throw new Refused('set-up', answer);
  const { links } = JSON.parse(answer.text) as SetUpAnswer;
  const link = links.find((candidate) => candidate.role === 'secretariat');
  if (link === undefined) throw new Error('The set-up gave no link for the secretariat');
  return await Person.signIn(server, link.path, 'Secretariat');
}

async function addParticipant(secretariat: Person, code: string): Promise<ParticipantId> {
  const body = { code, name: `Delegation of ${code}`, category: 'member-state' };
  const answer = await secretariat.ask('/api/participants', { method: 'POST', body });
  if (answer.status < 300) return (JSON.parse(answer.text) as Participant).id;
  const { participants } = await secretariat.get<ProcessAnswer>('/api/process');
  const known = participants.find((candidate) => candidate.code === code);
  if (known === undefined) throw new Refused('participant', answer);
  return known.id;
}

function getFrom<Value>(map: ReadonlyMap<string, Value>, code: string): Value {
  const value = map.get(code);
  if (value === undefined) throw new Error(`${code} takes no part`);
  return value;
}

/** The live text of a draft as somebody reads it over HTTP. */
export async function liveText(reader: Person, draft: DraftId): Promise<PlainDraft> {
  return await reader.get<PlainDraft>(`/api/drafts/${draft}/live.json`);
}

/** The ids of the numbered paragraphs, in order. */
export function numberedParagraphs(plain: PlainDraft): readonly ParagraphId[] {
  return plain.paragraphs.filter(({ kind }) => kind === 'numbered').map(({ id }) => id);
}

/** A server on a clock that is moved by hand, a process set up on it, and people who sign in whenever they are needed. */
import type { Participant, ParticipantId, Role } from '@chapeau/model';
import type { NewInvitationAnswer, ProcessAnswer, SetUpAnswer } from '@chapeau/protocol';
import type { ClockedServer } from '../../cast/clocked-server.ts';
import { ask, Person } from '../../cast/person.ts';

export interface Seat {
  readonly role: Role;
  /** Of the participant; absent: it represents none. */
  readonly code?: string;
}

export class ClockedHouse {
  readonly server: ClockedServer;
  readonly #secretariatPath: string;
  readonly #paths = new Map<string, string>();

  private constructor(server: ClockedServer, secretariatPath: string) {
    this.server = server;
    this.#secretariatPath = secretariatPath;
  }

  /** The process that was set up on the server, with the links that its set-up told. */
  static of(server: ClockedServer, { links }: SetUpAnswer): ClockedHouse {
    const path = links.find(({ role }) => role === 'secretariat')?.path;
    if (path === undefined) throw new Error('The set-up gave no link for the secretariat');
    return new ClockedHouse(server, path);
  }

  /** Sets an empty process up. */
  static async setUp(server: ClockedServer, request: object): Promise<ClockedHouse> {
    const body = { kind: 'process', secret: server.setUpSecret, ...request };
    const answer = await ask(server, '/api/set-up', { method: 'POST', body });
    if (answer.status >= 300) throw new Error(answer.text);
    return ClockedHouse.of(server, JSON.parse(answer.text) as SetUpAnswer);
  }

  /** Somebody signed in now: a sign-in of years ago has run out. */
  async seat({ role, code }: Seat): Promise<Person> {
    const label = [role, code ?? ''].join(' ').trim();
    const known = this.#paths.get(label);
    if (known !== undefined) return await Person.signIn(this.server, known, label);
    const secretariat = await this.secretariat();
    const participant = code === undefined ? null : await this.participant(code);
    const { path } = await secretariat.post<NewInvitationAnswer>('/api/invitations', {
      role,
      participant,
      label,
      reusable: true,
    });
    this.#paths.set(label, path);
    return await Person.signIn(this.server, path, label);
  }

  async secretariat(): Promise<Person> {
    return await Person.signIn(this.server, this.#secretariatPath, 'Secretariat');
  }

  /** Throws where nobody of that code takes part. */
  async participant(code: string): Promise<ParticipantId> {
    const secretariat = await this.secretariat();
    const { participants } = await secretariat.get<ProcessAnswer>('/api/process');
    const found = participants.find((one: Participant) => one.code === code);
    if (found === undefined) throw new Error(`${code} takes no part`);
    return found.id;
  }
}

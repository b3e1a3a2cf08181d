/** Another server, asked over HTTP with a token. */
import { Stop, type Terminal } from './terminal.ts';

export interface Remote {
  readonly server: string;
  /** Token of a sign-in. */
  readonly token: string;
}

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

/** The text of the answer. Throws Stop with the server's own sentence where it refuses, or with ours where there is none. */
export async function ask(remote: Remote, request: Request, terminal: Terminal): Promise<string> {
  const { server, token } = remote;
  if (!URL.canParse(request.path, server)) throw new Stop(`${server} is not the address of a server.`);
  let response: Response;
  try {
    response = await terminal.fetch(new URL(request.path, server), {
      method: request.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
  } catch (error) {
    throw new Stop(`${server} does not answer.`, { cause: error });
  }
  const text = await response.text();
  if (response.ok) return text;
  throw new Stop(sentenceOf(text) ?? `${server} answered ${response.status}.`);
}

function sentenceOf(text: string): string | null {
  const told = /"detail":"((?:[^"\\]|\\.)*)"/.exec(text);
  return told === null ? null : (JSON.parse(`"${told[1]}"`) as string);
}

/** The server and the token as given; null: no server. Throws Stop for one without the other. */
export function remoteOf(
  values: { readonly server?: string | undefined; readonly token?: string | undefined },
  { environment }: Terminal,
): Remote | null {
  const { server, token = environment['CHAPEAU_TOKEN'] } = values;
  if (server === undefined) return null;
  if (token === undefined) throw new Stop('A server needs a token: --token TOKEN, or CHAPEAU_TOKEN.');
  return { server, token };
}

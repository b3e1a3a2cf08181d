/** A "no" to an upgrade, told as HTTP on a socket that has no HTTP server any more. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { REFUSALS, type Refusal } from '@chapeau/model';
import { PROBLEM_TYPE_PREFIX, type Problem } from '@chapeau/protocol';

/** Answers with `application/problem+json` and ends the socket. `status` stands in for the refusal's own. */
export function refuseUpgrade(socket: Duplex, refusal: Refusal, status?: number): void {
  const problem = problemOf(refusal, status ?? REFUSALS[refusal.refusal].status);
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    'Connection: close',
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    ...(problem.status === 426 ? ['Upgrade: websocket'] : []),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function problemOf({ refusal, facts }: Refusal, status: number): Problem {
  const sentence: string = REFUSALS[refusal].sentence;
  return {
    type: `${PROBLEM_TYPE_PREFIX}${refusal}`,
    title: STATUS_CODES[status] ?? 'Refused',
    status,
    detail: sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole)),
    refusal,
    facts,
  };
}

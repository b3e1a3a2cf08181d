/** A "no" to an upgrade, told as HTTP on a socket that has no HTTP server any more. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Refusal } from '@chapeau/model';
import { PROBLEM_MEDIA_TYPE, problemOf } from '../http/problem.ts';

/** Answers with a problem and ends the socket. `status` stands in for the refusal's own. */
export function refuseUpgrade(socket: Duplex, refusal: Refusal, status?: number): void {
  const problem = problemOf(refusal);
  const told = { ...problem, status: status ?? problem.status };
  const body = JSON.stringify(told);
  const head = [
    `HTTP/1.1 ${told.status} ${STATUS_CODES[told.status] ?? 'Refused'}`,
    'Connection: close',
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    ...(told.status === 426 ? ['Upgrade: websocket'] : []),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** What a client and a server must agree on before anything is exchanged. */

/** Raised with every change of the messages, the commands or the answers; a client of another version is told to reload. */
export const PROTOCOL_VERSION = 6;

/** Names of the parameters that our own client adds to the address of a room. A stock client sends none of them. */
export const ROOM_PARAMETERS = {
  protocol: 'protocol',
  schema: 'schema',
  generation: 'generation',
} as const;

/** Path of a room on the server, before the room's id. */
export const ROOMS_PATH = '/rooms';

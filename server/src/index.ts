/** The parts of the server that others build upon: rooms on a storage, and the whole of it on a clock that is passed in. */
export { startServer, type RunningServer } from './http/server.ts';
export type { RoomConnection, RoomSocket } from './rooms/connection.ts';
export type { Room } from './rooms/room.ts';
export { Rooms } from './rooms/rooms.ts';
export { openMemoryStorage } from './storage/memory.ts';

/** The parts of the server that others build upon: rooms on a storage, without sockets or HTTP. */
export type { RoomConnection, RoomSocket } from './rooms/connection.ts';
export type { Room } from './rooms/room.ts';
export { Rooms } from './rooms/rooms.ts';
export { openMemoryStorage } from './storage/memory.ts';

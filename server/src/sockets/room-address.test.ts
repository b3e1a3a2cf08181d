import { expect, it } from 'vitest';
import { readAddress } from './room-address.ts';

it.each(['drf', 'prp', 'nts'])('H04 a room of the kind %s has an address', (prefix) => {
  const room = `${prefix}-0000000000000001`;
  expect(readAddress(`/rooms/${room}?protocol=4`)).toMatchObject({ room, protocol: '4', generation: null });
});

it('H04 what is named like none of them has none', () => {
  expect(readAddress('/rooms/par-0000000000000001')).toEqual({ status: 400 });
  expect(readAddress('/rooms/nts-0000000000000001/x')).toEqual({ status: 404 });
});

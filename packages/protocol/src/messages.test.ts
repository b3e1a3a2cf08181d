import { refuse } from '@chapeau/model';
import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { CLOSE_CODES } from './close-codes.ts';
import { decodeMessage, encodeMessage, MESSAGE, type OwnMessage } from './messages.ts';

describe('our own messages', () => {
  const messages: readonly OwnMessage[] = [
    { kind: 'saved', count: 12 },
    { kind: 'refused', refusal: refuse('paragraph-closed', { number: '3 bis', status: 'agreed' }) },
    { kind: 'notice', topic: 'versions' },
  ];
  it.each(messages)('W3 $kind comes out as it went in', (message) => {
    const decoder = decoding.createDecoder(encodeMessage(message));
    expect(decoding.readVarUint(decoder)).toBe(MESSAGE[message.kind]);
    expect(decodeMessage(message.kind, decoder)).toEqual(message);
  });

  it('W4 our numbers do not collide with those of y-websocket', () => {
    expect(Object.values(MESSAGE).filter((number) => number > 3)).toEqual([100, 101, 102]);
  });

  it('W5 what cannot be healed by trying again stops the client', () => {
    const stops = Object.entries(CLOSE_CODES).filter(([, code]) => code >= 4400 && code < 4500);
    expect(stops.map(([reason]) => reason)).toEqual([
      'refused',
      'access-changed',
      'program-too-old',
      'generation-changed',
      'too-many-connections',
    ]);
  });
});

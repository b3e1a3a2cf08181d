import { expect, test } from 'vitest';
import { Heartbeat } from './heartbeat.ts';

/** A connection that falls silent at 0, looked at every second. */
function silentConnection(options: { readonly answersAt?: number; readonly isOpen?: boolean }) {
  const happened: string[] = [];
  let now = 0;
  let heardAt = 0;
  let isOpen = options.isOpen ?? true;
  const heartbeat = new Heartbeat({
    isOpen: () => isOpen,
    heardAt: () => heardAt,
    ask: () => happened.push(`asked at ${now}`),
    dead: () => {
      happened.push(`dead at ${now}`);
      isOpen = false;
    },
  });
  return (untilMs: number) => {
    for (; now <= untilMs; now += 1_000) {
      if (now === options.answersAt) heardAt = now;
      heartbeat.beat(now);
    }
    return happened;
  };
}

test('SY6 a dead connection is found within fifteen seconds', () => {
  expect(silentConnection({})(15_000)).toEqual(['asked at 7000', 'dead at 12000']);
});

test('SY6 a silent connection that answers is left alone', () => {
  expect(silentConnection({ answersAt: 9_000 })(15_000)).toEqual(['asked at 7000']);
});

test('SY6 a closed connection is not asked', () => {
  expect(silentConnection({ isOpen: false })(60_000)).toEqual([]);
});

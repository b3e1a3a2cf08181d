import { isRefusal } from '@chapeau/model';
import { expect, it } from 'vitest';
import { named } from './deeds/testing/world.ts';
import { LongWork } from './long-work.ts';
import { ManualClock } from './rooms/testing/manual-clock.ts';

const eager = named('actor', 'eager');
const other = named('actor', 'other');

it('H31 long work is done one at a time, and who asks much waits behind who asks once', async () => {
  const work = new LongWork();
  const clock = new ManualClock();
  const order: string[] = [];
  let running = 0;
  const take = (by: typeof eager, name: string) =>
    work.take({ clock }, by, async () => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      order.push(name);
      running -= 1;
    });
  const asked = ['e1', 'e2', 'e3', 'e4'].map((name) => take(eager, name));
  await Promise.all([...asked, take(other, 'o1')]);
  expect(order.indexOf('o1')).toBeLessThan(2);
  expect(order.filter((name) => name !== 'o1')).toEqual(['e1', 'e2', 'e3', 'e4']);
});

it('H31 nobody asks without bound, and what fails holds up nobody', async () => {
  const work = new LongWork();
  const clock = new ManualClock();
  const failing = work.take({ clock }, eager, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => work.take({ clock }, eager, async () => 'made')),
  );
  expect(answers.filter(isRefusal).length).toBe(11);
  expect(await work.take({ clock }, other, async () => 'made')).toBe('made');
  clock.advance(1_000);
  expect(await work.take({ clock }, eager, async () => 'made')).toBe('made');
});

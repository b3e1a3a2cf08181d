import { describe, expect, it } from 'vitest';
import { openWorld } from './testing/world.ts';

describe('editing', () => {
  it('R1 an edit reaches everybody else, and is told saved to whoever made it', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    await world.settle();
    chair.type(' words');
    await world.settle();
    expect(reader.text).toEqual(['first words', 'second', 'third']);
    expect(chair.closed).toBeNull();
    // Step 2 was the first, the edit the second.
    expect(chair.saved).toBe(2);
  });

  it('R2 nothing is told saved, nor told to others, before it is durable', async () => {
    const world = await openWorld();
    const [chair, reader] = [await world.join('facilitator'), await world.join('delegation')];
    await world.settle();
    let open = () => {};
    world.toggle.gate = new Promise((resolve) => (open = resolve));
    chair.type(' words');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    const late = await world.join('delegation');
    expect(chair.saved).toBe(1);
    expect(reader.text[0]).toBe('first');
    expect(late.text[0]).toBe('first');
    world.toggle.gate = null;
    open();
    await world.settle();
    expect([chair.saved, reader.text[0], late.text[0]]).toEqual([2, 'first words', 'first words']);
  });
});

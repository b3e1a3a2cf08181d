/** What may happen to a room, one step at a time. */
import fc from 'fast-check';
import { edits, places, type Edit, type Place } from './edits.ts';

export type Step =
  | { readonly kind: 'edit'; readonly who: number; readonly edit: Edit; readonly place: Place }
  | { readonly kind: 'send' | 'receive'; readonly who: number; readonly count: number }
  | { readonly kind: 'breathe' }
  | { readonly kind: 'drop' | 'connect'; readonly who: number }
  | { readonly kind: 'mangle'; readonly who: number; readonly how: 'lose' | 'repeat' | 'swap' }
  | { readonly kind: 'decide'; readonly paragraph: number; readonly closes: boolean };

/** Those who edit; whoever comes after them only looks on. */
const who = fc.nat(3);
const anybody = fc.nat(4);
const only = <Kind extends string>(kind: Kind) => fc.constant(kind);
/** Honest work on lines that come and go. */
export const peaceful = [
  { weight: 10, arbitrary: fc.record({ kind: only('edit'), who, edit: edits, place: places }) },
  { weight: 5, arbitrary: fc.record({ kind: only('send'), who, count: fc.integer({ min: 1, max: 4 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: only('receive'), who: anybody, count: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: only('breathe') }) },
  { weight: 1, arbitrary: fc.record({ kind: only('drop'), who: anybody }) },
  { weight: 1, arbitrary: fc.record({ kind: only('connect'), who: anybody }) },
] as const;
/** The same among programs that lose, repeat and swap their frames, and decisions in between. */
export const hostile = [
  ...peaceful,
  {
    weight: 2,
    arbitrary: fc.record({ kind: only('mangle'), who, how: fc.constantFrom('lose', 'repeat', 'swap') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: only('decide'), paragraph: fc.nat(5), closes: fc.boolean() }) },
] as const;

export const stepsOf = (
  kinds: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[],
) => fc.array(fc.oneof(...kinds), { minLength: 5, maxLength: 80, size: 'max' });

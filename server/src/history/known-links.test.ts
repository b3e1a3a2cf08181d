import { linksBetween } from '@chapeau/compare';
import { expect, it } from 'vitest';
import { named, paragraph, world } from '../deeds/testing/world.ts';
import { KnownLinks } from './known-links.ts';

const textOf = (name: string, version: string | null) => ({
  version: version === null ? null : named('version', version),
  plain: { ...world().plain, paragraphs: [paragraph('1'), paragraph(name)] },
});

it('H32 links between two versions are looked for once, those with the live text each time', () => {
  const known = new KnownLinks();
  const [one, two, live] = [textOf('2', '1'), textOf('3', '2'), textOf('4', null)];
  const links = known.between(one, two);
  expect(links).toEqual(linksBetween(one.plain, two.plain));
  expect(known.between(one, two)).toBe(links);
  expect(known.between(two, one)).not.toBe(links);
  const last = known.between(two, live);
  expect(last).toEqual(linksBetween(two.plain, live.plain));
  expect(known.between(two, live)).not.toBe(last);
});

it('H32 what is kept of them is bounded: those asked for last stay', () => {
  const known = new KnownLinks(2_000);
  const [one, two, three] = [textOf('2', '1'), textOf('3', '2'), textOf('4', '3')];
  const first = known.between(one, two);
  const second = known.between(two, three);
  expect(known.between(one, two)).toBe(first);
  known.between(one, three);
  expect(known.between(one, two)).toBe(first);
  expect(known.between(two, three)).not.toBe(second);
  const nothing = new KnownLinks(0);
  expect(nothing.between(one, two)).not.toBe(nothing.between(one, two));
});

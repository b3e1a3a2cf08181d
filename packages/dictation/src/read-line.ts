/** Reads a line by every row of the grammar. */
import type { GrammarRow, Pattern } from './grammar.ts';
import { GRAMMAR } from './grammar.ts';
import { follow, type Said } from './form.ts';
import { indexOf } from './paragraph-index.ts';
import { namesOf } from './participant-names.ts';
import { pastSpaces, type Place, type Reading } from './reading.ts';
import type { World } from './world.ts';

/** The whole line read by one pattern of one row; its faults may still stand against it. */
export interface Whole {
  readonly row: GrammarRow;
  readonly pattern: Pattern;
  readonly said: Said;
  readonly place: Place;
}

export interface LineRead extends Reading {
  /** In the order of the grammar. */
  readonly whole: readonly Whole[];
}

/** Every way to read the line, and every stop on the way. */
export function readLine(line: string, world: World): LineRead {
  const paragraphs = indexOf(world.paragraphs);
  const participants = namesOf(world.participants);
  const reading: Reading = {
    line,
    world,
    paragraphs,
    participants,
    numbers: new Map(),
    open: [],
    astray: [],
  };
  const start: Place = { at: 0, subject: null, parts: [], faults: [] };
  const whole: Whole[] = [];
  for (const row of GRAMMAR)
    for (const pattern of row.patterns)
      for (const way of follow(pattern.elements, reading, { place: start, said: {} })) {
        const place = pastSpaces(reading, way.place);
        if (place.at === line.length) whole.push({ row, pattern, said: way.said, place });
        else
          reading.astray.push({ kind: 'astray', place, at: place.at, expects: null, vocabulary: () => [] });
      }
  return { ...reading, whole };
}

/** What a line says: an order, the beginning of one, or why it is not understood. */
import { foldPlain } from './fold.ts';
import type { Misunderstanding } from './misunderstanding.ts';
import { unknown } from './nearest.ts';
import type { Order } from './order.ts';
import { readLine, type LineRead, type Whole } from './read-line.ts';
import { wordAt, type AstrayStop, type Fault, type OpenStop, type Place } from './reading.ts';
import type { Expectation, Part, Understanding } from './understanding.ts';
import { warningsOf } from './warnings.ts';
import type { World } from './world.ts';

/** Total: any line has an answer. The beginning of a line that is understood is an order or incomplete, never not understood. */
export function understand(line: string, world: World): Understanding {
  const read = readLine(line, world);
  const clean = read.whole.filter(({ place }) => place.faults.length === 0);
  let misfit: Fault | undefined;
  for (const whole of clean) {
    const order = whole.pattern.order(whole.said, world);
    if (!('misunderstanding' in order)) return understood(order, whole, world);
    misfit ??= { from: 0, to: line.trimEnd().length, why: order };
  }
  const open = read.open.filter(({ place }) => place.faults.length === 0);
  const fault = misfit ?? read.whole.map(({ place }) => place.faults).find(({ length }) => length === 1)?.[0];
  if (open.length > 0) return incomplete(open, line, fault?.why ?? null);
  return misfit === undefined ? explain(read) : notUnderstood(clean[0]?.place.parts ?? [], misfit, []);
}

function understood(order: Order, { row, place }: Whole, world: World): Understanding {
  return { kind: 'order', order, row: row.id, parts: place.parts, warnings: warningsOf(order, world) };
}

function incomplete(
  open: readonly OpenStop[],
  line: string,
  asItStands: Misunderstanding | null,
): Understanding {
  const furthest = open.reduce((best, stop) => (stop.from > best.from ? stop : best));
  const { place, from, role } = furthest;
  const isTyped = from < line.length && place.at < line.length;
  const parts = isTyped ? [...place.parts, { from, to: line.trimEnd().length, role }] : place.parts;
  return { kind: 'incomplete', parts, expects: distinct(open.map(({ expects }) => expects)), asItStands };
}

/** A way of reading that did not come off. */
interface Failure {
  /** How far into the line its shape goes. */
  readonly reach: number;
  readonly place: Place;
  readonly isWhole: boolean;
}

/** The way whose shape goes furthest tells what is wrong: its fault, or else the words at which it ends. */
function explain(read: LineRead): Understanding {
  const { line, whole, open, astray } = read;
  const failures: Failure[] = [
    ...whole.map(({ place }) => failureAt(place, line.length + 1, true)),
    ...open.map(({ place }) => failureAt(place, line.length, false)),
    ...astray.map(({ place, at }) => failureAt(place, at, false)),
  ];
  const furthest = Math.max(...failures.map(({ reach }) => reach));
  const best = failures.filter(({ reach }) => reach === furthest);
  const faulty = best.filter(({ place }) => place.faults.length > 0);
  const told = fewestFaults(
    faulty.length === best.length ? faulty : best.filter(({ place }) => place.faults.length === 0),
  );
  const fault = told?.place.faults[0];
  if (told !== undefined && fault !== undefined)
    return told.isWhole && fault.from > 0
      ? notUnderstood(told.place.parts, fault, [])
      : withOthersThere(told.place.parts, fault, { line, astray });
  return strayed(told?.place.parts ?? [], furthest, { line, astray });
}

/** Past a second fault nothing is known of what was meant. */
function failureAt(place: Place, at: number, isWhole: boolean): Failure {
  const second = place.faults[1];
  return second === undefined ? { reach: at, place, isWhole } : { reach: second.from, place, isWhole: false };
}

function fewestFaults(failures: readonly Failure[]): Failure | undefined {
  return failures.toSorted(
    (a, b) => a.place.faults.length - b.place.faults.length || firstFault(b) - firstFault(a),
  )[0];
}

function firstFault({ place }: Failure): number {
  return place.faults[0]?.from ?? 0;
}

interface Stops {
  readonly line: string;
  readonly astray: readonly AstrayStop[];
}

/** Names of nothing may be keywords mistyped, while the rest of the line does not show that a name was meant. */
function withOthersThere(parts: readonly Part[], fault: Fault, { line, astray }: Stops): Understanding {
  const there = astray.filter(({ at, place }) => at === fault.from && place.faults.length === 0);
  const { misunderstanding } = fault.why;
  const isNumber =
    misunderstanding === 'paragraph-unknown' && /\p{N}/u.test(line.slice(fault.from, fault.to));
  const isName = /^(?:participant|paragraph)-unknown$/.test(misunderstanding);
  if (!isName || isNumber || there.length === 0) return notUnderstood(parts, fault, []);
  const kinds = new Set(there.map(({ expects }) => (expects?.kind === 'slot' ? expects.slot : 'other')));
  if (kinds.size < 2) return notUnderstood(parts, fault, expectationsOf(there));
  return strayed(parts, fault.from, { line, astray });
}

function strayed(parts: readonly Part[], at: number, { line, astray }: Stops): Understanding {
  const there = astray.filter((stop) => stop.at === at && stop.place.faults.length === 0);
  const said = wordAt(line, at);
  const why = unknown(
    'word-unknown',
    said,
    withoutSame(
      said,
      there.flatMap(({ vocabulary }) => vocabulary()),
    ),
  );
  const before = parts.filter(({ to }) => to <= at);
  const fault = { from: at, to: at + said.length, why };
  return notUnderstood(
    [...before, { from: at, to: fault.to, role: 'unknown' }],
    fault,
    expectationsOf(there),
  );
}

/** A word that is understood elsewhere is not what was perhaps meant by itself. */
function withoutSame(said: string, vocabulary: readonly string[]): readonly string[] {
  return vocabulary.filter((entry) => foldPlain(entry) !== foldPlain(said));
}

function notUnderstood(
  parts: readonly Part[],
  { from, to, why }: { readonly from: number; readonly to: number; readonly why: Misunderstanding },
  expects: readonly Expectation[],
): Understanding {
  return { kind: 'not-understood', parts, at: from, to, why, expects };
}

function expectationsOf(stops: readonly AstrayStop[]): readonly Expectation[] {
  return distinct(stops.flatMap(({ expects }) => (expects === null ? [] : [expects])));
}

function distinct(expects: readonly Expectation[]): readonly Expectation[] {
  return [...new Map(expects.map((one) => [JSON.stringify(one), one])).values()];
}

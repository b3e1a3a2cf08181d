/** Reader of proposals by their serial: `p3`, `P 3, P 4`, and in a place where only proposals stand `3, 4`. */
import { isUndecided } from '@chapeau/model';
import { misunderstand } from './misunderstanding.ts';
import { nearestOf } from './nearest.ts';
import { keyOf } from './number-key.ts';
import {
  goesOn,
  listOf,
  mapped,
  past,
  pastSpaces,
  type Place,
  type Reader,
  type Reading,
} from './reading.ts';
import type { WorldProposal } from './world.ts';

/** One or more undecided proposals. */
export const proposals: Reader<readonly WorldProposal[]> = (reading, before) => {
  const place = pastSpaces(reading, before);
  // The line that begins with a bare number begins with a paragraph.
  if (place.at < reading.line.length && !/[pP]/.test(reading.line.charAt(place.at))) {
    stopAstray(reading, place);
    return [];
  }
  return answered(reading, place);
};

/** The same where the letter may be left out. */
export const answered: Reader<readonly WorldProposal[]> = (reading, place) =>
  mapped(listOf(proposal), (found) => [...new Set(found.flatMap((one) => (one === null ? [] : [one])))])(
    reading,
    place,
  );

/** Null where a fault says that there is none, or none undecided. */
const proposal: Reader<WorldProposal | null> = (reading, before) => {
  const place = pastSpaces(reading, before);
  const { line, world } = reading;
  const token = /^[pP]?\s*(?<serial>\p{Nd}{0,9})/u.exec(line.slice(place.at))?.groups?.['serial'] ?? '';
  const said = /^[pP]?\s*\p{Nd}{0,9}/u.exec(line.slice(place.at))?.[0] ?? '';
  const to = place.at + said.length;
  const serial = token === '' ? '' : keyOf(token);
  if (to === line.length) stopOpen(reading, place, serial);
  if (token === '' || goesOn(line, to)) {
    if (to < line.length) stopAstray(reading, place);
    return [];
  }
  const found = world.proposals.find((one) => String(one.serial) === serial);
  if (found === undefined && to === line.length && isBeginning(reading, serial)) return [];
  const span = { from: place.at, to, role: 'proposal' } as const;
  if (found !== undefined && isUndecided(found)) return [{ place: past(place, span), value: found }];
  const nearest = nearestOf(serial, serials(reading));
  const fault =
    found === undefined
      ? misunderstand('proposal-unknown', {
          serial: Number(serial),
          nearest: nearest.map((one) => `P ${one}`).join(', '),
          count: nearest.length,
        })
      : misunderstand('proposal-settled', { serial: Number(serial) });
  return [{ place: past(place, span, fault), value: null }];
};

function isBeginning(reading: Reading, serial: string): boolean {
  return serials(reading).some((one) => one.length > serial.length && one.startsWith(serial));
}

/** Of those that are undecided. */
function serials({ world }: Reading): readonly string[] {
  return world.proposals.flatMap((one) =>
    one.serial === null || !isUndecided(one) ? [] : [String(one.serial)],
  );
}

function stopOpen(reading: Reading, place: Place, serial: string): void {
  if (!isBeginning(reading, serial)) return;
  reading.open.push({
    kind: 'open',
    place,
    from: place.at,
    role: 'proposal',
    expects: { kind: 'slot', slot: 'proposals' },
    offers: () =>
      serials(reading)
        .filter((one) => one !== serial && one.startsWith(serial))
        .map((one) => ({ insert: `p${one}`, detail: '' })),
  });
}

function stopAstray(reading: Reading, place: Place): void {
  reading.astray.push({
    kind: 'astray',
    place,
    at: place.at,
    expects: { kind: 'slot', slot: 'proposals' },
    vocabulary: () => serials(reading).map((one) => `p${one}`),
  });
}

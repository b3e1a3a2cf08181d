import type { Participant, ParticipantId, ProcessId } from '@chapeau/model';
import { expect, it } from 'vitest';
import { ORGANIZATIONS } from './organizations.ts';
import { readParticipants, writeParticipants } from './participants-csv.ts';

it('WG8 every organization that is listed has a code of its own, a category, and comes in again from a list as it is', () => {
  const rows = ORGANIZATIONS.map(({ groups: _groups, ...row }, at): Participant => ({
    ...row,
    id: `ptc-${at}` as ParticipantId,
    process: 'prc-1' as ProcessId,
  }));
  const { lines } = readParticipants(writeParticipants(rows, [], '2031-01-01'));
  expect(lines.flatMap(({ code, faults }) => faults.map(({ fault }) => [code, fault]))).toEqual([]);
  expect(lines.map(({ row }) => row)).toEqual(ORGANIZATIONS);
  const of = (category: Participant['category']) =>
    ORGANIZATIONS.filter((one) => one.category === category).map(({ code }) => code);
  expect(of('un-entity')).toEqual(expect.arrayContaining(['WHO', 'UNESCO', 'UNIDIR', 'ITU']));
  expect(of('intergovernmental-organization')).toEqual(expect.arrayContaining(['OSCE', 'ASEAN', 'AU', 'EU']));
  expect(of('un-entity').length + of('intergovernmental-organization').length).toBe(ORGANIZATIONS.length);
  expect(ORGANIZATIONS.find(({ code }) => code === 'WHO')?.names?.fr?.short).toBe(
    'Organisation mondiale de la santé',
  );
});

import type { GroupId, KeptMeeting, Participant } from '@chapeau/model';
import type { ParticipantsAnswer, ProcessCommandInput, PublicAnswer } from '@chapeau/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../rooms/testing/manual-clock.ts';
import { planMeetings } from './testing/planned.ts';
import { assemble, Person, startTestServer, type Cast, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cast: Cast;
let meeting: KeptMeeting;
let clock: ManualClock;
beforeEach(async () => {
  // Ten in the evening of the 11th in New York.
  clock = new ManualClock(Date.parse('2031-05-12T02:00:00Z'));
  server = await startTestServer({ clock });
  cast = await assemble(server);
  meeting = (await planMeetings(server, 1)).meetings[0]!;
});
afterEach(() => server.close());

const refusal = async (command: ProcessCommandInput, person = cast.secretariat) =>
  (await person.processCommand(command)).body.refusal;

async function groupFrom(day: string, id: Participant['id']): Promise<GroupId> {
  const named = { kind: 'put-group', group: null, code: 'G', name: 'A group', of: 'political' } as const;
  const { created } = await cast.secretariat.ordersProcess(named);
  const group = created as GroupId;
  await cast.secretariat.ordersProcess({ kind: 'change-group-members', group, join: [id], day });
  return group;
}

describe('the day where the body meets', () => {
  it('SV1 begins there, for the list of participants and for objections', async () => {
    const { day } = await cast.norway.must<ParticipantsAnswer>('GET', '/api/process/participants');
    expect(day).toBe('2031-05-11');
    const { created } = await cast.secretariat.ordersProcess({
      kind: 'add-participant',
      code: 'NGO',
      name: 'A stakeholder',
      category: 'stakeholder',
    });
    const participants = [created as Participant['id']];
    const step = { kind: 'change-accreditation', participants } as const;
    await cast.secretariat.ordersProcess({ ...step, step: 'circulate', until: '2031-05-11' });
    expect(await refusal({ ...step, step: 'accredit' })).toBe('non-objection-runs');
    clock.advance(2 * 60 * 60_000);
    expect(await refusal({ ...step, step: 'accredit' })).toBeUndefined();
  });

  it('SV1 is that of the meeting for whoever speaks or files on behalf of a group, and today for a proposal', async () => {
    await groupFrom('2031-05-12', cast.participants.NOR.id);
    const proposal = {
      kind: 'start-proposal',
      proposal: 'amend',
      target: cast.paragraphs[0] ?? null,
      onBehalfOf: 'G',
    } as const;
    expect((await cast.norway.command(cast.draft, proposal)).body.refusal).toBe('not-of-group');
    const filing = {
      kind: 'file-statement',
      meeting: meeting.id,
      form: 'delivered',
      content: { kind: 'text', text: 'A group thanks the Chair.' },
      onBehalfOf: 'G',
    } as const;
    expect(await refusal(filing, cast.norway)).toBeUndefined();
    await cast.facilitator.ordersProcess({ kind: 'open-speakers-list', meeting: meeting.id });
    const asking = {
      kind: 'ask-for-floor',
      meeting: meeting.id,
      asksFor: 'statement',
      onBehalfOf: 'G',
    } as const;
    expect(await refusal(asking, cast.norway)).toBeUndefined();
    clock.advance(2 * 60 * 60_000);
    expect((await cast.norway.command(cast.draft, proposal)).status).toBe(200);
    for (const command of [filing, asking]) expect(await refusal(command, cast.kenya)).toBe('not-of-group');
  });

  it('SV1 begins and ends the terms of officers on the public page', async () => {
    const terms = { kind: 'put-officer', office: 'vice-chair' } as const;
    await cast.secretariat.ordersProcess({ ...terms, name: 'Leaves', from: '2031-01-01', to: '2031-05-11' });
    await cast.secretariat.ordersProcess({ ...terms, name: 'Comes', from: '2031-05-12' });
    await cast.secretariat.ordersProcess({
      kind: 'set-body',
      title: 'Open-ended working group',
      body: 'General Assembly',
      mandate: '',
      mandateLink: '',
      decisionRule: 'consensus',
      rulesOfProcedure: '',
      series: '',
      hasPublicPage: true,
    });
    const inOffice = async () => {
      const { officers } = await new Person(server.url).must<PublicAnswer>('GET', '/api/public');
      return officers.map(({ name }) => name);
    };
    expect(await inOffice()).toEqual(['Leaves']);
    clock.advance(2 * 60 * 60_000);
    expect(await inOffice()).toEqual(['Comes']);
  });
});

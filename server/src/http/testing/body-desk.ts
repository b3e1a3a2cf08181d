/** The body and its tasks as tests read them, and what was done on the record since everybody came in. */
import { findBreak, makeId, TEMPLATES } from '@chapeau/model';
import type { BodyAnswer, ProcessCommandInput, ProcessRecordAnswer, TasksAnswer } from '@chapeau/protocol';
import { expect } from 'vitest';
import type { Cast, Person, TestServer } from './test-server.ts';

/** All that can be told of a body. */
export const TOLD = {
  kind: 'set-body',
  title: 'Open-ended working group',
  body: 'General Assembly',
  mandate: 'Resolution 85/1',
  mandateLink: 'https://docs.example.org/85/1',
  decisionRule: 'consensus',
  rulesOfProcedure: 'Rules of the Main Committees',
  series: 'A/AC.900',
  hasPublicPage: false,
} as const;

/** Lays the process out by a template, at the place that it proposes. */
export const laidOut = (template: 'working-group' | 'committee') =>
  ({ kind: 'apply-template', template, startYear: 2031, place: TEMPLATES[template].place }) as const;

/** `present` gives server and cast of the test that runs. */
export function bodyDesk(present: () => { readonly server: TestServer; readonly cast: Cast }) {
  const record = async () => {
    const { entries } = await present().cast.norway.must<ProcessRecordAnswer>('GET', '/api/process/record');
    expect(findBreak(entries)).toBeNull();
    return entries;
  };
  let before = 0;
  return {
    /** To be called when everybody has come in. */
    begin: async () => {
      before = (await record()).length;
    },
    acts: async () => (await record()).slice(before).map(({ act }) => act),
    body: (person: Person = present().cast.secretariat) =>
      person.must<BodyAnswer>('GET', '/api/process/body'),
    tasks: (person: Person = present().cast.secretariat) =>
      person.must<TasksAnswer>('GET', '/api/process/tasks'),
    refusal: async (command: ProcessCommandInput, person = present().cast.secretariat) =>
      (await person.processCommand(command)).body.refusal,
    unknown: <Kind extends 'task' | 'officer' | 'output' | 'session'>(kind: Kind) =>
      makeId(kind, present().server.house.randomBytes),
  };
}

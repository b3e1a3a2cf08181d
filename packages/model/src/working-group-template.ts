/** A working group that is open to all Members, reports every year, and decides by consensus: a session to organize itself, eleven of substance. */
import { tasksOf, type TaskLine } from './template-task.ts';
import type { Template, TemplateSession, TemplateTask } from './template.ts';

const ORDINALS = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
  'Eleventh',
];

/** Year after the first, and month, of each substantive session. */
// prettier-ignore
const SUBSTANTIVE: readonly (readonly [year: number, month: string])[] = [
  [0, 'December'],
  [1, 'March'], [1, 'July'],
  [2, 'March'], [2, 'July'], [2, 'December'],
  [3, 'March'], [3, 'July'], [3, 'December'],
  [4, 'February'], [4, 'July'],
];

/** The report that each session adopts which adopts one. */
const REPORTS: Readonly<Record<number, string>> = {
  3: 'report-1',
  5: 'report-2',
  8: 'report-3',
  11: 'final-report',
};

export const WORKING_GROUP: Template = {
  kind: 'working-group',
  decisionRule: 'consensus',
  rulesOfProcedure: 'Rules of procedure of the Main Committees of the General Assembly',
  place: 'New York',
  sessions: [
    {
      key: 'organizational',
      kind: 'organizational',
      ordinal: null,
      title: 'Organizational session',
      year: 0,
      when: 'Two days in June',
    },
    ...SUBSTANTIVE.map(substantiveSession),
  ],
  agenda: [
    { number: '1', title: 'Election of officers', subItems: [] },
    { number: '2', title: 'Adoption of the agenda', subItems: [] },
    { number: '3', title: 'Organization of work', subItems: [] },
    { number: '4', title: 'General exchange of views', subItems: [] },
    {
      number: '5',
      title: 'The questions of substance under the mandate',
      subItems: [
        'Norms and principles of responsible conduct, and how they are put into practice',
        'Initiatives of States',
        'Regular dialogue among institutions, with all States taking part',
        'Threats that exist and threats to come, and what can be done together against them',
        'How international law applies',
        'Measures that build confidence',
        'Building of capacity',
      ],
    },
    { number: '6', title: 'Other matters', subItems: [] },
    { number: '7', title: 'Adoption of the annual progress reports and of the final report', subItems: [] },
  ],
  outputs: [
    annualReport('report-1', 'First annual progress report', 3),
    annualReport('report-2', 'Second annual progress report', 5),
    annualReport('report-3', 'Third annual progress report', 8),
    {
      key: 'final-report',
      kind: 'final-report',
      title: 'Final report',
      due: keyOf(11),
      goesToAssembly: true,
    },
  ],
  tasks: [
    ...tasksOf('organizational', [
      ['before', 'plan-meetings', 'Days, hours and interpretation of the organizational session'],
      ['during', 'elect-officers', 'The Chair'],
      [
        'during',
        'agree-rules',
        'By which rules of procedure the group works, and that it decides by consensus',
      ],
      ['during', 'adopt-agenda', 'One agenda for all sessions'],
      [
        'during',
        'decide-participation',
        'Who takes part besides the Member States, and how: observers, the United Nations system, stakeholders',
      ],
      ['during', 'consider', 'Whether thematic subgroups are set up'],
      [
        'during',
        'agree-modalities',
        'Dates and kind of the eleven substantive sessions, each with its own programme',
      ],
    ]),
    ...SUBSTANTIVE.flatMap((_, at) => substantiveTasks(at + 1)),
  ],
};

function keyOf(ordinal: number): string {
  return `substantive-${ordinal}`;
}

function substantiveSession([year, month]: readonly [number, string], at: number): TemplateSession {
  const ordinal = at + 1;
  const title = `${ORDINALS[at] ?? ''} substantive session`;
  return { key: keyOf(ordinal), kind: 'substantive', ordinal, title, year, when: `One week in ${month}` };
}

function annualReport(key: string, title: string, due: number) {
  return { key, kind: 'annual-progress-report', title, due: keyOf(due), goesToAssembly: true } as const;
}

function substantiveTasks(ordinal: number): readonly TemplateTask[] {
  const report = REPORTS[ordinal];
  const planned: TaskLine = ['before', 'plan-meetings', 'The provisional programme of work, with its note'];
  const heard: TaskLine = [
    'during',
    'hear-stakeholders',
    'A meeting for the stakeholders, as the modalities have it',
  ];
  if (report === undefined)
    return tasksOf(keyOf(ordinal), [
      planned,
      ['before', 'collect-contributions', 'Working papers and statements of delegations and groups'],
      ['during', 'exchange-views', 'The sub-items of item 5, each in a meeting'],
      heard,
    ]);
  return tasksOf(keyOf(ordinal), [
    planned,
    ['before', 'draft-report', 'The draft of the Chair, issued in good time before the session', report],
    ['during', 'present-draft', 'By the Chair, in the first meeting', report],
    ['during', 'first-reading', '', report],
    heard,
    ['during', 'second-reading', '', report],
    ['during', 'adopt-report', 'By consensus, in the last meeting', report],
    ['after', 'submit', 'The report, as adopted, to the General Assembly', report],
  ]);
}

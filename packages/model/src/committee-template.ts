/** A committee that elaborates a convention in eight sessions: consolidated document, zero draft, a revised text for each session, one text in all languages. */
import { tasksOf, type TaskLine } from './template-task.ts';
import type { Template, TemplateOutput, TemplateSession, TemplateTask } from './template.ts';

// prettier-ignore
const SESSIONS: readonly (readonly [title: string, year: number, when: string])[] = [
  ['First session',   0, 'Two weeks in August'],
  ['Second session',  1, 'One week in late February or early March'],
  ['Third session',   1, 'Two weeks in late August and early September'],
  ['Fourth session',  1, 'Two weeks in December'],
  ['Fifth session',   2, 'Two weeks in April'],
  ['Sixth session',   2, 'Two weeks in late August and early September'],
  ['Seventh session', 2, 'Two weeks in December'],
  ['Eighth session',  3, 'Two weeks in June'],
];

const LAST = 8;
/** The progress report of each session that is the last one of its year. */
const REPORTS: Readonly<Record<number, string>> = {
  1: 'progress-1',
  4: 'progress-2',
  7: 'progress-3',
  8: 'progress-4',
};

export const COMMITTEE: Template = {
  kind: 'committee',
  decisionRule: 'consensus',
  rulesOfProcedure: 'Rules of procedure of the General Assembly',
  place: 'Vienna',
  sessions: [
    {
      key: 'organizational',
      kind: 'organizational',
      ordinal: null,
      title: 'Organizational session',
      year: -1,
      when: 'Three days in August',
    },
    ...SESSIONS.map(([title, year, when], at): TemplateSession => ({
      key: keyOf(at + 1),
      kind: 'substantive',
      ordinal: at + 1,
      title,
      year,
      when,
    })),
  ],
  agenda: [
    { number: '1', title: 'Opening of the session', subItems: [] },
    {
      number: '2',
      title: 'Matters of organization',
      subItems: ['Election of officers', 'Adoption of the agenda and organization of work'],
    },
    { number: '3', title: 'Elaboration of the convention', subItems: [] },
    { number: '4', title: 'Other matters', subItems: [] },
    { number: '5', title: 'Adoption of the report', subItems: [] },
  ],
  outputs: [
    {
      key: 'outline',
      kind: 'other',
      title: 'Outline and modalities of the further work',
      due: 'organizational',
      goesToAssembly: true,
    },
    progressReport('progress-1', 'First progress report', 1),
    progressReport('progress-2', 'Second progress report', 4),
    progressReport('progress-3', 'Third progress report', 7),
    progressReport('progress-4', 'Fourth progress report', 8),
    { key: 'convention', kind: 'convention', title: 'Convention', due: keyOf(LAST), goesToAssembly: true },
    {
      key: 'resolution',
      kind: 'draft-resolution',
      title: 'Draft resolution to which the convention is annexed',
      due: keyOf(LAST),
      goesToAssembly: true,
    },
  ],
  tasks: [...organizationalTasks(), ...SESSIONS.flatMap((_, at) => sessionTasks(at + 1))],
};

function keyOf(ordinal: number): string {
  return `session-${ordinal}`;
}

function progressReport(key: string, title: string, due: number): TemplateOutput {
  return { key, kind: 'progress-report', title, due: keyOf(due), goesToAssembly: true };
}

function organizationalTasks(): readonly TemplateTask[] {
  return tasksOf('organizational', [
    [
      'before',
      'plan-meetings',
      'Days and hours; which weeks conference services can give to the later sessions',
    ],
    [
      'during',
      'elect-officers',
      'A Chair, thirteen Vice-Chairs and a Rapporteur, every region fairly represented',
    ],
    ['during', 'retain-officers', 'Whether they serve until the convention is approved'],
    ['during', 'agree-rules', 'By which rules of procedure the committee works'],
    ['during', 'adopt-agenda', ''],
    ['during', 'agree-modalities', 'Number, place, weeks and tasks of the sessions', 'outline'],
    [
      'during',
      'decide-participation',
      'How organizations, governmental or not, civil society and business contribute',
    ],
    [
      'during',
      'consider',
      'Whether the secretariat is asked for a background paper on the instruments that exist',
    ],
    [
      'during',
      'consider',
      'Whether the secretariat is asked to consolidate what Member States contribute, before each session',
    ],
    [
      'during',
      'consider',
      'A call on Member States to take full part, and to send the same people throughout',
    ],
    [
      'during',
      'consider',
      'An invitation to donors to help developing countries take part: travel and accommodation',
    ],
    ['during', 'consider', 'A request to the Secretary-General for the resources that the committee needs'],
    ['after', 'submit', 'The outline and modalities, to the General Assembly for approval', 'outline'],
  ]);
}

function sessionTasks(ordinal: number): readonly TemplateTask[] {
  const report = REPORTS[ordinal];
  const reportPrepared: readonly TaskLine[] =
    report === undefined
      ? []
      : [['before', 'draft-report', 'By the Rapporteur, on the work of the year', report]];
  const reportAdopted: readonly TaskLine[] =
    report === undefined
      ? []
      : [
          ['during', 'adopt-report', '', report],
          ['after', 'submit', 'The progress report, to the General Assembly', report],
        ];
  return tasksOf(keyOf(ordinal), [
    ['before', 'plan-meetings', 'Exact days with conference services; the programme of work'],
    [
      'before',
      'collect-contributions',
      'Proposals and contributions of Member States; anybody may still propose at the session',
    ],
    ...textPrepared(ordinal),
    ...reportPrepared,
    ...textTaken(ordinal),
    ['during', 'hear-stakeholders', 'What organizations, civil society and business contribute'],
    ['during', 'consult-informally', 'Beside the formal meetings, guided by the officers, in the open'],
    ...reportAdopted,
  ]);
}

/** The text that the secretariat has ready when the session opens. */
function textPrepared(ordinal: number): readonly TaskLine[] {
  if (ordinal === 1)
    return [
      [
        'before',
        'background-paper',
        'On the instruments and recommendations that exist, where it was asked for',
      ],
      ['before', 'consolidated-document', 'Outline and structure, from the contributions', 'convention'],
    ];
  if (ordinal === 2)
    return [
      [
        'before',
        'zero-draft',
        'Consolidated from the contributions made since the first session',
        'convention',
      ],
    ];
  const revised: TaskLine = [
    'before',
    'revised-text',
    'From new contributions and what the last session came to',
    'convention',
  ];
  if (ordinal < LAST) return [revised];
  return [
    revised,
    [
      'before',
      'draft-resolution',
      'With which the convention is put before the General Assembly',
      'resolution',
    ],
  ];
}

/** What the committee does about the text at the session. */
function textTaken(ordinal: number): readonly TaskLine[] {
  const elaborated: TaskLine = [
    'during',
    'elaborate-text',
    'In detail, one part after the other',
    'convention',
  ];
  switch (ordinal) {
    case 1:
      return [
        ['during', 'agree-outline', 'Outline and structure, as the basis of the zero draft', 'convention'],
      ];
    case 2:
      return [['during', 'agree-basis', 'The zero draft, as the basis of all later work', 'convention']];
    case 6:
      return [
        elaborated,
        [
          'during',
          'appoint-consistency-group',
          'All regional groups are asked to name representatives',
          'convention',
        ],
      ];
    case 7:
      return [
        elaborated,
        [
          'during',
          'check-consistency',
          'The group goes through the text, language by language',
          'convention',
        ],
      ];
    case LAST:
      return [
        ['during', 'approve-text', 'The final text of the convention', 'convention'],
        ['during', 'approve-resolution', 'The convention stands in its annex', 'resolution'],
        ['during', 'consider', 'A conference of high rank at which the convention is signed'],
        ['after', 'submit', 'Draft resolution and convention, to the General Assembly', 'resolution'],
      ];
    default:
      return [elaborated];
  }
}

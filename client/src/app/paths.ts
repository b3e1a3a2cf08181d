/** Addresses of the pages. Links and routes are made of these alone. */
import type { DraftId, ParagraphId, ParticipantId, ProposalId, LineId, VersionId } from '@chapeau/model';

/** Patterns for the router. */
export const PATTERNS = {
  home: '/',
  join: '/join',
  setUp: '/set-up',
  access: '/access',
  process: '/process',
  participants: '/participants',
  participant: '/participants/:participant',
  ladder: '/process/ladder',
  now: '/now',
  nowScreen: '/now/screen',
  programme: '/programme',
  importProgramme: '/programme/import',
  session: '/programme/:session',
  documents: '/documents',
  document: '/documents/:document',
  tasks: '/process/tasks',
  processRecord: '/process/record',
  public: '/public',
  publicVersion: '/public/:version',
  proceedings: '/process/proceedings',
  newDraft: '/drafts/new',
  draft: '/drafts/:draft',
  plenary: '/drafts/:draft/plenary',
  proposal: '/drafts/:draft/proposals/:proposal',
  versions: '/drafts/:draft/versions',
  comparison: '/drafts/:draft/compare',
  three: '/drafts/:draft/compare/three',
  record: '/drafts/:draft/record',
  paragraphHistory: '/drafts/:draft/paragraphs/:paragraph',
  figures: '/drafts/:draft/figures',
  languages: '/drafts/:draft/languages',
  board: '/drafts/:draft/board',
  notes: '/drafts/:draft/notes',
  sources: '/drafts/:draft/sources',
  positions: '/drafts/:draft/positions',
  moments: '/drafts/:draft/moments',
  version: '/versions/:version',
  report: '/report',
  reportMail: '/report/mail',
  lineHelp: '/help/line',
  files: '/compare',
} as const;

/** One side of a comparison in an address: a version, the text as it stands, or as it stood at a moment. */
export type SideKey = TextKey | MomentKey;
/** A version, or the text as it stands. */
export type TextKey = VersionId | 'live';
export type MomentKey = `moment:${number}`;

/** Whether the side is a version, or the text as it stands. */
export function isText(key: SideKey): key is TextKey {
  return momentOf(key) === null;
}

/** The moment that a side is; null: it is none. */
export function momentOf(key: string | null): number | null {
  const number = /^moment:([1-9]\d{0,9})$/u.exec(key ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

/** Three texts in an address: the one that two were made of, and the two. */
export interface ThreeKeys {
  readonly base: SideKey;
  readonly theirs: SideKey;
  readonly ours: SideKey;
}

/** In the order in which they are shown. */
export const THREE_NAMES = ['base', 'theirs', 'ours'] as const satisfies readonly (keyof ThreeKeys)[];

export const PATHS = {
  home: '/',
  access: '/access',
  process: '/process',
  participants: '/participants',
  groups: '/participants?part=groups',
  participant: (participant: ParticipantId) => `/participants/${participant}`,
  ladder: '/process/ladder',
  now: '/now',
  nowScreen: '/now/screen',
  /** That meeting, whether it is on or not. */
  meeting: (meeting: string) => `/now?meeting=${meeting}`,
  programme: '/programme',
  /** `session`: the one whose meetings are to be replaced; absent: a new one. */
  importProgramme: (session?: string) =>
    `/programme/import${session === undefined ? '' : `?session=${session}`}`,
  /** At the meeting, where one is given. */
  session: (session: string, meeting?: string) =>
    `/programme/${session}${meeting === undefined ? '' : `#${meeting}`}`,
  tasks: '/process/tasks',
  processRecord: '/process/record',
  public: '/public',
  publicVersion: (version: VersionId) => `/public/${version}`,
  proceedings: '/process/proceedings',
  /** The record of the process, at the entry with that sequence. */
  processEntry: (sequence: number) => `/process/record#entry-${sequence}`,
  newDraft: '/drafts/new',
  lineHelp: '/help/line',
  files: '/compare',
  documents: '/documents',
  document: (document: LineId) => `/documents/${document}`,
  draft: (draft: DraftId) => `/drafts/${draft}`,
  plenary: (draft: DraftId) => `/drafts/${draft}/plenary`,
  proposal: (draft: DraftId, proposal: ProposalId) => `/drafts/${draft}/proposals/${proposal}`,
  versions: (draft: DraftId) => `/drafts/${draft}/versions`,
  comparison: (draft: DraftId, sides?: { readonly from: SideKey; readonly to: SideKey }) =>
    `/drafts/${draft}/compare${sides === undefined ? '' : `?from=${sides.from}&to=${sides.to}`}`,
  three: (draft: DraftId) => `/drafts/${draft}/compare/three`,
  /** The record; at the entry with that sequence, where one is given. */
  record: (draft: DraftId, sequence?: number) =>
    `/drafts/${draft}/record${sequence === undefined ? '' : `#entry-${sequence}`}`,
  paragraphHistory: (draft: DraftId, paragraph: ParagraphId) => `/drafts/${draft}/paragraphs/${paragraph}`,
  figures: (draft: DraftId) => `/drafts/${draft}/figures`,
  /** The languages of a text; `at`: the paragraph to look at. */
  languages: (draft: DraftId, at?: ParagraphId) =>
    `/drafts/${draft}/languages${at === undefined ? '' : `?at=${at}`}`,
  board: (draft: DraftId) => `/drafts/${draft}/board`,
  notes: (draft: DraftId) => `/drafts/${draft}/notes`,
  sources: (draft: DraftId, texts?: { readonly from: VersionId; readonly to: TextKey }) =>
    `/drafts/${draft}/sources${texts === undefined ? '' : `?from=${texts.from}&to=${texts.to}`}`,
  positions: (draft: DraftId) => `/drafts/${draft}/positions`,
  /** `at`: the moment to look at; absent: the last. */
  moments: (draft: DraftId, at?: number) => `/drafts/${draft}/moments${at === undefined ? '' : `?at=${at}`}`,
  /** A reader's report: of a day, since a moment, or of today. */
  report: (asked: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(asked).toString();
    return `/report${query === '' ? '' : `?${query}`}`;
  },
  version: (version: VersionId) => `/versions/${version}`,
} as const;

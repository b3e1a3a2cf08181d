/** Answers about the body: what it is, what it owes, what is to be done, and what of it is public. */
import type {
  AgendaItem,
  Body,
  DocumentId,
  Draft,
  Evidence,
  Figures,
  KeptDocument,
  KeptMeeting,
  KeptSession,
  Officer,
  Output,
  OutputState,
  PlainDraft,
  Process,
  StatementId,
  Task,
  TaskId,
  Version,
} from '@chapeau/model';

/** `GET /api/process/body` */
export interface BodyAnswer {
  readonly process: Pick<Process, 'title' | 'body' | 'mandate'>;
  readonly body: Body;
  readonly agenda: readonly AgendaItem[];
  /** Past ones too, in the order of their offices. */
  readonly officers: readonly Officer[];
  /** With the draft only where it is open to the reader. */
  readonly outputs: readonly OutputAnswer[];
}
export interface OutputAnswer {
  readonly output: Output;
  /** As far as the reader may know. */
  readonly state: OutputState;
}

/** `GET /api/process/tasks` */
export interface TasksAnswer {
  /** Session by session as they were laid out. */
  readonly tasks: readonly Task[];
  /** Those that could be ticked off, and by what. */
  readonly offers: readonly TaskOffer[];
}
export interface TaskOffer {
  readonly task: TaskId;
  readonly evidence: Evidence;
}

/** `GET /api/public`: all that is told of a process to whoever asks. */
export interface PublicAnswer {
  readonly process: Pick<Process, 'title' | 'body' | 'mandate'>;
  readonly mandateLink: string;
  /** Those in office on the day of asking. */
  readonly officers: readonly Pick<Officer, 'office' | 'name' | 'regionalGroup'>[];
  readonly sessions: readonly PublicSession[];
  /** Documents of the register that were issued to the public; versions of drafts stand below. */
  readonly documents: readonly PublicDocument[];
  /** Those of which there is a public version. */
  readonly drafts: readonly PublicDraft[];
}
export interface PublicSession {
  readonly session: Pick<
    KeptSession,
    'id' | 'title' | 'ordinal' | 'kind' | 'place' | 'timeZone' | 'dates' | 'plannedFor'
  >;
  /** In the order of time, those that were cancelled too. */
  readonly meetings: readonly Pick<KeptMeeting, 'id' | 'day' | 'hours' | 'parts' | 'state'>[];
}
/** A document that was issued to everybody, or a statement that was published to everybody. */
export interface PublicDocument extends Pick<KeptDocument, 'symbol' | 'kind' | 'date'> {
  readonly id: DocumentId | StatementId;
  readonly title: string;
  /** Where its text can be read; null: nowhere that is public. */
  readonly href: string | null;
}
export interface PublicDraft {
  readonly draft: Pick<Draft, 'id' | 'title' | 'kind' | 'language'>;
  /** The oldest text first. */
  readonly versions: readonly PublicVersion[];
}
export interface PublicVersion {
  readonly version: Pick<Version, 'id' | 'label' | 'symbol' | 'standing' | 'issuedAt'>;
  /** Of its text alone: of proposals nothing is counted. */
  readonly figures: Figures;
  readonly paragraphs: number;
  /** How many of them were agreed or adopted. */
  readonly closed: number;
}

/** `GET /api/public/versions/{version}` */
export interface PublicVersionAnswer {
  readonly draft: PublicDraft['draft'];
  readonly version: PublicVersion['version'];
  /** As an export gives it, with statuses; see `PlainDraft`. */
  readonly plain: PlainDraft;
}

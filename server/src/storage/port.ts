/**
 * The storage port: what a server keeps, told without saying how. Engines: SQLite, memory.
 * Everything that belongs to one act is one commit: durable as a whole before the promise resolves, or not there at all.
 */
import type {
  Actor,
  ActorId,
  Agenda,
  Arrangement,
  Body,
  ConsistencyMember,
  Attendance,
  Chained,
  Credentials,
  DocumentText,
  Draft,
  DraftSeen,
  FileId,
  GenerationId,
  Group,
  Invitation,
  KeptDocument,
  KeptMeeting,
  KeptSession,
  LanguageVersion,
  MeetingCourse,
  Notes,
  NoticesSeen,
  Officer,
  Output,
  ParticipantId,
  Participant,
  Person,
  Process,
  ProcessArea,
  ProcessEntry,
  ProcessId,
  Proposal,
  RaisedDifference,
  Reading,
  RecordEntry,
  Rendering,
  ReportMail,
  Reservation,
  RoomId,
  SignIn,
  StoredFile,
  Speaker,
  SpeakingRules,
  Statement,
  StatementModalities,
  StatementText,
  Task,
  Version,
  VersionId,
  Watch,
  WatchOwner,
} from '@chapeau/model';

/** Plain values by table; each row has a permanent `id`. `parent` is what a list is asked by. */
export interface Tables {
  /** parent: '' */
  process: Process;
  /** parent: process */
  participant: Participant;
  /** parent: process */
  actor: Actor;
  /** parent: process */
  invitation: Invitation;
  /** id: hash of the token; parent: actor */
  'sign-in': SignIn;
  /** parent: process */
  draft: Draft;
  /** parent: draft */
  reading: Reading & { readonly draft: string };
  /** parent: draft; every proposal, tabled or not */
  proposal: Proposal;
  /** parent: draft */
  version: Version;
  /** parent: draft; the open proposals that a version prints, under the id of the version */
  'version-proposals': VersionProposals;
  /** parent: draft */
  arrangement: Arrangement;
  /** parent: draft */
  reservation: Reservation;
  /** parent: draft */
  notes: Notes;
  /** parent: process */
  session: KeptSession;
  /** parent: session */
  meeting: KeptMeeting;
  /** parent: process; under the id of the meeting */
  course: MeetingCourse;
  /** parent: meeting */
  speaker: Speaker;
  /** parent: process, under whose id it is */
  'speaking-rules': { readonly id: ProcessId; readonly rules: SpeakingRules };
  /** parent: meeting */
  statement: Statement;
  /** parent: statement; read only where its words are wanted */
  'statement-text': StatementText;
  /** parent: process, under whose id it is */
  'statement-modalities': { readonly id: ProcessId; readonly modalities: StatementModalities };
  /** id: process; parent: process; absent: nothing has been set of the body */
  body: Body;
  /** id: process; parent: process; absent: there is no agenda */
  agenda: Agenda;
  /** parent: process */
  officer: Officer;
  /** parent: process */
  output: Output;
  /** parent: process */
  task: Task;
  /** parent: owner; nobody else's business */
  watch: Watch;
  /** parent: process */
  document: KeptDocument;
  /** parent: document; read only where its words are wanted */
  'document-text': DocumentText;
  /** parent: process; never listed, since its bytes are in it */
  file: FileRow;
  /** parent: process; under the id of the file: whose it is and how large, without its bytes */
  'handed-in': HandedIn;
  /** parent: process */
  group: Group;
  /** parent: participant */
  person: Person;
  /** id: participant; parent: process */
  credentials: Credentials;
  /** parent: session */
  attendance: Attendance;
  /** id: the stakeholder; parent: process */
  objections: Objections;
  /** id: actor; parent: process; told to that person alone */
  'report-mail': ReportMail;
  /** parent: actor; nobody else's business */
  'draft-seen': DraftSeen;
  /** id: actor; parent: actor; nobody else's business */
  'notices-seen': NoticesSeen;
  /** id: the translation; parent: the original */
  'language-version': LanguageVersion;
  /** parent: the translation */
  rendering: Rendering;
  /** parent: process; there only between the commit of a draft and that of the process which ordered it */
  'owed-entry': OwedEntry;
  /** parent: process */
  'consistency-member': ConsistencyMember;
  /** parent: the translation */
  'raised-difference': RaisedDifference;
}
export type TableName = keyof Tables;

/** Who objected to the accreditation of a stakeholder: known to the team, and to others as far as the modalities allow. */
export interface Objections {
  readonly id: ParticipantId;
  readonly objections: readonly {
    readonly by: ParticipantId;
    readonly at: string;
    /** Whether the modalities told participants of it when it was made: what was said in confidence stays so. */
    readonly isTold: boolean;
  }[];
}

/** What the record of a process is to say of what was done on a draft: under the id that the entry will have. */
export interface OwedEntry extends Omit<ProcessEntry, keyof Chained> {
  /** Hash of the command that ordered it. */
  readonly ordered: string;
  /** What pages read again. */
  readonly areas: readonly ProcessArea[];
  /** Rows that are kept in one commit with the entry; absent: none. */
  readonly writes?: readonly Write[];
}

/** Who handed a file in. */
export interface HandedIn {
  readonly id: FileId;
  /** The participant, or a person without one. */
  readonly owner: WatchOwner;
  readonly bytes: number;
  readonly at: string;
}

/** A file with its bytes. */
export interface FileRow extends StoredFile {
  readonly process: ProcessId;
  readonly base64: string;
}

/** Open proposals as they stood when the version was issued. */
export interface VersionProposals {
  readonly id: VersionId;
  readonly proposals: readonly Proposal[];
}

/** What a repeated command is answered with. */
export interface KeptAnswer {
  readonly key: string;
  /** Hash of actor, path and content, so that the same key with other content is found out. */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
  readonly at: string;
}

/** Whose record the entry belongs to: a draft's, or a process's. */
export function recordOf(entry: RecordEntry | ProcessEntry): string {
  return 'draft' in entry ? entry.draft : entry.process;
}

/** One step of a commit. */
export type Write =
  | {
      readonly kind: 'put';
      readonly table: TableName;
      readonly parent: string;
      readonly row: Tables[TableName];
    }
  | { readonly kind: 'remove'; readonly table: TableName; readonly id: string }
  /** Throws a fault where the room exists. */
  | {
      readonly kind: 'create-room';
      readonly room: RoomId;
      readonly generation: GenerationId;
      readonly schemaVersion: number;
    }
  /** Throws a fault where the sequence is not the one after the last: another writer is at work. */
  | {
      readonly kind: 'append-update';
      readonly room: RoomId;
      readonly sequence: number;
      readonly actor: ActorId | 'server';
      readonly at: string;
      readonly bytes: Uint8Array;
    }
  /** Y client ids that from now on belong to the actor in this room. Throws a fault where one belongs to another. */
  | {
      readonly kind: 'bind-clients';
      readonly room: RoomId;
      readonly actor: ActorId | 'server';
      readonly clients: readonly number[];
    }
  /**
   * The whole document up to and with `sequence`. Of a draft every update stays; of another room those go that the checkpoint before
   * the newest covers, once it has been read back and verified.
   */
  | {
      readonly kind: 'put-checkpoint';
      readonly room: RoomId;
      readonly sequence: number;
      readonly bytes: Uint8Array;
    }
  /** Throws a fault where the sequence is not the one after the last of that draft, or of that process. */
  | { readonly kind: 'append-record'; readonly entry: RecordEntry | ProcessEntry }
  /** Full bytes of the room and canonical JSON of the plain draft, beside the row in `version`. */
  | {
      readonly kind: 'put-version-text';
      readonly version: VersionId;
      readonly bytes: Uint8Array;
      readonly plain: string;
    }
  | { readonly kind: 'keep-answer'; readonly answer: KeptAnswer };

export interface StoredUpdate {
  readonly sequence: number;
  readonly actor: ActorId | 'server';
  readonly at: string;
  readonly bytes: Uint8Array;
}

/** A room as stored: the log is the truth, the checkpoint a shortcut. */
export interface StoredRoom {
  readonly room: RoomId;
  readonly generation: GenerationId;
  readonly schemaVersion: number;
  /** Latest verified checkpoint; null: none yet. */
  readonly checkpoint: { readonly sequence: number; readonly bytes: Uint8Array } | null;
  /** Updates after the checkpoint, in order, each checked against its checksum. */
  readonly updates: readonly StoredUpdate[];
  /** Which actor each Y client id belongs to. */
  readonly clients: ReadonlyMap<number, ActorId | 'server'>;
}

/** What a draft's room was made of at one moment: a checkpoint and the updates after it, up to and with that moment. */
export interface StoredMoment {
  readonly room: RoomId;
  readonly schemaVersion: number;
  /** Null: from the empty document. */
  readonly checkpoint: { readonly sequence: number; readonly bytes: Uint8Array } | null;
  readonly updates: readonly StoredUpdate[];
}

/** After which update an entry of the record stood; null: that update is gone. */
export interface RecordMoment {
  readonly sequence: number;
  readonly moment: number | null;
}

export interface Storage {
  /** Carries all writes out, in order, atomically and durably. Rejects with StorageFault and then nothing of it is there. */
  commit(writes: readonly Write[]): Promise<void>;
  /** Null: no such room. Rejects with StorageFault where the log is damaged; never gives an empty room instead. */
  loadRoom(room: RoomId): Promise<StoredRoom | null>;
  /**
   * A draft's room as it was right after that update. Null: no such room or update, one from before its history begins, or a room that
   * keeps none. Rejects with StorageFault, which says what, where something that it is made of is damaged.
   */
  readMoment(room: RoomId, sequence: number): Promise<StoredMoment | null>;
  /** When and by whom the kept updates of a draft's room were made: those after the sequence, in order, so many at most. */
  listUpdates(room: RoomId, after: number, most: number): Promise<readonly Omit<StoredUpdate, 'bytes'>[]>;
  /** Which incarnation the room is; null: no such room. */
  readGeneration(room: RoomId): Promise<GenerationId | null>;
  find<Name extends TableName>(table: Name, id: string): Promise<Tables[Name] | null>;
  /** In the order in which the ids were first put. */
  list<Name extends TableName>(table: Name, parent: string): Promise<readonly Tables[Name][]>;
  /** The record of a draft after the given sequence, in order. */
  readRecord(draft: string, after?: number): Promise<readonly RecordEntry[]>;
  /** The record of a process after the given sequence, in order. */
  readProcessRecord(process: ProcessId, after?: number): Promise<readonly ProcessEntry[]>;
  /** For each entry of the record of a draft after the given sequence, in order, after which update of its room it stood. */
  readRecordMoments(draft: string, after?: number): Promise<readonly RecordMoment[]>;
  /** Null: no such version. */
  readVersionText(version: VersionId): Promise<{ readonly bytes: Uint8Array; readonly plain: string } | null>;
  findAnswer(key: string): Promise<KeptAnswer | null>;
  /** Rejects where the storage cannot take writes at the moment. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The storage failed: nothing of the commit was kept. `retryable`: it may work again without repair (disk full, locked).
 * `otherWriter`: somebody else has written to the room, so what is held of it in memory is out of date.
 */
export class StorageFault extends Error {
  readonly retryable: boolean;
  readonly otherWriter: boolean;
  constructor(
    message: string,
    options: { readonly retryable: boolean; readonly otherWriter?: boolean; readonly cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.name = 'StorageFault';
    this.retryable = options.retryable;
    this.otherWriter = options.otherWriter ?? false;
  }
}

/** The format of the SQLite store: its tables, step by step, and the number that says how far a store has come. */
import type Database from 'better-sqlite3';
import { StorageFault } from './port.ts';

/** Tables as they stand after the last step. `bytes` columns have a `checksum` beside them. */
export interface Format {
  /** Rows of `Tables` as JSON, in the order of first putting. */
  item: { position: number | null; kind: string; id: string; parent: string; json: string };
  room: {
    id: string;
    generation: string;
    schema_version: number;
    last_sequence: number;
    /** Updates up to this one are gone for good, and the first checkpoint stands for them; 0: all are there. */
    history_from: number;
  };
  room_update: {
    room: string;
    sequence: number;
    actor: string;
    at: string;
    bytes: Uint8Array;
    checksum: Uint8Array;
  };
  checkpoint: { room: string; sequence: number; bytes: Uint8Array; checksum: Uint8Array };
  client: { room: string; client: number; actor: string };
  /** `draft`: whose record it is, a draft's or a process's. `room_sequence`: of the last update before the entry, its own included; null where that update is gone. */
  record: { draft: string; sequence: number; json: string; room_sequence: number | null };
  version_text: { version: string; bytes: Uint8Array; plain: string; checksum: Uint8Array };
  answer: { key: string; fingerprint: string; status: number; body: string; at: string };
  /** One row, rewritten to find out whether the store takes writes. */
  pulse: { id: number; beats: number };
}

/** Each step takes a store from the format before to the next. A step that has been released is never changed. */
const STEPS: readonly string[] = [
  `
  CREATE TABLE item (
    position INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, parent TEXT NOT NULL, json TEXT NOT NULL,
    UNIQUE (kind, id)
  ) STRICT;
  CREATE INDEX item_by_parent ON item (kind, parent, position);
  CREATE TABLE room (
    id TEXT PRIMARY KEY, generation TEXT NOT NULL, schema_version INTEGER NOT NULL, last_sequence INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE room_update (
    room TEXT NOT NULL, sequence INTEGER NOT NULL, actor TEXT NOT NULL, at TEXT NOT NULL,
    bytes BLOB NOT NULL, checksum BLOB NOT NULL, PRIMARY KEY (room, sequence)
  ) STRICT;
  CREATE TABLE checkpoint (
    room TEXT NOT NULL, sequence INTEGER NOT NULL, bytes BLOB NOT NULL, checksum BLOB NOT NULL,
    PRIMARY KEY (room, sequence)
  ) STRICT;
  CREATE TABLE client (
    room TEXT NOT NULL, client INTEGER NOT NULL, actor TEXT NOT NULL, PRIMARY KEY (room, client)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE record (
    draft TEXT NOT NULL, sequence INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (draft, sequence)
  ) STRICT;
  CREATE TABLE version_text (
    version TEXT PRIMARY KEY, bytes BLOB NOT NULL, plain TEXT NOT NULL, checksum BLOB NOT NULL
  ) STRICT;
  CREATE TABLE answer (
    key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, status INTEGER NOT NULL, body TEXT NOT NULL, at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE pulse (id INTEGER PRIMARY KEY, beats INTEGER NOT NULL) STRICT;
  INSERT INTO pulse (id, beats) VALUES (1, 0);
  `,
  // The past of drafts stays readable: it begins where the log of a store from before begins.
  `
  ALTER TABLE room ADD COLUMN history_from INTEGER NOT NULL DEFAULT 0;
  UPDATE room SET history_from = coalesce(
    (SELECT min(sequence) - 1 FROM room_update WHERE room_update.room = room.id), last_sequence
  );
  ALTER TABLE record ADD COLUMN room_sequence INTEGER;
  UPDATE record SET room_sequence = (
    SELECT max(sequence) FROM room_update WHERE room = draft AND at <= json_extract(json, '$.at')
  );
  `,
  // The words of statements are kept apart: lists of statements are read far more often than what they say.
  `
  INSERT INTO item (kind, id, parent, json)
    SELECT 'statement-text', id || ':' || position, id,
      json_object('id', id || ':' || position, 'text', json(json -> '$.content.text'))
    FROM item WHERE kind = 'statement' AND json_extract(json, '$.content.text') IS NOT NULL;
  UPDATE item SET json = json_set(json, '$.content', json_object(
      'kind', 'text', 'key', CAST(position AS TEXT), 'letters', length(json_extract(json, '$.content.text'))
    ))
    WHERE kind = 'statement' AND json_extract(json, '$.content.text') IS NOT NULL;
  `,
];

/** `CHAP` in ASCII: marks the file as one of ours. */
const APPLICATION_ID = 0x43484150;

/**
 * Brings the store to the present format, one transaction per step.
 * Throws StorageFault where the file is not ours, or was written by a newer server: an older one would damage it.
 */
export function bringUpToFormat(database: Database.Database): void {
  const format = Number(database.pragma('user_version', { simple: true }));
  const application = Number(database.pragma('application_id', { simple: true }));
  if (format > 0 && application !== APPLICATION_ID) {
    throw new StorageFault('This database belongs to another program.', { retryable: false });
  }
  if (format > STEPS.length) {
    throw new StorageFault(
      `This store has format ${format}; this server knows formats up to ${STEPS.length}. Start the newer server again.`,
      { retryable: false },
    );
  }
  for (const [index, step] of STEPS.entries()) {
    if (index < format) continue;
    database.transaction(() => {
      database.exec(step);
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${index + 1}`);
    })();
  }
}

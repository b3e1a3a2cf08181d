/** Files that are handed in with a document or a statement. They are kept as they came and never looked into. */
import type { FileId } from './ids.ts';

/** A file without its bytes. */
export interface StoredFile {
  readonly id: FileId;
  /** As it was called where it came from; a name alone, never a path. */
  readonly name: string;
  /** One of FILE_TYPES, by the ending of the name. */
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string;
}

/** Media types by the ending of a name. What has another ending is told to be bytes and nothing more. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

/** The media type that a file of that name is served with. */
export function fileTypeOf(name: string): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  return FILE_TYPES[ending] ?? 'application/octet-stream';
}

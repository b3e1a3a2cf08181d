/** The register of documents over HTTP. */
import { refuse, type DocumentId, type FileId, type LineId } from '@chapeau/model';
import type {
  DocumentAnswer,
  FileAnswer,
  FileRequest,
  RegisterAnswer,
  SearchAnswer,
} from '@chapeau/protocol';
import { KEPT, useAnswer } from './queries.ts';
import { request } from './request.ts';
import type { Answered } from './routes.ts';

/** The lines that the reader may read. */
export const useRegister = () =>
  useAnswer({
    queryKey: [...KEPT.area('documents'), 'register'],
    queryFn: () => request<RegisterAnswer>('/api/documents'),
  });

/** One document, with its texts. */
export const useDocument = (id: LineId) =>
  useAnswer({
    queryKey: [...KEPT.area('documents'), id],
    queryFn: () => request<DocumentAnswer>(`/api/documents/${id}`),
  });

/** What a search finds at the moment of asking. Empty: nothing is asked. */
export const useSearch = (words: string) =>
  useAnswer({
    queryKey: [...KEPT.area('documents'), 'search', words],
    queryFn: () => request<SearchAnswer>(`/api/documents/search?for=${encodeURIComponent(words)}`),
    enabled: words !== '',
    staleTime: 0,
  });

/** Where the register is had as a table. */
export const REGISTER_FILE = '/api/documents?format=csv';

/** Where a file of a document is had. */
export const documentFile = (document: DocumentId, file: FileId): string =>
  `/api/documents/${document}/files/${file}`;

/** Hands a file in. Refused as `file-empty` where it cannot be read. */
export async function handInFile(file: File): Answered<FileAnswer> {
  const base64 = await base64Of(file);
  if (base64 === '') return refuse('file-empty');
  const body: FileRequest = { name: file.name, base64 };
  return await request<FileAnswer>('/api/process/files', { method: 'POST', body });
}

/** Empty where it cannot be read. */
async function base64Of(file: Blob): Promise<string> {
  return await new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => resolve(''));
    reader.readAsDataURL(file);
  });
}

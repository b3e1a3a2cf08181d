/** Statements that were published to everybody, for whoever asks, where there is a public page. */
import {
  makeRegister,
  refuse,
  type Process,
  type Refusal,
  type RegisterLine,
  type Statement,
  type StatementId,
} from '@chapeau/model';
import type { PublicDocument } from '@chapeau/protocol';
import type { House } from '../house.ts';
import { readStatements } from '../register/read-statements.ts';

const isPublic = ({ audience }: Pick<Statement, 'audience'>): boolean => audience === 'public';

/** By their dates. */
export async function publicStatements(
  { storage }: Pick<House, 'storage'>,
  { id }: Pick<Process, 'id'>,
): Promise<readonly PublicDocument[]> {
  const [statements, sessions] = await Promise.all([
    readStatements({ storage }, id, isPublic),
    storage.list('session', id),
  ]);
  return makeRegister({ documents: [], drafts: [], sessions, statements }).flatMap(told);
}

function told({ statement, symbol, kind, date, titles }: RegisterLine): readonly PublicDocument[] {
  if (statement === null) return [];
  const { id, content } = statement;
  const href = content.kind === 'link' ? content.href : `/api/public/statements/${id}`;
  return [{ id, symbol, kind, date, title: titles[0]?.title ?? '', href }];
}

/** The statement, where everybody may read it; any other is none. */
export async function seekPublicStatement(
  { storage }: Pick<House, 'storage'>,
  { id: process }: Pick<Process, 'id'>,
  id: StatementId,
): Promise<Statement | Refusal> {
  const statement = await storage.find('statement', id);
  return statement?.process === process && isPublic(statement) ? statement : refuse('statement-unknown');
}

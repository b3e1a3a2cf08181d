/** Statements by who may read them, and what they say. */
import {
  judge,
  refuse,
  statementTextId,
  type Actor,
  type Refusal,
  type Statement,
  type StatementId,
} from '@chapeau/model';
import type { ListedStatement, StatementAnswer } from '@chapeau/protocol';
import type { House } from '../house.ts';

type Shelf = Pick<House, 'storage'>;

/** Whether the actor may read the statement: its own, or as wide as its audience goes. */
export function mayReadStatement(
  by: Actor,
  { participant, audience }: Pick<Statement, 'participant' | 'audience'>,
): boolean {
  return participant === by.participant || judge(by.role, 'read-statement', { audience }) === null;
}

/** A statement that the actor may read; `statement-unknown`: there is none that it may know of. */
export async function seekOpenStatement(
  { storage }: Shelf,
  id: StatementId,
  by: Actor,
): Promise<Statement | Refusal> {
  const statement = await storage.find('statement', id);
  const isOpen = statement?.process === by.process && mayReadStatement(by, statement);
  return statement !== null && isOpen ? statement : refuse('statement-unknown');
}

/** A statement with its words. */
export async function answerStatement(house: Shelf, statement: Statement): Promise<StatementAnswer> {
  return { statement: statementTold(statement), text: await wordsOf(house, statement) };
}

/** The words of a statement; null: it is a link or a file. */
export async function wordsOf(
  { storage }: Shelf,
  { id, content }: Pick<Statement, 'id' | 'content'>,
): Promise<string | null> {
  if (content.kind !== 'text') return null;
  return (await storage.find('statement-text', statementTextId(id, content.key)))?.text ?? '';
}

/** As it is told to whoever may read it. */
export function statementTold({
  process: _process,
  filedBy: _filedBy,
  ...statement
}: Statement): ListedStatement {
  return statement;
}

/** Commands that come straight on a draft. Those that put a version into the register wait their turn among the acts on the process. */
import { isRefusal, type Refusal } from '@chapeau/model';
import type { CommandAnswer } from '@chapeau/protocol';
import { carryOut, type Order } from '../deeds/carry-out.ts';
import type { House } from '../house.ts';
import { takesSymbol } from './symbols-in-use.ts';

/** Issued under one symbol at the same time, one of two is refused. Pages that show the register are told. */
export async function orderOnDraft(house: House, order: Order): Promise<CommandAnswer | Refusal> {
  const carried = () => carryOut(house, order);
  const answer = await (takesSymbol(order.command) ? house.processes.take(carried) : carried());
  if (!isRefusal(answer) && isRegistered(order.command))
    house.listeners.tell(order.by.process, ['documents']);
  return answer;
}

function isRegistered({ kind }: Order['command']): boolean {
  return (
    kind === 'issue-version' ||
    kind === 'keep-moment' ||
    kind === 'restore-text' ||
    kind === 'change-audience'
  );
}

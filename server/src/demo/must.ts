/** What the script of the demonstration takes for granted: where it is not so, nothing is founded. */
import { isRefusal, type Refusal } from '@chapeau/model';

/** What there must be. Throws where it is not there. */
export function find<Item>(item: Item | undefined, name: string): Item {
  if (item === undefined) throw new Error(`the demonstration has no ${name}`);
  return item;
}

/** What must not be refused. Throws where it is. */
export function mustBe<Result>(result: Result | Refusal, what: string): Result {
  if (isRefusal(result)) throw new Error(`the demonstration fails at ${what}: ${JSON.stringify(result)}`);
  return result;
}

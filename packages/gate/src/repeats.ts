/** Whether what a client repeats is what it said before. */
import * as Y from 'yjs';
import { structsIn } from './store.ts';

/**
 * Whether what is repeated says something else under the same client and clock than what is known: a restored backup or a
 * doubled tab wrote on under an old client id. What was deleted meanwhile cannot be compared and passes.
 */
export function contradicts(update: Uint8Array, doc: Y.Doc): boolean {
  return Y.decodeUpdate(update).structs.some((struct) => {
    if (!(struct instanceof Y.Item)) return false;
    const { client, clock } = struct.id;
    for (const known of structsIn(doc, client, clock, clock + struct.length)) {
      if (known instanceof Y.Item && !isSameContent(known, struct)) return true;
    }
    return false;
  });
}

function isSameContent(known: Y.Item, repeated: Y.Item): boolean {
  const [a, b] = [known.content, repeated.content];
  if (a instanceof Y.ContentDeleted || b instanceof Y.ContentDeleted) return true;
  if (a instanceof Y.ContentString && b instanceof Y.ContentString) {
    const start = Math.max(known.id.clock, repeated.id.clock);
    const end = Math.min(known.id.clock + known.length, repeated.id.clock + repeated.length);
    const of = (content: Y.ContentString, clock: number) => content.str.slice(start - clock, end - clock);
    return of(a, known.id.clock) === of(b, repeated.id.clock);
  }
  if (a instanceof Y.ContentFormat && b instanceof Y.ContentFormat) {
    return a.key === b.key && JSON.stringify(a.value) === JSON.stringify(b.value);
  }
  if (a instanceof Y.ContentAny && b instanceof Y.ContentAny) {
    const offset = known.id.clock - repeated.id.clock;
    return a.arr.every((value, index) => {
      const other: unknown = b.arr[index + offset];
      return other === undefined || JSON.stringify(other) === JSON.stringify(value);
    });
  }
  return a.constructor === b.constructor;
}

/**
 * The scan: reads the raw bytes of a V1 update before Yjs does, in time and memory bounded by their number. (Yjs believes
 * what an update claims: 7 bytes can claim 33 million structs.) What a draft never contains is noted, not yet refused: it
 * may stand in a part that is reserved, which is the better reason.
 */
import { LIMITS, refuse, type Refusal } from '@chapeau/model';
import { schema } from '@chapeau/text';
import * as decoding from 'lib0/decoding';
import { readContent, type ContentNotice } from './scan-content.ts';

/** New or repeated structs of one client: clocks from `clock` on, without a gap. */
export interface ScannedBlock {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** The id of one character or other unit. */
export interface UnitId {
  readonly client: number;
  readonly clock: number;
}

/** A struct with its place in a list, as its author saw it. */
export interface ScannedItem extends ScannedBlock {
  /** What stood directly to the left; null: nothing. */
  readonly left: UnitId | null;
  /** What stood directly to the right; null: nothing. */
  readonly right: UnitId | null;
  /** The type it was put into; null where a neighbour tells, or it is a root. */
  readonly parent: UnitId | null;
  /** Name of the root it was put into and of the attribute, as far as they are told. */
  readonly slot: string;
}

/** What an update claims to hold. */
export interface Scan {
  /** One per client. */
  readonly blocks: readonly ScannedBlock[];
  /** Ranges that are deleted: ascending and apart within a client. */
  readonly deletes: readonly ScannedBlock[];
  /** Everything in it but what was thrown away, in the order of the bytes. */
  readonly items: readonly ScannedItem[];
  /** Names of the roots that structs are put into directly. */
  readonly roots: ReadonlySet<string>;
  /** Whether something is in it that the schema has no place for. */
  readonly isForeign: boolean;
}

/** `update-too-large` above the limits; `update-incomplete` with a gap; else `update-malformed` where it is not a V1 update from end to end. */
export function scan(update: Uint8Array): Scan | Refusal {
  if (update.byteLength > LIMITS.updateBytes) return refuse('update-too-large');
  try {
    return new Scanner(update).scan();
  } catch (cause) {
    // Every read past the end, over-long number or broken string ends here.
    return cause instanceof Unreadable ? cause.refusal : refuse('update-malformed');
  }
}

class Unreadable extends Error {
  readonly refusal: Refusal;

  constructor(kind: 'update-malformed' | 'update-incomplete' | 'update-too-large') {
    super(kind);
    this.refusal = refuse(kind);
  }
}

const MAX_CLIENT = 2 ** 32;
/** Nobody types so much; keeps every sum of clocks far below the largest safe integer. */
const MAX_CLOCK = 2 ** 40;

const GC = 0;
const SKIP = 10;
const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_PARENT_SUB = 0x20;
const KIND = 0x1f;

const ATTRIBUTES = new Set(Object.values(schema.nodes).flatMap((type) => Object.keys(type.spec.attrs ?? {})));

class Scanner {
  readonly #decoder: decoding.Decoder;
  readonly #blocks: ScannedBlock[] = [];
  readonly #deletes: ScannedBlock[] = [];
  readonly #items: ScannedItem[] = [];
  readonly #roots = new Set<string>();
  readonly #notice: ContentNotice = { isForeign: false };
  #structs = 0;

  constructor(update: Uint8Array) {
    this.#decoder = decoding.createDecoder(update);
  }

  scan(): Scan {
    this.#eachClient((client) => this.#readBlock(client));
    this.#eachClient((client) => this.#readDeletes(client));
    if (decoding.hasContent(this.#decoder)) throw new Unreadable('update-malformed');
    const { isForeign } = this.#notice;
    return {
      blocks: this.#blocks,
      deletes: this.#deletes,
      items: this.#items,
      roots: this.#roots,
      isForeign,
    };
  }

  /** Each client once. In a block the number of structs stands before the client, in the deletes behind it. */
  #eachClient(read: (seen: Set<number>) => void): void {
    const seen = new Set<number>();
    for (let count = this.#count(); count > 0; count -= 1) read(seen);
  }

  #readBlock(seen: Set<number>): void {
    const count = this.#count();
    this.#structs += count;
    if (this.#structs > LIMITS.updateStructs) throw new Unreadable('update-too-large');
    const client = this.#client(seen);
    const first = this.#number();
    let clock = first;
    for (let left = count; left > 0; left -= 1) {
      const length = this.#readStruct(client, clock);
      clock += length;
      if (length < 1 || clock > MAX_CLOCK) throw new Unreadable('update-malformed');
    }
    if (count > 0) this.#blocks.push({ client, clock: first, length: clock - first });
  }

  #readStruct(client: number, clock: number): number {
    const info = this.#byte();
    const kind = info & KIND;
    if (kind === GC) return this.#number();
    if (kind === SKIP) throw new Unreadable('update-incomplete');
    const left = info & HAS_ORIGIN ? this.#reference(client, clock) : null;
    const right = info & HAS_RIGHT_ORIGIN ? this.#reference(client, clock) : null;
    const { parent, slot } =
      left === null && right === null
        ? this.#readParent(info, { client, clock })
        : { parent: null, slot: '' };
    const length = readContent(kind, this.#decoder, this.#notice);
    this.#items.push({ client, clock, length, left, right, parent, slot });
    return length;
  }

  #readParent(info: number, own: UnitId): Pick<ScannedItem, 'parent' | 'slot'> {
    const isRoot = this.#number() === 1;
    const root = isRoot ? decoding.readVarString(this.#decoder) : '';
    if (isRoot) this.#roots.add(root);
    const parent = isRoot ? null : this.#reference(own.client, own.clock);
    const attribute = info & HAS_PARENT_SUB ? decoding.readVarString(this.#decoder) : '';
    if (info & HAS_PARENT_SUB && !ATTRIBUTES.has(attribute)) this.#notice.isForeign = true;
    return { parent, slot: `${root} ${attribute}` };
  }

  /** What a struct of the same client hangs on comes before it. */
  #reference(ownClient: number, ownClock: number): UnitId {
    const client = this.#number();
    const clock = this.#number();
    if (client === ownClient && clock >= ownClock) throw new Unreadable('update-malformed');
    return { client, clock };
  }

  #readDeletes(seen: Set<number>): void {
    const client = this.#client(seen);
    let end = 0;
    for (let count = this.#count(); count > 0; count -= 1) {
      const clock = this.#number();
      const length = this.#number();
      // Yjs always writes them sorted and merged; repeated ranges would cost the whole document each.
      if (length < 1 || clock < end || clock + length > MAX_CLOCK) throw new Unreadable('update-malformed');
      end = clock + length;
      this.#deletes.push({ client, clock, length });
    }
  }

  #client(seen: Set<number>): number {
    const client = this.#number();
    if (client >= MAX_CLIENT || seen.has(client)) throw new Unreadable('update-malformed');
    seen.add(client);
    return client;
  }

  /** How many are to follow: each takes two bytes at least. */
  #count(): number {
    const count = this.#number();
    if (count * 2 > this.#decoder.arr.length - this.#decoder.pos) throw new Unreadable('update-malformed');
    return count;
  }

  #number(): number {
    return decoding.readVarUint(this.#decoder);
  }

  #byte(): number {
    if (!decoding.hasContent(this.#decoder)) throw new Unreadable('update-malformed');
    return decoding.readUint8(this.#decoder);
  }
}

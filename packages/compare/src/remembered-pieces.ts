/** Pieces of texts, each distinct one kept once: nearly all words of a long text are repetitions, and comparing the same string costs nothing. */

/** More distinct pieces than this are not kept: more than the vocabulary of a large draft. */
const MOST_PIECES = 50_000;

/** Gives the piece of a text between two positions, the very same string for equal pieces until too many are known. */
export function rememberedPieces(): (text: string, start: number, end: number) => string {
  let pieces: string[] = [];
  let hashes: number[] = [];
  // Open addressing: the number of the piece plus one; 0 is free. At most half full.
  let slots = new Int32Array(1 << 12);

  function add(piece: string, hash: number): void {
    if (pieces.length >= MOST_PIECES) [pieces, hashes, slots] = [[], [], new Int32Array(1 << 12)];
    pieces.push(piece);
    hashes.push(hash);
    if (2 * pieces.length > slots.length) {
      slots = new Int32Array(4 * slots.length);
      for (const [index, known] of hashes.entries()) slots[freeSlot(known)] = index + 1;
    } else slots[freeSlot(hash)] = pieces.length;
  }

  function freeSlot(hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  return (text, start, end) => {
    const hash = hashOf(text, start, end);
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const index = (slots[slot] ?? 0) - 1;
      const piece = pieces[index];
      if (hashes[index] === hash && piece !== undefined && stands(piece, text, start, end)) return piece;
    }
    const piece = text.slice(start, end);
    add(piece, hash);
    return piece;
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let index = start; index < end; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  // The lower bits, which find the slot, get something of the higher ones.
  return hash ^ (hash >>> 15);
}

function stands(piece: string, text: string, start: number, end: number): boolean {
  if (piece.length !== end - start) return false;
  for (let index = 0; index < piece.length; index += 1)
    if (piece.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  return true;
}

/** Frames of the WebSocket protocol (RFC 6455, section 5.2), byte by byte: for what no client would send. */

export interface Frame {
  readonly opcode: number;
  readonly payload?: Uint8Array;
  readonly final?: boolean;
  /** The reserved bits, 0–7. */
  readonly reserved?: number;
  readonly masked?: boolean;
  /** The length that the header claims; the length of the payload where nothing is said. */
  readonly claims?: number;
}

/** The bytes of a frame; its mask is zero, which leaves the payload as it is. */
export function frameBytes(frame: Frame): Buffer {
  const { opcode, payload = new Uint8Array(), final = true, reserved = 0, masked = true } = frame;
  const length = frame.claims ?? payload.length;
  const short = length < 126 ? length : length < 65_536 ? 126 : 127;
  const header = Buffer.alloc(short < 126 ? 2 : short === 126 ? 4 : 10);
  header.writeUInt8((final ? 0x80 : 0) | (reserved << 4) | opcode, 0);
  header.writeUInt8((masked ? 0x80 : 0) | short, 1);
  if (short === 126) header.writeUInt16BE(length, 2);
  if (short === 127) header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, Buffer.alloc(masked ? 4 : 0), payload]);
}

/** The content of one struct, passed over byte by byte: how long it is, and whether a draft can hold it. */
import { schema } from '@chapeau/text';
import * as decoding from 'lib0/decoding';

/** Set as soon as a content is met that the schema has no place for. */
export interface ContentNotice {
  isForeign: boolean;
}

type Decoder = decoding.Decoder;

/** Numbers of the wire format of yjs 13.6 (src/structs/Item.js, src/structs/ContentType.js). */
const DELETED = 1;
const JSON_VALUES = 2;
const BINARY = 3;
const STRING = 4;
const EMBED = 5;
const FORMAT = 6;
const TYPE = 7;
const ANY = 8;
const DOCUMENT = 9;
const XML_ELEMENT = 3;
const XML_HOOK = 5;
const XML_TEXT = 6;

/** Longest value of a format: a link. */
const MAX_FORMAT_LENGTH = 10_000;
const MAX_DEPTH = 16;

const ELEMENTS: readonly string[] = ['paragraph', 'footnote'];

/**
 * Reads past the content and gives its length in clock units. Throws where it is cut off, unknown, empty where it must not be,
 * or nested too deeply. Which of it the schema allows in which place is asked on the trial.
 */
export function readContent(kind: number, decoder: Decoder, notice: ContentNotice): number {
  switch (kind) {
    case DELETED:
      return decoding.readVarUint(decoder);
    case STRING:
      return decoding.readVarString(decoder).length;
    case FORMAT:
      if (!isFormat(decoding.readVarString(decoder), decoding.readVarString(decoder)))
        notice.isForeign = true;
      return 1;
    case TYPE:
      readType(decoder, notice);
      return 1;
    case ANY:
      return readMany(decoder, () => {
        if (!readAny(decoder, MAX_DEPTH)) notice.isForeign = true;
      });
    default:
      notice.isForeign = true;
      return readForeign(kind, decoder);
  }
}

function readForeign(kind: number, decoder: Decoder): number {
  switch (kind) {
    case JSON_VALUES:
      return readMany(decoder, () => decoding.readVarString(decoder));
    case BINARY:
      decoding.readVarUint8Array(decoder);
      return 1;
    case EMBED:
      decoding.readVarString(decoder);
      return 1;
    case DOCUMENT:
      decoding.readVarString(decoder);
      readAny(decoder, MAX_DEPTH);
      return 1;
    default:
      throw new RangeError(`There is no content of kind ${kind}`);
  }
}

function readMany(decoder: Decoder, readOne: () => void): number {
  const count = decoding.readVarUint(decoder);
  if (count > decoder.arr.length - decoder.pos) throw new RangeError('More values than bytes');
  for (let left = count; left > 0; left -= 1) readOne();
  return count;
}

/** A mark of the schema, or its end; the value is null or its attributes, which are flat strings. */
function isFormat(name: string, json: string): boolean {
  if (json.length > MAX_FORMAT_LENGTH) return false;
  const value: unknown = JSON.parse(json);
  if (!Object.hasOwn(schema.marks, name)) return false;
  if (value === null) return true;
  return (
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.values(value).every((part) => typeof part === 'string')
  );
}

function readType(decoder: Decoder, notice: ContentNotice): void {
  const type = decoding.readVarUint(decoder);
  if (type > XML_TEXT) throw new RangeError(`There is no type ${type}`);
  const name = type === XML_ELEMENT || type === XML_HOOK ? decoding.readVarString(decoder) : '';
  if (type !== XML_TEXT && !(type === XML_ELEMENT && ELEMENTS.includes(name))) notice.isForeign = true;
}

/** Reads past a value; gives whether it is one that an attribute can have. */
function readAny(decoder: Decoder, depth: number): boolean {
  if (depth === 0) throw new RangeError('Nested too deeply');
  if (!decoding.hasContent(decoder)) throw new RangeError('Cut off');
  switch (decoding.readUint8(decoder)) {
    case 126: // null
      return true;
    case 125:
      decoding.readVarInt(decoder);
      return true;
    case 119:
      decoding.readVarString(decoder);
      return true;
    case 127: // undefined
    case 121: // false
    case 120: // true
      return false;
    case 124:
      decoding.readFloat32(decoder);
      return false;
    case 123:
      decoding.readFloat64(decoder);
      return false;
    case 122:
      decoding.readBigInt64(decoder);
      return false;
    case 118:
      readMany(decoder, () => {
        decoding.readVarString(decoder);
        readAny(decoder, depth - 1);
      });
      return false;
    case 117:
      readMany(decoder, () => readAny(decoder, depth - 1));
      return false;
    case 116:
      decoding.readVarUint8Array(decoder);
      return false;
    default:
      throw new RangeError('There is no such value');
  }
}

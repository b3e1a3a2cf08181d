/** A route: how it is asked, what it answers, who does it. From one table come the server's doors and their description. */
import type { Deed, Refusal, RefusalKind } from '@chapeau/model';
import type { z } from 'zod';
import type { House } from '../house.ts';
import type { Identity } from '../login/login.ts';
import type { Write } from '../storage/port.ts';
import type { Telling } from './repeats.ts';
import type { SetUpDoor } from '../set-up/door.ts';

/** A file to be downloaded, or a text that is no JSON. */
export class TextAnswer {
  readonly text: string;
  readonly mediaType: string;
  /** Null: shown, not saved. */
  readonly fileName: string | null;

  constructor(text: string, mediaType: string, fileName: string | null = null) {
    this.text = text;
    this.mediaType = mediaType;
    this.fileName = fileName;
  }
}

/** A file of bytes. It is saved, never opened in the page: what is in it came from somebody. */
export class FileAnswer {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;

  constructor(bytes: Uint8Array, mediaType: string, fileName: string) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.fileName = fileName;
  }
}

/** What a route is asked with. */
export interface Asked<Params, Query, Body, Who> {
  readonly house: House;
  readonly setUpDoor: SetUpDoor;
  readonly identity: Who;
  /** Whether the request comes from the machine itself, through no proxy. */
  readonly isLocal: boolean;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly telling: Telling;
  /** What is to be kept of the answer; nothing where the request cannot be repeated. */
  readonly keep: (answer: unknown) => readonly Write[];
}

/** What a route answers with: JSON, a file, or (undefined) nothing. */
export type Answer = object | TextAnswer | FileAnswer | undefined;

export interface RouteDescription {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** With parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  /** Name in the description, e.g. `getDraft`. */
  readonly id: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: {
    readonly status: 200 | 201 | 204;
    readonly description: string;
    /** Absent: no body, or one that `mediaType` says everything about. */
    readonly schema?: z.ZodType;
    /** Absent: JSON. */
    readonly mediaType?: string;
  };
  /** Refusals besides those that every route may give. */
  readonly refusals?: readonly RefusalKind[];
  /** Whether an `Idempotency-Key` must be sent. Every POST and PUT that keeps its answer honours one. */
  readonly needsKey?: boolean;
  /** Requests per minute of one address, for whoever need not be signed in; absent: as any other route. */
  readonly perAddress?: number;
  readonly longBody?: LongBody;
  /**
   * Sent compressed. Only for answers of which whoever can put words into them may read all: how long one is, compressed, tells whether
   * two parts of it say the same.
   */
  readonly isCompressed?: boolean;
}

/** A body of more bytes than usual, which is read from those only who may do this: reading it costs. */
export interface LongBody {
  readonly bytes: number;
  /** Bytes of what is sent in it, as a refusal tells them. */
  readonly holds: number;
  readonly deed: Deed;
  /** Whoever may not do it is turned away, or may send as much as on any other route. */
  readonly others: 'refused' | 'usual';
}

export interface Route extends RouteDescription {
  readonly access: 'anyone' | 'signed-in';
  /** The secret that the asker holds, for whoever is not signed in; null: none. */
  readonly held: (body: unknown) => string | null;
  readonly handle: (asked: Asked<unknown, unknown, unknown, Identity | null>) => Promise<Answer | Refusal>;
}

interface Definition<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Who,
> extends RouteDescription {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly held?: (body: z.output<Body>) => string;
  readonly handle: (
    asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>, Who>,
  ) => Promise<Answer | Refusal>;
}

/** A route that is open to everybody. */
export function openRoute<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  definition: Definition<Params, Query, Body, Identity | null>,
): Route {
  const { held, handle, ...description } = definition;
  return {
    ...description,
    access: 'anyone',
    // What comes in has been read by the validators of this very definition.
    held: (body) => held?.(body as z.output<Body>) ?? null,
    handle: (asked) => handle(asked as Parameters<typeof handle>[0]),
  };
}

/** A route for whoever is signed in. */
export function memberRoute<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  definition: Definition<Params, Query, Body, Identity>,
): Route {
  const { held: _none, handle, ...description } = definition;
  return {
    ...description,
    access: 'signed-in',
    held: () => null,
    handle: (asked) => handle(asked as Parameters<typeof handle>[0]),
  };
}

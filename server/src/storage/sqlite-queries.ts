/** Queries are built by kysely and run by better-sqlite3 at once: everything within one transaction happens in one breath. */
import type Database from 'better-sqlite3';
import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Compilable,
} from 'kysely';
import type { Format } from './sqlite-format.ts';

/** Builds queries on our tables; runs none. */
export const query = new Kysely<Format>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** A query that is built once and run with other values each time: building costs more than running. */
export interface Prepared<Values> {
  readonly sql: string;
  /** Where each parameter of the statement comes from. */
  readonly names: readonly (keyof Values)[];
}

/** Builds a query whose values are named: `value('room')` stands for the room that it will be run with. */
export function prepare<Values extends object>(
  build: (value: <Name extends keyof Values & string>(name: Name) => Values[Name]) => Compilable,
): Prepared<Values> {
  // What stands for a value passes through the builder untouched and comes out among the parameters.
  const { sql, parameters } = build((name) => new Named(name) as never).compile();
  const names = parameters.map((parameter) => {
    if (!(parameter instanceof Named)) throw new TypeError('every value of a prepared query is named');
    return parameter.name as keyof Values;
  });
  return { sql, names };
}

class Named {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** Runs built queries, each statement prepared once. */
export class Runner {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement<unknown[]>>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Number of rows that changed. */
  run(built: Compilable): number {
    const { sql, parameters } = built.compile();
    return this.#statement(sql).run(...parameters).changes;
  }

  /** Runs a prepared query; number of rows that changed. */
  runPrepared<Values extends object>({ sql, names }: Prepared<Values>, values: Values): number {
    return this.#statement(sql).run(...names.map((name) => values[name])).changes;
  }

  /** Every row that the query gives. */
  all<Row>(built: Compilable<Row>): Row[] {
    const { sql, parameters } = built.compile();
    // The columns are those that kysely was told of in Format.
    return this.#statement(sql).all(...parameters) as Row[];
  }

  /** The first row; undefined: there is none. */
  first<Row>(built: Compilable<Row>): Row | undefined {
    return this.all(built)[0];
  }

  #statement(sql: string): Database.Statement<unknown[]> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare<unknown[]>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

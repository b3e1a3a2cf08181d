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

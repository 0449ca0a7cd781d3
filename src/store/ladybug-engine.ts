/** LadybugDB's handles with the limits that it needs, and its promises made plain. */

import { Connection, Database, type LbugValue, type QueryResult } from "@ladybugdb/core";

export type { Database, LbugValue, QueryResult as EngineResult };
export { Connection };

/** The default reserves 8 TiB of addresses a database, so that the twelfth one in a process fails. */
const ADDRESS_SPACE = 16 * 2 ** 30;

/** Of a process that the system gives few; larger graph files cannot be opened there. */
const CAGED_ADDRESS_SPACE = 2 ** 30;

/** A cap, not an allocation; the default is four fifths of the machine's memory. */
const PAGE_CACHE = 256 * 2 ** 20;

const COMPRESSION = true;

/** A checkpoint of the engine's own runs beside the one that is asked for, and now and then one breaks the other. */
const OWN_CHECKPOINTS = false;

export type EngineRow = Record<string, LbugValue>;

/** The file must exist for reading (also `caged`, with few addresses); for writing it is made. */
export async function openDatabase(path: string, mode: "read" | "caged" | "write"): Promise<Database> {
  const database = new Database(
    path,
    PAGE_CACHE,
    COMPRESSION,
    mode !== "write",
    mode === "caged" ? CAGED_ADDRESS_SPACE : ADDRESS_SPACE,
    OWN_CHECKPOINTS,
  );
  await database.init();
  return database;
}

/**
 * Opens a connection, does the work and closes it, whatever happens: no state passes from one query to the next.
 * With one thread, rows without an order of their own and collected lists come in the same order every time.
 */
export async function withConnection<T>(
  database: Database,
  work: (connection: Connection) => Promise<T>,
  threads: "one" | "all" = "all",
): Promise<T> {
  const connection = threads === "one" ? new Connection(database, 1) : new Connection(database);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** All rows of the last statement; `getAllSync` is 24 times faster than awaiting each row. */
export async function allRows(connection: Connection, cypher: string): Promise<EngineRow[]> {
  const result = lastOf(await connection.query(cypher));
  try {
    return result.getAllSync();
  } finally {
    result.close();
  }
}

export function lastOf(result: QueryResult | QueryResult[]): QueryResult {
  return Array.isArray(result) ? result.at(-1)! : result;
}

/** Version of the engine: another one may not read its files. */
export function engineVersion(): string {
  return `ladybugdb ${Database.getVersion()}`;
}

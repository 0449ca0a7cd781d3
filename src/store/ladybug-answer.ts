/** Answers to queries over one open database: rows up to a limit, in the one shape of all engines. */

import type { ChildQuestion } from "./cage/protocol.ts";
import {
  Connection,
  type Database,
  type EngineResult,
  type LbugValue,
  lastOf,
  withConnection,
} from "./ladybug-engine.ts";
import { cellOf, type InternalId } from "./ladybug-values.ts";
import type { GraphSchema } from "./schema.ts";
import type { QueryCell, QueryResult } from "./store.ts";

export class LadybugAnswers {
  readonly #database: Database;
  readonly #schema: GraphSchema;
  readonly #mostBytes: number;
  /** By table and offset; filled when the first relationship is asked for. */
  #nodeIds: ReadonlyMap<string, string> | null = null;

  /** `mostBytes`: rows that would make the answer longer as JSON are cut off like those beyond the limit. */
  constructor(database: Database, schema: GraphSchema, mostBytes: number) {
    this.#database = database;
    this.#schema = schema;
    this.#mostBytes = mostBytes;
  }

  /** On a connection of its own; throws the engine's error. */
  answer({ cypher, parameters, rows, milliseconds }: ChildQuestion): Promise<QueryResult> {
    const work = async (connection: Connection): Promise<QueryResult> => {
      connection.setQueryTimeout(milliseconds);
      const statement = await connection.prepare(cypher);
      if (!statement.isSuccess()) throw new Error(statement.getErrorMessage());
      const result = lastOf(await connection.execute(statement, parameters as Record<string, LbugValue>));
      try {
        return this.#read(result, rows);
      } finally {
        result.close();
      }
    };
    return withConnection(this.#database, work, "one");
  }

  #read(result: EngineResult, most: number): QueryResult {
    const columns = result.getColumnNamesSync();
    const twice = columns.find((name, index) => columns.indexOf(name) !== index);
    if (twice !== undefined) throw new Error(`两列同名：${twice}，用 AS 给每列一个名字`);
    const reader = { schema: this.#schema, nodeIdAt: (place: InternalId) => this.#nodeIdAt(place) };
    const rows: QueryCell[][] = [];
    let bytes = 0;
    while (result.hasNext()) {
      if (rows.length === most) return { columns, rows, truncated: true };
      const values = result.getNextSync()!;
      const row = columns.map((name) => cellOf(values[name], reader));
      bytes += Buffer.byteLength(JSON.stringify(row));
      if (bytes > this.#mostBytes) return { columns, rows, truncated: true };
      rows.push(row);
    }
    return { columns, rows, truncated: false };
  }

  /** A relationship knows its ends by their places only: the ids of all nodes are read once, when first needed. */
  #nodeIdAt(place: InternalId): string {
    this.#nodeIds ??= readNodeIds(this.#database);
    return this.#nodeIds.get(placeKey(place))!;
  }
}

function readNodeIds(database: Database): ReadonlyMap<string, string> {
  const connection = new Connection(database);
  const result = lastOf(connection.querySync("MATCH (n) RETURN id(n) AS place, n.id AS id"));
  try {
    return new Map(
      result.getAllSync().map(({ place, id }) => [placeKey(place as unknown as InternalId), id as string]),
    );
  } finally {
    result.close();
    connection.closeSync();
  }
}

function placeKey({ table, offset }: InternalId): string {
  return `${table}:${offset}`;
}

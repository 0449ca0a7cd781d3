/** A verified graph file, open for reading. */

import { join } from "node:path";
import { AtlasError, messageOf } from "../errors.ts";
import type { PropertyGraph } from "../model/graph.ts";
import {
  type Connection,
  type Database,
  engineVersion,
  type LbugValue,
  lastOf,
  openDatabase,
  withConnection,
} from "./ladybug-engine.ts";
import { readGraph } from "./ladybug-read.ts";
import { cellOf, type InternalId } from "./ladybug-values.ts";
import { type Manifest, readManifest, sha256Of, verifyGraphFile } from "./manifest.ts";
import type { GraphSchema } from "./schema.ts";
import type { QueryLimits, QueryParameter, QueryResult } from "./store.ts";
import { NoGraphError } from "./store-error.ts";

export class LadybugReader {
  readonly #database: Database;
  readonly #schema: GraphSchema;
  /** By table and offset; filled when the first relationship is asked for. */
  #nodeIds: ReadonlyMap<string, string> | null = null;

  private constructor(database: Database, schema: GraphSchema) {
    this.#database = database;
    this.#schema = schema;
  }

  /** Throws STORE: UNAVAILABLE without a graph, DAMAGED when the file is not the one that was built. */
  static async open(folder: string, schema: GraphSchema): Promise<LadybugReader> {
    const manifest = await verifiedManifest(folder, schema);
    try {
      return new LadybugReader(await openDatabase(join(folder, manifest.file), "read"), schema);
    } catch (cause) {
      const problem = messageOf(cause);
      throw new AtlasError("STORE", `UNAVAILABLE 图数据库 ${folder} 打不开：${problem}`, { cause });
    }
  }

  graph(): Promise<PropertyGraph> {
    return withConnection(this.#database, (connection) => readGraph(connection, this.#schema));
  }

  /** Throws QUERY with the engine's reason, or that the time ran out. */
  answer(
    cypher: string,
    parameters: Readonly<Record<string, QueryParameter>>,
    limits: QueryLimits,
  ): Promise<QueryResult> {
    const work = async (connection: Connection) => {
      try {
        return await this.#rows(connection, cypher, parameters, limits);
      } catch (error) {
        throw queryError(error, limits);
      }
    };
    return withConnection(this.#database, work, "one");
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #rows(
    connection: Connection,
    cypher: string,
    parameters: Readonly<Record<string, QueryParameter>>,
    limits: QueryLimits,
  ): Promise<QueryResult> {
    connection.setQueryTimeout(limits.milliseconds);
    const statement = await connection.prepare(cypher);
    if (!statement.isSuccess()) throw new Error(statement.getErrorMessage());
    const result = lastOf(await connection.execute(statement, parameters as Record<string, LbugValue>));
    try {
      const columns = result.getColumnNamesSync();
      const twice = columns.find((name, index) => columns.indexOf(name) !== index);
      if (twice !== undefined) throw new Error(`两列同名：${twice}，用 AS 给每列一个名字`);
      const raw: unknown[][] = [];
      while (raw.length < limits.rows && result.hasNext()) {
        const row = result.getNextSync()!;
        raw.push(columns.map((name) => row[name]));
      }
      const truncated = result.hasNext();
      const reader = {
        schema: this.#schema,
        nodeIdAt: (place: InternalId) => this.#nodeIdAt(connection, place),
      };
      const rows = raw.map((row) => row.map((value) => cellOf(value, reader)));
      return { columns, rows, truncated };
    } finally {
      result.close();
    }
  }
  /** A relationship knows its ends by their places only: the ids of all nodes are read once, when first needed. */
  #nodeIdAt(connection: Connection, place: InternalId): string {
    this.#nodeIds ??= readNodeIds(connection);
    return this.#nodeIds.get(placeKey(place))!;
  }
}

function readNodeIds(connection: Connection): ReadonlyMap<string, string> {
  const result = lastOf(connection.querySync("MATCH (n) RETURN id(n) AS place, n.id AS id"));
  try {
    return new Map(
      result.getAllSync().map(({ place, id }) => [placeKey(place as unknown as InternalId), id as string]),
    );
  } finally {
    result.close();
  }
}

function placeKey({ table, offset }: InternalId): string {
  return `${table}:${offset}`;
}

/** The manifest of a whole graph file; read once more when a build has replaced the graph meanwhile. */
async function verifiedManifest(folder: string, schema: GraphSchema): Promise<Manifest> {
  const manifest = currentManifest(folder, schema);
  try {
    await verifyGraphFile(folder, manifest);
    return manifest;
  } catch (error) {
    const newer = currentManifest(folder, schema);
    if (newer.file === manifest.file) throw error;
    await verifyGraphFile(folder, newer);
    return newer;
  }
}

function currentManifest(folder: string, schema: GraphSchema): Manifest {
  const manifest = readManifest(folder);
  if (!manifest) throw new NoGraphError(folder);
  if (manifest.engine !== engineVersion() || manifest.schema !== sha256Of(schema.statements))
    throw new AtlasError(
      "STORE",
      `UNAVAILABLE ${folder} 里的图由另一版本建成：运行 reform-atlas build 重新建图。`,
    );
  return manifest;
}

function queryError(error: unknown, { milliseconds }: QueryLimits): AtlasError {
  const message = messageOf(error);
  const problem = message.includes("Interrupted")
    ? `超过 ${milliseconds / 1000} 秒仍未完成：缩小范围，或加上 LIMIT`
    : message;
  return new AtlasError("QUERY", `查询没有结果：${problem}`, { cause: error });
}

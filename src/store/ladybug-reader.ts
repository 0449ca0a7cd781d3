/** A verified graph file, open in this process for statements of ours; queries of people run elsewhere. */

import { AtlasError, messageOf } from "../errors.ts";
import type { PropertyGraph } from "../model/graph.ts";
import { type Database, openDatabase, withConnection } from "./ladybug-engine.ts";
import { readGraph } from "./ladybug-read.ts";
import type { GraphSchema } from "./schema.ts";

export class LadybugReader {
  readonly #database: Database;
  readonly #schema: GraphSchema;

  private constructor(database: Database, schema: GraphSchema) {
    this.#database = database;
    this.#schema = schema;
  }

  /** Throws STORE UNAVAILABLE when the engine cannot open the file. */
  static async open(file: string, schema: GraphSchema): Promise<LadybugReader> {
    try {
      return new LadybugReader(await openDatabase(file, "read"), schema);
    } catch (cause) {
      throw new AtlasError("STORE", `UNAVAILABLE 图数据库 ${file} 打不开：${messageOf(cause)}`, { cause });
    }
  }

  graph(): Promise<PropertyGraph> {
    return withConnection(this.#database, (connection) => readGraph(connection, this.#schema));
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}

/** The embedded store: a folder with one LadybugDB file, which is only ever read, and its manifest. */

import type { PropertyGraph } from "../model/graph.ts";
import { refuseWrongAggregates } from "./ladybug-aggregates.ts";
import { type BuildListeners, buildLadybug } from "./ladybug-build.ts";
import { LadybugReader } from "./ladybug-reader.ts";
import { refuseUnlessReading } from "./reading-only.ts";
import { type GraphSchema, readSchema } from "./schema.ts";
import type { QueryLimits, QueryParameter, QueryResult, Store } from "./store.ts";

/** Opens nothing before the first question, so that a store may be made where there is no graph yet. */
export class LadybugStore implements Store {
  readonly #folder: string;
  readonly #schema: GraphSchema;
  #reader: Promise<LadybugReader> | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    this.#schema = readSchema();
  }

  /** `onStep` is for tests that fail at a step. */
  async replace(
    graph: PropertyGraph,
    onProgress?: BuildListeners["onProgress"],
    onStep?: BuildListeners["onStep"],
  ): Promise<void> {
    await buildLadybug(this.#folder, graph, this.#schema, { onProgress, onStep });
    await this.close();
  }

  async read(): Promise<PropertyGraph> {
    return (await this.#open()).graph();
  }

  async query(
    cypher: string,
    parameters: Readonly<Record<string, QueryParameter>>,
    limits: QueryLimits,
  ): Promise<QueryResult> {
    const judged = refuseUnlessReading(cypher);
    refuseWrongAggregates(judged);
    return (await this.#open()).answer(judged, parameters, limits);
  }

  async close(): Promise<void> {
    const reader = this.#reader;
    this.#reader = null;
    // One that could not be opened has nothing to close: whoever asked for it has got the error.
    await reader?.then((open) => open.close()).catch(() => {});
  }

  #open(): Promise<LadybugReader> {
    this.#reader ??= LadybugReader.open(this.#folder, this.#schema).catch((error: unknown) => {
      this.#reader = null;
      throw error;
    });
    return this.#reader;
  }
}

/** The embedded store: a folder with one LadybugDB file, which is only ever read, and its manifest. */

import type { PropertyGraph } from "../model/graph.ts";
import { QueryCage } from "./cage/query-cage.ts";
import { refuseWrongAggregates } from "./ladybug-aggregates.ts";
import { type BuildListeners, buildLadybug } from "./ladybug-build.ts";
import { verifiedGraphFile } from "./ladybug-file.ts";
import { LadybugReader } from "./ladybug-reader.ts";
import { refuseUnlessReading } from "./reading-only.ts";
import { type GraphSchema, readSchema } from "./schema.ts";
import type { QueryLimits, QueryParameter, QueryResult, Store } from "./store.ts";

/** Opens nothing before the first question, so that a store may be made where there is no graph yet. */
export class LadybugStore implements Store {
  readonly #folder: string;
  readonly #schema: GraphSchema;
  /** The file that is read until the store is closed, whatever is built meanwhile. */
  #file: Promise<string> | null = null;
  #reader: Promise<LadybugReader> | null = null;
  #cage: Promise<QueryCage> | null = null;

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
    this.#reader ??= this.#graphFile().then((file) => LadybugReader.open(file, this.#schema));
    return (await this.#orClose(this.#reader)).graph();
  }

  /** In a process of its own: read-only or not, the engine does to the machine what a text says. */
  async query(
    cypher: string,
    parameters: Readonly<Record<string, QueryParameter>>,
    limits: QueryLimits,
  ): Promise<QueryResult> {
    const judged = refuseUnlessReading(cypher);
    refuseWrongAggregates(judged);
    this.#cage ??= this.#graphFile().then((file) => new QueryCage(file));
    return (await this.#orClose(this.#cage)).ask(judged, parameters, limits);
  }

  async close(): Promise<void> {
    const opened = [this.#reader, this.#cage];
    this.#file = this.#reader = this.#cage = null;
    // What could not be opened has nothing to close: whoever asked for it has got the error.
    await Promise.all(opened.map((part) => part?.then((open) => open.close()).catch(() => {})));
  }

  #graphFile(): Promise<string> {
    this.#file ??= verifiedGraphFile(this.#folder, this.#schema);
    return this.#file;
  }

  /** What failed to open is opened anew the next time. */
  async #orClose<T>(opening: Promise<T>): Promise<T> {
    try {
      return await opening;
    } catch (error) {
      await this.close();
      throw error;
    }
  }
}

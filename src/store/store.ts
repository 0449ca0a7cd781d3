/**
 * store — the property graph in a database, and Cypher over it.
 *
 * Takes  PropertyGraph to load, Cypher text with parameters to answer.
 * Gives  rows with column names; nodes and relationships in one shape on every engine.
 * Never  shows a half-loaded graph: readers get all of one load, or are refused.
 */

import type { PropertyGraph } from "../model/graph.ts";

/** A parameter: never null (engines differ), lists of one type. */
export type QueryParameter = string | number | boolean | readonly string[] | readonly number[];

/** A cell: JSON values; a node is `{label,id,properties}`, a relationship `{type,from,to,properties}`. */
export type QueryCell = unknown;

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly QueryCell[])[];
  /** True when the row limit cut the answer. */
  readonly truncated: boolean;
}

export interface QueryLimits {
  readonly rows: number;
  /** After which the engine ends a query; where it does not, it is ended from outside 2 s later. */
  readonly milliseconds: number;
  /** How many may wait for their turn before others are told to come back; without it any number. */
  readonly waiting?: number;
}

export interface Store {
  /**
   * Replaces the whole graph, or throws STORE and leaves what was there. Where one transaction cannot hold a graph it may
   * be left unfinished, is refused to readers then, and is finished by the next load.
   */
  replace(graph: PropertyGraph, onProgress?: (done: number, total: number) => void): Promise<void>;
  /** Reads the whole graph back, as it was loaded. */
  read(): Promise<PropertyGraph>;
  /** Runs one reading query; throws QUERY with the engine's reason. */
  query(
    cypher: string,
    parameters: Readonly<Record<string, QueryParameter>>,
    limits: QueryLimits,
  ): Promise<QueryResult>;
  close(): Promise<void>;
}

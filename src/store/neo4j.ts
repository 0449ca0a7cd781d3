/** The store on a Neo4j server, one database of it. */

import type { PropertyGraph } from "../model/graph.ts";
import { Neo4jConnection, type Neo4jLogin } from "./neo4j-connection.ts";
import { readError } from "./neo4j-errors.ts";
import { type AtomicLimits, loadGraph } from "./neo4j-load.ts";
import { answer, warmUp } from "./neo4j-query.ts";
import { readGraph } from "./neo4j-read.ts";
import { busy } from "./query-problem.ts";
import { refuseUnlessReading } from "./reading-only.ts";
import { checkRows } from "./row-check.ts";
import { type GraphSchema, readSchema } from "./schema.ts";
import type { QueryLimits, QueryParameter, QueryResult, Store } from "./store.ts";

/** What tests set lower, so that they need no large graph and no long wait. */
export interface Neo4jStoreOptions {
  readonly atomic?: AtomicLimits;
  readonly retryMilliseconds?: number;
}

/** Questions at the server beside those that may wait: as many as the embedded engine runs at once. */
const MOST_RUNNING = 2;

/** Connects at the first question, so that a store may be made before the server is there. */
export class Neo4jStore implements Store {
  readonly #url: string;
  readonly #login: Neo4jLogin;
  readonly #options: Neo4jStoreOptions;
  readonly #schema: GraphSchema;
  #connection: Promise<Neo4jConnection> | null = null;
  #warm: Promise<void> | null = null;
  #asking = 0;

  constructor(url: string, login: Neo4jLogin, options: Neo4jStoreOptions = {}) {
    this.#url = url;
    this.#login = login;
    this.#options = options;
    this.#schema = readSchema();
  }

  async replace(
    graph: PropertyGraph,
    onProgress: (done: number, total: number) => void = () => {},
  ): Promise<void> {
    checkRows(graph, this.#schema);
    await loadGraph(await this.#connect(), graph, this.#schema, onProgress, this.#options.atomic);
  }

  async read(): Promise<PropertyGraph> {
    const connection = await this.#connect();
    const session = connection.session("read");
    try {
      return await readGraph(session, connection.url, this.#schema);
    } catch (error) {
      throw readError(error, connection.url);
    } finally {
      await session.close();
    }
  }

  async query(
    cypher: string,
    parameters: Readonly<Record<string, QueryParameter>>,
    limits: QueryLimits,
  ): Promise<QueryResult> {
    refuseUnlessReading(cypher);
    if (this.#asking >= MOST_RUNNING + (limits.waiting ?? Number.POSITIVE_INFINITY)) throw busy();
    this.#asking++;
    try {
      return await answer(await this.#warmConnection(), this.#schema, { cypher, parameters, limits });
    } finally {
      this.#asking--;
    }
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    this.#warm = null;
    // One that could not be opened has nothing to close: whoever asked for it has got the error.
    await connection?.then((open) => open.close()).catch(() => {});
  }

  async #warmConnection(): Promise<Neo4jConnection> {
    const connection = await this.#connect();
    this.#warm ??= warmUp(connection).catch((error: unknown) => {
      this.#warm = null;
      throw error;
    });
    await this.#warm;
    return connection;
  }

  #connect(): Promise<Neo4jConnection> {
    this.#connection ??= Neo4jConnection.open(this.#url, this.#login, this.#options.retryMilliseconds).catch(
      (error: unknown) => {
        this.#connection = null;
        throw error;
      },
    );
    return this.#connection;
  }
}

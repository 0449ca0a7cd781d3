/** The way to a Neo4j server: address, login, and a driver that is known to work. */

import neo4j, { type Driver, type Session } from "neo4j-driver";
import { AtlasError } from "../errors.ts";
import { connectionError } from "./neo4j-errors.ts";

/** Who asks, and which database of the server; what is not given is left to the server. */
export interface Neo4jLogin {
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
}

/** A server that says nothing for so long is not there: connecting, and waiting for a connection. */
const CONNECT_MILLISECONDS = 5_000;
const ACQUIRE_MILLISECONDS = 10_000;

/** A server that restarts is back within half a minute (measured); twice that is waited for. */
const RETRY_MILLISECONDS = 60_000;

/** The first with all of the Cypher that we use (`EXISTS { }`, `COUNT { }`, label expressions). */
const OLDEST_MAJOR_VERSION = 5;

export class Neo4jConnection {
  readonly url: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  /** So that a reader of a cluster sees what was loaded through the same connection. */
  readonly #bookmarkManager = neo4j.bookmarkManager();

  private constructor(url: string, driver: Driver, database: string | undefined) {
    this.url = url;
    this.#driver = driver;
    this.#database = database;
  }

  /** Throws STORE UNAVAILABLE saying what is wrong: address, login, database or version. */
  static async open(
    url: string,
    login: Neo4jLogin,
    retryMilliseconds = RETRY_MILLISECONDS,
  ): Promise<Neo4jConnection> {
    const driver = neo4j.driver(url, authOf(login), {
      connectionTimeout: CONNECT_MILLISECONDS,
      connectionAcquisitionTimeout: ACQUIRE_MILLISECONDS,
      maxTransactionRetryTime: retryMilliseconds,
      useBigInt: true,
      userAgent: "reform-atlas",
    });
    try {
      const { agent } = await driver.getServerInfo(login.database ? { database: login.database } : {});
      requireVersion(agent, url);
      return new Neo4jConnection(url, driver, login.database);
    } catch (error) {
      await driver.close();
      throw connectionError(error, url) ?? error;
    }
  }

  session(mode: "read" | "write", fetchSize?: number): Session {
    return this.#driver.session({
      defaultAccessMode: mode === "read" ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarkManager,
      ...(this.#database === undefined ? {} : { database: this.#database }),
      ...(fetchSize === undefined ? {} : { fetchSize }),
    });
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}

/** Without a password none is sent: a server may run without logins. */
function authOf({ user, password }: Neo4jLogin): ReturnType<typeof neo4j.auth.basic> | undefined {
  return password === undefined ? undefined : neo4j.auth.basic(user ?? "neo4j", password);
}

/** From how a server names itself: `Neo4j/5.26.12`, `Neo4j/2025.06.0`. Throws STORE UNAVAILABLE for an older one. */
export function requireVersion(agent: string | undefined, url: string): void {
  const major = Number(/^Neo4j\/(\d+)\./.exec(agent ?? "")?.[1] ?? Number.NaN);
  if (major >= OLDEST_MAJOR_VERSION) return;
  throw new AtlasError(
    "STORE",
    `UNAVAILABLE ${url} 是 ${agent ?? "不报版本的服务"}：需要 Neo4j ${OLDEST_MAJOR_VERSION} 或更新的版本。`,
  );
}

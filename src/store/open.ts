/** From a store's address to the store. */

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AtlasError } from "../errors.ts";
import { LadybugStore } from "./ladybug.ts";
import { Neo4jStore } from "./neo4j.ts";
import type { Neo4jLogin } from "./neo4j-connection.ts";
import type { Store } from "./store.ts";

const NO_LOGIN: Neo4jLogin = { user: undefined, password: undefined, database: undefined };

/**
 * A folder or `file:` address is an embedded LadybugDB, `neo4j://…` or `bolt://…` (also `+s`, `+ssc`) a Neo4j server;
 * nothing is made, read or connected to before it is used. Throws USAGE for another kind of address.
 */
export function openStore(url: string, login: Neo4jLogin = NO_LOGIN): Store {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return new LadybugStore(resolve(url));
  if (scheme === "file") return new LadybugStore(folderOf(url));
  if (/^(bolt|neo4j)(\+s|\+ssc)?$/.test(scheme)) return new Neo4jStore(serverOf(url), login);
  throw new AtlasError(
    "USAGE",
    `不认识的图数据库地址“${url}”：用文件夹，如 .reform-atlas/，或 file:、neo4j://、bolt:// 地址。`,
  );
}

/** `file:///srv/atlas` as a URL; `file:atlas` and `file:./atlas` from the current folder. */
function folderOf(url: string): string {
  return url.startsWith("file:/") ? fileURLToPath(url) : resolve(url.slice("file:".length));
}

/** The address is shown in messages and lists of processes, so it holds no password. */
function serverOf(url: string): string {
  const { username, password, host } = URL.canParse(url) ? new URL(url) : { host: "" };
  if (host === "")
    throw new AtlasError("USAGE", `Neo4j 的地址“${url}”不完整：写成 bolt://localhost:7687 这样。`);
  if (username || password)
    throw new AtlasError(
      "USAGE",
      `Neo4j 的地址里不要写用户和密码：用 NEO4J_USER、NEO4J_PASSWORD，地址写成 ${host}。`,
    );
  return url;
}

/** From a store's address to the store. */

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { AtlasError } from "../errors.ts";
import { LadybugStore } from "./ladybug.ts";
import type { Store } from "./store.ts";

/**
 * A folder or `file:` address is an embedded LadybugDB; nothing is made or read before it is used.
 * Throws USAGE for another kind of address, and STORE for Neo4j.
 */
export function openStore(url: string): Store {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return new LadybugStore(resolve(url));
  if (scheme === "file") return new LadybugStore(folderOf(url));
  if (/^(bolt|neo4j)(\+s|\+ssc)?$/.test(scheme))
    throw new AtlasError(
      "STORE",
      `UNAVAILABLE 这个版本还不能连接 Neo4j（${url}）：请用文件夹，如 .reform-atlas/。`,
    );
  throw new AtlasError("USAGE", `不认识的图数据库地址“${url}”：用文件夹，如 .reform-atlas/，或 file: 地址。`);
}

/** `file:///srv/atlas` as a URL; `file:atlas` and `file:./atlas` from the current folder. */
function folderOf(url: string): string {
  return url.startsWith("file:/") ? fileURLToPath(url) : resolve(url.slice("file:".length));
}

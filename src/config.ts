/** Settings: defaults, then the environment, then the command line. The only place that reads `process.env`. */

import { fileURLToPath } from "node:url";
import { AtlasError } from "./errors.ts";
import type { Neo4jLogin } from "./store/neo4j-connection.ts";
import { OWN_VOCABULARY } from "./vocabulary/index.ts";

export interface Settings {
  /** A folder or `file:` path for the embedded database, or a Neo4j URL. */
  readonly store: string;
  /** For a Neo4j URL; never on the command line, where others could read the password. */
  readonly neo4j: Neo4jLogin;
  readonly port: number;
  readonly host: string;
  /** Folder of the rule files. */
  readonly vocabulary: string;
}

const DEFAULTS: Omit<Settings, "neo4j"> = {
  store: ".reform-atlas",
  port: 7450,
  // Only this machine: whoever serves others says so.
  host: "127.0.0.1",
  vocabulary: OWN_VOCABULARY,
};

/** What the project ships beside the code, found from source and from build alike. */
export const SHIPPED = {
  seeds: fileURLToPath(new URL("../seeds/", import.meta.url)),
  viewer: fileURLToPath(new URL("../dist/viz/", import.meta.url)),
};

/** Settings for one run; an empty variable counts as not set. Throws USAGE for a port that is none. */
export function resolveSettings(given: Partial<Record<keyof typeof DEFAULTS, string | undefined>>): Settings {
  const env = process.env;
  return {
    store: given.store || env.REFORM_ATLAS_STORE || DEFAULTS.store,
    neo4j: {
      user: env.NEO4J_USER || undefined,
      password: env.NEO4J_PASSWORD || undefined,
      database: env.NEO4J_DATABASE || undefined,
    },
    port: readPort(given.port || env.PORT) ?? DEFAULTS.port,
    host: given.host || DEFAULTS.host,
    vocabulary: given.vocabulary || env.REFORM_ATLAS_VOCABULARY || DEFAULTS.vocabulary,
  };
}

function readPort(written: string | undefined): number | null {
  if (!written) return null;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new AtlasError("USAGE", `端口“${written}”不是 0 到 65535 之间的整数。`);
}

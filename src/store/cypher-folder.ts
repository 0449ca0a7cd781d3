/** Where the Cypher files are: beside the sources, so that the compiled code reads the same ones. */

import { fileURLToPath } from "node:url";

/** `cypher/`: schema files per engine, and `queries/` for all engines. */
export const CYPHER_FOLDER = fileURLToPath(new URL("../../cypher/", import.meta.url));

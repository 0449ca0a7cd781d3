/** A graph file for a test of the cage, which takes texts that the guard would refuse. */

import { LadybugStore } from "../../../src/store/ladybug.ts";
import { verifiedGraphFile } from "../../../src/store/ladybug-file.ts";
import { readSchema } from "../../../src/store/schema.ts";
import { SMALL_GRAPH } from "../small-graph.ts";

export async function smallGraphFile(folder: string): Promise<string> {
  const store = new LadybugStore(folder);
  await store.replace(SMALL_GRAPH);
  await store.close();
  return verifiedGraphFile(folder, readSchema());
}

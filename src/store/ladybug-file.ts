/** The graph file of a folder, checked before any engine opens it. */

import { join } from "node:path";
import { AtlasError } from "../errors.ts";
import { engineVersion } from "./ladybug-engine.ts";
import { type Manifest, readManifest, sha256Of, verifyGraphFile } from "./manifest.ts";
import type { GraphSchema } from "./schema.ts";
import { NoGraphError } from "./store-error.ts";

/** Its path. Throws STORE: UNAVAILABLE without a graph, DAMAGED when the file is not the one that was built. */
export async function verifiedGraphFile(folder: string, schema: GraphSchema): Promise<string> {
  return join(folder, (await verifiedManifest(folder, schema)).file);
}

/** The manifest of a whole graph file; read once more when a build has replaced the graph meanwhile. */
async function verifiedManifest(folder: string, schema: GraphSchema): Promise<Manifest> {
  const manifest = currentManifest(folder, schema);
  try {
    await verifyGraphFile(folder, manifest);
    return manifest;
  } catch (error) {
    const newer = currentManifest(folder, schema);
    if (newer.file === manifest.file) throw error;
    await verifyGraphFile(folder, newer);
    return newer;
  }
}

function currentManifest(folder: string, schema: GraphSchema): Manifest {
  const manifest = readManifest(folder);
  if (!manifest) throw new NoGraphError(folder);
  if (manifest.engine !== engineVersion() || manifest.schema !== sha256Of(schema.statements))
    throw new AtlasError(
      "STORE",
      `UNAVAILABLE ${folder} 里的图由另一版本建成：运行 reform-atlas build 重新建图。`,
    );
  return manifest;
}
